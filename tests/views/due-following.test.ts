/** What the list shows is followed through the changes of people: it must be the same as made anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { portion, type KeptPortion } from '../../src/insight/rhythm/portion';
import { changeWords } from '../../src/views/due/due-announce';
import { choicesOf, matcher } from '../../src/views/due/due-filter';
import { foundItems, itemsOf } from '../../src/views/due/due-items';
import { dueSections, keptPortion, nextUp } from '../../src/views/due/due-model';
import { INITIAL_STATE, SORTS, type DueQuery } from '../../src/views/due/due-state';

const DAYS = ['2026-11-25', '2026-11-26', '2026-12-03'] as const;
const NAMES = ['Ana', 'Bo', 'Cem Stone', 'Dora', 'Émil', 'Fay 2', 'Fay 10', 'Fay'] as const;
const SETTINGS: readonly Settings[] = [
	DEFAULT_SETTINGS,
	{ ...DEFAULT_SETTINGS, portionSize: 2 },
	{ ...DEFAULT_SETTINGS, portionSize: 1, soonDays: 30, personTags: ['t1'] },
];

const property = fc.constantFrom(
	'every: 2 weeks',
	'every: monthly',
	'every: never',
	'circle: Friends',
	'circle: Chess',
	'tags: [T1, t2/a]',
	'tags: [t1]',
	'private: true',
	'paused: true',
	'deceased: 2026-01-01',
	'snooze: 2026-12-01',
	'birthday: 1980-11-28',
	'name: Zoë',
	'milestones: [2026-12-01 wedding with Ana]',
);
const line = fc.oneof(
	fc.constantFrom(
		'- 2026-11-20 call',
		'- 2026-11-25 coffee with [[Bo]]',
		'- 2026-11-26 walk with [[Ana]] and [[Dora]]',
		'- 2026-10 letter',
		'- [ ] 2026-11-24 lunch',
		'- [ ] 2026-11-26 lunch with [[Cem Stone]]',
		'- [ ] send the book',
		'- [ ] send the book 📅 2026-11-27',
		'- [ ] write to [[Bo]] and [[Ana]]',
		'- [ ] ask Ana about the boat',
	),
	fc.integer({ min: 0, max: 11 }).map((at) => `- 2025-${String(at + 1).padStart(2, '0')}-07 call`),
);
const text = fc
	.record({
		properties: fc.uniqueArray(property, { maxLength: 4, selector: (one) => one.split(':')[0] }),
		lines: fc.array(line, { maxLength: 6 }),
	})
	.map(
		({ properties, lines }) =>
			`---\n${['type: person', ...properties].join('\n')}\n---\n## Interactions\n${lines.join('\n')}\n`,
	);
const path = fc.constantFrom(...NAMES).map((name) => `People/${name}.md`);
const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('set' as const), path, text }) },
	fc.record({ do: fc.constant('remove' as const), path }),
	fc.record({ do: fc.constant('daily' as const), lines: fc.array(line, { maxLength: 3 }) }),
	fc.record({ do: fc.constant('day' as const), day: fc.constantFrom(...DAYS) }),
	fc.record({ do: fc.constant('settings' as const), at: fc.constantFrom(0, 1, 2) }),
	fc.record({
		do: fc.constant('query' as const),
		query: fc.record({
			filter: fc.constantFrom('', 'a', 'fay', 'zoe'),
			circle: fc.constantFrom(null, '', 'Friends'),
			tag: fc.constantFrom(null, 't1', 't2'),
			sort: fc.constantFrom(...SORTS),
		}),
	}),
);

interface Shown {
	readonly members: readonly Member[];
	readonly today: string;
	readonly settings: Settings;
	readonly query: DueQuery;
	readonly kept: KeptPortion | null;
}

/** All that the list shows, by names. */
function told({ members, today, settings, query, kept }: Shown): unknown {
	const names = (some: readonly Member[]): string[] =>
		some.map(({ person, standing }) => `${person.path} ${standing.status}`);
	const circles = settings.circles.map(({ name }) => name);
	const todays = kept === null ? null : portion(members, today, settings, kept);
	const fresh = portion(members, today, settings, null);
	const items = itemsOf(members, today, settings);
	const kindsOf = (sections: typeof items): unknown =>
		sections.map((section) => [
			section.id,
			section.items.map((item) => [item.key, item.isLate, names(item.members)]),
		]);
	return {
		sections: dueSections(members, query, { today, soonDays: settings.soonDays, circles, portion: todays }).map(
			(section) => [section.id, section.done, names(section.members)],
		),
		todays: todays === null ? null : [names(todays.people), names(todays.listed), todays.done],
		fresh: [names(fresh.people), names(fresh.listed), fresh.done],
		choices: choicesOf(members, circles, settings.personTags),
		items: [kindsOf(items), kindsOf(foundItems(items, matcher(query)))],
		next: nextUp(members, today)?.members.map(({ person }) => person.path),
	};
}

describe('what the list shows', () => {
	it('is after any history of notes, days, settings and filters what it is made anew', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const files = new Map<string, string>();
				let settings = SETTINGS[0] as Settings;
				let roster = new Roster(settings);
				let today: string = DAYS[0];
				let query: DueQuery = INITIAL_STATE;
				let kept: KeptPortion | null = null;
				let before: readonly Member[] = [];
				const anew = (): Roster => {
					const made = new Roster(settings);
					for (const [at, note] of files) made.set(at, note);
					return made;
				};
				for (const one of steps) {
					const changed = one.do === 'daily' ? { path: '2026-11-24.md', text: one.lines.join('\n') } : one;
					if ('do' in changed && changed.do !== 'set') {
						if (changed.do === 'remove' && files.delete(changed.path)) roster.remove(changed.path);
						if (changed.do === 'day') today = changed.day;
						if (changed.do === 'query') query = changed.query;
						if (changed.do === 'settings') {
							settings = SETTINGS[changed.at] as Settings;
							roster = anew();
						}
					} else {
						files.set(changed.path, changed.text);
						roster.set(changed.path, changed.text);
					}
					const members = roster.on(today);
					const fresh = [...anew().on(today)];
					kept = keptPortion(members, today, settings, kept);
					const shown = { today, settings, query, kept };
					expect(told({ members, ...shown })).toEqual(told({ members: fresh, ...shown }));
					expect(changeWords(before, members, today)).toBe(changeWords([...before], [...members], today));
					before = members;
				}
			}),
			{ numRuns: 60 },
		);
	});
});
