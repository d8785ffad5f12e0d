/** A review as text: Markdown for a note, and for a terminal, where links are names. */
import { cut } from '../../core/text/cut';
import type { Day } from '../../core/time/day';
import { withoutEnd } from '../../core/text/ends';
import { plainText } from '../../core/markdown/plain-text';
import { keptWords } from '../../core/entry/promise';
import { everyOf } from '../../core/person/rhythm';
import type { Member } from '../../core/people/roster';
import { noteName } from '../../core/text/vault-path';
import { andList, onDay, standingWords } from '../../words/words';
import { tellingName } from '../../words/namesakes';
import { balanceWords } from '../../words/insight/balance';
import { insightWords } from '../../words/insight/insight';
import { milestoneWords } from '../../words/insight/milestones';
import { promiseWords } from '../../words/app/promises';
import { reviewWords as words } from '../../words/insight/review';
import type { Voice } from '../giving/balance';
import type { UpcomingMilestone } from '../rhythm/milestones';
import type { Fading, Nurtured, Review, ReviewPromise } from './review';

/** How people, notes and the words of notes are written where the review goes. */
export interface ReviewWriting {
	/** A person, as a link or a name. */
	readonly person: (member: Member) => string;
	/** A note that tells of a contact, by its path. */
	readonly note: (path: string) => string;
	/** Words that stand in a note. */
	readonly said: (text: string) => string;
}

/** More people, promises or notes than this are told by their number: a review is read, not searched. */
const MOST = 25;
const MOST_NOTES = 3;
/** Longer words of a promise are cut. */
const LONGEST = 200;

/** List items, the first so many of them, of which there are `count`; nothing without any. */
function listed(items: readonly string[], count = items.length): string[] {
	if (items.length === 0) return [];
	const more = count > MOST ? [words.more(count - MOST)] : [];
	return ['', ...[...items.slice(0, MOST), ...more].map((item) => `- ${item}`)];
}

/** What stands below a heading; nothing without any lines. */
const section = (heading: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : ['', `### ${heading}`, ...lines];

const paragraphs = (texts: readonly string[]): string[] => texts.flatMap((text) => ['', text]);

/** Words of a note without Markdown, and not too many. */
const cutPlain = (text: string): string => cut(plainText(text), LONGEST);

/** Writes the parts of a review, each as its lines. */
class Writer {
	readonly #today: Day;
	readonly #review: Review;
	readonly #writing: ReviewWriting;

	constructor(review: Review, writing: ReviewWriting) {
		this.#review = review;
		this.#writing = writing;
		this.#today = review.today;
	}

	nurtured(): string[] {
		const { nurtured, contacts, kinds } = this.#review;
		if (nurtured.length === 0) return section(words.nurtured, paragraphs([words.nobodyNurtured]));
		const lines = nurtured.map((one) => this.#nurturedLine(one));
		const count = words.contacts(contacts, nurtured.length, kinds);
		return section(words.nurtured, [...paragraphs([count]), ...listed(lines)]);
	}

	#nurturedLine({ member, kinds, last, notes }: Nurtured): string {
		const { person, note } = this.#writing;
		const shown = notes.slice(0, MOST_NOTES).map(note);
		const told = shown.length === 0 ? '' : words.toldIn(shown, notes.length - shown.length);
		const day = onDay(last.date, last.precision, this.#today);
		return `${person(member)}: ${words.nurturedPerson(kinds, day)}${told}`;
	}

	fading(): string[] {
		return section(words.fading, listed(this.#review.fading.map((one) => this.#fadingLine(one))));
	}

	#fadingLine({ member, drift }: Fading): string {
		const how =
			drift === null
				? words.farPast(standingWords(member.standing, this.#today), everyOf(member))
				: insightWords.drifting(drift, this.#today);
		return `${this.#writing.person(member)} ${how}`;
	}

	promises(heading: string, promises: readonly ReviewPromise[]): string[] {
		return section(heading, listed(promises.map((one) => this.#promiseLine(one))));
	}

	#promiseLine({ members, path, promise, kept }: ReviewPromise): string {
		const { person, note, said } = this.#writing;
		const what = said(withoutEnd(cutPlain(keptWords(promise.text)), /[\s,;]/));
		const when = kept === null ? promiseWords.due(promise, this.#today) : words.keptOn(kept, this.#today);
		const who = words.promise(members.map(person), when, promise.owner === 'theirs');
		const place = members.some((member) => member.person.path === path) ? '' : ` (${note(path)})`;
		return `${what} – ${who}${place}`;
	}

	/** Of the milestones that were, those of long ago make room for those to come. */
	milestones(): string[] {
		const { were, come } = this.#review.milestones;
		const room = Math.max(0, MOST - come.length);
		const recent = were.slice(Math.max(0, were.length - room));
		const lines = [
			...recent.map((milestone) => this.#milestoneLine({ ...milestone, belated: true })),
			...come.map((milestone) => this.#milestoneLine({ ...milestone, belated: false })),
		];
		return section(words.milestones, listed(lines, were.length + come.length));
	}

	#milestoneLine(milestone: UpcomingMilestone): string {
		const { person, said } = this.#writing;
		const what = said(milestoneWords.what(milestone));
		return `${person(milestone.member)}, ${words.milestone(milestone, what, this.#today)}`;
	}

	balance(): string[] {
		const { balance, voices } = this.#review;
		if (balance.gave + balance.received + voices.length === 0) return [];
		const counted = this.#writing.said(balanceWords.sentence(balance, balance.kinds));
		return section(words.balance, paragraphs([counted, ...this.#voice('generous'), ...this.#voice('give')]));
	}

	#voice(which: Voice): string[] {
		const those = this.#review.voices.filter(({ voice }) => voice === which);
		if (those.length === 0) return [];
		const names = those.slice(0, MOST).map(({ member }) => this.#writing.person(member));
		const more = those.length > MOST ? [words.moreNames(those.length - MOST)] : [];
		return [balanceWords.voices[which](andList([...names, ...more]))];
	}

	introductions(): string[] {
		const { person, said } = this.#writing;
		const lines = this.#review.introductions.map(({ contact, members }) => {
			const day = onDay(contact.date, contact.precision, this.#today);
			return words.introduction(members.map(person), day, said(cutPlain(contact.text)));
		});
		return section(words.introductions, listed(lines));
	}

	untracked(): string[] {
		const { untracked } = this.#review;
		if (untracked.length === 0) return [];
		const shown = untracked.slice(0, MOST).map(this.#writing.person);
		return section(words.untracked, paragraphs([words.untrackedHint(shown, untracked.length - shown.length)]));
	}

	questions(): string[] {
		const { questions } = this.#review;
		return section(words.questions, listed(questions.map((question) => words.question[question])));
	}
}

/** Writes the review of a time that is called `period`. No line of it is a task or begins with a date. */
export function reviewText(review: Review, period: string, writing: ReviewWriting): string {
	const writer = new Writer(review, writing);
	return [
		`## ${words.title(period)}`,
		'',
		words.days(review.from, review.to, review.today),
		...writer.nurtured(),
		...writer.fading(),
		...writer.promises(words.kept, review.kept),
		...writer.promises(words.open, review.open),
		...writer.milestones(),
		...writer.balance(),
		...writer.introductions(),
		...writer.untracked(),
		...writer.questions(),
	].join('\n');
}

/** The names alone, for a terminal. */
export const plainWriting = (clean: (text: string) => string): ReviewWriting => ({
	person: (member) => clean(tellingName(member)),
	note: (path) => clean(noteName(path)),
	said: clean,
});
