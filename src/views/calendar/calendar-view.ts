/** The contact calendar: an Obsidian view around the panel. */
import { moment, type WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import { calendarWords } from '../../words/insight/calendar';
import type { People } from '../../services/people';
import { isRightToLeft } from '../parts/right-to-left';
import type { CalendarActions } from '../ports/calendar-actions';
import { CalendarPanel } from './calendar-panel';
import { INITIAL_STATE, parseState, type CalendarState } from './calendar-state';
import { WhoView } from './who-view';

export const CALENDAR_VIEW_TYPE = 'nurture-calendar';

/** *Contact calendar* as a tab of the app. */
export class CalendarView extends WhoView<CalendarState> {
	readonly #actions: CalendarActions;

	constructor(leaf: WorkspaceLeaf, people: People, actions: CalendarActions) {
		super(leaf, people, INITIAL_STATE, parseState);
		this.#actions = actions;
	}

	getViewType(): string {
		return CALENDAR_VIEW_TYPE;
	}

	getDisplayText(): string {
		return calendarWords.title;
	}

	override getIcon(): string {
		return 'calendar-days';
	}

	protected panel(): ComponentChild {
		const actions = this.#actions;
		const { people, remembered: state, contentEl } = this;
		return h(CalendarPanel, {
			members: people.list(),
			member: state.who === null ? null : people.member(state.who),
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			firstDay: moment.localeData().firstDayOfWeek() % 7,
			rtl: isRightToLeft(contentEl),
			state,
			onState: (changed) => this.remember(changed),
			actions,
		});
	}
}
