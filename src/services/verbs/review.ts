/** The review of the time since a day. */
import { addDays, type Day } from '../../core/day';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { faults } from '../../core/words';
import { reviewWords } from '../../core/words/review';
import { dateInWords } from '../../core/written-date';
import { review, type KindCount, type Review, type ReviewPromise } from '../../insight/review';
import { plainWriting, reviewText } from '../../insight/review-text';
import { Refusal } from '../ports';
import { everyOf } from './person-report';
import { safe } from './print';

/** So many days back, where the command does not say since when. */
const REVIEW_DAYS = 30;

/** The first day of the review: `--since` in words, else thirty days ago. Refused for what is no day, or one to come. */
export function sinceDay(since: string | undefined, today: Day, settings: Settings): Day {
	if (since === undefined) return addDays(today, -REVIEW_DAYS);
	const day = dateInWords(since, today, 'past', settings);
	if (day === null) throw new Refusal(faults.date(since));
	if (day > today) throw new Refusal(reviewWords.sinceFuture(day));
	return day;
}

export function reviewSince(members: readonly Member[], since: Day, today: Day, settings: Settings): Review {
	return review(members, { from: since, to: today }, today, settings);
}

export function printReview(found: Review): string {
	return reviewText(found, reviewWords.periodName('since', found.from), plainWriting(safe));
}

const nameOf = ({ person: { name, path } }: Member): { name: string; path: string } => ({ name, path });
const kindsOf = (kinds: readonly KindCount[]): KindCount[] => kinds.map(({ kind, count }) => ({ kind, count }));
const promiseOf = ({ members, path, promise: { text, due, owner, line }, kept }: ReviewPromise) => ({ person: members[0]?.person.name ?? '', people: members.map(nameOf), text, due, owner, kept, path, line });

/** The review as one JSON value. `contacts` counts one with several people once; `kept` of a promise is the day, null while open. */
export function reviewReport(found: Review) {
	const { from, to, nurtured, fading, kept, open, balance, milestones, voices } = found;
	const told = ({ member, label, day, years }: (typeof milestones.were)[number]) => ({ person: member.person.name, label, date: day, years });
	return {
		since: from,
		until: to,
		contacts: found.contacts,
		kinds: kindsOf(found.kinds),
		nurtured: nurtured.map(({ member, count, kinds, last }) => ({ ...nameOf(member), contacts: count, kinds: kindsOf(kinds), last: last.date })),
		fading: fading.map(({ member, drift }) => ({
			...nameOf(member), last: member.standing.last, every: everyOf(member), silentDays: drift?.silentDays ?? null, usualDays: drift?.medianDays ?? null,
			status: member.standing.status, overdueDays: member.standing.overdueDays,
		})),
		kept: kept.map(promiseOf),
		open: open.map(promiseOf),
		balance: { gave: balance.gave, received: balance.received, kinds: balance.kinds.map(({ kind, gave, received }) => ({ kind, gave, received })) },
		voices: voices.map(({ member, voice }) => ({ ...nameOf(member), voice })),
		milestones: { were: milestones.were.map(told), come: milestones.come.map(told) },
		introductions: found.introductions.map(({ contact: { date, path, line }, members }) => ({ people: members.map(nameOf), date, source: { path, line } })),
		untracked: found.untracked.map(nameOf),
		questions: found.questions.map((question) => reviewWords.question[question]),
	};
}
