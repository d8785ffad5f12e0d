/** The message and, beside it, what the notes say: nothing of that is in it before it is put there. */
import { App } from 'obsidian-test-mocks/obsidian';
import type { App as RealApp } from 'obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { MessageModal, type MessageNeeds } from '../../src/views/modals/message-modal';
import { aVault } from '../support/builders';

const ANA = `---
every: monthly
---
- [ ] send the tide atlas
- how is the cello? #ask

## Interactions
- 2026-10-05 call: her knee is better
    - Tom paints again
`;

afterEach(() => document.body.replaceChildren());

async function open(note: string, needs: Partial<MessageNeeds> = {}) {
	const app: RealApp = App.createConfigured__({}).asOriginalType__();
	const { people } = await aVault({ 'People/Ana.md': note });
	const [member] = people.list();
	if (member === undefined) throw new Error('Nobody there.');
	const keep = vi.fn<MessageNeeds['keep']>();
	const modal = new MessageModal(app, {
		member,
		today: people.today,
		settings: DEFAULT_SETTINGS,
		unfinished: null,
		copy: async () => Promise.resolve(),
		open: async () => Promise.resolve(),
		keep,
		...needs,
	});
	document.body.replaceChildren(modal.contentEl);
	modal.onOpen();
	const area = modal.contentEl.querySelector('textarea');
	if (area === null) throw new Error('There is no message.');
	const lines = [...modal.contentEl.querySelectorAll<HTMLElement>('.nurture-note-lines button')];
	const line = (words: string): HTMLElement => {
		const found = lines.find(({ textContent }) => textContent === words);
		if (found === undefined) throw new Error(`No line says ${words}.`);
		return found;
	};
	return { el: modal.contentEl, area, lines, line, keep };
}

const press = (key: string): void =>
	void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('beside the message', () => {
	it('stand the last words, what is open and what to ask, said to be from the notes, and none is in it', async () => {
		const { el, area, lines } = await open(ANA);
		expect(area.value).toBe(
			'Hi Ana,\n\nyou came to my mind today. I was thinking of our call in October.\n\nHow are you?',
		);
		expect([...el.querySelectorAll('.nurture-note-lines li')].map(({ textContent }) => textContent)).toEqual([
			'Lasther knee is better',
			'Tom paints again',
			'Opensend the tide atlas',
			'Askhow is the cello?',
		]);
		const group = el.querySelector('.nurture-note-lines');
		expect(document.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
			'From your notes, not in the message:',
		);
		for (const line of lines) expect(line.getAttribute('type')).toBe('button');
	});

	it('nothing stands where the notes say nothing', async () => {
		const { el } = await open('---\nevery: monthly\n---\n');
		expect(el.querySelector('.nurture-note-lines')).toBeNull();
	});

	it('a line that is chosen goes in at the caret, apart from the words around it, and is kept', async () => {
		const { area, line, keep } = await open(ANA);
		area.value = 'Hi,\nBye';
		area.setSelectionRange(4, 4);
		line('her knee is better').click();
		expect(area.value).toBe('Hi,\nher knee is better Bye');
		expect(area.selectionStart).toBe('Hi,\nher knee is better '.length);
		expect(document.activeElement).toBe(area);
		expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Hi,\nher knee is better Bye' }));
		area.setSelectionRange(3, 3);
		line('how is the cello?').click();
		expect(area.value).toBe('Hi, how is the cello?\nher knee is better Bye');
	});

	it('it takes the place of what is selected', async () => {
		const { area, line } = await open(ANA);
		area.value = 'Hi Ana, XXX!';
		area.setSelectionRange(8, 11);
		line('send the tide atlas').click();
		expect(area.value).toBe('Hi Ana, send the tide atlas!');
	});

	it('the lines are one tab stop, with arrow keys inside', async () => {
		const { lines } = await open(ANA);
		const stops = (): number[] => lines.map(({ tabIndex }) => tabIndex);
		expect(stops()).toEqual([0, -1, -1, -1]);
		lines[0]?.focus();
		press('ArrowDown');
		expect(document.activeElement).toBe(lines[1]);
		press('End');
		expect(document.activeElement).toBe(lines[3]);
		expect(stops()).toEqual([-1, -1, -1, 0]);
		press('ArrowDown');
		expect(document.activeElement).toBe(lines[3]);
	});
});

describe('under the message', () => {
	it('a placeholder that means nothing is named, and so are several', async () => {
		const { el, area } = await open(ANA);
		const says = (text: string): string | null | undefined => {
			area.value = text;
			area.dispatchEvent(new Event('input'));
			return el.querySelector('.nurture-fault:not(:empty)')?.textContent;
		};
		expect(says('Hi {{fist}}')).toBe('{{fist}} means nothing here: change it before you send this.');
		expect(says('Hi {{fist}}, {{x}}')).toBe(
			'{{fist}} and {{x}} mean nothing here: change them before you send this.',
		);
	});
});
