/** The contact calendar: an Obsidian view around the panel. */
import { ItemView, moment, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { calendarWords } from '../../core/words/calendar';
import type { People } from '../../services/people';
import { FrameDraw } from '../parts/frame-draw';
import type { CalendarActions } from './calendar-actions';
import { CalendarPanel } from './calendar-panel';
import { INITIAL_STATE, parseState, renamed, type CalendarState } from './calendar-state';

export const CALENDAR_VIEW_TYPE = 'nurture-calendar';

export class CalendarView extends ItemView {
	override navigation = false;
	private remembered: CalendarState = INITIAL_STATE;
	private readonly frame = new FrameDraw(() => this.contentEl, () => this.draw());
	/** Counts the windows the view has been in: in a new one everything is built anew. */
	private windows = 0;

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly actions: CalendarActions) {
		super(leaf);
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

	override getState(): Record<string, unknown> {
		return { ...this.remembered };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.remembered = parseState(state);
		this.frame.now();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.register(this.people.onChange(() => this.frame.soon()));
		this.register(this.contentEl.onWindowMigrated(() => {
			this.windows += 1;
			this.frame.soon();
		}));
		// The people follow a moment later, and only then it is drawn again: until then nobody is missed.
		this.registerEvent(this.app.vault.on('rename', ({ path }, from) => {
			const state = renamed(this.remembered, from, path);
			if (state === this.remembered) return;
			this.remembered = state;
			void this.app.workspace.requestSaveLayout();
		}));
		this.frame.start();
	}

	protected override async onClose(): Promise<void> {
		this.frame.stop();
		render(null, this.contentEl);
	}

	private draw(): void {
		const { people, actions, contentEl } = this;
		const { who } = this.remembered;
		render(h(CalendarPanel, {
			key: this.windows,
			members: people.list(),
			member: who === null ? null : people.member(who),
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			firstDay: moment.localeData().firstDayOfWeek() % 7,
			rtl: contentEl.win.getComputedStyle(contentEl).direction === 'rtl',
			state: this.remembered,
			onState: (state) => this.remember(state),
			actions,
		}), contentEl);
	}

	private remember(state: CalendarState): void {
		this.remembered = state;
		this.frame.now();
		void this.app.workspace.requestSaveLayout();
	}
}
