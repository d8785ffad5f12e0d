import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, normalizeFolder, parseSettings } from '../../src/core/settings/settings';

const keys = (stored: unknown): string[] => parseSettings(stored).problems.map(({ key }) => key);

describe('the settings', () => {
	it('are the default ones where nothing is stored', () => {
		for (const stored of [null, undefined, {}])
			expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
	});

	it('give a day five people', () => expect(DEFAULT_SETTINGS.portionSize).toBe(5));

	it('keep what can be used, and name the rest', () => {
		const { settings, problems } = parseSettings({
			peopleFolders: '/Friends/, CRM',
			soonDays: 3,
			section: '## Log',
			dateOrder: 'year-first',
			circles: [{ name: ' Close ', every: 14 }, { name: 'close' }, 7],
			unknown: 1,
		});
		expect(settings).toMatchObject({
			peopleFolders: ['Friends', 'CRM'],
			soonDays: 3,
			section: 'Log',
			dateOrder: 'ask',
			circles: [{ name: 'Close', every: '14' }],
		});
		expect(problems).toEqual([{ key: 'dateOrder', expected: '"day-first", "month-first" or "ask"' }]);
	});

	it('are never thrown off by what is stored', () => {
		for (const stored of ['text', 5, [], [1], true]) expect(keys(stored)).toEqual(['data.json']);
		fc.assert(
			fc.property(
				fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.string()), fc.jsonValue()),
				(stored) => {
					const { settings } = parseSettings(stored);
					expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
				},
			),
		);
	});

	it('leave the defaults and every prototype as they were', () => {
		const before = JSON.stringify(DEFAULT_SETTINGS);
		parseSettings(
			JSON.parse(
				'{"__proto__": {"soonDays": 1}, "constructor": {"prototype": {"x": 1}}, "peopleFolders": ["x"]}',
			),
		);
		expect(JSON.stringify(DEFAULT_SETTINGS)).toBe(before);
		expect(Object.hasOwn(Object.prototype, 'soonDays')).toBe(false);
	});

	it('keep folders inside of the vault', () => {
		expect(normalizeFolder('Rene\u0301')).toBe('Ren\u00e9');
		expect(['/People/', '../../etc', 'a//b/./c', 'a\\b', ''].map(normalizeFolder)).toEqual([
			'People',
			'etc',
			'a/b/c',
			'a/b',
			'',
		]);
	});

	it('always have the kind "other"', () => {
		expect(
			parseSettings({ kinds: [{ id: 'Sail', synonyms: 'boat, dinghy', icon: '<b>' }] }).settings.kinds,
		).toEqual([
			{ id: 'sail', icon: 'message-square', synonyms: ['boat', 'dinghy'] },
			{ id: 'other', icon: 'message-square', synonyms: [] },
		]);
	});

	const read = <K extends keyof typeof DEFAULT_SETTINGS>(key: K, value: unknown): unknown => {
		const { settings, problems } = parseSettings({ [key]: value });
		return problems.length > 0 ? problems.map((problem) => `not ${problem.key}`).join() : settings[key];
	};
	const rows: readonly (readonly [keyof typeof DEFAULT_SETTINGS, unknown, unknown])[] = [
		['peopleFolders', '', ['']],
		['peopleFolders', [''], ['']],
		['peopleFolders', '/', ['']],
		['peopleFolders', 'People, ', ['People']],
		['peopleFolders', ['..', ' ', './'], []],
		['peopleFolders', ['a', 'a/'], ['a']],
		['peopleFolders', [], []],
		['peopleFolders', ['/', 'a/../b', ' c '], ['', 'a/b', 'c']],
		['peopleFolders', 'People', ['People']],
		['peopleFolders', ['a', 1], 'not peopleFolders'],
		['peopleFolders', {}, 'not peopleFolders'],
		['peopleFolders', null, 'not peopleFolders'],
		['personTags', '#person, friends/', ['person', 'friends']],
		['personTags', ['##a', '#', ''], ['a']],
		['personTags', 3, 'not personTags'],
		['personProperty', { key: ' kind ', value: ' human ' }, { key: 'kind', value: 'human' }],
		['personProperty', { key: 'kind' }, 'not personProperty'],
		['personProperty', 'type', 'not personProperty'],
		['section', '### Log', 'Log'],
		['section', ' ', 'not section'],
		['section', 'a\nb', 'not section'],
		['section', 5, 'not section'],
		['newest', 'last', 'last'],
		['newest', 'LAST', 'not newest'],
		['dateStyle', 'link', 'link'],
		['dateStyle', 'bold', 'not dateStyle'],
		['dateOrder', 'day-first', 'day-first'],
		['dateOrder', 'toString', 'not dateOrder'],
		['defaultEvery', ' 2 weeks ', '2 weeks'],
		['defaultEvery', 'whenever', 'not defaultEvery'],
		['defaultEvery', 14, 'not defaultEvery'],
		['soonDays', 0, 0],
		['soonDays', 366, 366],
		['soonDays', 367, 'not soonDays'],
		['soonDays', -1, 'not soonDays'],
		['soonDays', 1.5, 'not soonDays'],
		['soonDays', '7', 'not soonDays'],
		['soonDays', 1e999, 'not soonDays'],
		['reminder', '8:05', '08:05'],
		['reminder', ' 23:59', '23:59'],
		['reminder', '', ''],
		['reminder', '24:00', 'not reminder'],
		['reminder', '8', 'not reminder'],
		['reminder', true, 'not reminder'],
		['portionSize', 1, 1],
		['portionSize', 50, 50],
		['portionSize', 0, 'not portionSize'],
		['portionSize', 51, 'not portionSize'],
		['portionSize', -5, 'not portionSize'],
		['portionSize', 2.5, 'not portionSize'],
		['portionSize', '5', 'not portionSize'],
		['portionSize', null, 'not portionSize'],
		['portionSize', true, 'not portionSize'],
		['leadDays', { birthday: 30, other: 0 }, { birthday: 30, anniversary: 14, other: 0 }],
		['leadDays', {}, { birthday: 14, anniversary: 14, other: 7 }],
		['leadDays', { birthday: '30' }, 'not leadDays'],
		['leadDays', { other: 367 }, 'not leadDays'],
		['leadDays', 14, 'not leadDays'],
		['leadDays', [1, 2, 3], 'not leadDays'],
		['leadDays', { name: 3 }, { birthday: 14, anniversary: 14, other: 7 }],
		['rememberDeceased', true, true],
		['rememberDeceased', 'yes', 'not rememberDeceased'],
		['promisesCount', true, true],
		['promisesCount', false, false],
		['promisesCount', 1, 'not promisesCount'],
		['languages', 'de, pt-BR, not one, x', ['de', 'pt-BR']],
		['languages', [1], 'not languages'],
		['circles', [], []],
		['circles', {}, 'not circles'],
		[
			'circles',
			[null, [], { name: '' }, { name: 'A' }, { name: 'a', every: 'x' }, { name: 'B', every: ' whenever ' }],
			[
				{ name: 'A', every: 'never' },
				{ name: 'B', every: 'whenever' },
			],
		],
		[
			'kinds',
			[{ id: 'Other', synonyms: ['x'] }, { id: 'other' }, { id: 1 }, null],
			[{ id: 'other', icon: 'message-square', synonyms: ['x'] }],
		],
		['kinds', 'call', 'not kinds'],
	];
	for (const [key, value, expected] of rows)
		it(`${key}: ${JSON.stringify(value)}`, () => expect(read(key, value)).toEqual(expected));

	it('are read as they were written', () => {
		const made = {
			...DEFAULT_SETTINGS,
			peopleFolders: ['', 'People'],
			personTags: [],
			newNoteFolder: '',
			circles: [],
			languages: ['de'],
			soonDays: 0,
		};
		expect(parseSettings(JSON.parse(JSON.stringify(made)))).toEqual({ settings: made, problems: [] });
	});

	it('of a newer or an older version keep what is known', () => {
		expect(parseSettings({ version: 9, soonDays: 3, folders: ['x'], dueSoon: 5 })).toEqual({
			settings: { ...DEFAULT_SETTINGS, soonDays: 3 },
			problems: [],
		});
	});

	it('are read however many there are', () => {
		const many = Array.from({ length: 20_000 }, (_, at) => `folder ${at}`);
		expect(
			parseSettings({ peopleFolders: many, personTags: many, excludedHeadings: many }).settings.peopleFolders,
		).toHaveLength(20_000);
	});

	it('take nothing from a prototype', () => {
		const stored: unknown = JSON.parse(
			'{"__proto__": {"soonDays": 1, "circles": []}, "personProperty": {"__proto__": {"key": "x", "value": "y"}}}',
		);
		expect(parseSettings(stored)).toEqual({
			settings: DEFAULT_SETTINGS,
			problems: [{ key: 'personProperty', expected: 'a key and a value' }],
		});
		expect(parseSettings(Object.create({ soonDays: 1 })).settings.soonDays).toBe(7);
	});
});
