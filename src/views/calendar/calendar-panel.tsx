/** The contact calendar, all of it below the header: controls, one sentence, and a picture or a table. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { tellingName } from '../../words/namesakes';
import { calendarWords } from '../../words/insight/calendar';
import { Loading, NobodyYet } from '../due/due-empty';
import { paintsOf } from '../pictures/paints';
import { CalendarBody, yearState, type CalendarProps } from './calendar-body';
import { calendarModel, scopeOf, type CalendarModel } from './calendar-model';
import type { CalendarState } from './calendar-state';
import { CalendarToolbar } from './calendar-toolbar';
import { yearPicture, yearsPicture } from './picture/picture-file';

/** Saves what is shown as a picture, in the colours that `root` has. */
function savePicture(root: HTMLElement, model: CalendarModel, props: CalendarProps): void {
	const { name, summary, year, years, shown, thisYear } = model;
	const { state, today, firstDay, actions } = props;
	const paints = paintsOf(root);
	const words = { title: calendarWords.pictureTitle(name), summary };
	const yearsShown = `${years[years.length - 1]?.year ?? ''}-${thisYear}`;
	const file = calendarWords.pictureFile(name, state.mode === 'year' ? String(shown) : yearsShown);
	const picture =
		state.mode === 'year'
			? yearPicture({ ...words, year, today, firstDay }, paints)
			: yearsPicture({ ...words, years }, paints);
	void actions.savePicture(file, picture);
}

/** What is shown once everybody has been read and there is somebody. */
function Calendar(props: CalendarProps) {
	const { members, member, today, state, onState, actions } = props;
	const root = useRef<HTMLDivElement>(null);
	const enter = useRef(false);
	const [chosen, setChosen] = useState<Day | null>(null);
	const scope = useMemo(() => scopeOf(state.who, members, member), [state.who, members, member]);
	const model = calendarModel(scope, member === null ? null : tellingName(member), state, today);
	const { name, first, shown, thisYear, summary } = model;
	const change = (part: Partial<CalendarState>): void => onState({ ...state, ...part });
	const save = (): void => {
		if (root.current !== null) savePicture(root.current, model, props);
	};
	return (
		<div ref={root} class="nurture-calendar">
			<CalendarToolbar
				state={state}
				name={name}
				year={shown}
				years={[first ?? thisYear, thisYear]}
				onState={change}
				onYear={(year) => change(yearState(year, thisYear))}
				onChoose={() => actions.choosePerson((who) => change({ who }))}
				onSave={save}
			/>
			{first !== null && (
				<p class="nurture-calendar-summary" role="status" dir="auto">
					{summary}
				</p>
			)}
			<CalendarBody
				{...props}
				model={model}
				chosen={chosen}
				onChosen={setChosen}
				enter={enter}
				onChange={change}
			/>
		</div>
	);
}

/** *Contact calendar*: toolbar and picture. */
export function CalendarPanel(props: CalendarProps) {
	const { members, loaded, settings, actions } = props;
	if (loaded && members.length > 0) return <Calendar {...props} />;
	return (
		<div class="nurture-calendar">{loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />}</div>
	);
}
