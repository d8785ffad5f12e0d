/** Introducing two people: in both notes or in none; and never suggesting them again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { Introductions, type PairOfNotes } from '../../src/services/introductions';
import { Ledger } from '../../src/services/writing/ledger';
import { People } from '../../src/services/people';
import { Refusal, type Change } from '../../src/services/ports';
import { Upkeep } from '../../src/services/upkeep';
import { FixedClock, MemoryStore } from '../support/ports';

const ANA = '---\ninterests: tides\n---\n## Interactions\n- 2026-10-20 coffee\n';
const BO = '---\ninterests: tides\n---\n## Interactions\n- 2026-10-20 call\n';
const PAIR: PairOfNotes = {
	a: 'People/Ana.md',
	b: 'People/Bo.md',
	link: (path) => `[[${path.replace(/^.*\/|\.md$/g, '')}]]`,
};

/** A store in which a note cannot be written. */
class StubbornStore extends MemoryStore {
	stubborn: string | null = null;

	override async change(path: string, change: Change): Promise<void> {
		if (path === this.stubborn) throw new Refusal(`${path} is locked.`);
		await super.change(path, change);
	}
}

let store: StubbornStore;
let ledger: Ledger;
let introductions: Introductions;
let upkeep: Upkeep;

beforeEach(async () => {
	store = new StubbornStore({ 'People/Ana.md': ANA, 'People/Bo.md': BO });
	ledger = new Ledger(store);
	const people = new People(ledger, new FixedClock('2026-11-25'), DEFAULT_SETTINGS);
	await people.load();
	introductions = new Introductions(people, ledger);
	upkeep = new Upkeep(people, ledger);
});

const texts = (): (string | undefined)[] => ['People/Ana.md', 'People/Bo.md'].map((path) => store.files.get(path));
const introduce = async (about = 'tides'): Promise<unknown> =>
	ledger.step(
		async () => introductions.introduce(PAIR, about),
		() => 'Done.',
	);

describe('an introduction', () => {
	it('stands in both notes, and is taken back as one step', async () => {
		await introduce('the\ntides');
		expect(texts()).toEqual([
			ANA.replace('- 2026', '- 2026-11-25 intro: [[Bo]], the tides\n- 2026'),
			BO.replace('- 2026', '- 2026-11-25 intro: [[Ana]], the tides\n- 2026'),
		]);
		expect(ledger.last?.traces).toHaveLength(2);
		if (ledger.last !== null) await ledger.undo(ledger.last);
		expect(texts()).toEqual([ANA, BO]);
	});

	it('says so in words where the settings have no kind for it', async () => {
		const people = new People(ledger, new FixedClock('2026-11-25'), {
			...DEFAULT_SETTINGS,
			kinds: DEFAULT_SETTINGS.kinds.filter(({ id }) => id !== 'intro'),
		});
		await people.load();
		introductions = new Introductions(people, ledger);
		await introduce();
		expect(texts()).toEqual([
			ANA.replace('- 2026', '- 2026-11-25 intro: [[Bo]], tides\n- 2026'),
			BO.replace('- 2026', '- 2026-11-25 intro: [[Ana]], tides\n- 2026'),
		]);
	});

	it('without words is the link alone', async () => {
		await introduce(' ');
		expect(texts()[0]).toContain('- 2026-11-25 intro: [[Bo]]\n');
	});

	it('is in none where one note cannot take the line', async () => {
		store.files.set('People/Bo.md', '---\ninterests: tides\n---\n%% open\n');
		const before = texts();
		await expect(introduce()).rejects.toThrow('is never closed');
		expect([texts(), ledger.last]).toEqual([before, null]);
	});

	it('is taken back in the first where the second turns out not to be writable, and leaves no step', async () => {
		store.stubborn = 'People/Bo.md';
		await expect(introduce()).rejects.toThrow('People/Bo.md is locked.');
		expect([texts(), ledger.last]).toEqual([[ANA, BO], null]);
	});
});

describe('never suggesting two people again', () => {
	const ana = (...lines: string[]): string => ANA.replace('---\n', ['---', ...lines, ''].join('\n'));
	/** What becomes of Ana's note. */
	async function written(text: string): Promise<string | undefined> {
		store.files.set('People/Ana.md', text);
		await upkeep.neverIntroduce(PAIR);
		return store.files.get('People/Ana.md');
	}

	it("is written into the first one's note, below what stands there", async () => {
		await upkeep.neverIntroduce(PAIR);
		expect(texts()).toEqual([ANA.replace('---\n##', 'never-introduce:\n  - "[[Bo]]"\n---\n##'), BO]);
		if (ledger.last !== null) await ledger.undo(ledger.last);
		expect(texts()).toEqual([ANA, BO]);
	});

	it('keeps whom the note names already, in whatever form', async () => {
		expect(await written(ana('never-introduce: "[[Cy Marsh|Cy]], Jo Reed" # hers'))).toBe(
			ana('never-introduce: # hers', '  - "[[Cy Marsh|Cy]]"', '  - Jo Reed', '  - "[[Bo]]"'),
		);
	});

	it('is not written twice', async () => {
		const text = ana('never-introduce: "[[Bo|Bo Reed]]"');
		expect(await written(text)).toBe(text);
		expect(ledger.last).toBeNull();
	});

	it('keeps the items of a list as they are', async () => {
		expect(await written(ana('never-introduce: ["Reed, Jo", [[Cy Marsh]]]'))).toBe(
			ana('never-introduce: ["Reed, Jo", [[Cy Marsh]], "[[Bo]]"]'),
		);
		expect(await written(ana('do-not-introduce:', "- '[[Cy Marsh]]' # no"))).toBe(
			ana('do-not-introduce:', "- '[[Cy Marsh]]' # no", '- "[[Bo]]"'),
		);
	});

	it('keeps those of an inline field', async () => {
		const text = `${ANA}\nnever-introduce:: [[Cy Marsh]]\n`;
		expect(await written(text)).toBe(
			text.replace('---\n##', 'never-introduce:\n  - "[[Cy Marsh]]"\n  - "[[Bo]]"\n---\n##'),
		);
	});
});
