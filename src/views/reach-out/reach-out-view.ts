/** The view *Reach out*: an Obsidian view around the walk through today's portion. */
import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import type { Member } from '../../core/people/roster';
import { dueWords } from '../../words/app/due';
import { walkWords } from '../../words/app/reach-out';
import { briefLayout } from '../../insight/brief/layout';
import { briefContext } from '../../services/brief';
import type { People } from '../../services/people';
import type { Actions } from '../ports/actions';
import { nextUp } from '../due/due-model';
import { listedPortion } from '../due/due-view';
import { PanelView } from '../parts/panel-view';
import { Rest } from '../parts/steady';
import type { KeptWalk } from './kept-walk';
import { ReachOutPanel, type ReachOutProps } from './reach-out-panel';
import {
	again,
	back,
	beginWalk,
	extended,
	isSettled,
	nextOpen,
	parseWalk,
	passed,
	placeIn,
	stopsOf,
	type Fate,
	type Stop,
	type Walk,
	type WalkSource,
} from './walk';
import type { WalkCommand } from './walk-keys';

export const REACH_OUT_VIEW_TYPE = 'nurture-reach-out';

/** The walk as a tab of the app. */
export class ReachOutView extends PanelView {
	/** Whether a walk has been begun, or gone on with, since the view was opened. */
	#begun = false;
	#asked = 0;
	/** Those for whom a contact is being noted. */
	readonly #writing = new Set<string>();
	/** Whoever comes next is not reached by the press that reached the one before. */
	readonly #rest = new Rest();
	/** The one at hand when it was drawn last, and what had become of them. */
	#seen: { readonly at: string | null; readonly fate: Fate | null } = { at: null, fate: null };
	readonly #actions: Actions;
	readonly #kept: KeptWalk;

	constructor(leaf: WorkspaceLeaf, people: People, actions: Actions, kept: KeptWalk) {
		super(leaf, people);
		this.#actions = actions;
		this.#kept = kept;
	}

	getViewType(): string {
		return REACH_OUT_VIEW_TYPE;
	}

	getDisplayText(): string {
		return walkWords.title;
	}

	override getIcon(): string {
		return 'footprints';
	}

	override getState(): Record<string, unknown> {
		return { ...(this.#kept.walk ?? {}) };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const walk = parseWalk(state);
		if (this.#kept.walk === null && walk !== null) this.#kept.walk = walk;
		this.frame.now();
		await super.setState(state, result);
	}

	/** Puts the focus where the walk is, which takes in whoever is due since. */
	arrive(): void {
		this.#extend();
		this.#asked += 1;
		this.frame.now();
	}

	readonly #memberOf = (path: string): Member | null => this.people.member(path);

	#followMoves(): void {
		const follow = this.#kept.follow((path) => this.#memberOf(path) !== null);
		if (this.#seen.at !== null) this.#seen = { ...this.#seen, at: follow(this.#seen.at) };
	}

	/**
	 * Today's walk, begun where there is none, and as long as it leads to nobody; one of another day stays as long as
	 * the view is open.
	 */
	#currentWalk(): Walk | null {
		const kept = this.#kept;
		const { people } = this;
		if (!people.loaded) return null;
		this.#followMoves();
		if (kept.walk === null || (!this.#begun && kept.walk.day !== people.today)) kept.walk = this.#freshWalk();
		else if (!this.#begun || kept.walk.paths.length === 0) this.#extend();
		this.#begun = true;
		return kept.walk;
	}

	#freshWalk(): Walk {
		return beginWalk(this.people.today, this.#source());
	}

	#extend(): void {
		const { people } = this;
		const { walk } = this.#kept;
		if (!people.loaded || walk?.day !== people.today) return;
		const longer = extended(walk, this.#source());
		if (longer !== walk) this.#keep(longer);
	}

	#source(): WalkSource {
		const memberOf = this.#memberOf;
		const { people } = this;
		return {
			members: people.list(),
			settings: people.settings,
			kept: listedPortion(this.app.workspace, people.today),
			memberOf,
		};
	}

	/** Goes on from one with whom something has just happened, wherever it was done, and from one who is gone. */
	#follow(walk: Walk): { readonly walk: Walk; readonly stops: readonly Stop[] } {
		const stops = stopsOf(walk, this.#memberOf);
		if (walk.at === null) return { walk, stops };
		const stop = stops[placeIn(stops, walk.at)];
		const was = walk.at === this.#seen.at ? this.#seen.fate : null;
		const wasLeft = was === 'open' || was === 'skipped';
		const goesOn = stop === undefined || (wasLeft && isSettled(stop.fate));
		return { walk: goesOn ? { ...walk, at: nextOpen(stops, walk.at) } : walk, stops };
	}

	protected panel(): ComponentChild {
		const { people } = this;
		return h(ReachOutPanel, {
			...this.#shown(this.#currentWalk()),
			today: people.today,
			layoutOf: (member) => briefLayout(member, briefContext(people)),
			asked: this.#asked,
			onCommand: (command, member) => this.#onCommand(command, member),
			onAgain: () => this.#go((from) => again(from, this.#memberOf)),
			onNewDay: () => this.#go(() => this.#freshWalk()),
		});
	}

	/** What is shown of a walk as it is now; of none while the notes are read. */
	#shown(current: Walk | null): Pick<ReachOutProps, 'stops' | 'at' | 'nobody' | 'isOld'> {
		if (current === null) {
			this.#seen = { at: null, fate: null };
			return { stops: null, at: null, nobody: '', isOld: false };
		}
		const { walk, stops } = this.#follow(current);
		if (walk !== current) this.#keep(walk);
		const { at } = walk;
		this.#seen = { at, fate: stops[placeIn(stops, at)]?.fate ?? null };
		const nobody = stops.length === 0 ? this.#nobody() : '';
		return { stops, at, nobody, isOld: walk.day !== this.people.today };
	}

	#nobody(): string {
		const { people } = this;
		const members = people.list();
		return members.length === 0
			? dueWords.nobodyYet
			: dueWords.nobodyDue(nextUp(members, people.today), people.today);
	}

	#onCommand(command: WalkCommand, member: Member | null): void {
		const actions = this.#actions;
		if (command === 'leave') return this.leaf.detach();
		if (command === 'previous') return this.#go(back);
		if (member === null) return;
		const { path } = member.person;
		switch (command) {
			case 'write':
				return actions.reach.message(path);
			case 'call':
				return actions.reach.call(path);
			case 'log':
				return actions.logWithDetails([path], true);
			case 'plan':
				return actions.plan(path);
			case 'snooze':
				return void actions.snooze(path, null);
			case 'open':
				return void actions.open(path, 'tab');
			case 'skip':
				return this.#go(passed);
			case 'reached':
				return void this.#reached(path);
		}
	}

	/** Notes a contact of today, once, however often that is asked for. Where one is noted already it only goes on. */
	async #reached(path: string): Promise<void> {
		if (this.#writing.has(path) || this.#rest.lasts) return;
		this.#writing.add(path);
		try {
			if (this.#fateOf(path) !== 'reached') await this.#actions.logToday(path);
		} finally {
			this.#writing.delete(path);
		}
		this.#rest.begin();
		// It may have gone on by itself; nor does it where nothing could be written.
		if (this.#kept.walk?.at !== path || this.#fateOf(path) !== 'reached') return;
		this.#go((walk, stops) => ({ ...walk, at: nextOpen(stops, path) }));
	}

	#fateOf(path: string): Fate | null {
		const { walk } = this.#kept;
		const stops = walk === null ? [] : stopsOf(walk, this.#memberOf);
		return stops[placeIn(stops, path)]?.fate ?? null;
	}

	#go(step: (walk: Walk, stops: readonly Stop[]) => Walk): void {
		this.#followMoves();
		const { walk } = this.#kept;
		if (walk === null) return;
		this.#keep(step(walk, stopsOf(walk, this.#memberOf)));
		this.frame.now();
	}

	#keep(walk: Walk): void {
		this.#kept.walk = walk;
		void this.app.workspace.requestSaveLayout();
	}
}
