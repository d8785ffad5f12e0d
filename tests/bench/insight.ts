/**
 * What brief, match and introductions cost among 10,000 people, against a frame: what is asked for must not be seen to
 * stutter.
 */
import type { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { brief } from '../../src/insight/brief/brief';
import { introductions, introductionsFor } from '../../src/insight/introductions/introductions';
import { MatchIndex } from '../../src/insight/match/match';
import { soughtNote } from '../../src/insight/match/query';
import { FRAME, middle, strides, tell, time } from './measure';
import { note, TODAY } from './vault';

export function benchInsight(roster: Roster): void {
	const people = roster.on(TODAY);
	const index = new MatchIndex();
	const making = strides(index.update(people, DEFAULT_SETTINGS));
	tell('match: a stride of the index ÷ a frame', middle(making) / FRAME, 'under 1: it is made while the app goes on');
	tell('match: its longest stride ÷ a frame', Math.max(...making) / FRAME, 'under 3');
	const article = soughtNote(
		'Clippings/Tides.md',
		'The tides of the letterpress, craft7 and other things that were said about nothing. '.repeat(1300),
	);
	tell(
		'match: 100 KB asked about ÷ a frame',
		time(() => void index.find(article)) / FRAME,
		'under 6: a tenth of a second',
	);

	const all = [...people];
	const start = performance.now();
	const pairs = introductions(all, TODAY, DEFAULT_SETTINGS).length;
	tell(
		`introductions: ${pairs} pairs of all, at first ÷ a frame`,
		(performance.now() - start) / FRAME,
		'under 60: a second, once',
	);
	tell(
		'introductions: asked again ÷ a frame',
		time(() => void introductions(all, TODAY, DEFAULT_SETTINGS)) / FRAME,
		'near 0',
	);

	const [one] = all;
	if (one === undefined) throw new Error('There is nobody in the roster.');
	const ask = (): unknown =>
		brief(one, {
			today: TODAY,
			settings: DEFAULT_SETTINGS,
			meet: (member) =>
				introductionsFor(member, all, TODAY, DEFAULT_SETTINGS).map(({ other: { person }, shared }) => ({
					name: person.name,
					path: person.path,
					reasons: shared.map(({ text }) => text),
				})),
		});
	tell('brief: of one ÷ a frame', time(() => void ask()) / FRAME, 'under 1');
	let turn = 0;
	tell(
		'brief: after a note has changed ÷ a frame',
		time(() => {
			turn += 1;
			roster.set('People/Person 5.md', note(turn, 21));
			const now = roster.on(TODAY);
			brief(one, {
				today: TODAY,
				settings: DEFAULT_SETTINGS,
				meet: (member) =>
					introductionsFor(member, now, TODAY, DEFAULT_SETTINGS).map(({ other: { person } }) => ({
						name: person.name,
						path: person.path,
						reasons: [],
					})),
			});
		}) / FRAME,
		'under 12: the brief is drawn late, not wrong',
	);
}
