/** What stands beside the name of somebody whose name others have, too. */
import { apartOf, type Named } from '../core/names/namesakes';
import { formatDay } from '../core/time/day';

/** What tells somebody from others of that name: `Work`, `Ghent`, `last 5 Oct 2026`; `''` for a name of their own. */
export function toldApart(member: Named): string {
	const apart = apartOf(member);
	if (apart === null) return '';
	if ('word' in apart) return apart.word;
	const { last, lastPrecision } = apart.last;
	return last === null ? '' : `last ${formatDay(last, lastPrecision === 'day' ? 'D MMM YYYY' : 'MMM YYYY')}`;
}

/** The name with that behind it: `Ana (Work)`. */
export function tellingName(member: Named): string {
	const apart = toldApart(member);
	return apart === '' ? member.person.name : `${member.person.name} (${apart})`;
}
