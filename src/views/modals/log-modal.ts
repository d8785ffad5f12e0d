/**
 * Logs an interaction. One line says all of it, the fields below show what was understood and can say otherwise; so
 * does the very line to be written.
 */
import type { App } from 'obsidian';
import type { Day } from '../../core/time/day';
import { BENEFITS } from '../../core/entry/log-text';
import type { Aim } from '../../core/line/aim';
import { answersTo, suggestAt, suggestedDay, type Suggestion } from '../../core/line/line-suggest';
import { OTHER_KIND } from '../../core/settings/kinds';
import { longDay, modalWords } from '../../words/words';
import { lineWords } from '../../words/app/line';
import { sentenceOf } from '../../services/ports';
import { dayContextOf, dayField, type DayField } from '../fields/day-field';
import { choiceField, textField, type Choice, type Field } from '../fields/field';
import { FormModal, modKey } from './form-modal';
import type { LogDesk } from '../ports/log-desk';
import { LogForm } from '../../services/writing/log-form';
import { PeopleChips } from '../fields/people-chips';
import { lastContactOf } from '../fields/person-beside';
import { SuggestList, type ShownSuggestion } from '../fields/suggest-list';

/** The fields that show what the line says. */
interface Parts {
	readonly words: HTMLInputElement;
	readonly chips: PeopleChips;
	readonly suggestions: SuggestList<Suggestion>;
	readonly when: DayField;
	readonly kinds: Field<HTMLSelectElement>;
	readonly given: Field<HTMLSelectElement>;
}

/** What is filled in already. */
export interface LogDraft {
	/** The line, as it would be typed. */
	readonly text?: string;
	/** Id of a kind; one that the settings do not have is left out. */
	readonly kind?: string;
	readonly day?: Day;
	/** Whether the people are those of the open note: they make way for anybody whom the line names. */
	readonly isGuess?: boolean;
	/** Whether a line without a word notes the contact alone. */
	readonly mayBeBare?: boolean;
}

/** Logs an interaction with details. */
export class LogModal extends FormModal {
	readonly #form: LogForm;
	#previewEl: HTMLElement | null = null;
	#asked = 0;
	/**
	 * The words of the day that the line tells: they stand in the field of the day until something else is typed there.
	 */
	#toldDay = '';
	#when: DayField | null = null;
	/** Asks whom a name in the line means. */
	#ask = (): void => undefined;
	#stopFollowing = (): void => undefined;
	/** Shuts the suggestions, whose keys would else outlive the dialog. */
	#closeSuggestions = (): void => undefined;

	readonly #desk: LogDesk;
	readonly #draft: LogDraft;

	constructor(app: App, desk: LogDesk, paths: readonly string[], draft: LogDraft = {}) {
		super(app, '');
		this.#desk = desk;
		this.#draft = draft;
		this.#form = new LogForm(desk, [...paths], draft);
	}

	protected build(el: HTMLElement): void {
		const form = this.#form;
		const desk = this.#desk;
		const { settings } = desk.people;
		// They make the title as well.
		const chips = new PeopleChips(this.app, el, {
			people: desk.people,
			paths: form.paths,
			isNew: (path) => form.isMade(path),
			onChange: (names) => this.#update(() => this.setTitle(modalWords.logTitle(names))),
		});
		this.#stopFollowing = desk.people.onChange(() => {
			if (form.follow()) chips.draw();
		});
		const draw = (): void => this.#update(() => this.#read(parts));
		const words = textField(el, {
			label: modalWords.text,
			placeholder: modalWords.textExample,
			onInput: () => {
				draw();
				this.#suggest(parts);
			},
		});
		words.setting.settingEl.addClass('mod-wide');
		const suggestions = new SuggestList<Suggestion>(this.app, words.control, {
			scope: this.scope,
			show: (one) => this.#shown(one),
			take: (one) => this.#take(one, parts),
		});
		this.#closeSuggestions = () => suggestions.close();
		const when = this.#buildWhen(el);
		this.#when = when;
		const choices = settings.kinds.filter(({ id }) => id !== OTHER_KIND).map(({ id }): Choice => [id, id]);
		const kinds = choiceField(el, {
			label: modalWords.kind,
			value: '',
			choices: [['', modalWords.kindFromText], ...choices],
			onChoose: (kind) => this.#update(() => (form.kind = kind)),
		});
		const given = this.#buildDirection(el);
		this.#buildPreview(el);
		const parts: Parts = { words: words.control, chips, suggestions, when, kinds, given };
		this.#ask = () => this.#showAnswers(parts, true);
		this.#fillIn(this.#draft, parts);
		this.buttons(el, modalWords.write, [{ text: modalWords.writeAndOpen, run: () => void this.submit(true) }]);
	}

	#buildWhen(el: HTMLElement): DayField {
		const form = this.#form;
		const desk = this.#desk;
		return dayField(el, {
			label: modalWords.when,
			placeholder: modalWords.whenPast,
			...dayContextOf(desk.people),
			direction: 'past',
			empty: (today) => ({ day: today, ok: true, says: longDay(today) }),
			judge: (day, today) => ({ ok: true, says: day > today ? modalWords.ahead(longDay(day)) : longDay(day) }),
			onChange: ({ day, says }) =>
				this.#update(() => {
					form.day = day;
					form.dayFault = says;
				}),
		});
	}

	/** Suggests what could stand at the cursor; where that is nothing, whom a name means that is not settled. */
	#suggest(parts: Parts): void {
		const { people } = this.#desk;
		const { words, suggestions } = parts;
		const { list, isUnderstood } = suggestAt(words.value, words.selectionEnd ?? words.value.length, {
			members: people.list(),
			whom: this.#form.whom(),
			today: people.today,
			kinds: people.settings.kinds,
			options: people.roster.reader.options,
		});
		suggestions.show(list, !isUnderstood);
		if (list.length === 0) this.#showAnswers(parts, false);
	}

	#showAnswers({ words, suggestions }: Parts, isFirstChosen: boolean): void {
		const [open] = this.#form.open;
		if (open === undefined) return;
		if (isFirstChosen) words.focus();
		suggestions.show(answersTo(open, this.#desk.people.list()), isFirstChosen);
	}

	#shown(one: Suggestion): ShownSuggestion {
		const { people } = this.#desk;
		const { what, text, path } = one;
		const member = path === '' ? null : people.member(path);
		if (member !== null) return { title: text, note: lastContactOf(member, people) };
		if (what === 'new') return { title: lineWords.make(text), note: lineWords.makeNote };
		if (what === 'word') return { title: lineWords.noName(text), note: '' };
		const day = suggestedDay(one, people.today, people.roster.reader.options);
		return {
			title: text,
			note: day === null ? (lineWords.aims[text.replace(':', '') as Aim] ?? '') : longDay(day),
		};
	}

	/** Puts a suggestion in the place of what was typed of it, or takes it as the answer about a name. */
	#take({ what, from, text, path, name }: Suggestion, parts: Parts): void {
		const { words } = parts;
		if (what === 'new') this.#form.make(text);
		if (what === 'person' || what === 'word') this.#form.settle(name ?? text, path);
		if (name === undefined) {
			const before = `${words.value.slice(0, from)}${text} `;
			words.value = before + words.value.slice(words.selectionEnd ?? words.value.length).trimStart();
			words.setSelectionRange(before.length, before.length);
		}
		this.#update(() => this.#read(parts));
		this.#showAnswers(parts, false);
	}

	#fillIn({ text, kind = '', day }: LogDraft, parts: Parts): void {
		const { today, settings } = this.#desk.people;
		if (text !== undefined) {
			parts.words.value = text;
			this.#update(() => this.#read(parts));
		}
		if (settings.kinds.some(({ id }) => id === kind)) {
			parts.kinds.control.value = kind;
			this.#update(() => (this.#form.kind = kind));
		}
		if (day !== undefined && day !== today) parts.when.type(day);
	}

	#buildDirection(el: HTMLElement): Field<HTMLSelectElement> {
		const form = this.#form;
		let benefit: Field<HTMLSelectElement> | null = null;
		const direction = choiceField(el, {
			label: modalWords.direction,
			value: '',
			choices: [
				['', modalWords.neither],
				['gave', modalWords.gave],
				['received', modalWords.received],
			],
			onChoose: (choice) =>
				this.#update(() => {
					form.direction = choice === 'gave' || choice === 'received' ? choice : null;
					benefit?.setting.settingEl.toggle(form.direction !== null);
				}),
		});
		const choices = BENEFITS.map((name): Choice => [name, modalWords.benefits[name]]);
		benefit = choiceField(el, {
			label: modalWords.benefit,
			value: '',
			choices: [['', modalWords.neither], ...choices],
			onChoose: (choice) => this.#update(() => (form.benefit = choice)),
		});
		benefit.setting.settingEl.hide();
		return direction;
	}

	/** Takes in the line and shows in the other fields what it says. */
	#read({ words, chips, when, kinds, given }: Parts): void {
		const { paths } = this.#form;
		const before = paths.join('\n');
		const { day, kind, direction, aim } = this.#form.read(words.value);
		if (paths.join('\n') !== before) chips.draw();
		for (const { setting } of [when, kinds, given]) setting.settingEl.toggle(aim === null);
		if (when.control.value === this.#toldDay && day !== this.#toldDay) when.type(day);
		this.#toldDay = day;
		nameFirst(kinds, kind === OTHER_KIND ? modalWords.kindFromText : modalWords.fromText(kind));
		nameFirst(given, direction === null ? modalWords.neither : modalWords.directions[direction]);
	}

	#buildPreview(el: HTMLElement): void {
		const box = el.createDiv({ cls: 'nurture-preview' });
		box.createDiv({ cls: 'nurture-preview-label', text: modalWords.preview });
		this.#previewEl = box.createEl('code', { cls: 'nurture-preview-line' });
		el.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
	}

	/**
	 * Takes in a change and shows the lines that it makes, none while the form makes none; what was overtaken is not
	 * shown.
	 */
	#update(change: () => void): void {
		change();
		const asked = (this.#asked += 1);
		const show = (line: string): void => {
			if (asked === this.#asked) this.#previewEl?.setText(line);
		};
		try {
			void this.#desk.preview(this.#form.requests()).then(
				(line) => show(line.trim()),
				(error: unknown) => show(sentenceOf(error)),
			);
		} catch {
			show('');
		}
	}

	override onClose(): void {
		this.#stopFollowing();
		this.#closeSuggestions();
		super.onClose();
	}

	protected async run(openAfter: boolean): Promise<void> {
		this.#form.follow();
		this.#when?.settle();
		if (this.#form.open.length > 0) this.#ask();
		await this.#desk.log(this.#form.requests(), openAfter);
	}
}

/** What the choice that leaves it to the line says that the line says. */
function nameFirst({ control }: Field<HTMLSelectElement>, text: string): void {
	control.options[0]?.setText(text);
}
