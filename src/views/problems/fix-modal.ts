/** Shows the lines of fixes before and after, with note and line, and asks whether to make them. */
import type { App } from 'obsidian';
import { problemsWords } from '../../core/words';
import type { Preview } from '../../insight/doctor';
import { FormModal } from '../modals/form-modal';

/** Longer lines are shown around what changes in them. */
const LONGEST = 240;
const AROUND = 60;

/** The parts of two lines about their difference, cut where they are long. */
function aroundChange(was: string, is: string): { was: string; is: string } {
	if (Math.max(was.length, is.length) <= LONGEST) return { was, is };
	let start = 0;
	while (start < Math.min(was.length, is.length) && was[start] === is[start]) start += 1;
	const from = Math.max(0, start - AROUND);
	const cut = (text: string): string => `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST)}${text.length > from + LONGEST ? '…' : ''}`;
	return { was: cut(was), is: cut(is) };
}

/** A line of a difference: a sign for the eye, and the word for it for those who hear it. */
export function diffLine(parent: HTMLElement, side: 'before' | 'after' | 'added', text: string): void {
	const line = parent.createDiv({ cls: `nurture-diff-line nurture-is-${side === 'before' ? 'before' : 'after'}` });
	line.createSpan({ cls: 'nurture-diff-sign', text: side === 'before' ? '−' : '+', attr: { 'aria-hidden': 'true' } });
	line.createSpan({ cls: 'nurture-unseen', text: problemsWords[side] });
	line.createEl(side === 'before' ? 'del' : 'ins', { text, attr: { dir: 'auto' } });
}

export class FixModal extends FormModal {
	/** `left`: how many more were asked for that cannot be made for certain. */
	constructor(app: App, private readonly previews: readonly Preview[], private readonly left: number, private readonly make: () => Promise<void>) {
		super(app, previews.length === 1 ? problemsWords.fixTitle : problemsWords.fixAllTitle(previews.length));
	}

	override onOpen(): void {
		super.onOpen();
		this.contentEl.querySelector<HTMLElement>('button[type="submit"]')?.focus();
	}

	protected build(form: HTMLElement): void {
		const list = form.createEl('ul', { cls: 'nurture-diffs', attr: this.previews.length > 1 ? { tabindex: '0', 'aria-label': problemsWords.fixAllTitle(this.previews.length) } : {} });
		for (const { path, line, was, is } of this.previews) {
			const item = list.createEl('li');
			item.createDiv({ cls: 'nurture-diff-place', text: problemsWords.place(path, line), attr: { dir: 'auto' } });
			const shown = aroundChange(was, is);
			const diff = item.createDiv({ cls: 'nurture-diff' });
			diffLine(diff, 'before', shown.was);
			diffLine(diff, 'after', shown.is);
		}
		if (this.left > 0) form.createEl('p', { cls: 'nurture-remark', text: problemsWords.leftOut(this.left) });
		this.buttons(form, problemsWords.applyAll(this.previews.length));
	}

	protected async run(): Promise<void> {
		await this.make();
	}
}
