/** Days as address books write them: birthdays with and without a year, in the forms of cards and of tables. */
import { printYearly } from '../../core/person/milestone';
import { readMilestones } from '../../core/person/milestone';
import type { DateOptions } from '../../core/dates/written-date';
import { readYearlyValue } from '../../core/dates/yearly-date';

/** A yearly day as notes write it (`1990-05-01`, `--05-01`, `1990-05`); null for what is none, or could be two. */
export function yearlyText(text: string, dates: DateOptions): string | null {
	const plain = text.trim().replace(/^(\d{4}-?\d{2}-?\d{2})T.*$/, '$1');
	// `0/0/00` is what Outlook writes where there is none; `--` a lonely month of vCard is read as it is.
	if (plain === '' || /^[0/.\- ]+$/.test(plain)) return null;
	const date = readYearlyValue(plain, dates);
	return date === null ? null : printYearly(date);
}

/** A milestone as an item of a list (`2014-06-20 wedding`); null where it would not be read back as it is. */
export function milestoneText(day: string, label: string, dates: DateOptions): string | null {
	const text = `${day} ${label}`;
	const { milestones } = readMilestones([{ key: 'milestones', value: [text], line: 1 }], dates);
	const [only] = milestones;
	return milestones.length === 1 && only?.label === label && printYearly(only.date) === day ? text : null;
}
