/** What the brief says: its labels, and each of its lines. */
import { cut } from '../../core/text/cut';
import type { Day } from '../../core/time/day';
import { OTHER_KIND } from '../../core/settings/kinds';
import { counted } from '../counted';
import { isInMemory, milestoneWords, STILL_TIME, type ToldMilestone } from './milestones';
import { rhythmPhrase } from '../app/modals';
import { shortDay, toldDay, whenWords } from '../words';

/** A contact as it is told. */
interface Told {
	readonly day: Day;
	readonly precision?: 'day' | 'month';
	readonly kind?: string;
	readonly lines?: readonly string[];
}

interface Asked {
	readonly words: string;
	readonly reason: 'noted' | 'question' | 'to-come' | 'ahead' | 'waiting' | 'topic';
	readonly day: Day | null;
}

/** What is asked behind words that were said, and on what day it rests. */
const QUESTIONS = {
	'to-come': 'how is it going?',
	ahead: 'it is near.',
	waiting: 'has it come?',
	topic: 'how is it now?',
};
const FROM = {
	'to-come': 'said on',
	ahead: 'said on',
	waiting: 'said on',
	topic: 'talked about on',
	noted: 'from',
	question: 'from',
};

const past = ({ day, precision = 'day' }: Told, today: Day): string => toldDay(day, precision, today);

/** A kind as a word, `''` where it says nothing. */
const kindWord = ({ kind }: Told): string => (kind === undefined || kind === OTHER_KIND ? '' : kind);

/** Labels and sentences of the brief. */
export const briefWords = {
	title: 'Brief',
	titleOf: (name: string): string => `Brief: ${name}`,
	/** What stands before each kind of line. */
	labels: {
		why: 'Why',
		last: 'Last',
		before: 'Before',
		ask: 'Ask',
		open: 'Open',
		upcoming: 'Soon',
		likes: 'Likes',
		dislikes: 'Dislikes',
		family: 'Family',
		topics: 'Topics',
		gift: 'Gift',
		meet: 'Meet',
		news: 'New',
		memories: 'Memories',
	},

	/** Beside the name: where somebody lives, how close they are, how often you want to be in touch. */
	head: (place: string | null, circle: string | null, every: string | null): string =>
		[place, circle, every === null ? null : rhythmPhrase(every)]
			.filter((part) => part !== null && part !== '')
			.join(' · '),
	quoted: (words: string): string => `“${words}”`,
	never: 'no contact noted yet',
	/** `5 Oct, call: her knee is better; Pia starts school`. */
	last(told: Told, today: Day): string {
		const kind = kindWord(told);
		const lines = told.lines ?? [];
		const head = kind === '' ? past(told, today) : `${past(told, today)}, ${kind}`;
		return lines.length === 0 ? head : `${head}: ${cut(lines.join('; '))}`;
	},
	question: ({ words, reason }: Asked): string =>
		reason === 'noted' || reason === 'question' ? cut(words) : `“${cut(words)}”: ${QUESTIONS[reason]}`,
	/** On which day a question rests, and how. */
	from: ({ reason, day }: Asked, today: Day): string =>
		day === null ? '' : `${FROM[reason]} ${shortDay(day, today)}`,
	/** When a promise is due: `due 20 Nov`, `due 20 Nov, 5 days past`; `''` without a day. */
	due({ due }: { readonly due: Day | null }, today: Day): string {
		if (due === null) return '';
		const told = `due ${shortDay(due, today)}`;
		return due < today ? `${told}, ${whenWords(due, today)}` : told;
	},
	owners: { mine: 'mine', theirs: 'theirs' },
	tick: (words: string): string => `Kept: ${words}`,
	/** `turns 46 on 1 Dec`, `lunch, planned for 4 Dec`. */
	milestone(milestone: ToldMilestone, today: Day): string {
		const what = milestoneWords.what(milestone);
		const when = milestoneWords.told(milestone, today);
		// "3 years on" has its preposition already.
		const isOn = isInMemory(milestone) && when.startsWith('on ');
		const told = isOn ? `${what}, ${when.slice('on '.length)}` : `${what} ${when}`;
		return milestone.belated ? `${told}, ${STILL_TIME}` : told;
	},
	plan(told: Told, passed: boolean, today: Day): string {
		const what = cut((told.lines ?? []).join('; ')) || kindWord(told) || 'something';
		const day = told.day === today ? 'today' : past(told, today);
		return passed ? `${what}, planned for ${day}: did it happen?` : `${what}, planned for ${day}`;
	},
	/** `socks: given in August`. */
	given: ({ words, day }: { readonly words: string; readonly day: Day }, today: Day): string =>
		`${words === '' ? 'something' : cut(words)}: given in ${toldDay(day, 'month', today)}`,
	meet: (name: string, reasons: readonly string[]): string =>
		reasons.length === 0 ? name : `${name}: ${reasons.join(', ')}`,
	news: (count: number, name: string): string => `${counted(count, 'note mentions', 'notes mention')} ${name} since`,
	/** On which day a note that mentions somebody was written. */
	since: (day: Day, today: Day): string => shortDay(day, today),
	alsoIn: (place: string): string => `also in ${place}`,
	more: (count: number): string => `and ${count} more`,

	log: 'Log',
	planButton: 'Plan',
	actions: (name: string): string => `What to do for ${name}`,
	/** The toggle that holds the brief on one person while notes are opened. */
	pin: 'Keep showing this person',
	choose: 'Choose a person…',
	nobody: 'Whom will you talk to?',
	nobodyHint: "Open a person's note or choose somebody: what to know before you talk will stand here.",
	loading: 'Reading your notes…',
	openBrief: 'Open the brief',
	openNote: (name: string): string => `Open ${name}`,
};
