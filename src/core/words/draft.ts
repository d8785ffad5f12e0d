/** Words within a message to somebody: days and milestones as they are said to the person they are about. */
import { addDays, formatDay, yearOf, type Day } from '../day';
import type { MilestoneKind } from '../settings';

/** A day behind "on": a weekday within the week, else `5 October`, with the year where it is not this one. */
export function draftDay(day: Day, today: Day): string {
	if (day !== today && day > addDays(today, -7) && day < addDays(today, 7)) return formatDay(day, 'dddd');
	return formatDay(day, yearOf(day) === yearOf(today) ? 'D MMMM' : 'D MMMM YYYY');
}

/** A milestone behind "your": `birthday`, `wedding anniversary`, else the note's own words. */
export function milestoneName({ kind, label }: { readonly kind: MilestoneKind; readonly label: string }): string {
	return kind === 'anniversary' && !/anniversar/i.test(label) ? `${label} anniversary` : label;
}

/** What the settings say of drafts. */
export const draftSettingWords = {
	heading: 'Drafts of messages',
	hint: (placeholders: string): string =>
		`What a message begins with. These are filled in from the person's note, and a sentence with nothing to say is left out: ${placeholders}. {{last topic}}, {{promise}}, {{plan}} and {{why}} put your notes' own words into the message: read it before you send it.`,
	name: (number: number): string => `Name of draft ${number}`,
	text: (number: number): string => `Text of draft ${number}`,
	nameEmpty: 'A draft needs a name.',
	nameTaken: (name: string): string => `There is a draft "${name}" already.`,
	unknown(placeholders: string, count: number): string {
		const [mean, asTheyAre] = count === 1 ? ['means', 'as it is'] : ['mean', 'as they are'];
		return `${placeholders} ${mean} nothing here and would stay in the message ${asTheyAre}.`;
	},
	newDraft: (number: number): string => (number === 1 ? 'New draft' : `New draft ${number}`),
	add: { name: 'Add a draft', desc: 'Another way to begin a message.' },
	reset: {
		name: 'Start over with drafts',
		desc: 'Puts all drafts back to how they came.',
		button: 'Reset the drafts',
	},
};
