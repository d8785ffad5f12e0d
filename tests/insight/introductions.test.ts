/** Who should meet, and the ledger of introductions: the cases a person wrote, and what holds of any. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { introductionWords } from '../../src/words/insight/introductions';
import { introductionLedger } from '../../src/insight/introductions/ledger';
import { introductions, introductionsFor, isIntroducible } from '../../src/insight/introductions/introductions';
import { aPerson, type PersonBuilder } from '../support/builders';
import { readIntroductionCases, TODAY } from './introduction-cases';
import { membersOf } from './people';

const folder = new URL('../cases/introductions/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name !== 'README.md')) {
	describe(file, () => {
		for (const { name, members, expected } of readIntroductionCases(readFileSync(new URL(file, folder), 'utf8'))) {
			it(name, () => {
				const pairs = introductions(members, TODAY, DEFAULT_SETTINGS);
				expect(
					pairs.map(
						({ a, b, shared }) =>
							`${a.person.name} + ${b.person.name}: ${introductionWords.shared(shared)}`,
					),
				).toEqual(expected.meet ?? []);
				const { promised, made } = introductionLedger(members, DEFAULT_SETTINGS.kinds);
				if (expected.promised)
					expect(
						promised.map(
							({ a, b, due, text }) =>
								`${a.person.name} + ${b.person.name}${due === null ? '' : `, ${due}`}: ${text}`,
						),
					).toEqual(expected.promised);
				if (expected.made)
					expect(
						made.map(
							({ a, b, day, text, since }) =>
								`${a.person.name} + ${b.person.name}, ${day}: ${text}${since.length === 0 ? '' : ` → ${since.map((contact) => `${contact.date} ${contact.text}`).join('; ')}`}`,
						),
					).toEqual(expected.made);
			});
		}
	});
}

const falconer = (): PersonBuilder => aPerson().with('interests', 'falconry').met('2026-11-01', 'call');

describe('introductions', () => {
	it('are the same list until something changes, and for one person those of the list', () => {
		const members = membersOf({
			Ana: falconer().with('place', 'Ghent'),
			Bo: falconer(),
			Cy: falconer().with('place', 'Ghent'),
		});
		const all = introductions(members, TODAY, DEFAULT_SETTINGS);
		expect(introductions(members, TODAY, DEFAULT_SETTINGS)).toBe(all);
		for (const member of members) {
			const others = all.filter(({ a, b }) => a === member || b === member);
			expect(
				introductionsFor(member, members, TODAY, DEFAULT_SETTINGS).map(({ other, score }) => [
					other.person.name,
					score,
				]),
			).toEqual(others.map(({ a, b, score }) => [(a === member ? b : a).person.name, score]));
		}
		const [ana] = members;
		expect(
			ana === undefined
				? []
				: introductionsFor(ana, members, TODAY, DEFAULT_SETTINGS).map(({ other, shared }) =>
						introductionWords.one(other.person.name, shared),
					),
		).toEqual(['Cy: falconry, also in Ghent', 'Bo: falconry']);
	});

	it('of nobody, or of one, are none', () => {
		expect(introductions([], TODAY, DEFAULT_SETTINGS)).toEqual([]);
		expect(introductions(membersOf({ Ana: falconer() }), TODAY, DEFAULT_SETTINGS)).toEqual([]);
	});

	it('are in the ledger where the settings have no kind for them', () => {
		const kinds = DEFAULT_SETTINGS.kinds.filter(({ id }) => id !== 'intro');
		const roster = new Roster({ ...DEFAULT_SETTINGS, kinds });
		roster.set(
			'People/Ana.md',
			'- 2026-11-01 intro: [[Bo]], falcons\n- 2026-10-01 she introduced me to [[Bo]]\n- 2026-09-01 [[Bo]] was there\n',
		);
		roster.set('People/Bo.md', '- 2026-11-01 intro: [[Ana]], falcons\n');
		expect(
			introductionLedger(roster.on(TODAY), kinds).made.map(({ a, b, day }) => [
				a.person.name,
				b.person.name,
				day,
			]),
		).toEqual([['Ana', 'Bo', '2026-11-01']]);
	});

	it('are told by their month where no more is known, and so is what came of them', () => {
		const [made] = introductionLedger(
			membersOf({
				Ana: falconer().met('2026-08', 'intro: [[Bo]]'),
				Bo: falconer().met('2026-09', 'call with [[Ana]]'),
			}),
			DEFAULT_SETTINGS.kinds,
		).made;
		expect(made).toMatchObject({ day: '2026-08-31', precision: 'month' });
		expect(introductionWords.since(made?.since ?? [], TODAY)).toBe('in touch in September');
		expect(introductionWords.since([...(made?.since ?? []), ...(made?.since ?? [])], TODAY)).toBe(
			'in touch 2 times, first in September',
		);
	});

	it('ask for contact within a year', () => {
		const [member] = membersOf({ Ana: aPerson().met('2025-11-25') });
		expect([
			member !== undefined && isIntroducible(member, TODAY),
			member !== undefined && isIntroducible(member, '2026-11-26'),
		]).toEqual([true, false]);
	});

	it('do not look at all pairs: four thousand people with one interest in common cost nothing, and rare ones are found', () => {
		const notes = Object.fromEntries(
			Array.from({ length: 4000 }, (_, at) => [
				`P ${String(at).padStart(5, '0')}`,
				aPerson()
					.with('interests', `[walking, thing${Math.floor(at / 2)}x]`)
					.met('2026-11-01'),
			]),
		);
		const members = membersOf(notes);
		expect(introductions(members, TODAY, DEFAULT_SETTINGS)).toHaveLength(2000);
	});

	it('meet a word that is a key of every object', () => {
		const members = membersOf({
			Ana: aPerson().with('interests', 'constructor').met('2026-11-01'),
			Bo: aPerson().with('interests', '[__proto__, constructor]').met('2026-11-01'),
		});
		expect(
			introductions(members, TODAY, DEFAULT_SETTINGS).map(({ shared }) => shared.map(({ text }) => text)),
		).toEqual([['constructor']]);
	});
});
