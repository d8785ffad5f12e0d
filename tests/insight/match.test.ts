/** Who would like this: single cases, and what holds of the index as people change. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { matchWords } from '../../src/words/insight/match';
import { MatchIndex, type Match } from '../../src/insight/match/match';
import { soughtNote, soughtText, type Sought } from '../../src/insight/match/query';
import { stemOf, termsOf } from '../../src/insight/terms/terms';
import { aPerson } from '../support/builders';
import { membersOf, TODAY } from './people';

function indexOf(members: readonly Member[], index = new MatchIndex()): MatchIndex {
	for (const _ of index.update(members, DEFAULT_SETTINGS)) continue;
	return index;
}

const told = (matches: readonly Match[]): string[] =>
	matches.map(
		({ member, reasons, had }) =>
			`${member.person.name}: ${reasons.map((reason) => matchWords.reason(reason, TODAY)).join(', ')}${had === null ? '' : `; ${matchWords.had(had, TODAY)}`}`,
	);
const find = (members: readonly Member[], sought: Sought): string[] => told(indexOf(members).find(sought));

describe('the cases', () => {
	for (const part of readFileSync(new URL('../cases/match/cases.md', import.meta.url), 'utf8')
		.split(/^## (?=[^\n]*\n\n````)/m)
		.slice(1)) {
		it(part.slice(0, part.indexOf('\n')), () => {
			const roster = new Roster(DEFAULT_SETTINGS);
			for (const [, name = '', text = ''] of part.matchAll(/^````markdown (.+)\n([\s\S]*?)^````$/gm))
				roster.set(`People/${name}.md`, text);
			const [, path = '', text = ''] = /^````note (.+)\n([\s\S]*?)^````$/m.exec(part) ?? [];
			const expected = [...part.matchAll(/^→ (.*)$/gm)]
				.map((match) => match[1] ?? '')
				.filter((line) => line !== 'nobody');
			expect(find(roster.on(TODAY), soughtNote(path, text))).toEqual(expected);
		});
	}
});

describe('a text that is no note', () => {
	const members = membersOf({
		Ana: aPerson().with('interests', '[letterpress, tides]'),
		Bo: aPerson()
			.with('interests', 'chess')
			.met('2026-10-01', 'share: https://www.example.org/blog/letterpress-revival?x=1'),
	});

	it('is a selection', () => {
		expect(find(members, soughtText('On the\nletterpress.', 'Notes/Things.md'))).toEqual([
			'Ana: letterpress (interest)',
			'Bo: letterpress (you talked about it on 1 Oct)',
		]);
	});

	it('is an address, with its words; who was sent it has had it', () => {
		expect(
			indexOf(members)
				.find(soughtText('https://example.org/blog/letterpress-revival/'))
				.map(({ member, had }) => [member.person.name, had?.date ?? null]),
		).toEqual([
			['Ana', null],
			['Bo', '2026-10-01'],
		]);
		expect(
			indexOf(members)
				.find(soughtText('https://example.org/blog/letterpress-revival-2'))
				.map(({ had }) => had),
		).toEqual([null, null]);
	});

	it('has been had by who was sent it beside a longer address that begins like it', () => {
		const sent = 'sent her https://example.org/kilns-and-glazes and https://example.org/kilns';
		const potter = membersOf({ Ana: aPerson().with('interests', 'kilns').met('2026-10-01', sent) });
		expect(
			indexOf(potter)
				.find(soughtText('https://example.org/kilns'))
				.map(({ had }) => had?.date),
		).toEqual(['2026-10-01']);
	});

	it('is nothing', () => {
		for (const text of ['', '   \n', '…', '%%%', 'https://', 'https://%E0%A4%A', '__proto__ constructor'])
			expect(find(members, soughtText(text))).toEqual([]);
	});
});

describe('a crowd', () => {
	it('is told by its first twenty-five: who has most in common, then by name, whatever order they come in', () => {
		const names = Array.from({ length: 40 }, (_, at) => `P ${String((at * 17) % 40).padStart(2, '0')}`);
		const members = membersOf(
			Object.fromEntries(
				names.map((name) => [name, aPerson().with('interests', name === 'P 39' ? '[tides, mosses]' : 'tides')]),
			),
		);
		const found = indexOf(members)
			.find(soughtText('On tides and mosses.'))
			.map(({ member }) => member.person.name);
		expect(found).toEqual(['P 39', ...[...names].sort().slice(0, 24)]);
	});

	it('is one of the people as they are called now', () => {
		const sought = soughtText('For [[Ana]].');
		expect(find(membersOf({ Ana: aPerson(), Bo: aPerson() }), sought)).toEqual(['Ana: linked here']);
		expect(find(membersOf({ Anna: aPerson(), Bo: aPerson().with('aliases', '[Ana]') }), sought)).toEqual([
			'Bo: linked here',
		]);
	});
});

describe('the index', () => {
	it('says the same brought up step by step as made anew', () => {
		const note = fc.record({
			interests: fc.subarray(['tides', 'letterpress', 'trail running', 'mosses']),
			talk: fc.subarray(['about tides', 'the mosses of Wales', 'running late', 'a letterpress']),
			paused: fc.boolean(),
		});
		const notes = fc.record({ Ana: note, Bo: note, Cy: note }, { requiredKeys: [] });
		const sought = soughtNote('Notes/Tides and mosses.md', 'On the trail running along the letterpress shop.');
		fc.assert(
			fc.property(fc.array(notes, { minLength: 2, maxLength: 4 }), (states) => {
				const index = new MatchIndex();
				const roster = new Roster(DEFAULT_SETTINGS);
				for (const state of states) {
					for (const name of ['Ana', 'Bo', 'Cy'] as const) {
						const now = state[name];
						if (now === undefined) roster.remove(`People/${name}.md`);
						else
							roster.set(
								`People/${name}.md`,
								now.talk.reduce(
									(person, talk, at) => person.met(`2026-10-0${at + 1}`, talk),
									aPerson()
										.with('interests', JSON.stringify(now.interests))
										.with('paused', String(now.paused)),
								).text,
							);
					}
					const found = indexOf(roster.on(TODAY), index).find(sought);
					const anew = indexOf(roster.on(TODAY)).find(sought);
					expect(told(found)).toEqual(told(anew));
					for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(anew[at]?.score ?? 0, 6);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('can be left in the middle and goes on', () => {
		const members = membersOf(
			Object.fromEntries(
				Array.from({ length: 250 }, (_, at) => [`P${at}`, aPerson().with('interests', `thing${at}x`)]),
			),
		);
		const index = new MatchIndex();
		expect(index.update(members, DEFAULT_SETTINGS).next().done).toBe(false);
		expect(index.isOf(members)).toBe(false);
		expect(told(indexOf(members, index).find(soughtText('thing240x')))).toEqual(['P240: thing240x (interest)']);
		expect(index.isOf(members)).toBe(true);
		expect(index.update(members, DEFAULT_SETTINGS).next().done).toBe(true);
	});

	it('knows that a gift is given, though only the kind of its line is another', () => {
		const index = new MatchIndex();
		const roster = new Roster(DEFAULT_SETTINGS);
		const found = (): string[] => told(indexOf(roster.on(TODAY), index).find(soughtText('A kite.')));
		roster.set('People/Ana.md', '---\ngift-ideas: [kite]\n---\n');
		roster.set('Journal/2026-11-20.md', '- [[Ana]] kite\n');
		expect(found()).toEqual(['Ana: kite (gift idea)']);
		roster.set('Journal/2026-11-20.md', '- [[Ana]] kite #gift\n');
		expect(found()).not.toContain('Ana: kite (gift idea)');
	});

	it('holds against any text', () => {
		const index = indexOf(
			membersOf({
				Ana: aPerson()
					.with('interests', '[constructor, "[[[", tides]')
					.met('2026-10-01', '](](]( https://%zz __proto__'),
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				for (const sought of [soughtText(text), soughtNote('Notes/x.md', text)])
					for (const { reasons } of index.find(sought)) expect(reasons.length).toBeGreaterThan(0);
			}),
		);
		for (const part of ['](', 'https://', '[[', '%', 'a ', '#', '字'])
			index.find(soughtNote('Notes/x.md', part.repeat(100_000)));
	});

	it('asks a long text for the words that matter', () => {
		const members = membersOf({
			Ana: aPerson().with('interests', 'letterpress'),
			Bo: aPerson().met('2026-10-01', 'words words and more words'),
		});
		const text = `${'Many words stand here about quite other matters indeed. '.repeat(200)}Letterpress. `.repeat(
			10,
		);
		expect(told(indexOf(members).find(soughtNote('Notes/Long.md', text)))[0]).toBe('Ana: letterpress (interest)');
	});
});

describe('words', () => {
	it('of one family are one', () => {
		for (const family of [
			['print', 'prints', 'printing', 'printed'],
			['photography', 'photographer', 'photographers', 'photographs'],
			['garden', 'gardening', 'gardeners', 'gardens'],
			['cyclist', 'cycling', 'cyclists'],
			['city', 'cities'],
			['study', 'studies', 'studied'],
			['move', 'moves', 'moved', 'moving'],
			['run', 'running', 'runs'],
			['potato', 'potatoes'],
			['bake', 'baked', 'bakes', 'baking'],
			['glass', 'glasses'],
		]) {
			expect([family, [...new Set(family.map(stemOf))]].flat()).toHaveLength(family.length + 1);
		}
	});

	it('of two families stay apart', () => {
		for (const [one = '', other = ''] of [
			['brother', 'broth'],
			['bus', 'bu'],
			['glass', 'gla'],
			['water', 'wat'],
			['art', 'artist'],
			['king', 'k'],
			['red', 'r'],
		])
			expect([one, stemOf(one) === stemOf(other)]).toEqual([one, false]);
	});

	it('are counted without the empty ones', () => {
		expect(termsOf("The 12 tides of Ana's O'Neill, 2026!").map(({ word }) => word)).toEqual([
			'tides',
			'Ana',
			'Neill',
		]);
	});
});
