/**
 * Whatever is written through the ledger can be taken back, byte by byte; what others wrote stays; nothing is guessed.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { Ledger, type Step } from '../../src/services/writing/ledger';
import { setProperties } from '../../src/core/edit/property-edit';
import { People } from '../../src/services/people';
import { Refusal } from '../../src/services/ports';
import { Upkeep } from '../../src/services/upkeep';
import { anyNote } from '../support/any-note';
import { FixedClock, MemoryStore } from '../support/ports';

const DAY = '2026-11-25';
const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-10-20 coffee: she moves\n';
const BO = '\uFEFF---\r\nevery:   "1 month"\r\n---\r\nHello\r\n';

/** A note with a rhythm as a property, if it can have one. */
function withRhythm(text: string): string {
	const edit = setProperties(text, { every: '2 weeks' });
	return edit.ok ? edit.text : text;
}

let store: MemoryStore;
let ledger: Ledger;
let people: People;
let upkeep: Upkeep;

beforeEach(async () => {
	store = new MemoryStore({ 'People/Ana.md': ANA, 'People/Bo.md': BO });
	ledger = new Ledger(store);
	people = new People(ledger, new FixedClock(DAY), DEFAULT_SETTINGS);
	upkeep = new Upkeep(people, ledger);
	await people.load();
});

const text = (path = 'People/Ana.md'): string => store.files.get(path) ?? 'not there';
const log = async (words: string, path = 'People/Ana.md'): Promise<unknown> =>
	people.log({ path, day: DAY, kind: 'call', text: words });
async function step(task: () => Promise<unknown>, words = 'It is done.'): Promise<Step> {
	const { step: made } = await ledger.step(task, () => words);
	if (made === null) throw new Error('nothing was written');
	return made;
}
const undo = async (made: Step | null = ledger.last): Promise<void> => {
	if (made === null) throw new Error('nothing to undo');
	await ledger.undo(made);
};

describe('taking back', () => {
	it('gives the note as it was', async () => {
		await step(() => log('x'));
		await undo();
		expect([text(), ledger.last]).toEqual([ANA, null]);
	});

	it('gives properties as they were written', async () => {
		await step(() => upkeep.togglePause('People/Bo.md'));
		expect(text('People/Bo.md')).toBe(BO.replace('\r\n---\r\nHello', '\r\npaused: true\r\n---\r\nHello'));
		store.files.set('People/Bo.md', `${text('People/Bo.md')}And more\r\n`);
		await undo();
		expect(text('People/Bo.md')).toBe(`${BO}And more\r\n`);
	});

	it('leaves what others wrote elsewhere', async () => {
		await step(() => log('x'));
		store.files.set('People/Ana.md', `Hello\n${text()}- 2026-01-01 long ago\n`);
		await undo();
		expect(text()).toBe(`Hello\n${ANA}- 2026-01-01 long ago\n`);
	});

	it('is refused where the line was changed since, and the step stays', async () => {
		const made = await step(() => log('x'));
		const changed = text().replace('call: x', 'call: xyz');
		store.files.set('People/Ana.md', changed);
		await expect(undo()).rejects.toThrow(
			'Nothing was undone: what was written in People/Ana.md has changed since.',
		);
		expect([text(), ledger.last]).toEqual([changed, made]);
	});

	it('that is refused stands aside, said with its reason, so that the one before can be taken back', async () => {
		await step(() => log('first'), 'Noted first.');
		const afterFirst = text();
		const second = await step(() => log('second', 'People/Bo.md'), 'Noted second.');
		const [written, changed] = [text('People/Bo.md'), text('People/Bo.md').replace('second', 'other')];
		store.files.set('People/Bo.md', changed);
		await expect(undo()).rejects.toThrow(
			new Refusal(
				'Nothing was undone: what was written in People/Bo.md has changed since. “Undo the last change” goes on with: Noted first.',
			),
		);
		expect([text(), text('People/Bo.md'), ledger.last?.words]).toEqual([afterFirst, changed, 'Noted first.']);
		await undo();
		expect([text(), ledger.last]).toEqual([ANA, second]);
		await expect(undo()).rejects.toThrow(/changed since\.$/);
		store.files.set('People/Bo.md', written);
		await undo();
		expect([text('People/Bo.md'), ledger.last]).toEqual([BO, null]);
	});

	it('that are refused stand aside one after another, behind all that was written since', async () => {
		await step(() => log('first'), '1');
		await step(() => log('second'), '2');
		await step(() => log('third'), '3');
		store.files.set('People/Ana.md', text().replace('second', '2nd').replace('third', '3rd'));
		for (const next of ['2', '1']) await expect(undo()).rejects.toThrow(`goes on with: ${next}`);
		await step(() => log('fourth', 'People/Bo.md'), '4');
		expect(ledger.last?.words).toBe('4');
		await undo();
		await undo();
		expect([text(), text('People/Bo.md'), ledger.last?.words]).toEqual([
			ANA.replace('- 2026-10-20', `- ${DAY} call: 3rd\n- ${DAY} call: 2nd\n- 2026-10-20`),
			BO,
			'3',
		]);
		for (const next of ['2', '3']) {
			await expect(undo()).rejects.toThrow(/changed since\.$/);
			expect(ledger.last?.words).toBe(next);
		}
	});

	it('is refused where something was nested in the line since: it would be left to another meeting', async () => {
		await step(() => log('x'));
		const nested = text().replace('call: x\n', 'call: x\n    - her knee is better\n');
		store.files.set('People/Ana.md', nested);
		await expect(undo()).rejects.toThrow(
			'Nothing was undone: what was written in People/Ana.md has changed since.',
		);
		expect(text()).toBe(nested);
	});

	it('is refused where the note is gone', async () => {
		await step(() => log('x'));
		store.files.delete('People/Ana.md');
		await expect(undo()).rejects.toThrow('People/Ana.md is no longer there.');
	});

	it('goes back step by step, and each step is taken back once', async () => {
		const first = await step(() => log('first'));
		const afterFirst = text();
		await step(() => log('second'));
		await undo();
		expect(text()).toBe(afterFirst);
		await undo(first);
		expect(text()).toBe(ANA);
		await expect(undo(first)).rejects.toThrow('that was taken back already');
	});

	it('takes back a step that has grown as one, and before that what it left in one note alone', async () => {
		const first = await step(() => upkeep.setRhythm('People/Ana.md', 'monthly'));
		await step(() => log('between'));
		const { step: grown } = await ledger.step(
			() => upkeep.setRhythm('People/Bo.md', 'yearly'),
			() => 'Two people.',
			first,
		);
		expect([grown, ledger.last, first.words]).toEqual([first, first, 'Two people.']);
		await ledger.undoIn(first, 'People/Bo.md');
		expect([text('People/Bo.md'), text().includes('every: monthly')]).toEqual([BO, true]);
		await ledger.undoIn(first, 'People/Bo.md');
		await undo(first);
		await undo();
		expect([text(), ledger.last]).toEqual([ANA, null]);
	});

	it('begins a step anew where the one before was taken back', async () => {
		const first = await step(() => upkeep.setRhythm('People/Ana.md', 'monthly'));
		await ledger.undoIn(first, 'People/Ana.md');
		expect(ledger.last).toBe(null);
		const { step: next } = await ledger.step(
			() => upkeep.setRhythm('People/Bo.md', 'yearly'),
			() => 'One.',
			first,
		);
		expect([next === first, ledger.last]).toEqual([false, next]);
	});

	it('takes a step from among others', async () => {
		const first = await step(() => log('first'));
		await step(() => log('second'));
		await undo(first);
		expect(text()).toBe(ANA.replace('- 2026-10-20', `- ${DAY} call: second\n- 2026-10-20`));
	});

	it('of a note that was renamed, or whose folder was, follows it', async () => {
		await step(() => log('x'));
		for (const [from, to] of [
			['People/Ana.md', 'People/Ana Díaz.md'],
			['People', 'Friends'],
		] as const)
			ledger.renamed(from, to);
		store.files.set('Friends/Ana Díaz.md', text());
		store.files.delete('People/Ana.md');
		await undo();
		expect(text('Friends/Ana Díaz.md')).toBe(ANA);
	});
});

describe('a new person', () => {
	it('is put away again', async () => {
		await step(() => people.create({ name: 'Cy' }));
		await undo();
		expect(text('People/Cy.md')).toBe('not there');
	});

	it('stays once there is more in the note', async () => {
		await step(() => people.create({ name: 'Cy' }));
		store.files.set('People/Cy.md', `${text('People/Cy.md')}x`);
		await expect(undo()).rejects.toThrow('Nothing was undone: what was written in People/Cy.md has changed since.');
		expect(text('People/Cy.md')).toContain('x');
	});

	it('made and written on in one step is put away with all of it', async () => {
		await step(async () => log('met', (await people.create({ name: 'Cy' })).path));
		await undo();
		expect(text('People/Cy.md')).toBe('not there');
	});
});

describe('a step', () => {
	it('is all that one task wrote, in many notes and more than once in one', async () => {
		const made = await step(async () => {
			for (const path of ['People/Ana.md', 'People/Bo.md']) await upkeep.snooze(path, '2026-12-24');
			await log('x');
			await people.create({ name: 'Cy' });
		}, 'Both rest.');
		expect([made.words, ledger.last]).toEqual(['Both rest.', made]);
		await undo();
		expect([...store.files]).toEqual([
			['People/Ana.md', ANA],
			['People/Bo.md', BO],
		]);
	});

	it('is taken back in all its notes or in none', async () => {
		await step(async () => {
			await log('x');
			await log('x', 'People/Bo.md');
		});
		store.files.set('People/Bo.md', BO);
		const before = [...store.files];
		await expect(undo()).rejects.toThrow('what was written in People/Bo.md has changed since');
		expect([...store.files]).toEqual(before);
	});

	it('is put back where a later note cannot be written', async () => {
		await step(async () => {
			await log('x');
			await people.create({ name: 'Cy' });
			await log('x', 'People/Bo.md');
		});
		const before = [...store.files].sort();
		const change = store.change.bind(store);
		store.change = async (path, of) =>
			path === 'People/Bo.md' ? Promise.reject(new Refusal('The disk is full.')) : change(path, of);
		await expect(undo()).rejects.toThrow('The disk is full.');
		expect([...store.files].sort()).toEqual(before);
		store.change = change;
		store.remove = async () => Promise.reject(new Refusal('There is no trash.'));
		await expect(undo()).rejects.toThrow('There is no trash.');
		expect([...store.files].sort()).toEqual(before);
	});

	it('says what could not be put back', async () => {
		await step(async () => {
			await log('x');
			await log('x', 'People/Bo.md');
		});
		const change = store.change.bind(store);
		let writes = 0;
		store.change = async (path, of) =>
			(writes += 1) > 1 ? Promise.reject(new Refusal('The disk is full.')) : change(path, of);
		await expect(undo()).rejects.toThrow('The disk is full. A part is taken back all the same.');
		expect(text()).toBe(ANA);
	});

	it('that wrote nothing is none', async () => {
		expect(
			await ledger.step(
				async () => Promise.resolve(1),
				() => 'One.',
			),
		).toEqual({ result: 1, words: 'One.', step: null });
		await expect(
			ledger.step(
				async () => people.log({ path: 'People/Ana.md', day: DAY, kind: 'telepathy', text: '' }),
				() => '',
			),
		).rejects.toThrow('telepathy');
		expect(ledger.last).toBeNull();
	});

	it('that fails half-way can be taken back as far as it came', async () => {
		await expect(
			ledger.step(
				async () => log('x').then(() => log('y', 'People/Nobody.md')),
				() => '',
			),
		).rejects.toThrow('no longer there');
		expect(ledger.last?.words).toBe('what was written last.');
		await undo();
		expect(text()).toBe(ANA);
	});

	it('is recorded though nobody asked for one', async () => {
		await log('x');
		expect(ledger.last?.words).toBe('what was written last.');
		await undo();
		expect(text()).toBe(ANA);
	});

	it('waits for the one before, and taking back waits for both', async () => {
		const first = step(async () => {
			await Promise.resolve();
			await log('first');
		});
		const second = step(() => log('second'));
		await undo(await first);
		await second;
		await undo();
		expect(text()).toBe(ANA);
	});

	it('is forgotten when there are twenty after it', async () => {
		const first = await step(() => log('first'));
		for (let count = 0; count < 20; count++) await step(() => log(`n${count}`));
		await expect(undo(first)).rejects.toThrow('too long ago');
		for (let count = 0; count < 20; count++) await undo();
		expect([text(), ledger.last]).toEqual([
			ANA.replace('- 2026-10-20', `- ${DAY} call: first\n- 2026-10-20`),
			null,
		]);
	});
});

it('any steps taken back in reverse give the first texts, byte by byte', async () => {
	const paths = ['a.md', 'b.md', 'new.md', 'People/Cy.md'];
	const write = fc.record({
		path: fc.constantFrom(...paths),
		text: anyNote,
		how: fc.constantFrom('all', 'line', 'property'),
	});
	await fc.assert(
		fc.asyncProperty(
			anyNote,
			anyNote,
			fc.array(fc.array(write, { maxLength: 4 }), { maxLength: 6 }),
			async (a, b, steps) => {
				const files = new MemoryStore({ 'a.md': a, 'b.md': b });
				const record = new Ledger(files);
				for (const writes of steps) {
					await record.step(
						async () => {
							for (const { path, text: given, how } of writes) {
								if (!files.files.has(path)) await record.create(path, given);
								else if (how === 'property') await record.change(path, withRhythm);
								else
									await record.change(path, (now) =>
										how === 'all'
											? given
											: `${now.slice(0, now.length / 2)}${given.slice(0, 9)}${now.slice(now.length / 2)}`,
									);
							}
						},
						() => '',
					);
				}
				while (record.last !== null) await record.undo(record.last);
				expect([...files.files]).toEqual([
					['a.md', a],
					['b.md', b],
				]);
			},
		),
	);
});
