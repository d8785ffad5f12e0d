/** A review as text: Markdown for a note, and for a terminal, where links are names. */
import { cut } from '../core/cut';
import { plainText } from '../core/plain-text';
import { keptWords } from '../core/promise';
import type { Member } from '../core/roster';
import { noteName } from '../core/vault-path';
import { andList, onDay, standingWords } from '../core/words';
import { balanceWords } from '../core/words/balance';
import { insightWords } from '../core/words/insight';
import { milestoneWords } from '../core/words/milestones';
import { promiseWords } from '../core/words/promises';
import { reviewWords as words } from '../core/words/review';
import type { Voice } from './balance';
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

/** A heading with list items, the first so many of them, of which there are `count`; nothing without any. */
function section(heading: string, items: readonly string[], count = items.length): string[] {
	if (items.length === 0) return [];
	const more = count > MOST ? [words.more(count - MOST)] : [];
	return ['', `### ${heading}`, '', ...[...items.slice(0, MOST), ...more].map((item) => `- ${item}`)];
}

const paragraphs = (heading: string, texts: readonly string[]): string[] =>
	texts.length === 0 ? [] : ['', `### ${heading}`, ...texts.flatMap((text) => ['', text])];

/** Writes the review of a time that is called `period`. No line of it is a task or begins with a date. */
export function reviewText(review: Review, period: string, { person, note, said }: ReviewWriting): string {
	const {
		today,
		nurtured,
		balance,
		milestones: { were, come },
	} = review;
	const everyOf = (member: Member): string | null => member.person.every ?? member.person.rhythm?.text ?? null;
	// Of the milestones that were, those of long ago make room for those to come.
	const recent = were.slice(Math.max(0, were.length - Math.max(0, MOST - come.length)));
	const nurturedLine = ({ member, kinds, last, notes }: Nurtured): string => {
		const shown = notes.slice(0, MOST_NOTES).map(note);
		const told = shown.length === 0 ? '' : words.toldIn(shown, notes.length - shown.length);
		return `${person(member)}: ${words.nurturedPerson(kinds, onDay(last.date, last.precision, today))}${told}`;
	};
	const fadingLine = ({ member, drift }: Fading): string =>
		`${person(member)} ${drift === null ? words.farPast(standingWords(member.standing, today), everyOf(member)) : insightWords.drifting(drift, today)}`;
	const promiseLine = ({ members, path, promise, kept }: ReviewPromise): string => {
		const when = kept === null ? promiseWords.due(promise, today) : words.keptOn(kept, today);
		const place = members.some((member) => member.person.path === path) ? '' : ` (${note(path)})`;
		return `${said(cut(plainText(keptWords(promise.text)), LONGEST).replace(/[\s,;]+$/, ''))} – ${words.promise(members.map(person), when, promise.owner === 'theirs')}${place}`;
	};
	const milestoneLine =
		(past: boolean) =>
		(milestone: Review['milestones']['were'][number]): string =>
			`${person(milestone.member)}, ${words.milestone(milestone.day, said(milestoneWords.what({ ...milestone, belated: past })), today)}`;
	const voice = (which: Voice): string[] => {
		const names = review.voices.filter((one) => one.voice === which).map(({ member }) => person(member));
		return names.length === 0
			? []
			: [
					balanceWords.voices[which](
						andList(
							names.length > MOST
								? [...names.slice(0, MOST), words.moreNames(names.length - MOST)]
								: names,
						),
					),
				];
	};
	const untracked = review.untracked.slice(0, MOST).map(person);
	const lines = [
		`## ${words.title(period)}`,
		'',
		words.days(review.from, review.to, today),
		...(nurtured.length === 0
			? paragraphs(words.nurtured, [words.nobodyNurtured])
			: [
					...paragraphs(words.nurtured, [words.contacts(review.contacts, nurtured.length, review.kinds)]),
					...section(words.nurtured, nurtured.map(nurturedLine)).slice(2),
				]),
		...section(words.fading, review.fading.map(fadingLine)),
		...section(words.kept, review.kept.map(promiseLine)),
		...section(words.open, review.open.map(promiseLine)),
		...section(
			words.milestones,
			[...recent.map(milestoneLine(true)), ...come.map(milestoneLine(false))],
			were.length + come.length,
		),
		...(balance.gave + balance.received + review.voices.length === 0
			? []
			: paragraphs(words.balance, [
					said(balanceWords.sentence(balance, balance.kinds)),
					...voice('generous'),
					...voice('give'),
				])),
		...section(
			words.introductions,
			review.introductions.map(({ contact, members }) =>
				words.introduction(
					members.map(person),
					onDay(contact.date, contact.precision, today),
					said(cut(plainText(contact.text), LONGEST)),
				),
			),
		),
		...(untracked.length === 0
			? []
			: paragraphs(words.untracked, [
					words.untrackedHint(untracked, review.untracked.length - untracked.length),
				])),
		...section(
			words.questions,
			review.questions.map((question) => words.question[question]),
		),
	];
	return lines.join('\n');
}

/** The names alone, for a terminal. */
export const plainWriting = (clean: (text: string) => string): ReviewWriting => ({
	person: ({ person: { name } }) => clean(name),
	note: (path) => clean(noteName(path)),
	said: clean,
});
