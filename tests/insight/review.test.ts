import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/core/markdown/markdown-escape';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { review } from '../../src/insight/review/review';
import {
	needsDay,
	PERIOD_CHOICES,
	periodOf,
	reviewPeriod,
	type ReviewPeriod,
} from '../../src/insight/review/review-period';
import { reviewText } from '../../src/insight/review/text';
import { linkWriter } from '../../src/services/writing/link-writer';
import { aPerson } from '../support/builders';
import { membersOf, TODAY } from './people';

interface Case {
	readonly title: string;
	readonly today: string;
	readonly from: string;
	readonly to: string;
	readonly notes: ReadonlyMap<string, string>;
	readonly has: readonly string[];
	readonly hasNot: readonly string[];
}

class CaseReader implements Case {
	today = '';
	from = '';
	to = '';
	readonly notes = new Map<string, string>();
	readonly has: string[] = [];
	readonly hasNot: string[] = [];

	constructor(readonly title: string) {}

	/** A line outside of a note: the days, or what the review says or does not say. */
	read(line: string): void {
		const [, today, from, to] = /^(\S{10}): (\S{10}) to (\S{10})$/.exec(line) ?? [];
		if (today !== undefined && from !== undefined && to !== undefined) Object.assign(this, { today, from, to });
		else if (line.startsWith('+ ')) this.has.push(line.slice(2));
		else if (line.startsWith('- ')) this.hasNot.push(line.slice(2));
	}

	addTo(note: string, line: string): void {
		this.notes.set(note, `${this.notes.get(note) ?? ''}${line}\n`);
	}
}

/** The cases of the file: see its head. A note of `key: value` lines alone is frontmatter. */
function readCases(): Case[] {
	const text = readFileSync(new URL('../cases/review/cases.md', import.meta.url), 'utf8');
	const cases: CaseReader[] = [];
	let note: string | null = null;
	for (const line of text.split('\n')) {
		if (line === '```') note = null;
		else if (note !== null) cases.at(-1)?.addTo(note, line);
		else if (line.startsWith('```')) note = line.slice(3);
		else if (line.startsWith('## ')) cases.push(new CaseReader(line.slice(3)));
		else cases.at(-1)?.read(line);
	}
	return cases;
}

const asNote = (text: string): string => (/^[a-z]+: .*\n$/.test(text) ? `---\n${text}---\n` : text);

function textOf({ notes, today, from, to }: Case): string {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of notes) roster.set(path, asNote(text));
	return reviewText(review(roster.on(today), { from, to }, today, DEFAULT_SETTINGS), 'November', {
		...linkWriter([...notes.keys()]),
		said: escapeMarkdown,
	});
}

describe('the review', () => {
	const cases = readCases();

	it('has its cases', () => expect(cases.length).toBeGreaterThanOrEqual(14));

	for (const one of cases) {
		it(`of "${one.title}"`, () => {
			const text = textOf(one);
			const lines = text.split('\n');
			for (const line of one.has) expect(lines).toContain(line);
			for (const words of one.hasNot) expect(text).not.toContain(words);
		});
	}

	it('is never a task, nor a dated line', () => {
		for (const one of cases) expect(textOf(one)).not.toMatch(/^\s*(?:[-*+] )?(?:\[.\]|\d{4}-\d{2})/m);
	});

	it('tells of the milestones to come, however many have been', () => {
		const people = Object.fromEntries(
			Array.from({ length: 40 }, (_, at) => [
				`P${at + 10}`,
				aPerson().with(
					'birthday',
					at === 0 ? '1980-11-28' : `1980-${String(1 + (at % 10)).padStart(2, '0')}-10`,
				),
			]),
		);
		const text = reviewText(
			review(membersOf(people), { from: '2026-01-01', to: '2026-12-31' }, TODAY, DEFAULT_SETTINGS),
			'2026',
			{ ...linkWriter([]), said: escapeMarkdown },
		);
		const [, told = ''] = text.split('### Milestones\n\n');
		const lines = told.split('\n\n')[0]?.split('\n') ?? [];
		expect(lines.slice(-3)).toEqual([
			'- [[P49]], 10 Oct: turned 46',
			'- [[P10]], 28 Nov: turns 46',
			'- and 15 more',
		]);
		expect(lines).toHaveLength(26);
	});

	it('tells of very many by their number', () => {
		const crowd = membersOf(
			Object.fromEntries(
				Array.from({ length: 300 }, (_, at) => [
					`P${String(at).padStart(3, '0')}`,
					aPerson().met('2026-11-20', 'call'),
				]),
			),
		);
		const text = reviewText(
			review(crowd, { from: '2026-11-01', to: '2026-11-30' }, TODAY, DEFAULT_SETTINGS),
			'November',
			{ ...linkWriter([]), said: escapeMarkdown },
		);
		expect(text).toContain('300 contacts with 300 people: 300 calls.');
		expect(text).toContain('- [[P024]]: 1 call; last on 20 Nov\n- and 275 more');
		expect(text).toContain('[[P024]] and 275 more.');
	});
});

describe('its questions', () => {
	const questions = (from: string, count: number): readonly string[] => {
		const people = membersOf(
			Object.fromEntries(
				Array.from({ length: count }, (_, at) => [`P${at}`, aPerson().met('2026-11-20', 'call #received')]),
			),
		);
		return review(people, { from, to: TODAY }, TODAY, DEFAULT_SETTINGS).questions;
	};

	it('are the same for the same time, and at most two', () => {
		expect(questions('2026-11-01', 5)).toEqual(questions('2026-11-01', 5));
		expect(questions('2026-11-01', 5)).toHaveLength(2);
		expect(
			new Set(['01', '02', '03', '04', '05', '06', '07', '08'].flatMap((day) => questions(`2026-11-${day}`, 5)))
				.size,
		).toBeGreaterThan(2);
	});

	it('only ask what fits', () => {
		expect(questions('2026-11-01', 0)).toEqual(['first']);
		expect(questions('2026-11-01', 1)).not.toContain('energy');
		expect(questions('2026-11-01', 1)).not.toContain('introduce');
	});
});

describe('the times to choose from', () => {
	const said = ({ kind, from, to }: ReviewPeriod): string => `${kind} ${from} ${to}`;

	it('are calendar weeks, months and years, and since a day', () => {
		expect(
			(['this-week', 'last-week', 'this-month', 'last-month', 'this-year', 'last-year'] as const).map((choice) =>
				said(reviewPeriod(choice, TODAY)),
			),
		).toEqual([
			'week 2026-11-23 2026-11-29',
			'week 2026-11-16 2026-11-22',
			'month 2026-11-01 2026-11-30',
			'month 2026-10-01 2026-10-31',
			'year 2026-01-01 2026-12-31',
			'year 2025-01-01 2025-12-31',
		]);
	});

	it('are those that a day lies in, and all since it', () => {
		expect(
			(['week-of', 'month-of', 'year-of', 'since'] as const).map((choice) =>
				said(periodOf(choice, '2024-02-29', TODAY)),
			),
		).toEqual([
			'week 2024-02-26 2024-03-03',
			'month 2024-02-01 2024-02-29',
			'year 2024-01-01 2024-12-31',
			'since 2024-02-29 2026-11-25',
		]);
		expect(PERIOD_CHOICES.filter(needsDay)).toEqual(['week-of', 'month-of', 'year-of', 'since']);
	});
});
