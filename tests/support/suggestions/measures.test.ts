/** What is measured, on a vault of a few lines; and that the far half is counted and never shown. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../builders';
import { figuresOf } from './compare';
import type { LabelsFile } from './labels';
import { measure, measures, readHalf, type Half, type HalfName, type Measure } from './measures';
import { judge, report } from './report';

const vaults = fileURLToPath(new URL('../../cases/suggestions', import.meta.url));
const [ANA, BEN, CLEO, DAN] = ['Ana', 'Ben', 'Cleo', 'Dan'].map((name) => `People/${name}.md`) as [
	string,
	string,
	string,
	string,
];

const NO_LABELS: LabelsFile = {
	today: '2026-11-25',
	ask: {},
	askMaybe: {},
	neverAsk: {},
	giftIdeas: {},
	usedIdeas: {},
	giftsGiven: {},
	giftsReceived: {},
	giftsEither: {},
	giftsMaybe: {},
	notGifts: {},
	readers: {},
	readersMaybe: {},
	introduce: [],
	introduceMaybe: [],
	neverIntroduce: [],
	drifting: [],
	quietForAReason: [],
};

const half = (notes: Half['notes'], labels: Partial<LabelsFile>): Half => ({
	notes,
	labels: { ...NO_LABELS, ...labels },
});

/** Right, wrong and how many of these never, neither, and how many there were to suggest. */
async function counted(of: Half, name: Measure): Promise<readonly number[]> {
	const { right, wrong, never, maybe, labelled } = figuresOf((await measure(of))[name]);
	return [right, wrong, never, maybe, labelled];
}

describe('the measure of', () => {
	it('what to ask takes the questions of each brief', async () => {
		const notes = {
			[ANA]: aPerson()
				.met('2026-11-20', 'call. Did the kiln arrive?')
				.met('2026-11-10', 'walk. Has the landlord written?').text,
			[BEN]: aPerson().met('2026-11-18', 'lunch. Any news of the boat?').text,
		};
		const labels = {
			ask: {
				[ANA]: [{ about: 'Did the kiln arrive?', when: 'open', note: ANA, line: 2 }],
				[BEN]: [{ about: 'the exam', when: 'open', note: BEN, line: 9 }],
			},
			askMaybe: { [ANA]: [{ about: 'Has the landlord written?', note: ANA, line: 3 }] },
		};
		expect(await counted(half(notes, labels), 'ask')).toEqual([1, 1, 0, 1, 2]);
	});

	it('gifts takes the ideas that are left, and what is told as given and as received', async () => {
		const notes = {
			[ANA]: `${aPerson().met('2026-11-20', 'gift: a brass lamp #gave/gift').text}- 2026-11-02 gift: honey #received/gift
- 2026-10-01 gift: a spoon

## Gift ideas
- a brass lamp
- a kite
`,
		};
		const labels = {
			giftIdeas: { [ANA]: [{ idea: 'a kite', note: ANA, line: 8 }] },
			giftsGiven: { [ANA]: [{ what: 'a brass lamp', note: ANA, line: 2 }] },
			giftsReceived: {
				[ANA]: [
					{ what: 'honey', note: ANA, line: 3 },
					{ what: 'a spoon', note: ANA, line: 4 },
				],
			},
		};
		expect(await counted(half(notes, labels), 'ideas')).toEqual([1, 0, 0, 0, 1]);
		// Which way the spoon went is not told.
		expect(await counted(half(notes, labels), 'given')).toEqual([1, 0, 0, 0, 1]);
		expect(await counted(half(notes, labels), 'received')).toEqual([1, 0, 0, 0, 2]);
	});

	it('readers takes the first three of each labelled clipping', async () => {
		const fond = aPerson().with('interests', '[lighthouses]').met('2026-11-20').text;
		const notes = {
			[ANA]: fond,
			[BEN]: fond,
			[CLEO]: aPerson().with('interests', '[lighthouses, fog]').met('2026-11-20').text,
			[DAN]: aPerson().with('interests', '[knitting]').met('2026-11-20').text,
			'Clippings/Lamps.md': 'A lighthouse in the fog, and how its keeper lives.\n',
		};
		const labels = {
			readers: { 'Clippings/Lamps.md': [CLEO, DAN] },
			readersMaybe: { 'Clippings/Lamps.md': [BEN] },
		};
		expect(await counted(half(notes, labels), 'readers')).toEqual([1, 1, 0, 1, 2]);
	});

	it('introductions takes a pair once, in whichever order it is labelled', async () => {
		const likes = (interests: string): string => aPerson().with('interests', interests).met('2026-11-20').text;
		const notes = {
			[ANA]: likes('[letterpress]'),
			[BEN]: likes('[letterpress]'),
			[CLEO]: likes('[bees]'),
			[DAN]: likes('[bees]'),
		};
		const labels = {
			introduce: [
				{ a: BEN, b: ANA, why: 'both print' },
				{ a: ANA, b: CLEO, why: 'neighbours' },
			],
			neverIntroduce: [{ a: DAN, b: CLEO, why: 'fell out' }],
		};
		for (const name of ['firstIntroductions', 'introductions', 'meet'] as const)
			expect(await counted(half(notes, labels), name)).toEqual([1, 1, 1, 0, 2]);
	});

	it('who has been quiet takes those whom the review of the last month names', async () => {
		const notes = {
			[ANA]: aPerson().every('weekly').met('2026-06-01').text,
			[BEN]: aPerson().every('weekly').met('2026-06-01').text,
			[CLEO]: aPerson().every('weekly').met('2026-11-24').text,
		};
		const labels = {
			drifting: [
				{ person: ANA, why: 'weekly until June' },
				{ person: CLEO, why: 'no' },
			],
			quietForAReason: [{ person: BEN, why: 'at sea' }],
		};
		expect(await counted(half(notes, labels), 'drifting')).toEqual([1, 1, 1, 0, 2]);
	});
});

describe('the report', async () => {
	const judged = await judge(vaults);

	/** The names of people and clippings, by which lines are known. */
	const namesOf = async (half: HalfName): Promise<string[]> =>
		Object.keys((await readHalf(`${vaults}/${half}`)).notes)
			.filter((path) => /^(?:People|Clippings)\//.test(path))
			.map((path) => path.replace(/^.*\/|\.md$/g, ''));

	it('lists the lines of the near half on demand, and never those of the far one', async () => {
		const [near, far] = [await namesOf('near'), await namesOf('far')];
		for (const json of [false, true]) {
			const listed = report(judged, { list: true, json });
			const bare = report(judged, { list: false, json });
			expect(near.filter((name) => listed.includes(name)).length).toBeGreaterThan(0);
			expect(far.filter((name) => listed.includes(name))).toEqual([]);
			expect([...near, ...far].filter((name) => bare.includes(name))).toEqual([]);
		}
	});

	it('has a row for each measure, and as JSON its figures for both halves', () => {
		expect(report(judged, { list: false, json: false }).split('\n')).toHaveLength(measures.length + 1);
		const found = JSON.parse(report(judged, { list: false, json: true })) as Record<string, object>;
		expect(Object.keys(found)).toEqual(['near', 'far']);
		for (const half of Object.values(found)) expect(Object.keys(half)).toEqual(measures);
	});
});
