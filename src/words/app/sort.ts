/** What is said while people without a rhythm are given one, one after another. */
import { formatDay, type Day } from '../../core/time/day';
import { counted } from '../counted';
import { everyWords } from '../insight/insight';
import { andList } from '../words';
import { rhythmPhrase } from './modals';

const people = (count: number): string => counted(count, 'person', 'people');
const contacts = (count: number): string => `${counted(count, 'contact')} in the last year`;

interface Kept {
	readonly medianDays: number;
	readonly touches: number;
	readonly sinceDay: Day;
}

/** So many are named; more are counted. */
const MOST_NAMES = 4;

/** Sentences of the walk through those who have no rhythm yet. */
export const sortWords = {
	title: 'Sort people',
	command: 'Sort people without a rhythm',
	/** In the list: what leads here. */
	offer: (count: number): string => `${people(count)} ${count === 1 ? 'has' : 'have'} no rhythm yet: sort them`,
	labels: { last: 'Last', really: 'Really', mentioned: 'Named' },
	/** The rhythm really kept, else how many contacts there were. */
	really: (kept: Kept | null, count: number): string =>
		kept === null
			? contacts(count)
			: `about every ${everyWords(kept.medianDays)}, ${counted(kept.touches - 1, 'gap')} since ${formatDay(kept.sinceDay, 'MMMM YYYY')}`,
	mentioned: (count: number): string => `in ${counted(count, 'note')} of the last year`,
	/** What would fit, and why. */
	suggested: (every: string, kept: Kept | null, count: number): string =>
		`Suggested: ${rhythmPhrase(every)}, because ${
			kept === null ? `of ${contacts(count)}` : `you are in touch about every ${everyWords(kept.medianDays)}`
		}.`,
	nothingToGoBy: 'Nothing noted in the last year says how often.',
	take: (every: string): string => `Take it: ${rhythmPhrase(every)}`,
	monthly: 'Monthly',
	quarterly: 'Quarterly',
	yearly: 'Yearly',
	never: 'Never',
	later: 'Later',
	back: 'Back',
	open: 'Open the note',
	leave: 'Leave',
	/** What a choice means: the rhythm of a circle. */
	rhythmOf: rhythmPhrase,
	space: 'Space',

	/** What has become of the one before, and how to take it back. */
	chosen: (name: string, choice: string): string => `${name}: ${choice}. u takes it back.`,
	leftForLater: (name: string): string => `${name}: later.`,
	tookBack: (name: string): string => `${name} is as before.`,

	none: 'Everybody has a rhythm',
	noneHint: 'Whoever comes without one will be found here.',
	ended: (count: number): string => (count === 0 ? 'Nobody was sorted' : `${people(count)} sorted`),
	/** So many by one choice, with their names where they are few. */
	changed: (choice: string, names: readonly string[]): string =>
		names.length <= MOST_NAMES ? `${choice}: ${andList(names)}` : `${choice}: ${people(names.length)}`,
	left: (count: number): string => `Left for later: ${people(count)}`,
	again: (count: number): string => (count === 1 ? 'Look at the one left' : `Look at the ${count} left`),
	undoAll: (count: number): string => (count === 1 ? 'Take it back' : `Take all ${count} back`),
	showList: 'Show who is due',
	/** What is said when all of it is taken back. */
	step: 'people were sorted.',
};
