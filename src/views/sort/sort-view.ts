/** The view *Sort people*: an Obsidian view around the walk through those who have no rhythm yet. */
import type { WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import type { Member } from '../../core/people/roster';
import { briefLayout } from '../../insight/brief/layout';
import { evidenceOf, isUnsorted, unsorted } from '../../insight/rhythm/sorting';
import type { People } from '../../services/people';
import { briefWords } from '../../words/insight/brief';
import { sortWords } from '../../words/app/sort';
import type { SortActions } from '../ports/sort-actions';
import { PanelView } from '../parts/panel-view';
import { KeptWalk } from '../reach-out/kept-walk';
import { nextOpen, passed, stopsOf, type Fate, type Stop, type Walk } from '../reach-out/walk';
import type { Changed } from './sort-end';
import type { Choice, SortCommand } from './sort-keys';
import { SortPanel, type Known } from './sort-panel';

export const SORT_VIEW_TYPE = 'nurture-sort';

/** A key that was pressed for somebody: what was chosen, in words; null: later. */
interface Pressed {
	readonly path: string;
	readonly choice: string | null;
}

/** The walk, as long as the app runs: whoever leaves and comes back goes on where they were. */
export class KeptSort extends KeptWalk {
	/** The keys that can be taken back, the last one last. */
	pressed: readonly Pressed[] = [];

	override follow(isKnown: (path: string) => boolean): (path: string) => string {
		const follow = super.follow(isKnown);
		this.pressed = this.pressed.map((one) => ({ ...one, path: follow(one.path) }));
		return follow;
	}
}

const wordsOf = (choice: Choice): string => ('circle' in choice ? choice.circle : sortWords.rhythmOf(choice.every));

/** *Sort people* as a tab of the app. */
export class SortView extends PanelView {
	#asked = 0;
	#said = '';
	/** What is being written for whom; ends with whether it was. */
	readonly #writing = new Map<string, Promise<boolean>>();
	/** Those for whom that was taken back: their notes are read again in a moment. */
	readonly #undone = new Set<string>();
	readonly #actions: SortActions;
	readonly #kept: KeptSort;

	constructor(leaf: WorkspaceLeaf, people: People, actions: SortActions, kept: KeptSort) {
		super(leaf, people);
		this.#actions = actions;
		this.#kept = kept;
	}

	getViewType(): string {
		return SORT_VIEW_TYPE;
	}

	getDisplayText(): string {
		return sortWords.title;
	}

	override getIcon(): string {
		return 'list-checks';
	}

	/** Puts the focus where the walk is. One that has come to its end begins anew. */
	arrive(): void {
		if (this.#kept.walk?.at === null) this.#kept.walk = null;
		this.#asked += 1;
		this.frame.now();
	}

	readonly #memberOf = (path: string): Member | null => this.people.member(path);

	readonly #fateOf = (member: Member, { skipped }: Walk): Fate => {
		const { path } = member.person;
		const isSorted = !this.#undone.has(path) && !isUnsorted(member, this.people.settings);
		if (this.#writing.has(path) || isSorted) return 'reached';
		return skipped.includes(path) ? 'skipped' : 'open';
	};

	#stopsOf(walk: Walk): readonly Stop[] {
		return stopsOf(walk, this.#memberOf, this.#fateOf);
	}

	#currentWalk(): Walk | null {
		const kept = this.#kept;
		if (!this.people.loaded) return null;
		kept.follow((path) => this.#memberOf(path) !== null);
		kept.walk ??= this.#freshWalk();
		return kept.walk;
	}

	#freshWalk(): Walk {
		const { today, settings } = this.people;
		const paths = unsorted(this.people.list(), today, settings).map(({ person }) => person.path);
		this.#kept.pressed = [];
		this.#said = '';
		this.#undone.clear();
		this.#actions.begin();
		return { day: today, paths, at: paths[0] ?? null, skipped: [] };
	}

	protected panel(): ComponentChild {
		const walk = this.#currentWalk();
		return h(SortPanel, {
			stops: walk === null ? null : this.#stopsOf(walk),
			at: walk?.at ?? null,
			circles: this.people.settings.circles,
			known: (member) => this.#knownOf(member),
			said: this.#said,
			changed: this.#changed(),
			canGoBack: this.#kept.pressed.length > 0,
			asked: this.#asked,
			onCommand: (command, member) => this.#onCommand(command, member),
			onAgain: () => this.#again(),
			onUndoAll: () => void this.#undoAll(),
		});
	}

	#knownOf(member: Member): Known {
		const { today, settings } = this.people;
		const { about, why, groups } = briefLayout(member, { today, settings });
		const last = groups.find(({ part }) => part === 'last')?.lines[0]?.words;
		return { about, why, last: last ?? briefWords.never, evidence: evidenceOf(member, today) };
	}

	/** What was chosen for those who have a rhythm now, or will in a moment. */
	#changed(): Changed[] {
		const choices = new Map<string, string>();
		for (const { path, choice } of this.#kept.pressed) if (choice !== null) choices.set(path, choice);
		return [...choices].flatMap(([path, choice]) => {
			const member = this.#memberOf(path);
			return member === null ? [] : [{ name: member.person.name, choice }];
		});
	}

	#onCommand(command: SortCommand, member: Member | null): void {
		if (command === 'leave') return void this.#actions.showDue();
		if (command === 'previous') return void this.#back();
		if (member === null) return;
		const { path } = member.person;
		if (command === 'open') return void this.#actions.open(path, 'tab');
		if (command === 'skip') return this.#later(member);
		if (command !== 'take') return void this.#choose(member, command);
		const { fits } = evidenceOf(member, this.people.today);
		if (fits !== null) void this.#choose(member, { every: fits.every });
	}

	#later({ person: { path, name } }: Member): void {
		this.#press({ path, choice: null }, sortWords.leftForLater(name));
		this.#go((walk) => passed(walk, this.#stopsOf(walk)));
	}

	/** Goes on at once: whoever sorts three hundred does not wait for the disk. */
	async #choose({ person: { path, name } }: Member, choice: Choice): Promise<void> {
		const words = wordsOf(choice);
		const pressed = { path, choice: words };
		const written = this.#actions.choose(path, choice);
		this.#writing.set(path, written);
		this.#undone.delete(path);
		this.#press(pressed, sortWords.chosen(name, words));
		this.#go((walk) => ({ ...walk, at: nextOpen(this.#stopsOf(walk), path) }));
		const isDone = await written;
		if (this.#writing.get(path) === written) this.#writing.delete(path);
		if (!isDone) this.#refused(pressed);
		this.frame.soon();
	}

	/** What could not be written was not chosen; the reason is told. */
	#refused(pressed: Pressed): void {
		this.#kept.pressed = this.#kept.pressed.filter((one) => one !== pressed);
		this.#said = '';
		if (this.#kept.walk?.at === null) this.#go((walk) => ({ ...walk, at: pressed.path }));
	}

	/** Takes the last key back, and goes to whom it was pressed for. */
	async #back(): Promise<void> {
		const { pressed } = this.#kept;
		const last = pressed[pressed.length - 1];
		if (last === undefined) return;
		const { path, choice } = last;
		this.#kept.pressed = pressed.slice(0, -1);
		this.#said = sortWords.tookBack(this.#memberOf(path)?.person.name ?? path);
		this.#go((walk) => ({ ...walk, at: path, skipped: walk.skipped.filter((other) => other !== path) }));
		this.#writing.delete(path);
		this.#undone.add(path);
		if (choice === null || (await this.#actions.takeBack(path))) return;
		this.#undone.delete(path);
		this.#kept.pressed = [...this.#kept.pressed, last];
		this.#said = '';
		this.frame.now();
	}

	#again(): void {
		this.#go((walk) => {
			const fresh = { ...walk, skipped: [] };
			return { ...fresh, at: nextOpen(this.#stopsOf(fresh), null) };
		});
	}

	async #undoAll(): Promise<void> {
		if (!(await this.#actions.takeAllBack())) return;
		for (const { path } of this.#kept.pressed) this.#undone.add(path);
		this.#kept.pressed = [];
		this.#said = '';
		this.#go((walk) => ({ ...walk, at: walk.paths[0] ?? null, skipped: [] }));
	}

	#press(pressed: Pressed, said: string): void {
		this.#kept.pressed = [...this.#kept.pressed, pressed];
		this.#said = said;
	}

	#go(step: (walk: Walk) => Walk): void {
		const { walk } = this.#kept;
		if (walk === null) return;
		this.#kept.walk = step(walk);
		this.frame.now();
	}
}
