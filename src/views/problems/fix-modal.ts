/** Shows the lines of fixes before and after, with note and line, and asks whether to make them. */
import type { App } from 'obsidian';
import { characterStart } from '../../core/text/cut';
import { problemsWords } from '../../words/words';
import type { Preview } from '../../insight/doctor/doctor';
import { FormModal } from '../modals/form-modal';

/** Longer lines are shown around what changes in them. */
const LONGEST = 240;
const AROUND = 60;

/** A line around what changes in it: what stands before that, the changed words, and what stands behind. */
export type Shown = readonly [before: string, changed: string, behind: string];

const isPart = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{Cs}]/u.test(char);

/** Two lines as they are shown: their difference as whole words, and what is around it cut where they are long. */
function aroundChange(was: string, is: string): { was: Shown; is: Shown } {
	const most = Math.min(was.length, is.length);
	let start = 0;
	while (start < most && was[start] === is[start]) start += 1;
	let behind = 0;
	while (behind < most - start && was[was.length - 1 - behind] === is[is.length - 1 - behind]) behind += 1;
	while (start > 0 && isPart(was[start - 1])) start -= 1;
	while (behind > 0 && isPart(was[was.length - behind])) behind -= 1;
	const long = Math.max(was.length, is.length) > LONGEST;
	const from = long ? characterStart(was, Math.max(0, start - AROUND)) : 0;
	const shown = (text: string): Shown => {
		const end = text.length - behind;
		const to = long ? characterStart(text, Math.min(text.length, Math.max(from + LONGEST, end))) : text.length;
		return [
			`${from > 0 ? '…' : ''}${text.slice(from, start)}`,
			text.slice(start, end),
			`${text.slice(end, to)}${to < text.length ? '…' : ''}`,
		];
	};
	return { was: shown(was), is: shown(is) };
}

/** A line of a difference: a sign for the eye, and the word for it for those who hear it. */
export function diffLine(
	parent: HTMLElement,
	side: 'before' | 'after' | 'added',
	[before, changed, behind]: Shown,
): void {
	const line = parent.createDiv({ cls: `nurture-diff-line nurture-is-${side === 'before' ? 'before' : 'after'}` });
	line.createSpan({ cls: 'nurture-diff-sign', text: side === 'before' ? '−' : '+', attr: { 'aria-hidden': 'true' } });
	line.createSpan({ cls: 'nurture-unseen', text: problemsWords[side] });
	const text = line.createEl(side === 'before' ? 'del' : 'ins', { attr: { dir: 'auto' } });
	text.append(before);
	if (changed !== '') text.createSpan({ cls: 'nurture-diff-changed', text: changed });
	text.append(behind);
}

/** The lines of a fix, before and after, to be confirmed. */
export class FixModal extends FormModal {
	readonly #previews: readonly Preview[];
	readonly #left: number;
	readonly #make: () => Promise<void>;

	/** `left`: how many more were asked for that cannot be made for certain. */
	constructor(app: App, previews: readonly Preview[], left: number, make: () => Promise<void>) {
		super(app, previews.length === 1 ? problemsWords.fixTitle : problemsWords.fixAllTitle(previews.length));
		this.#previews = previews;
		this.#left = left;
		this.#make = make;
	}

	override onOpen(): void {
		super.onOpen();
		this.contentEl.querySelector<HTMLElement>('button[type="submit"]')?.focus();
	}

	protected build(form: HTMLElement): void {
		const list = form.createEl('ul', {
			cls: 'nurture-diffs',
			attr:
				this.#previews.length > 1
					? { tabindex: '0', 'aria-label': problemsWords.fixAllTitle(this.#previews.length) }
					: {},
		});
		for (const { path, line, was, is } of this.#previews) {
			const item = list.createEl('li');
			item.createDiv({ cls: 'nurture-diff-place', text: problemsWords.place(path, line), attr: { dir: 'auto' } });
			const shown = aroundChange(was, is);
			const diff = item.createDiv({ cls: 'nurture-diff' });
			diffLine(diff, 'before', shown.was);
			diffLine(diff, 'after', shown.is);
		}
		if (this.#left > 0) form.createEl('p', { cls: 'nurture-remark', text: problemsWords.leftOut(this.#left) });
		this.buttons(form, problemsWords.applyAll(this.#previews.length));
	}

	protected async run(): Promise<void> {
		await this.#make();
	}
}
