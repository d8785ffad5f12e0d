/** A draft of a message to somebody, with the ways it can go. Nothing is sent or opened. */
import { discreet } from '../../../core/people/discreet';
import type { Member } from '../../../core/people/roster';
import { openingOf, waysToReach, type NoWay, type Way } from '../../../core/person/reach';
import { fillDraft } from '../../../core/settings/draft';
import type { Settings } from '../../../core/settings/settings';
import type { Day } from '../../../core/time/day';
import { reachWords } from '../../../words/app/reach';
import { flagWords, verbWords } from '../../../words/verbs';
import { besideDraft, draftValues, suggestedDraft } from '../../../insight/brief/draft';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { SOMEBODY } from '../../command/needs';
import { text } from '../../command/options';
import { verb } from '../../command/verb';
import { Refusal } from '../../ports';

interface DraftReport {
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
function draftReport(member: Member, template: string | undefined, today: Day, settings: Settings): DraftReport {
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
	const filled = asked === null ? '' : fillDraft(asked.text, draftValues(member, today, settings));
	const { ways, noWays } = waysToReach(addresses);
	return {
		name,
		template: asked?.name ?? null,
		text: filled,
		ways: ways.map((way) => ({ ...way, ...openingOf(way, filled) })),
		noWays,
		...(asked === null ? {} : { fromNotes: besideDraft(member, today, settings).map(({ words }) => words) }),
	};
}

/** A draft, line by line, and below it the ways it can go, each with its link. */
function printDraft({ name, text: message, ways, noWays, fromNotes = [] }: DraftReport): string {
	const told = [
		...ways.map((way) => `${safe(reachWords.way(way))}  ${way.url}`),
		...noWays.map((noWay) => safe(reachWords.noWay(noWay))),
	];
	const lines = message.trim() === '' ? [] : [...message.trimEnd().split('\n').map(safe), ''];
	const notes =
		fromNotes.length === 0 ? [] : ['', reachWords.fromNotes, ...fromNotes.map((line) => `  ${safe(line)}`)];
	return [...lines, ...(told.length === 0 ? [safe(reachWords.noWays(name))] : told), ...notes].join('\n');
}

/** `nurture draft`: a message to begin with, and the ways it can go. */
export const draft = verb({
	name: 'draft',
	does: verbWords.verbs.draft,
	needs: { name: SOMEBODY },
	options: { template: text('DRAFT', flagWords.template) },
	answer({ given, members, options, today, settings }) {
		const report = draftReport(findPerson(given.name, members), options.template, today, settings);
		return { json: report, text: printDraft(report) };
	},
});
