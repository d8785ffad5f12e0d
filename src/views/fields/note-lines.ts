/** Lines of one's own notes beside a text that is written: each is put into the text where it is chosen. */
import { briefWords } from '../../words/insight/brief';
import { reachWords as words } from '../../words/app/reach';
import type { NoteLineBeside } from '../../insight/brief/draft';
import { placeAfter } from '../parts/keys';
import { uniqueId } from '../hooks/use-unique-id';

/** Draws the lines: one tab stop, arrow keys inside. Nothing where there are none. */
export function noteLines(
	parent: HTMLElement,
	lines: readonly NoteLineBeside[],
	onChoose: (words: string) => void,
): void {
	if (lines.length === 0) return;
	const id = uniqueId();
	const group = parent.createDiv({ cls: 'nurture-note-lines', attr: { role: 'group', 'aria-labelledby': id } });
	group.createDiv({ cls: 'nurture-note-lines-title', text: words.fromNotes, attr: { id } });
	group.createDiv({ cls: 'nurture-keys', text: words.fromNotesHint });
	const list = group.createEl('ul');
	const buttons = lines.map((line, at) => {
		const item = list.createEl('li');
		const isFirst = lines[at - 1]?.about !== line.about;
		item.createSpan({ cls: 'nurture-note-lines-about', text: isFirst ? briefWords.labels[line.about] : '' });
		const button = item.createEl('button', { text: line.words, attr: { type: 'button', dir: 'auto' } });
		button.tabIndex = at === 0 ? 0 : -1;
		button.addEventListener('click', () => onChoose(line.words));
		return button;
	});
	list.addEventListener('keydown', (event) => {
		const at = buttons.findIndex((button) => button === event.target);
		const to = at === -1 ? undefined : placeAfter(event.key, at, buttons.length);
		const next = to === undefined ? undefined : buttons[to];
		if (next === undefined) return;
		event.preventDefault();
		for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
		next.focus();
	});
}

/**
 * Puts words into a text where its caret is, in the place of what is selected, apart from the words around it, and
 * leaves the caret behind them. It tells of the change as typing does.
 */
export function putIn(area: HTMLTextAreaElement, text: string): void {
	const { value, selectionStart: from, selectionEnd: to } = area;
	const before = /\S$/u.test(value.slice(0, from)) ? ' ' : '';
	const behind = /^[\p{L}\p{N}]/u.test(value.slice(to)) ? ' ' : '';
	area.focus();
	area.setRangeText(before + text + behind, from, to, 'end');
	area.dispatchEvent(new Event('input', { bubbles: true }));
}
