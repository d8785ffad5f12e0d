/** What stands beside a name in a list, by which two of one name are told apart. */
import type { Member } from '../../core/people/roster';
import { dayOrMonth } from '../../words/words';
import { lineWords } from '../../words/app/line';
import { toldApart } from '../../words/namesakes';
import type { People } from '../../services/people';

/** When the last contact was; before it what tells them from others of that very name. */
export function lastContactOf(member: Member, { today }: Pick<People, 'today'>): string {
	const { last, lastPrecision } = member.standing;
	const said = lineWords.lastContact(last === null ? '' : dayOrMonth(last, lastPrecision, today));
	return [toldApart(member), said].filter((part) => part !== '').join(' · ');
}
