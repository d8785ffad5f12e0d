import { describe, expect, it } from 'vitest';
import { completeKinds, DEFAULT_KINDS, kindIcon, kindIndex, OTHER_KIND } from '../../src/core/settings/kinds';

const index = kindIndex(DEFAULT_KINDS);

describe('a kind by its name', () => {
	it('is found in any case and spelling of blanks, hyphens and emoji', () =>
		expect(
			['CALL', ' Coffee ', 'phone call', 'Phone  Call', 'phone-call', 'catch-up', '☎️', '☎', 'other'].map(
				(name) => index.byName(name),
			),
		).toEqual(['call', 'meet', 'call', 'call', 'call', 'meet', 'call', 'call', 'other']));
	it('is none for part of a name, an inherited one or a long text', () =>
		expect(
			['callum', 'ca', '', ' ', 'constructor', '__proto__', 'call '.repeat(50)].map((name) => index.byName(name)),
		).toEqual([null, null, null, null, null, null, null]));
});

describe('a kind at the start of a text', () => {
	const hits: readonly (readonly [string, string | null])[] = [
		['call her', 'call 4'],
		['Phone call: x', 'call 10'],
		['phone box', 'call 5'],
		['video  call x', 'call 11'],
		['catch up', 'meet 8'],
		['catch fish', null],
		['called her', 'call 6 verb'],
		['met her', 'meet 3 verb'],
		['text her', 'message 4 everyday'],
		['introduced to', 'intro 10'],
		['callback', null],
		["call's", null],
		['☕ x', 'meet 1'],
		['☕️ x', 'meet 2'],
		['👋🏽 x', 'intro 4'],
		['🌧️', null],
		['', null],
		[' call', null],
		['#call', null],
	];
	for (const [text, expected] of hits)
		it(`"${text}"`, () => {
			const hit = index.atStart(text);
			expect(hit === null ? null : `${hit.kind} ${hit.length}${hit.weak === null ? '' : ` ${hit.weak}`}`).toBe(
				expected,
			);
		});
});

describe("kinds of one's own", () => {
	it('are found by their words in any script', () => {
		const own = kindIndex([
			{ id: 'sail', icon: 'ship', synonyms: ['Boat trip', '⛵', 'segeln', 'お茶'] },
			{ id: 'boat', icon: 'ship', synonyms: ['segeln'] },
		]);
		expect(['boat trip x', 'boat x', '⛵ x', 'Segeln x', 'お茶 x'].map((text) => own.atStart(text)?.kind)).toEqual([
			'sail',
			'boat',
			'sail',
			'sail',
			'sail',
		]);
	});
	it('have an icon, as has what is no kind', () =>
		expect([kindIcon(DEFAULT_KINDS, 'call'), kindIcon(DEFAULT_KINDS, 'gone'), kindIcon([], OTHER_KIND)]).toEqual([
			'phone',
			'message-square',
			'message-square',
		]));
});

describe('a stored list of kinds', () => {
	const kind = (id: string) => ({ id, icon: 'ship', synonyms: [] });
	const idsOf = (ids: readonly string[]): string[] =>
		completeKinds(ids.map(kind), [kind('sail'), kind('sauna')]).map(({ id }) => id);

	it('gets the kinds that came later, before the one for everything else', () =>
		expect(idsOf(['call', 'other'])).toEqual(['call', 'sail', 'sauna', 'other']));
	it('keeps what it has of them where it stands, and what the user put last', () =>
		expect(idsOf(['sauna', 'other', 'game'])).toEqual(['sauna', 'sail', 'other', 'game']));
	it('gets the one for everything else if it was lost', () =>
		expect(idsOf(['call'])).toEqual(['call', 'sail', 'sauna', 'other']));
});

describe('the kinds that come along', () => {
	it('claim no word twice', () => {
		const names = DEFAULT_KINDS.flatMap(({ id, synonyms }) => [id, ...synonyms].map((name) => name.toLowerCase()));
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	});
	it('end with the one for everything else', () => expect(DEFAULT_KINDS.at(-1)?.id).toBe(OTHER_KIND));
});
