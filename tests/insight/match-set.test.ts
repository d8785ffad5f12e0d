/** How well people are ranked, over the labelled set; and what plain tag overlap reaches, to compare. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { foldText } from '../../src/core/text/fold';
import { MatchIndex } from '../../src/insight/match/match';
import { soughtNote } from '../../src/insight/match/query';
import { labelledNotes, labelledPeople, meanReciprocalRank, type LabelledNote } from './match-set';

const people = labelledPeople();
const notes = labelledNotes();
const index = new MatchIndex();
for (const _ of index.update(people, DEFAULT_SETTINGS)) continue;

const ranked = ({ title, text }: LabelledNote): string[] =>
	index.find(soughtNote(`Clippings/${title}.md`, text)).map(({ member }) => member.person.name);

/**
 * People by how many of the note's tags are among their tags and what they name, as a search for tags would do it;
 * equals by name.
 */
function byTags({ tags }: LabelledNote): string[] {
	const wanted = new Set(tags.map(foldText));
	const own = people.map(
		({ person }) =>
			new Set(
				[...person.tags, ...person.details.interests, ...person.details.likes, ...person.details.topics].map(
					foldText,
				),
			),
	);
	const count = (at: number): number => [...wanted].filter((tag) => own[at]?.has(tag)).length;
	return people
		.map((_, at) => at)
		.filter((at) => count(at) > 0)
		.sort((a, b) => count(b) - count(a))
		.map((at) => people[at]?.person.name ?? '');
}

describe('the labelled set', () => {
	it('has fifty people and at least two hundred notes, whose labels are people', () => {
		const names = new Set(people.map(({ person }) => person.name));
		expect(names.size).toBe(50);
		expect(notes.length).toBeGreaterThanOrEqual(200);
		expect(
			notes.flatMap(({ title, likedBy }) =>
				likedBy.filter((name) => !names.has(name)).map((name) => `${title}: ${name}`),
			),
		).toEqual([]);
		expect(people.flatMap(({ person }) => person.problems)).toEqual([]);
	});

	it('is ranked with a mean reciprocal rank of at least 0.8, and less than half as well by tags', () => {
		const [ours, tags] = [meanReciprocalRank(notes, ranked), meanReciprocalRank(notes, byTags)];
		expect(ours).toBeGreaterThanOrEqual(0.8);
		expect(tags).toBeLessThan(0.4);
	});
});
