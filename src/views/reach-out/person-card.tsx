/**
 * What to know of the person at hand, in few lines: why they matter, the last words, what to ask, what is open, what
 * comes up.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { cut } from '../../core/cut';
import type { Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import { plainText } from '../../core/plain-text';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { shortDay } from '../../core/words';
import { briefWords } from '../../core/words/brief';
import { dueWords } from '../../core/words/due';
import { milestoneWords } from '../../core/words/milestones';
import { promiseWords } from '../../core/words/promises';
import { walkWords as words } from '../../core/words/reach-out';
import { brief } from '../../insight/brief';
import { upcomingMilestones } from '../../insight/milestones';

/** More than this of a list is for the note. */
const MOST = 4;
const MOST_QUESTIONS = 2;

function Line({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<div class="nurture-card-line">
			<dt>{title}</dt>
			<dd dir="auto">{children}</dd>
		</div>
	);
}

export function PersonCard({
	member: of,
	today,
	settings,
}: {
	readonly member: Member;
	readonly today: Day;
	readonly settings: Settings;
}) {
	const member = discreet(of);
	const { person } = member;
	const milestones = useMemo(
		() => upcomingMilestones([member], today, settings).slice(0, MOST),
		[member, today, settings],
	);
	const known = useMemo(() => brief(member, { today, settings }), [member, today, settings]);
	const asks = known.ask.slice(0, MOST_QUESTIONS);
	const promises = known.open.slice(0, MOST);
	const last = dueWords.last(member, today);
	return (
		<div class="nurture-card">
			{person.why !== null && (
				<p class="nurture-card-why" dir="auto">
					{dueWords.quoted(plainText(person.why))}
				</p>
			)}
			{last === null && asks.length === 0 && promises.length === 0 && milestones.length === 0 ? (
				<p class="nurture-card-none">{words.nothingKnown}</p>
			) : (
				<dl>
					{last !== null && (
						<Line title={words.last}>
							{[last.said === '' ? '' : dueWords.quoted(cut(last.said)), dueWords.told(last)]
								.filter((part) => part !== '')
								.join(' ')}
						</Line>
					)}
					{asks.map((asked) => (
						<Line
							key={`${asked.source.path}:${asked.source.line} ${asked.words}`}
							title={briefWords.labels.ask}
						>
							{briefWords.question(asked)}
						</Line>
					))}
					{promises.map(({ path, promise }) => {
						const when = promiseWords.due(promise, today);
						const notes = [promise.owner === 'theirs' ? words.theirs : '', when]
							.filter((note) => note !== '')
							.join(', ');
						return (
							<Line key={`${path}:${promise.line}`} title={words.promises}>
								{cut(plainText(promise.text))}
								{notes === '' ? '' : ` (${notes})`}
							</Line>
						);
					})}
					{milestones.map((milestone) => (
						<Line
							key={milestone.label}
							title={words.soon}
						>{`${milestoneWords.what(milestone)}, ${shortDay(milestone.day, today)} (${milestoneWords.when(milestone, today)})`}</Line>
					))}
				</dl>
			)}
		</div>
	);
}
