/** A draft of a message to somebody, with the ways it can go. Nothing is sent or opened. */
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import { fillDraft } from '../../core/settings/draft';
import { openingOf, waysToReach, type NoWay, type Way } from '../../core/person/reach';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { reachWords } from '../../words/app/reach';
import { besideDraft, draftValues, suggestedDraft } from '../../insight/brief/draft';
import { Refusal } from '../ports';

export interface DraftReport {
	readonly name: string;
	/** The draft's name; null where there is none. */
	readonly template: string | null;
	readonly text: string;
	/** `url` opens the way, with the text where it takes one. */
	readonly ways: readonly (Way & { readonly carriesText: boolean })[];
	readonly noWays: readonly NoWay[];
	/** Lines of one's own notes, none of which is in the text; left out where no draft is suggested. */
	readonly fromNotes?: readonly string[];
}

/**
 * The draft of this name, in any case; without one the draft that fits today. Refused for one that there is none of,
 * and for somebody who has died.
 */
export function draftReport(member: Member, template: string | undefined, today: Day, settings: Settings): DraftReport {
	const { drafts } = settings;
	const { name, deceased, addresses } = discreet(member).person;
	if (deceased) throw new Refusal(reachWords.remembered(name));
	const asked =
		template === undefined
			? suggestedDraft(drafts, member, today, settings)
			: drafts.find((draft) => draft.name.toLowerCase() === template.trim().toLowerCase());
	if (asked === undefined)
		throw new Refusal(
			reachWords.noDraft(
				template ?? '',
				drafts.map((draft) => draft.name),
			),
		);
	const text = asked === null ? '' : fillDraft(asked.text, draftValues(member, today, settings));
	const { ways, noWays } = waysToReach(addresses);
	return {
		name,
		template: asked?.name ?? null,
		text,
		ways: ways.map((way) => ({ ...way, ...openingOf(way, text) })),
		noWays,
		...(asked === null ? {} : { fromNotes: besideDraft(member, today, settings).map(({ words }) => words) }),
	};
}
