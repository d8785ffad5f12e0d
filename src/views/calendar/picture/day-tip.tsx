/** What is told of a day beside its square: the day, who, and what. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../core/time/day';
import { calendarWords } from '../../../words/insight/calendar';
import type { Encounter } from '../../../insight/contact/encounters';

/** As many contacts as are told in a tip. */
const MOST = 5;
/** Room between the square and its tip, and to the edges, in pixels. */
const GAP = 6;

interface Props {
	readonly day: Day;
	readonly encounters: readonly Encounter[];
	readonly today: Day;
	/** The name of the one person whose contacts are shown. */
	readonly name: string | null;
	/** Whether a finger asked for it. */
	readonly touched: boolean;
	/** The picture that it stands in; in it the day's square is found. */
	readonly picture: RefObject<HTMLElement | null>;
}

/** Below the square, or above where there is no room; never beyond the sides of the picture. */
function place(tip: HTMLElement, picture: HTMLElement, square: Element): void {
	const [box, at, own] = [
		picture.getBoundingClientRect(),
		square.getBoundingClientRect(),
		tip.getBoundingClientRect(),
	];
	const floor = (picture.closest('.view-content') ?? picture).getBoundingClientRect().bottom;
	const below = at.bottom + GAP + own.height <= floor;
	const left = Math.max(0, Math.min(at.left + at.width / 2 - own.width / 2 - box.left, box.width - own.width));
	const top = below ? at.bottom + GAP - box.top : at.top - GAP - own.height - box.top;
	tip.setCssProps({ '--nurture-tip-left': `${Math.round(left)}px`, '--nurture-tip-top': `${Math.round(top)}px` });
}

/** Only seen: a screen reader hears the same from the day itself. */
export function DayTip({ day, encounters, today, name, touched, picture }: Props) {
	const ref = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const square = picture.current?.querySelector(`[data-day="${day}"]`);
		if (ref.current && picture.current && square) place(ref.current, picture.current, square);
	});
	const more = encounters.length - MOST;
	return (
		<div ref={ref} class="nurture-day-tip" aria-hidden="true">
			<div class="nurture-day-tip-day">{calendarWords.day(day)}</div>
			{encounters.length === 0 && <div class="nurture-day-tip-none">{calendarWords.noContact(day, today)}</div>}
			{encounters.slice(0, MOST).map(({ contact, members }) => (
				<div key={`${contact.path}:${contact.line}`} class="nurture-day-tip-line" dir="auto">
					{name === null && (
						<>
							<strong>{calendarWords.names(members)}</strong>{' '}
						</>
					)}
					{calendarWords.what(contact)}
				</div>
			))}
			{more > 0 && <div class="nurture-day-tip-none">{calendarWords.moreInTip(more)}</div>}
			{touched && encounters.length > 0 && <div class="nurture-day-tip-none">{calendarWords.tapAgain}</div>}
		</div>
	);
}
