/** The people of an interaction as chips: the note of each is written to. */
import { setIcon, Setting, type App } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import { lineWords } from '../../words/app/line';
import { tellingName } from '../../words/namesakes';
import { andList, modalWords } from '../../words/words';
import type { People } from '../../services/people';
import { PersonSuggest } from './person-suggest';

interface ChipsOptions {
	readonly people: People;
	/** Changed in place. */
	readonly paths: string[];
	/** Whether somebody's note is only to be made. */
	readonly isNew?: (path: string) => boolean;
	/** Called with the names, at first and after each change. */
	readonly onChange: (names: readonly string[]) => void;
}

/** A field of people, each with a button that takes them out. */
export class PeopleChips {
	readonly #setting: Setting;
	readonly #listEl: HTMLElement;
	readonly #people: People;
	readonly #paths: string[];
	readonly #app: App;
	readonly #options: ChipsOptions;

	constructor(app: App, parent: HTMLElement, options: ChipsOptions) {
		this.#app = app;
		this.#options = options;
		this.#people = options.people;
		this.#paths = options.paths;
		this.#setting = new Setting(parent).setName(modalWords.people).setClass('nurture-field');
		this.#listEl = this.#setting.controlEl.createEl('ul', {
			cls: 'nurture-chips',
			attr: { 'aria-label': modalWords.people },
		});
		this.#setting.controlEl
			.createEl('button', { text: modalWords.addPerson, attr: { type: 'button' } })
			.addEventListener('click', () => this.#add());
		this.draw();
	}

	#nameOf(path: string): string {
		const member = this.#people.member(path);
		return member === null ? noteName(path) : tellingName(member);
	}

	#add(): void {
		new PersonSuggest(
			this.#app,
			this.#people,
			(path) => {
				this.#paths.push(path);
				this.draw();
			},
			new Set(this.#paths),
		).open();
	}

	/** Draws the people as they are now. Calls back with the names if they are others than before. */
	draw(): void {
		this.#listEl.empty();
		for (const [at, path] of this.#paths.entries()) this.#drawChip(path, at);
		const names = this.#paths.map((path) => this.#nameOf(path));
		this.#setting.setDesc(
			names.length === 0 ? modalWords.nobodyChosen : modalWords.peopleHint(andList(names), names.length),
		);
		this.#options.onChange(names);
	}

	#drawChip(path: string, at: number): void {
		const chip = this.#listEl.createEl('li', { cls: 'nurture-chip' });
		const isNew = this.#options.isNew?.(path) === true;
		chip.createSpan({ text: isNew ? `${this.#nameOf(path)} (${lineWords.isNew})` : this.#nameOf(path) });
		const remove = chip.createEl('button', {
			cls: 'clickable-icon',
			attr: { type: 'button', 'aria-label': modalWords.removePerson(this.#nameOf(path)) },
		});
		setIcon(remove, 'x');
		remove.addEventListener('click', () => {
			this.#paths.splice(at, 1);
			this.draw();
			this.#setting.controlEl.querySelector<HTMLElement>('button')?.focus();
		});
	}
}
