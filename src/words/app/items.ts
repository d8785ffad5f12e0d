/** What the list says of the things in it that are no people: plans to ask about, open promises, milestones. */
import { andList } from '../words';
import { counted } from '../counted';

/** What each section is called, one of it, several, and where nothing is left; in the order of the list. */
const SECTIONS = {
	plans: { title: 'Plans', one: 'plan', some: 'Plans to ask about', noneLeft: 'No more plans to ask about.' },
	promises: { title: 'Promises', one: 'promise', some: 'Open promises', noneLeft: 'No open promises.' },
	milestones: { title: 'Milestones', one: 'milestone', some: 'Milestones', noneLeft: 'No milestones.' },
};

/** A section of the list that holds no people. */
export type ItemSectionId = keyof typeof SECTIONS;

/** The sections of the list that hold no people, in their order. */
export const ITEM_SECTIONS = Object.keys(SECTIONS) as readonly ItemSectionId[];

/** How many there are of each; none of what is left out. */
export type ItemCounts = Readonly<Partial<Record<ItemSectionId, number>>>;

/** Sentences about these things, whatever they are. */
export const itemWords = {
	/** The sections' titles. */
	titles: Object.fromEntries(ITEM_SECTIONS.map((id) => [id, SECTIONS[id].title])) as Readonly<
		Record<ItemSectionId, string>
	>,
	/** A number of things of one section: `1 plan`, `2 promises`. */
	count: (section: ItemSectionId, number: number): string => counted(number, SECTIONS[section].one),
	/** The same of those that stand apart from others: `18 more promises`. */
	more: (section: ItemSectionId, number: number): string => counted(number, `more ${SECTIONS[section].one}`),
	/** All there are behind what else there is, those of which there are none left out; `''` if there is nothing. */
	counts: (counts: ItemCounts, ...before: readonly string[]): string =>
		andList([
			...before,
			...ITEM_SECTIONS.flatMap((section) => {
				const number = counts[section] ?? 0;
				return number > 0 ? [itemWords.count(section, number)] : [];
			}),
		]),
	/** Announced when it has become more or fewer. */
	left: (section: ItemSectionId, number: number): string =>
		number > 0 ? `${SECTIONS[section].some}: ${number}.` : SECTIONS[section].noneLeft,
	/** The name of a row's button. */
	moreFor: (what: string): string => `More for ${what}`,
	menu: {
		logWithDetails: 'Log with details…',
		openLine: 'Open at the line',
		openLineInNewTab: 'Open at the line in a new tab',
	},
};
