/** What a change of the list is worth saying aloud. */
import { changesBetween } from '../../core/lists/following';
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { dueWords } from '../../words/app/due';
import { ITEM_SECTIONS, itemWords } from '../../words/app/items';
import { dueCount } from './due-model';
import { itemCounts, type ItemSection } from './due-items';

const standsOtherwise = (before: Member, after: Member): boolean => {
	const [was, is] = [before.standing, after.standing];
	return was.status !== is.status || was.due !== is.due || was.last !== is.last;
};
/** Whoever has changed between two lists, or come, with who left or was another; all of both where that is not told. */
function turned(before: readonly Member[], after: readonly Member[]): readonly (readonly Member[])[] {
	const changes = changesBetween(before, after);
	if (changes === null) return [before, after];
	const [gone, come] = [new Map<string, Member>(), new Map<string, Member>()];
	for (const change of changes) {
		for (const member of change.gone) if (!come.delete(member.person.path)) gone.set(member.person.path, member);
		for (const member of change.come) come.set(member.person.path, member);
	}
	return [[...gone.values()], [...come.values()]];
}

/** One person's new standing, or how many are due where that has changed; null if nothing a listener would miss has. */
export function changeWords(before: readonly Member[], after: readonly Member[], today: Day): string | null {
	if (before === after || before.length === 0) return null;
	const [gone = [], come = []] = turned(before, after);
	const known = new Map(gone.map((member) => [member.person.path, member]));
	const moved = come.filter((member) => {
		const was = known.get(member.person.path);
		return was !== undefined && was !== member && standsOtherwise(was, member);
	});
	const [only] = moved;
	if (only !== undefined && moved.length === 1) return dueWords.moved(only, today);
	return dueCount(come) === dueCount(gone) ? null : dueWords.dueNow(dueCount(after));
}

/** How many there are of what has become more or fewer besides people; null if nothing has. */
export function itemChangeWords(before: readonly ItemSection[], after: readonly ItemSection[]): string | null {
	const [was, is] = [itemCounts(before), itemCounts(after)];
	const words = ITEM_SECTIONS.filter((id) => was[id] !== is[id]).map((id) => itemWords.left(id, is[id] ?? 0));
	return words.length === 0 ? null : words.join(' ');
}
