/** Settings: how many days ahead milestones are told, and whether those who have died are remembered. */
import type { MilestoneKind } from '../../core/settings/settings';
import { settingsWords as words } from '../../words/words';
import { judge, save, toggleRow, typedRow, type Judged, type Row, type Section, type Tab } from './setting-field';

const KINDS: readonly MilestoneKind[] = ['birthday', 'anniversary', 'other'];

/** How far ahead milestones are told, and whether those who have died are remembered. */
export function milestonesSection(tab: Tab): Section {
	return {
		heading: words.milestones,
		rows: [
			...KINDS.map((kind) => leadRow(tab, kind)),
			toggleRow(
				words.rememberDeceased,
				() => tab.host.settings.rememberDeceased,
				async (rememberDeceased) => save(tab, { rememberDeceased }),
			),
		],
	};
}

/** The days of the kinds are stored together; each is judged alone. */
function leadRow(tab: Tab, kind: MilestoneKind): Row {
	const days = (): Readonly<Record<MilestoneKind, number>> => tab.host.settings.leadDays;
	return typedRow({
		...words.leadDays[kind],
		value: () => String(days()[kind]),
		judge: (typed) => judgeDays(kind, typed),
		store: async (number) => save(tab, { leadDays: { ...days(), [kind]: number } }),
	});
}

function judgeDays(kind: MilestoneKind, typed: string): Judged<number> {
	const judged = /^\s*\d{1,3}\s*$/.test(typed) ? judge('leadDays', { [kind]: Number(typed) }) : { fault: words.days };
	if ('fault' in judged) return { fault: words.days };
	return { value: judged.value[kind] };
}
