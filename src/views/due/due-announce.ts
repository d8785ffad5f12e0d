/** What a change of the list is worth saying aloud. */
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { isDue } from '../../core/people/standing';
import { dueWords } from '../../words/app/due';
import { ITEM_SECTIONS, itemWords } from '../../words/app/items';
import { itemCounts, type ItemSection } from './due-items';

const standsOtherwise = (before: Member, after: Member): boolean => {
	const [was, is] = [before.standing, after.standing];
	return was.status !== is.status || was.due !== is.due || was.last !== is.last;
};
const dueCount = (members: readonly Member[]): number =>
	members.filter(({ standing }) => isDue(standing.status)).length;

/** One person's new standing, or how many are due where that has changed; null if nothing a listener would miss has. */
export function changeWords(before: readonly Member[], after: readonly Member[], today: Day): string | null {
	if (before === after || before.length === 0) return null;
	const known = new Map(before.map((member) => [member.person.path, member]));
	const moved = after.filter((member) => {
		const was = known.get(member.person.path);
		return was !== undefined && was !== member && standsOtherwise(was, member);
	});
	const [only] = moved;
	if (only !== undefined && moved.length === 1) return dueWords.moved(only, today);
	const count = dueCount(after);
	return count === dueCount(before) ? null : dueWords.dueNow(count);
}

/** How many there are of what has become more or fewer besides people; null if nothing has. */
export function itemChangeWords(before: readonly ItemSection[], after: readonly ItemSection[]): string | null {
	const [was, is] = [itemCounts(before), itemCounts(after)];
	const words = ITEM_SECTIONS.filter((id) => was[id] !== is[id]).map((id) => itemWords.left(id, is[id] ?? 0));
	return words.length === 0 ? null : words.join(' ');
}
