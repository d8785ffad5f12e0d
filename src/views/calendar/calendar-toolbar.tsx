/** The controls above the calendar: whose contacts, which year, and how they are shown. */
import { calendarWords } from '../../words/insight/calendar';
import { Icon } from '../parts/icon';
import { Choices, SaveButton } from '../pictures/picture-tools';
import { MODES, type CalendarState } from './calendar-state';
import { WhoButton } from './who-button';

interface Props {
	readonly state: CalendarState;
	/** The name of the one person whose contacts are shown; null for everybody. */
	readonly name: string | null;
	readonly year: number;
	/** The first and the last year there is something to see of. */
	readonly years: readonly [first: number, last: number];
	readonly onState: (change: Partial<CalendarState>) => void;
	readonly onYear: (year: number) => void;
	readonly onChoose: () => void;
	readonly onSave: () => void;
}

interface StepProps {
	readonly icon: string;
	readonly label: string;
	/** There is no such year. It stays in its place, so that the focus is not lost on the way. */
	readonly off: boolean;
	readonly onClick: () => void;
}

function Step({ icon, label, off, onClick }: StepProps) {
	return (
		<button
			type="button"
			class="clickable-icon nurture-year-step"
			aria-label={label}
			aria-disabled={off}
			onClick={() => {
				if (!off) onClick();
			}}
		>
			<Icon name={icon} />
		</button>
	);
}

function YearSteps({ year, years, onYear }: Pick<Props, 'year' | 'years' | 'onYear'>) {
	return (
		<div class="nurture-calendar-year">
			<Step
				icon="chevron-left"
				label={calendarWords.previousYear}
				off={year <= years[0]}
				onClick={() => onYear(year - 1)}
			/>
			<span class="nurture-calendar-year-name">{year}</span>
			<Step
				icon="chevron-right"
				label={calendarWords.nextYear}
				off={year >= years[1]}
				onClick={() => onYear(year + 1)}
			/>
		</div>
	);
}

/** The buttons above the calendar. */
export function CalendarToolbar({ state, name, year, years, onState, onYear, onChoose, onSave }: Props) {
	return (
		<div class="nurture-calendar-tools">
			<div class="nurture-calendar-who">
				<WhoButton
					label={calendarWords.whose(name)}
					text={name ?? calendarWords.everybody}
					back={state.who === null ? null : calendarWords.showEverybody}
					onChoose={onChoose}
					onEverybody={() => onState({ who: null })}
				/>
			</div>
			<Choices
				all={MODES}
				chosen={state.mode}
				words={calendarWords.modes}
				onChoose={(mode) => onState({ mode })}
			/>
			{state.mode === 'year' && <YearSteps year={year} years={years} onYear={onYear} />}
			<div class="nurture-calendar-more">
				<button
					type="button"
					class="clickable-icon"
					aria-label={calendarWords.asTable}
					aria-pressed={state.table}
					onClick={() => onState({ table: !state.table })}
				>
					<Icon name="table" />
				</button>
				<SaveButton onSave={onSave} />
			</div>
		</div>
	);
}
