/**
 * A year by its days: twelve months side by side or one below the other, as the room is. One tab stop, arrow keys
 * inside.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { makeDay, type Day } from '../../../core/time/day';
import { calendarWords } from '../../../words/insight/calendar';
import { steps, type ContactYear } from '../../../insight/contact/calendar';
import { useUniqueId } from '../../hooks/use-unique-id';
import { dayAt } from '../calendar-keys';
import { DayTip } from './day-tip';
import { Legend } from './legend';
import { MonthBlock } from './month-block';

interface Props {
	readonly year: ContactYear;
	readonly today: Day;
	readonly firstDay: number;
	readonly rtl: boolean;
	readonly name: string | null;
	/** The day that the tab key leads to; one of the year. */
	readonly active: Day;
	/** The first and the last day that keys lead to. */
	readonly ends: readonly [first: Day, last: Day];
	/** Set to put the focus on that day once it is drawn. */
	readonly enter: { current: boolean };
	readonly onActive: (day: Day) => void;
	/** Shows what was on a day, beside its square. */
	readonly onDay: (day: Day, square: SVGElement) => void;
	readonly onMonth: (month: number, label: HTMLElement) => void;
}

/** A day whose tip is shown, and what asked for it. */
interface Tip {
	readonly day: Day;
	readonly by: 'focus' | 'mouse' | 'touch';
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const squareOf = (target: EventTarget | null): SVGElement | null =>
	(target as Element | null)?.closest<SVGElement>('[data-day]') ?? null;
const monthLabelOf = (target: EventTarget | null): HTMLElement | null =>
	(target as Element | null)?.closest<HTMLElement>('[data-month]') ?? null;
const dayOfSquare = (square: SVGElement | null): Day | null => square?.getAttribute('data-day') ?? null;

/** Keeps a day between the first and the last that keys lead to. */
const between = (day: Day, [first, last]: Props['ends']): Day => {
	if (day < first) return first;
	return day > last ? last : day;
};

/** The tip of a day: which day it is shown for, what asked for it, and the events that show and hide it. */
function useDayTip({ year, onActive, onDay, onMonth }: Props) {
	const [tip, setTip] = useState<Tip | null>(null);
	/** The tip that a finger found when it came down: a second tap on the same day opens it. */
	const touchedBefore = useRef<Day | null>(null);
	const finger = useRef(false);

	useLayoutEffect(
		() => setTip((shown) => (shown === null || shown.day.startsWith(String(year.year)) ? shown : null)),
		[year.year],
	);

	const onFocusIn = (event: FocusEvent): void => {
		const day = dayOfSquare(squareOf(event.target));
		if (day === null) return;
		onActive(day);
		setTip({ day, by: finger.current ? 'touch' : 'focus' });
	};
	const onPointerDown = (event: PointerEvent): void => {
		finger.current = event.pointerType === 'touch';
		touchedBefore.current = tip?.day ?? null;
	};
	const onPointerMove = (event: PointerEvent): void => {
		finger.current = event.pointerType === 'touch';
	};
	const onClick = (event: MouseEvent): void => {
		const square = squareOf(event.target);
		const day = dayOfSquare(square);
		const label = monthLabelOf(event.target);
		if (label !== null) onMonth(Number(label.dataset.month), label);
		if (square === null || day === null) return;
		if (finger.current && touchedBefore.current !== day) setTip({ day, by: 'touch' });
		else onDay(day, square);
	};
	const onMouseOver = (event: MouseEvent): void => {
		if (finger.current) return;
		const day = dayOfSquare(squareOf(event.target));
		if (day !== null) setTip({ day, by: 'mouse' });
		else if (monthLabelOf(event.target) !== null) setTip(null);
	};
	const onMouseLeave = (): void => setTip((shown) => (shown?.by === 'mouse' ? null : shown));
	const hide = (): void => setTip(null);
	const handlers = { onFocusIn, onFocusOut: hide, onPointerDown, onPointerMove, onClick, onMouseOver, onMouseLeave };
	return { tip, hide, handlers };
}

/** What a key does on a day: close its tip, open it, or go to another. */
function useDayKeys({ rtl, ends, enter, onActive, onDay }: Props, tip: Tip | null, hide: () => void) {
	return (event: KeyboardEvent): void => {
		const square = squareOf(event.target);
		const day = dayOfSquare(square);
		if (day === null || square === null) return;
		if (event.key === 'Escape' && tip !== null) hide();
		else if (event.key === 'Enter' || event.key === ' ') {
			if (!event.repeat) onDay(day, square);
		} else {
			const to = dayAt(event, day, rtl);
			if (to === null) return;
			enter.current = true;
			onActive(between(to, ends));
		}
		event.preventDefault();
		event.stopPropagation();
	};
}

/** Puts the focus on the day that was gone to, once it is drawn. */
function useEntered({ active, enter }: Props, picture: RefObject<HTMLElement | null>): void {
	useLayoutEffect(() => {
		if (!enter.current) return;
		enter.current = false;
		picture.current?.querySelector<SVGElement>(`[data-day="${active}"]`)?.focus();
	});
}

/** A year, a square a day; arrow keys go from day to day. */
export function YearPicture(props: Props) {
	const { year, today, name } = props;
	const picture = useRef<HTMLDivElement>(null);
	const { tip, hide, handlers } = useDayTip(props);
	const onKeyDown = useDayKeys(props, tip, hide);
	const id = useUniqueId();
	const lowest = useMemo(() => steps([...year.days.values()].map((encounters) => encounters.length)), [year]);

	useEntered(props, picture);

	return (
		<div ref={picture} class="nurture-calendar-picture">
			<span id={`${id}-label`} class="nurture-unseen">
				{calendarWords.daysOf(year.year, name)}
			</span>
			<div
				role="grid"
				class="nurture-months"
				aria-labelledby={`${id}-label`}
				aria-readonly="true"
				onKeyDown={onKeyDown}
				{...handlers}
			>
				<MonthBlocks {...props} lowest={lowest} />
			</div>
			{tip !== null && (
				<DayTip
					day={tip.day}
					encounters={year.days.get(tip.day) ?? []}
					today={today}
					name={name}
					touched={tip.by === 'touch'}
					picture={picture}
				/>
			)}
			<Legend lowest={lowest} />
		</div>
	);
}

function MonthBlocks({ lowest, ...props }: Props & { readonly lowest: readonly number[] }) {
	const { year, today, firstDay, rtl, name, active } = props;
	return MONTHS.map((month) => (
		<MonthBlock
			key={month}
			year={year}
			month={month}
			today={today}
			firstDay={firstDay}
			rtl={rtl}
			lowest={lowest}
			name={name}
			active={active.startsWith(makeDay(year.year, month, 1)?.slice(0, 8) ?? '-') ? active : null}
		/>
	));
}
