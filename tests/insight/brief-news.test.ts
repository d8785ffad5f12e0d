import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { briefLayout } from '../../src/insight/brief/layout';

const TODAY = '2026-11-25';

/** The lines of one label, each with what stands beside it. */
function linesOf(label: string, notes: Readonly<Record<string, string>>): string[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	const member = roster.member('People/Ana.md', TODAY);
	if (member === null) throw new Error('Ana is no person');
	return briefLayout(member, { today: TODAY, settings: DEFAULT_SETTINGS })
		.groups.filter((group) => group.label === label)
		.flatMap(({ lines }) => lines.map(({ words, beside }) => `${words} | ${beside.join(', ')}`));
}

describe('the news of a brief', () => {
	const newsOf = (...notes: readonly (readonly [name: string, day: string])[]): string[] =>
		linesOf('New', {
			'People/Ana.md': '---\nignore-mentions: true\n---\n- 2026-10-05 call\n',
			...Object.fromEntries(
				notes.map(([name, day]) => [`Notes/${name}.md`, `---\ndate: ${day}\n---\n[[Ana]]\n`]),
			),
		});

	it('do not say a day beside a name that says it, in whatever form', () => {
		expect(
			newsOf(
				['2026-11-25', '2026-11-25'],
				['2026-11-24 Antwerp trip', '2026-11-24'],
				['Antwerp trip, 23 Nov 2026', '2026-11-23'],
			),
		).toEqual(['2026-11-25 | ', '2026-11-24 Antwerp trip | ', 'Antwerp trip, 23 Nov 2026 | ']);
	});

	it('say the day of a note whose name tells none, another one, or a month only', () => {
		expect(
			newsOf(['Wood type', '2026-11-22'], ['Plans of 2026-12-24', '2026-11-21'], ['2026-11', '2026-11-01']),
		).toEqual(['Wood type | 22 Nov', 'Plans of 2026-12-24 | 21 Nov', '2026-11 | 1 Nov']);
	});
});

describe('the brief of somebody who has died', () => {
	const roster = new Roster(DEFAULT_SETTINGS);
	roster.set('People/Jo.md', '---\ndeceased: 2023-12-03\nbirthday: 1941-12-10\n---\n- 2022-10-02 we sailed\n');
	const soon = (rememberDeceased: boolean): string[] => {
		const member = roster.member('People/Jo.md', TODAY);
		if (member === null) throw new Error('Jo is no person');
		return briefLayout(member, { today: TODAY, settings: { ...DEFAULT_SETTINGS, rememberDeceased } })
			.groups.filter(({ part }) => part === 'upcoming')
			.flatMap(({ lines }) => lines.map(({ words }) => words));
	};

	it('tells of days of remembrance as the setting says', () => {
		expect(soon(true)).toEqual(['in memory, 3 years on, 3 Dec', 'would have turned 85 on 10 Dec']);
		expect(soon(false)).toEqual([]);
	});
});
