/** What a change costs among few and many: everything the list shows is told anew after each. */
import type { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { upcomingMilestones } from '../../src/insight/rhythm/milestones';
import { portion } from '../../src/insight/rhythm/portion';
import { plansToAsk } from '../../src/services/plans';
import { openPromises } from '../../src/services/promises';
import { choicesOf } from '../../src/views/due/due-filter';
import { dueSections, keptPortion } from '../../src/views/due/due-model';
import { INITIAL_STATE } from '../../src/views/due/due-state';
import { cpuInTurns, FRAME, middle, tell } from './measure';
import { load, note, TODAY } from './vault';

const settings = DEFAULT_SETTINGS;
const circles = settings.circles.map(({ name }) => name);
/** As often as this, each time another note is changed. */
const TURNS = 41;

/** What the list shows on a day. */
function shown(roster: Roster, today: string, filter = ''): void {
	const members = roster.on(today);
	const kept = keptPortion(members, today, settings, null);
	choicesOf(members, circles, settings.personTags);
	const todays = kept === null ? null : portion(members, today, settings, kept);
	const query = { ...INITIAL_STATE, filter };
	dueSections(members, query, { today, soonDays: settings.soonDays, circles, portion: todays });
	openPromises(members, today);
	plansToAsk(members, today);
	upcomingMilestones(members, today, settings);
}

/** Milliseconds of a changed note, and of somebody new, among so many. */
function changesAmong(count: number): { readonly changed: number; readonly fresh: number; readonly roster: Roster } {
	const roster = load(count);
	shown(roster, TODAY);
	let turn = 0;
	const set = (path: string): void => {
		turn += 1;
		roster.set(path, note(turn, 4, count));
		shown(roster, TODAY);
	};
	const { changed, fresh } = cpuInTurns(
		{
			changed: () => set(`People/Person ${(turn * 7919) % count}.md`),
			fresh: () => set(`People/Fresh ${turn}.md`),
		},
		TURNS,
	);
	return { changed, fresh, roster };
}

export function benchChange(): void {
	const [few, many] = [changesAmong(1000), changesAmong(10_000)];
	tell('one note changed among 10,000 ÷ among 1,000', many.changed / few.changed, 'at most 2: flat');
	tell('somebody new among 10,000 ÷ among 1,000', many.fresh / few.fresh, 'at most 2: flat');
	tell('one note changed among 10,000 ÷ a frame', many.changed / FRAME, 'under 0.1');
	const days = ['2026-11-26', '2026-11-27', '2026-11-28'];
	const taken = days.map((day) => cpuInTurns({ day: () => shown(many.roster, day) }, 1).day);
	tell('a new day among 10,000 ÷ a frame', middle(taken) / FRAME, 'goal: under 10');
	const letters = [...'person 12'].map((_, at, all) => all.slice(0, at + 1).join(''));
	const typed = letters.map((filter) => cpuInTurns({ key: () => shown(many.roster, '2026-11-28', filter) }, 1).key);
	tell('a letter in the filter among 10,000 ÷ a frame', middle(typed) / FRAME, 'goal: under 0.5');
	console.log(
		`           On this machine: ${many.changed.toFixed(1)} ms for a changed note among 10,000, ${few.changed.toFixed(1)} ms among 1,000.\n`,
	);
}
