import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, normalizeFolder, parseSettings } from '../../src/core/settings';

const keys = (stored: unknown): string[] => parseSettings(stored).problems.map(({ key }) => key);

describe('the settings', () => {
	it('are the default ones where nothing is stored', () => {
		for (const stored of [null, undefined, {}]) expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
	});

	it('keep what can be used, and name the rest', () => {
		const { settings, problems } = parseSettings({ peopleFolders: '/Friends/, CRM', soonDays: 3, section: '## Log', dateOrder: 'year-first', circles: [{ name: ' Close ', every: 14 }, { name: 'close' }, 7], unknown: 1 });
		expect(settings).toMatchObject({ peopleFolders: ['Friends', 'CRM'], soonDays: 3, section: 'Log', dateOrder: 'ask', circles: [{ name: 'Close', every: '14' }] });
		expect(problems).toEqual([{ key: 'dateOrder', expected: '"day-first", "month-first" or "ask"' }]);
	});

	it('are never thrown off by what is stored', () => {
		for (const stored of ['text', 5, [], [1], true]) expect(keys(stored)).toEqual(['data.json']);
		fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.string()), fc.jsonValue()), (stored) => {
			const { settings } = parseSettings(stored);
			expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
		}));
	});

	it('leave the defaults and every prototype as they were', () => {
		const before = JSON.stringify(DEFAULT_SETTINGS);
		parseSettings(JSON.parse('{"__proto__": {"soonDays": 1}, "constructor": {"prototype": {"x": 1}}, "peopleFolders": ["x"]}'));
		expect(JSON.stringify(DEFAULT_SETTINGS)).toBe(before);
		expect(Object.hasOwn(Object.prototype, 'soonDays')).toBe(false);
	});

	it('keep folders inside of the vault', () => {
		expect(['/People/', '../../etc', 'a//b/./c', 'a\\b', ''].map(normalizeFolder)).toEqual(['People', 'etc', 'a/b/c', 'a/b', '']);
	});

	it('always have the kind "other"', () => {
		expect(parseSettings({ kinds: [{ id: 'Sail', synonyms: 'boat, dinghy', icon: '<b>' }] }).settings.kinds).toEqual([{ id: 'sail', icon: 'message-square', synonyms: ['boat', 'dinghy'] }, { id: 'other', icon: 'message-square', synonyms: [] }]);
	});
});
