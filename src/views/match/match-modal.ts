/**
 * Who would like this: people with the reasons, walked by arrow keys; it is noted that it was sent, or a message is
 * written or copied.
 */
import { Modal, setIcon, type App } from 'obsidian';
import type { Day } from '../../core/time/day';
import { toldApart } from '../../words/namesakes';
import { matchWords } from '../../words/insight/match';
import type { Match } from '../../insight/match/match';
import { sentenceOf } from '../../services/ports';
import { isShortcut, placeAfter } from '../parts/keys';
import { heldOpen } from '../parts/steady';
import { uniqueId } from '../hooks/use-unique-id';

/** What the modal needs to have done for it. */
export interface MatchDesk {
	/** What is asked about, as it is called. */
	readonly name: string;
	readonly today: Day;
	find(): Promise<readonly Match[]>;
	/** Asks for the contact that tells of the sharing to be written. */
	share(path: string): void;
	/** Opens a message to the person that tells of it. */
	write(path: string): void;
	/** Copies a message and says so. */
	copy(): Promise<void>;
}

/** Who would like a note, with what can be done for each. */
export class MatchModal extends Modal {
	#isShown = false;
	/** What is shown, and what can be done with it. */
	readonly desk: MatchDesk;

	constructor(app: App, desk: MatchDesk) {
		super(app);
		this.desk = desk;
		heldOpen(this);
	}

	override onOpen(): void {
		this.#isShown = true;
		this.setTitle(matchWords.title);
		this.modalEl.addClass('nurture-modal');
		const { contentEl, desk } = this;
		contentEl.addClass('nurture-matches');
		if (desk.name !== '')
			contentEl.createEl('p', { cls: 'nurture-matches-of', text: desk.name, attr: { dir: 'auto' } });
		const status = contentEl.createEl('p', {
			cls: 'nurture-matches-status',
			text: matchWords.looking,
			attr: { id: uniqueId(), role: 'status', tabindex: '-1' },
		});
		status.focus();
		desk.find().then(
			(matches) => this.#show(matches, status),
			(error: unknown) => status.setText(sentenceOf(error)),
		);
	}

	override onClose(): void {
		this.#isShown = false;
		this.contentEl.empty();
	}

	#show(matches: readonly Match[], status: HTMLElement): void {
		if (!this.#isShown) return;
		status.setText(matches.length === 0 ? matchWords.none : matchWords.found(matches.length));
		if (matches.length === 0) return;
		const list = this.contentEl.createEl('ul', {
			cls: 'nurture-matches-list',
			attr: { 'aria-labelledby': status.id },
		});
		for (const match of matches) this.#draw(list, match);
		this.contentEl.createEl('p', { cls: 'nurture-keys', text: matchWords.keys });
		list.addEventListener('keydown', (event) => this.#onKey(event));
		this.#goTo(0);
	}

	#draw(list: HTMLElement, { member, reasons, had }: Match): void {
		const { person } = member;
		const apart = toldApart(member);
		const row = list.createEl('li', { cls: 'nurture-match' });
		const share = row.createEl('button', {
			cls: 'nurture-match-share',
			attr: { type: 'button', title: matchWords.share(person.name) },
		});
		share.createSpan({ cls: 'nurture-match-name', text: person.name, attr: { dir: 'auto' } });
		if (apart !== '') share.createSpan({ cls: 'nurture-match-path', text: apart, attr: { dir: 'auto' } });
		share.createSpan({
			cls: 'nurture-match-reasons',
			text: reasons.map((reason) => matchWords.reason(reason, this.desk.today)).join(', '),
			attr: { dir: 'auto' },
		});
		if (had !== null) share.createSpan({ cls: 'nurture-match-had', text: matchWords.had(had, this.desk.today) });
		share.addEventListener('click', () => {
			this.close();
			this.desk.share(person.path);
		});
		const write = row.createEl('button', {
			cls: 'clickable-icon nurture-match-copy nurture-match-write',
			attr: { type: 'button', 'aria-label': matchWords.writeTo(person.name) },
		});
		setIcon(write, 'send');
		write.addEventListener('click', () => {
			this.close();
			this.desk.write(person.path);
		});
		const copy = row.createEl('button', {
			cls: 'clickable-icon nurture-match-copy',
			attr: { type: 'button', 'aria-label': matchWords.copyFor(person.name) },
		});
		setIcon(copy, 'copy');
		copy.addEventListener('click', () => void this.desk.copy());
	}

	#rows(): HTMLElement[] {
		return this.contentEl.findAll('.nurture-match');
	}

	/** Puts the focus on a row; only its buttons can be reached by Tab. */
	#goTo(index: number): void {
		const rows = this.#rows();
		const to = Math.max(0, Math.min(index, rows.length - 1));
		for (const [at, row] of rows.entries())
			for (const button of row.findAll('button')) button.tabIndex = at === to ? 0 : -1;
		rows[to]?.find('button').focus();
	}

	#onKey(event: KeyboardEvent): void {
		if (isShortcut(event) || event.isComposing) return;
		const rows = this.#rows();
		const at = rows.findIndex((row) => row.contains(row.doc.activeElement));
		const row = rows[at];
		if (row === undefined) return;
		const to = placeAfter(event.key, at, rows.length);
		const act = this.#actOf(event.key, row);
		if (to === undefined && act === undefined) return;
		event.preventDefault();
		if (to !== undefined) this.#goTo(to);
		else if (!event.repeat) act?.();
	}

	/** What a letter does in a row. */
	#actOf(key: string, row: HTMLElement): (() => void) | undefined {
		return new Map([
			['m', () => row.find('.nurture-match-write').click()],
			['c', () => void this.desk.copy()],
		]).get(key.toLowerCase());
	}
}
