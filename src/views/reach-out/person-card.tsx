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
import type { Promised } from '../../core/promise';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { shortDay } from '../../core/words';
import { briefWords } from '../../core/words/brief';
import { dueWords, type LastWords } from '../../core/words/due';
import { milestoneWords } from '../../core/words/milestones';
import { promiseWords } from '../../core/words/promises';
import { walkWords as words } from '../../core/words/reach-out';
import { brief } from '../../insight/brief';
import { upcomingMilestones, type UpcomingMilestone } from '../../insight/milestones';
import type { Question } from '../../insight/questions';

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

interface Props {
	readonly member: Member;
	readonly today: Day;
	readonly settings: Settings;
}

export function PersonCard({ member: of, today, settings }: Props) {
	const member = discreet(of);
	const { why } = member.person;
	const milestones = useMemo(
		() => upcomingMilestones([member], today, settings).slice(0, MOST),
		[member, today, settings],
	);
	const known = useMemo(() => brief(member, { today, settings }), [member, today, settings]);
	const asks = known.ask.slice(0, MOST_QUESTIONS);
	const promises = known.open.slice(0, MOST);
	const last = dueWords.last(member, today);
	const isNothingKnown = last === null && asks.length === 0 && promises.length === 0 && milestones.length === 0;
	return (
		<div class="nurture-card">
			{why !== null && (
				<p class="nurture-card-why" dir="auto">
					{dueWords.quoted(plainText(why))}
				</p>
			)}
			{isNothingKnown ? (
				<p class="nurture-card-none">{words.nothingKnown}</p>
			) : (
				<dl>
					{last !== null && <Line title={words.last}>{lastWords(last)}</Line>}
					{asks.map((asked) => (
						<Line key={askKey(asked)} title={briefWords.labels.ask}>
							{briefWords.question(asked)}
						</Line>
					))}
					{promises.map(({ path, promise }) => (
						<Line key={`${path}:${promise.line}`} title={words.promises}>
							{promised(promise, today)}
						</Line>
					))}
					{milestones.map((milestone) => (
						<Line key={milestone.label} title={words.soon}>
							{milestoneLine(milestone, today)}
						</Line>
					))}
				</dl>
			)}
		</div>
	);
}

const askKey = ({ source, words: asked }: Question): string => `${source.path}:${source.line} ${asked}`;

function lastWords(last: LastWords): string {
	const told = dueWords.told(last);
	return last.said === '' ? told : `${dueWords.quoted(cut(last.said))} ${told}`;
}

function promised(promise: Promised, today: Day): string {
	const notes = [promise.owner === 'theirs' ? words.theirs : '', promiseWords.due(promise, today)];
	const told = notes.filter((note) => note !== '').join(', ');
	const text = cut(plainText(promise.text));
	return told === '' ? text : `${text} (${told})`;
}

function milestoneLine(milestone: UpcomingMilestone, today: Day): string {
	const when = milestoneWords.when(milestone, today);
	return `${milestoneWords.what(milestone)}, ${shortDay(milestone.day, today)} (${when})`;
}
