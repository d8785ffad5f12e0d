import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { reviewPeriod } from '../../src/insight/review/review-period';
import { People } from '../../src/services/people';
import { Reviews } from '../../src/services/reviews';
import { anyNote } from '../support/any-note';
import { aPerson, aVault, type World } from '../support/builders';

const month = reviewPeriod('this-month', '2026-11-25');
const PATH = 'Reviews/Review 2026-11.md';
const reviewsOf = ({ people, store }: World): Reviews => new Reviews(people, store);
const ana = aPerson().met('2026-11-20', 'call');

describe('writing a review', () => {
	it("makes a note with room for the user's own words", async () => {
		const world = await aVault({ 'People/Ana.md': ana });
		const done = await reviewsOf(world).write(month);
		const text = await world.store.read(PATH);
		expect(done).toEqual({ path: PATH, cursor: text.length, line: 1, changed: true });
		expect(text.split('\n').map((line) => line.replace(/[0-9a-f]{8}/, 'HASH'))).toEqual([
			'%% nurture:review start HASH %%',
			'',
			'## Review of November 2026',
			'',
			'1 November 2026 to 25 November 2026, as it looks on 25 November 2026.',
			'',
			'### Whom you nurtured',
			'',
			'1 contact with 1 person: 1 call.',
			'',
			'- [[Ana]]: 1 call; last on 20 Nov',
			'',
			'### Without a rhythm yet',
			'',
			'You were in touch with [[Ana]].',
			'',
			'### To think about',
			'',
			'- Whom would you like to see in person?',
			'',
			'%% nurture:review end %%',
			'',
			'## In my own words',
			'',
			'',
		]);
	});

	it('cuts a long promise before an emoji, and knows its own part again on disk', async () => {
		for (const length of [196, 197, 198, 199, 200]) {
			const words = 'a'.repeat(length);
			const world = await aVault({ 'People/Ana.md': `${ana.text}- [ ] ${words}👩‍👩‍👧 and more words\n` });
			await reviewsOf(world).write(month);
			await world.people.write(PATH, (text) => ({
				text: new TextDecoder().decode(new TextEncoder().encode(text)),
			}));
			const text = await world.store.read(PATH);
			expect(text).toContain(`${words.slice(0, 199)}…`);
			expect(text).not.toContain('\uFFFD');
			expect(await reviewsOf(world).write(month)).toMatchObject({ changed: false });
		}
	});

	it('writes its own part anew and leaves the rest', async () => {
		const world = await aVault({ 'People/Ana.md': ana });
		const reviews = reviewsOf(world);
		await reviews.write(month);
		await world.people.write(PATH, (text) => ({ text: `Above.\n${text}A good month.` }));
		await world.people.log({ path: 'People/Ana.md', day: '2026-11-24', kind: 'coffee', text: '' });
		expect(await reviews.preview(month)).toMatchObject({ path: PATH, does: 'anew', fault: null });
		expect(await reviews.write(month)).toEqual({ path: PATH, cursor: null, line: 2, changed: true });
		const text = await world.store.read(PATH);
		expect(text).toContain('- [[Ana]]: 1 call, 1 meeting; last on 24 Nov\n');
		expect(text).toMatch(/^Above\.\n%%/);
		expect(text).toMatch(/## In my own words\n\nA good month\.$/);
		expect(await reviews.write(month)).toEqual({ path: PATH, cursor: null, line: 2, changed: false });
	});

	it('is no contact itself', async () => {
		const world = await aVault({ 'People/Ana.md': ana });
		await reviewsOf(world).write(month);
		await world.people.load();
		expect(world.people.member('People/Ana.md')?.history.interactions).toHaveLength(1);
	});

	it('adds to a note that is there without one, in whatever case its name is', async () => {
		const world = await aVault({ 'People/Ana.md': ana, 'reviews/review 2026-11.md': 'Mine.' });
		expect(await reviewsOf(world).preview(month)).toMatchObject({ path: 'reviews/review 2026-11.md', does: 'add' });
		await reviewsOf(world).write(month);
		expect(await world.store.read('reviews/review 2026-11.md')).toMatch(/^Mine\.\n\n%% nurture:review start/);
	});

	it('is refused where its part was changed by hand, and nothing is written', async () => {
		const world = await aVault({ 'People/Ana.md': ana });
		const reviews = reviewsOf(world);
		await reviews.write(month);
		await world.people.write(PATH, (text) => ({ text: text.replace('1 call;', 'a fine call;') }));
		const before = await world.store.read(PATH);
		const sentence = `Nothing was written: the review's own part of ${PATH} was changed by hand. To keep it as yours, take the two lines "%% nurture:review … %%" around it out; the new review then goes to the end of the note.`;
		await expect(reviews.write(month)).rejects.toThrow(sentence);
		expect((await reviews.preview(month)).fault).toBe(sentence);
		expect(await world.store.read(PATH)).toBe(before);
	});

	it('can be written once more when the marks are taken out, as it says', async () => {
		const world = await aVault({ 'People/Ana.md': ana });
		const reviews = reviewsOf(world);
		await reviews.write(month);
		await world.people.write(PATH, (text) => ({
			text: text.replace('1 call;', 'a fine call;').replace(/^%%.*\n/gm, ''),
		}));
		await reviews.write(month);
		expect(await world.store.read(PATH)).toMatch(
			/a fine call;[\s\S]*## In my own words\n\n%% nurture:review start [\s\S]*1 call;/,
		);
	});

	it('goes where the settings say', async () => {
		for (const [folder, path] of [
			['', 'Review 2026-W48.md'],
			['Journal/Nurture', 'Journal/Nurture/Review 2026-W48.md'],
		] as const) {
			const world = await aVault({ 'People/Ana.md': ana }, { ...DEFAULT_SETTINGS, reviewFolder: folder });
			expect((await reviewsOf(world).write(reviewPeriod('last-week', '2026-12-01'))).path).toBe(path);
		}
	});

	it('goes into the note that is named, and is written anew there for another time', async () => {
		const world = await aVault({ 'People/Ana.md': ana, 'Journal/2026-11-25.md': 'Mine.\n' });
		const reviews = reviewsOf(world);
		const into = 'Journal/2026-11-25.md';
		expect(await reviews.preview(month, into)).toMatchObject({
			path: into,
			does: 'add',
			replaces: null,
			fault: null,
		});
		expect(await reviews.write(month, into)).toEqual({ path: into, cursor: null, line: 3, changed: true });
		expect(await reviews.preview(month, into)).toMatchObject({ does: 'anew', replaces: null });
		expect(await reviews.preview(reviewPeriod('this-year', '2026-11-25'), into)).toMatchObject({
			path: into,
			does: 'anew',
			replaces: 'Review of November 2026',
			fault: null,
		});
		await reviews.write(reviewPeriod('this-year', '2026-11-25'), into);
		const text = await world.store.read(into);
		expect(text).toMatch(/^Mine\.\n\n%% nurture:review start [0-9a-f]{8} %%\n\n## Review of 2026\n/);
		expect(text.match(/## Review/g)).toHaveLength(1);
		expect(await world.store.list()).not.toContain(PATH);
		await expect(reviews.write(month, 'Gone.md')).rejects.toThrow('Gone.md');
	});

	it('leaves every byte outside its own part, however often it is written and whatever the note is', async () => {
		const own = /%% nurture:review start [\s\S]*?%% nurture:review end %%/;
		await fc.assert(
			fc.asyncProperty(anyNote, anyNote, async (above, below) => {
				const world = await aVault({ 'People/Ana.md': ana, 'Note.md': above });
				const reviews = reviewsOf(world);
				const written = await reviews.write(month, 'Note.md').catch((error: unknown) => error);
				if (written instanceof Error) {
					expect(await world.store.read('Note.md')).toBe(above);
					return;
				}
				const first = await world.store.read('Note.md');
				expect(first.startsWith(above)).toBe(true);
				expect(await reviews.write(month, 'Note.md')).toMatchObject({ changed: false });
				expect(await world.store.read('Note.md')).toBe(first);
				// The user writes on, something happens, and the review is written once more.
				await world.people.write('Note.md', () => ({ text: first + below }));
				await world.people.log({ path: 'People/Ana.md', day: '2026-11-24', kind: 'coffee', text: '' });
				const again = await reviews.write(month, 'Note.md').catch((error: unknown) => error);
				const text = await world.store.read('Note.md');
				if (again instanceof Error) expect(text).toBe(first + below);
				else {
					expect(text).not.toBe(first + below);
					expect(text.split(own)).toEqual((first + below).split(own));
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('is refused before the vault has been read', async () => {
		const { store, clock } = await aVault({ 'People/Ana.md': ana });
		const reviews = new Reviews(new People(store, clock, DEFAULT_SETTINGS), store);
		await expect(reviews.write(month)).rejects.toThrow('Your notes are still being read: ask again in a moment.');
		expect(await store.list()).toEqual(['People/Ana.md']);
	});
});
