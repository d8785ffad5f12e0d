import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { dueWords } from '../../src/words/app/due';
import { changeWords } from '../../src/views/due/due-announce';
import { commandOf } from '../../src/views/due/due-keys';
import { initialsOf, tintOf } from '../../src/views/parts/avatar';
import { membersOf, TODAY } from './due-people';

const last = (note: string) => dueWords.last(membersOf({ 'People/A.md': note })[0]!, TODAY);

describe('the last contact', () => {
	it.each([
		['- 2026-11-25 call: hello', { said: 'hello', kind: 'call', kindWord: 'call', day: 'today' }],
		['- 2026-11-24 hello', { said: 'hello', kind: 'other', kindWord: '', day: 'yesterday' }],
		['- 2025-10-05 call', { said: '', kind: 'call', kindWord: 'call', day: 'Oct 2025' }],
		[
			'- 2025-10-05 visit to the depot',
			{ said: 'visit to the depot', kind: 'meet', kindWord: 'meet', day: 'Oct 2025' },
		],
		['- 2025-10-05 coffee', { said: 'coffee', kind: 'meet', kindWord: 'meet', day: 'Oct 2025' }],
		['- 2026-03 letter: spring', { said: 'spring', kind: 'letter', kindWord: 'letter', day: 'March' }],
		['- 2024-03 letter: spring', { said: 'spring', kind: 'letter', kindWord: 'letter', day: 'Mar 2024' }],
		[
			'---\nlast-contact: 2026-11-20\n---\n- 2026-11-01 call: old',
			{ said: '', kind: null, kindWord: '', day: '20 Nov' },
		],
		['', null],
	])('of %j', (note, words) => {
		expect(last(note)).toEqual(words);
	});
});

it.each([
	[{ peopleFolders: [], personTags: [] }, 'Say in the settings which notes are people, or begin with a new one.'],
	[
		{ peopleFolders: [''], personTags: [] },
		'A note in your vault is a person. Make the first one, or change this in the settings.',
	],
	[
		{ peopleFolders: [], personTags: ['friend'] },
		'A note tagged #friend is a person. Make the first one, or change this in the settings.',
	],
	[
		{ peopleFolders: ['People', 'Clients'], personTags: ['person'] },
		'A note in People or Clients, or tagged #person, is a person. Make the first one, or change this in the settings.',
	],
])('says which notes are people: %j', (settings, words) => {
	expect(dueWords.whoCounts({ ...DEFAULT_SETTINGS, ...settings })).toBe(words);
});

it('calls what comes up within seven days this week', () => {
	const titleOf = (id: 'soon' | 'later' | 'due', soonDays: number) =>
		dueWords.heading({ id, count: 2, done: null, isRest: false }, soonDays).title;
	expect([titleOf('soon', 7), titleOf('soon', 14), titleOf('later', 7), titleOf('due', 7)]).toEqual([
		'This week',
		'Coming up',
		'Later',
		'Today',
	]);
});

it('says in a heading how many there are, and of what', () => {
	const of = (heading: Parameters<typeof dueWords.heading>[0]) => Object.values(dueWords.heading(heading, 7));
	expect(of({ id: 'due', count: 5, done: 1, isRest: false })).toEqual(['Today', '1 of 5', 'done']);
	expect(of({ id: 'drifting', count: 2, done: null, isRest: false })).toEqual(['Drifting', '2', '']);
	expect(of({ id: 'promises', count: 18, done: null, isRest: true })).toEqual(['18 more promises', '', '']);
	expect(of({ id: 'promises', count: 1, done: null, isRest: false })).toEqual(['1 promise', '', '']);
	expect(dueWords.toggled({ id: 'due', count: 5, done: 1, isRest: false }, 7, true)).toBe(
		'Today, 1 of 5 done, open.',
	);
	expect(dueWords.toggled({ id: 'milestones', count: 2, done: null, isRest: true }, 7, false)).toBe(
		'2 more milestones, closed.',
	);
});

describe('a change', () => {
	const before = membersOf({
		'People/A.md': '---\nevery: weekly\n---\n- 2026-11-01',
		'People/B.md': '---\nevery: weekly\n---\n- 2026-11-01',
	});
	it('of one person is named', () => {
		const after = membersOf({
			'People/A.md': '---\nevery: weekly\n---\n- 2026-11-25',
			'People/B.md': '---\nevery: weekly\n---\n- 2026-11-01',
		});
		expect(changeWords(before, after, TODAY)).toBe('A: in 7 days.');
	});
	it('of several is counted', () => {
		const after = membersOf({
			'People/A.md': '---\nevery: weekly\n---\n- 2026-11-25',
			'People/B.md': '---\nevery: weekly\n---\n- 2026-11-25',
		});
		expect(changeWords(before, after, TODAY)).toBe('Nobody is due.');
	});
	it('that a listener would not miss, and the first reading, are not said', () => {
		expect(
			changeWords(
				before,
				membersOf({
					'People/A.md': '---\nevery: weekly\n---\n- 2026-11-01 more words',
					'People/B.md': '---\nevery: weekly\n---\n- 2026-11-01',
				}),
				TODAY,
			),
		).toBeNull();
		expect(changeWords([], before, TODAY)).toBeNull();
	});
});

it.each([
	['Ana Díaz', 'AD'],
	["Siobhán O'Neill-Park", 'SO'],
	['Wout', 'W'],
	['山田 花子', '山花'],
	['ليلى حداد', 'لح'],
	['(Bob) de Wit', 'BW'],
	['🌱', '🌱'],
	['', '?'],
	['élodie'.normalize('NFD'), 'É'],
])('the initials of %j are %j', (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
	expect(tintOf(name)).toBe(tintOf(name.normalize('NFD')));
	expect(tintOf(name)).toBeLessThan(8);
});

it('reads keys as they lie on the keyboard', () => {
	const press = (key: string, more = {}) => ({
		key,
		shiftKey: false,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		isComposing: false,
		...more,
	});
	expect(commandOf(press('/', { shiftKey: true }), false)).toBe('filter');
	expect(commandOf(press('P'), false)).toBe('plan');
	expect(commandOf(press('P', { shiftKey: true }), false)).toBeNull();
	expect(commandOf(press('Enter', { isComposing: true }), false)).toBeNull();
	expect(commandOf(press('ArrowRight'), true)).toBe('back');
	expect(commandOf(press('toString'), false)).toBeNull();
});
