/** What is kept of somebody and is no contact goes to its place in the note; every other byte stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertKept } from '../../src/core/edit/keep-edit';
import { readerOf } from '../../src/core/entry/reader';
import { AIMS, type Aim } from '../../src/core/line/aim';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);
const INTERACTIONS = '## Interactions\n- 2026-11-20 call\n';

/** The note with it in it, or why it is not. */
function after(note: string, aim: Aim, text: string): unknown {
	const result = insertKept(note, { aim, text }, reader, TODAY);
	if (result.ok) return result.inserted.text;
	return 'property' in result ? result.property : result.fault;
}

describe('what is kept goes to its place', () => {
	it.each<[aim: Aim, text: string, note: string, is: string]>([
		['ask', 'how was the exam', INTERACTIONS, `## To ask\n- how was the exam #ask\n\n${INTERACTIONS}`],
		['ask', 'the exam', '## Talking points\n* a\n', '## Talking points\n* a\n* the exam #ask\n'],
		// It would tell of contact: the tag stands first.
		['ask', '2026-11-24 exam?', '', '## To ask\n\n- #ask 2026-11-24 exam?\n'],
		['ask', 'the exam #ask', '## To ask\n', '## To ask\n- the exam #ask\n'],
		['gift idea', 'a tide atlas', '', '## Gift ideas\n\n- a tide atlas\n'],
		['gift idea', 'socks', '## Geschenkideen\n- tea\n', '## Geschenkideen\n- tea\n- socks\n'],
		['gift idea', 'socks', '---\ngift-ideas: [tea]\n---\n', '---\ngift-ideas: [tea, socks]\n---\n'],
		['like', 'dark chocolate', '', '---\nlikes:\n  - dark chocolate\n---\n'],
		['like', 'tea', '---\nlikes: [rain]\n---\nx\n', '---\nlikes: [rain, tea]\n---\nx\n'],
		['fact', 'allergic to nuts', INTERACTIONS, `## Facts\n- allergic to nuts\n\n${INTERACTIONS}`],
		['fact', 'two sisters', '## Facts\n- a\n\n## Later\n', '## Facts\n- a\n- two sisters\n\n## Later\n'],
		['promise', 'send the book', '## Promises\n', '## Promises\n- [ ] send the book\n'],
		['promise', 'send the book by friday', '', '## Promises\n\n- [ ] send the book 📅 2026-11-27\n'],
		['promise', 'send it by mail', '', '## Promises\n\n- [ ] send it by mail\n'],
	])('%s: %s', (aim, text, note, is) => expect(after(note, aim, text)).toBe(is));

	it('is read there as what it is', () => {
		const note = AIMS.reduce((text, aim) => String(after(text, aim, `x ${aim}`)), INTERACTIONS);
		const { person, history } = readMember('People/Ana.md', note, DEFAULT_SETTINGS, TODAY);
		expect({
			asks: person.asks.map(({ text }) => text),
			ideas: person.giftIdeas.map(({ text }) => text),
			likes: person.details.likes,
			promises: person.promises.map(({ text }) => text),
			days: history.interactions.map(({ date }) => date),
		}).toEqual({
			asks: ['x ask'],
			ideas: ['x gift idea'],
			likes: ['x like'],
			promises: ['x promise'],
			days: ['2026-11-20'],
		});
	});

	it.each<[Aim, string]>([
		['fact', '[ ] buy it'],
		['fact', '``` code'],
		['gift idea', '[x] socks'],
		['gift idea', '~~socks~~'],
		['ask', '%% hidden'],
	])('is refused where it would be something else: %s, %s', (aim, text) =>
		expect(after('%%\n%% x %%\n', aim, text)).toBe('unreadable'),
	);

	it('is refused with the line where the properties cannot be read', () =>
		expect(after('---\nlikes: @x\n---\n', 'like', 'tea')).toEqual({ why: 'unread', line: 2 }));

	it('keeps every other byte of any note, or writes nothing', () => {
		fc.assert(
			fc.property(anyNote, fc.constantFrom(...AIMS), (note, aim) => {
				const result = insertKept(note, { aim, text: 'a word' }, reader, TODAY);
				if (!result.ok || aim === 'like' || aim === 'gift idea') return;
				const { from, insert } = result.inserted.edit;
				expect(note.slice(0, from) + insert + note.slice(from)).toBe(result.inserted.text);
			}),
			{ numRuns: 60 },
		);
	});
});
