/** The review of a time, to be read or written as a note. */
import { dateInWords } from '../../../core/dates/spoken-date';
import type { Member } from '../../../core/people/roster';
import { everyOf } from '../../../core/person/rhythm';
import type { Settings } from '../../../core/settings/settings';
import { addDays, type Day } from '../../../core/time/day';
import { reviewWords } from '../../../words/insight/review';
import { flagWords, verbWords } from '../../../words/verbs';
import { faults } from '../../../words/words';
import { review as reviewOf, type KindCount, type Review, type ReviewPromise } from '../../../insight/review/review';
import { periodOf, reviewPeriod, type ReviewPeriod } from '../../../insight/review/review-period';
import { plainWriting, reviewText } from '../../../insight/review/text';
import { safe } from '../../answers/safe';
import { isOn, text } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';
import { Reviews } from '../../reviews';
import { milestoneJson } from './milestones';

/** So many days back, where the command does not say since when. */
const REVIEW_DAYS = 30;

/** The times that a command can name. */
const PERIODS = ['this-week', 'last-week', 'this-month', 'last-month', 'this-year', 'last-year'] as const;

/** A review that is asked for: of which time, and what it finds. */
interface AskedReview {
	readonly period: ReviewPeriod;
	readonly review: (members: readonly Member[]) => Review;
}

/**
 * The time of `--period` or since `--since` in words, else of the last thirty days. Refused for what is no such time or
 * day, for a day to come, and for both.
 */
export function reviewAsked(
	{ since, period }: { readonly since: string | undefined; readonly period: string | undefined },
	today: Day,
	settings: Settings,
): AskedReview {
	if (since !== undefined && period !== undefined) throw new Refusal(verbWords.twoPeriods);
	const asked =
		period === undefined ? periodOf('since', sinceDay(since, today, settings), today) : namedPeriod(period, today);
	return { period: asked, review: (members) => reviewOf(members, asked, today, settings) };
}

function namedPeriod(words: string, today: Day): ReviewPeriod {
	const choice = PERIODS.find((known) => known === words.trim().toLowerCase().replace(/\s+/g, '-'));
	if (choice === undefined) throw new Refusal(verbWords.badPeriod(words, PERIODS));
	return reviewPeriod(choice, today);
}

function sinceDay(since: string | undefined, today: Day, settings: Settings): Day {
	if (since === undefined) return addDays(today, -REVIEW_DAYS);
	const day = dateInWords(since, today, 'past', settings);
	if (day === null) throw new Refusal(faults.date(since));
	if (day > today) throw new Refusal(reviewWords.sinceFuture(day));
	return day;
}

function printReview(found: Review, { kind, from }: ReviewPeriod): string {
	return reviewText(found, reviewWords.periodName(kind, from), plainWriting(safe));
}

/** Where a review was written; `changed`: whether the note says something else than before. */
interface WrittenReport {
	readonly path: string;
	readonly line: number;
	readonly changed: boolean;
}

/** Writes the review into its note, as the app does. */
async function writeReview(period: ReviewPeriod, people: People, notes: NoteStore): Promise<WrittenReport> {
	const { path, line, changed } = await new Reviews(people, notes).write(period);
	return { path, line, changed };
}

const printWrittenReview = ({ path, changed }: WrittenReport): string =>
	safe((changed ? reviewWords.wrote : reviewWords.upToDate)(path));

const nameOf = ({ person: { name, path } }: Member): { name: string; path: string } => ({ name, path });
const kindsOf = (kinds: readonly KindCount[]): KindCount[] => kinds.map(({ kind, count }) => ({ kind, count }));
const promiseOf = ({ members, path, promise: { text, due, owner, line }, kept }: ReviewPromise) => ({
	person: members[0]?.person.name ?? '',
	people: members.map(nameOf),
	text,
	due,
	owner,
	kept,
	path,
	line,
});

/**
 * The review as one JSON value. `contacts` counts one with several people once; `kept` of a promise is the day, null
 * while open.
 */
function reviewReport(found: Review) {
	const { from, to, nurtured, fading, kept, open, balance, milestones, voices } = found;
	return {
		since: from,
		until: to,
		contacts: found.contacts,
		kinds: kindsOf(found.kinds),
		nurtured: nurtured.map(({ member, count, kinds, last }) => ({
			...nameOf(member),
			contacts: count,
			kinds: kindsOf(kinds),
			last: last.date,
		})),
		fading: fading.map(({ member, drift }) => ({
			...nameOf(member),
			last: member.standing.last,
			every: everyOf(member),
			silentDays: drift?.silentDays ?? null,
			usualDays: drift?.medianDays ?? null,
			status: member.standing.status,
			overdueDays: member.standing.overdueDays,
		})),
		kept: kept.map(promiseOf),
		open: open.map(promiseOf),
		balance: {
			gave: balance.gave,
			received: balance.received,
			kinds: balance.kinds.map(({ kind, gave, received }) => ({ kind, gave, received })),
		},
		voices: voices.map(({ member, voice }) => ({ ...nameOf(member), voice })),
		milestones: { were: milestones.were.map(milestoneJson), come: milestones.come.map(milestoneJson) },
		introductions: found.introductions.map(({ contact: { date, path, line }, members }) => ({
			people: members.map(nameOf),
			date,
			source: { path, line },
		})),
		untracked: found.untracked.map(nameOf),
		questions: found.questions.map((question) => reviewWords.question[question]),
	};
}

/** `nurture review`: a time looked back on, shown or kept as a note. */
export const review = verb({
	name: 'review',
	does: verbWords.verbs.review,
	needs: {},
	options: {
		since: text('DATE', flagWords.since),
		period: text('TIME', flagWords.period),
		write: isOn(flagWords.write),
	},
	async answer({ members, options, host, people, today, settings }) {
		const asked = reviewAsked(options, today, settings);
		if (!options.write) {
			const found = asked.review(members);
			return { json: reviewReport(found), text: printReview(found, asked.period) };
		}
		const written = await host.step(async () => writeReview(asked.period, people, host.notes), printWrittenReview);
		return { json: written, text: printWrittenReview(written) };
	},
});
