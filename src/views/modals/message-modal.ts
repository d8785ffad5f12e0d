/**
 * A message to somebody: by which way, from which draft, and the text, which is opened there or copied. Sends nothing.
 */
import type { App } from 'obsidian';
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import { fillDraft, unknownPlaceholders } from '../../core/settings/draft';
import { mailboxes, openingOf, waysToReach, type NoWay, type Way } from '../../core/person/reach';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { andList } from '../../words/words';
import { reachWords as words } from '../../words/app/reach';
import { besideDraft, draftValues, suggestedDraft } from '../../insight/brief/draft';
import { Refusal } from '../../services/ports';
import { choiceField, textAreaField, textField, type Choice, type Field } from '../fields/field';
import { FormModal } from './form-modal';
import { noteLines, putIn } from '../fields/note-lines';

/** A message as far as it is written. */
export interface Message {
	/** Name of the draft it was made from; `''` for none. */
	readonly draft: string;
	readonly text: string;
	readonly subject: string;
}

/** What a message is made of and where it can go. */
export interface MessageNeeds {
	readonly member: Member;
	readonly today: Day;
	readonly settings: Settings;
	/** What was left unfinished before, if anything. */
	readonly unfinished: Message | null;
	/** Copies the text and says so; rejects with a refusal. */
	readonly copy: (text: string) => Promise<void>;
	readonly open: (way: Way, message: Message) => Promise<void>;
	/** Remembers a message that is not sent yet, or forgets it. */
	readonly keep: (message: Message | null) => void;
}

/** A message, and the ways to open it in another app. */
export class MessageModal extends FormModal {
	readonly #ways: readonly Way[];
	readonly #noWays: readonly NoWay[];
	#way: Way | null;
	#message: Message;
	/** The text under each draft as it was left, so that trying another loses nothing. */
	readonly #written = new Map<string, string>();
	#area: Field<HTMLTextAreaElement> | null = null;
	#subject: Field<HTMLInputElement> | null = null;
	#doItEl: HTMLElement | null = null;
	readonly #needs: MessageNeeds;

	constructor(app: App, needs: MessageNeeds) {
		super(app, words.messageTitle(needs.member.person.name));
		this.#needs = needs;
		const reach = waysToReach(discreet(needs.member).person.addresses);
		this.#ways = mailboxes(reach);
		this.#noWays = reach.noWays.filter(({ channel }) => channel !== 'phone');
		this.#way = this.#ways[0] ?? null;
		const draft = suggestedDraft(needs.settings.drafts, needs.member, needs.today, needs.settings)?.name ?? '';
		this.#message = needs.unfinished ?? { draft, text: this.#filled(draft), subject: '' };
	}

	#filled(name: string): string {
		const { member, today, settings } = this.#needs;
		const draft = settings.drafts.find((one) => one.name === name);
		return draft === undefined ? '' : fillDraft(draft.text, draftValues(member, today, settings));
	}

	protected build(form: HTMLElement): void {
		const { member } = this.#needs;
		form.addClass('nurture-message');
		if (this.#ways.length > 0) {
			const choices = this.#ways.map((way, at): Choice => [String(at), words.way(way)]);
			choiceField(form, {
				label: words.through,
				value: '0',
				choices,
				onChoose: (at) => this.#choose(this.#ways[Number(at)] ?? null),
			});
		}
		this.#draftChoice(form);
		this.#subject = textField(form, {
			label: words.subject,
			value: this.#message.subject,
			onInput: (subject) => this.#update({ subject }),
		});
		this.#textAndNotes(form.createDiv({ cls: 'nurture-message-body' }));
		const hints = [
			...(this.#ways.length === 0 && this.#noWays.length === 0 ? [words.noWays(member.person.name)] : []),
			...this.#noWays.map((noWay) => words.noWay(noWay)),
		];
		for (const hint of hints) form.createEl('p', { cls: 'nurture-keys', text: hint, attr: { dir: 'auto' } });
		const copy = { text: words.copy, run: () => void this.attempt(async () => this.#copy()) };
		this.buttons(form, words.copy, this.#ways.length === 0 ? [] : [copy]);
		this.#doItEl = form.querySelector<HTMLElement>('.mod-cta');
		this.#choose(this.#way);
	}

	#draftChoice(form: HTMLElement): void {
		const drafts = this.#needs.settings.drafts.map(({ name }): Choice => [name, name]);
		const known = drafts.some(([name]) => name === this.#message.draft) ? this.#message.draft : '';
		if (drafts.length > 0)
			choiceField(form, {
				label: words.draft,
				value: known,
				choices: [['', words.noDraftChosen], ...drafts],
				onChoose: (name) => this.#take(name),
			});
	}

	/** The message, and beside it what the notes say: nothing of that is in it before it is put there. */
	#textAndNotes(parent: HTMLElement): void {
		const { member, today, settings } = this.#needs;
		const { control } = (this.#area = textAreaField(parent, {
			label: words.text,
			value: this.#message.text,
			onInput: (text) => this.#update({ text }),
		}));
		noteLines(parent, besideDraft(member, today, settings), (line) => putIn(control, line));
	}

	/** In the text, behind what is there. */
	protected override begin(): void {
		const area = this.#area?.control;
		area?.focus();
		area?.setSelectionRange(area.value.length, area.value.length);
	}

	#choose(way: Way | null): void {
		this.#way = way;
		this.#subject?.setting.settingEl.toggle(way?.channel === 'email');
		this.#doItEl?.setText(way === null ? words.copy : words.openIn(way.channel));
		this.#explain();
	}

	/** Takes another draft; what was written under the one before is there again when it is taken again. */
	#take(name: string): void {
		this.#written.set(this.#message.draft, this.#message.text);
		const text = this.#written.get(name) ?? this.#filled(name);
		if (this.#area !== null) this.#area.control.value = text;
		this.#message = { ...this.#message, draft: name, text };
		if (this.#isOwn()) this.#needs.keep(this.#message);
		this.#explain();
	}

	#update(change: Partial<Message>): void {
		this.#message = { ...this.#message, ...change };
		this.#needs.keep(this.#isOwn() ? this.#message : null);
		this.#explain();
	}

	/**
	 * Whether anything in the message is the user's own. A draft as it is filled in is not: the next time the notes may
	 * say something else.
	 */
	#isOwn(): boolean {
		const { draft, text, subject } = this.#message;
		return subject.trim() !== '' || text !== this.#filled(draft);
	}

	/** Says what becomes of the text, or that a placeholder is left in it. */
	#explain(): void {
		const unknown = unknownPlaceholders(this.#message.text);
		const says = unknown.length > 0 ? words.unknownPlaceholders(andList(unknown), unknown.length) : this.#becomes();
		this.#area?.show({ ok: unknown.length === 0, says });
	}

	/** What becomes of the text by the way that is chosen. */
	#becomes(): string {
		const way = this.#way;
		const message = this.#message;
		const { text, subject } = message;
		if (way === null || text.trim() === '') return '';
		if (openingOf(way, text, subject).carriesText) return words.willCarry(way.channel);
		return openingOf(way, 'x').carriesText ? words.tooLong : words.willCopy(way.channel);
	}

	async #copy(): Promise<void> {
		if (this.#message.text.trim() === '') throw new Refusal(words.nothingToCopy);
		await this.#needs.copy(this.#message.text);
		this.#needs.keep(null);
	}

	protected async run(): Promise<void> {
		if (this.#way === null) return this.#copy();
		await this.#needs.open(this.#way, this.#message);
		this.#needs.keep(null);
	}
}
