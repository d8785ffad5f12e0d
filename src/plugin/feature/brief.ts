/** The brief: in the sidebar, and in a small window over a row. */
import type { HoverParent, Plugin } from 'obsidian';
import { briefWords } from '../../words/insight/brief';
import { briefLayout } from '../../insight/brief/layout';
import { briefContext } from '../../services/brief';
import { BriefPopover } from '../../views/brief/brief-popover';
import { BRIEF_VIEW_TYPE, BriefView } from '../../views/brief/brief-view';
import type { Actions } from '../../views/ports/actions';
import type { BriefActions } from '../../views/ports/brief-actions';
import type { FeatureActions, Services } from '../services';
import { showInSidebar } from '../shell/open';
import { choosePerson, openPerson } from '../shell/person-at-hand';
import { attempt } from '../shell/told';

/** What can be asked for with the brief. */
export class PluginBriefActions implements BriefActions {
	readonly #services: Services;
	readonly #actions: () => Actions;
	readonly #parent: HoverParent;

	/**
	 * `actions`: all that can be set off in the brief. `parent`: the one that all of Nurture's small windows belong to,
	 * so that a new one takes the place of the one before.
	 */
	constructor(services: Services, actions: () => Actions, parent: HoverParent) {
		this.#services = services;
		this.#actions = actions;
		this.#parent = parent;
	}

	async open(path: string | null): Promise<void> {
		const { app } = this.#services;
		await attempt(async () => {
			await showInSidebar(app, BRIEF_VIEW_TYPE);
			const view = app.workspace.getLeavesOfType(BRIEF_VIEW_TYPE)[0]?.view;
			if (path !== null && view instanceof BriefView) view.show(path);
		});
	}

	hover(event: MouseEvent, target: HTMLElement, path: string): void {
		// From one part of the row to another nothing new is pointed at.
		if (event.relatedTarget !== null && target.contains(event.relatedTarget as Node)) return;
		const { people } = this.#services;
		if (people.member(path) === null) return;
		const at = people.renames.follow(path);
		new BriefPopover(this.#parent, target, {
			now: () => {
				const member = people.member(at());
				return member === null
					? null
					: {
							key: member.person.path,
							member,
							layout: briefLayout(member, briefContext(people)),
							today: people.today,
							actions: this.#actions(),
						};
			},
			onChange: (listener) => people.onChange(listener),
		});
	}

	choose(run: (path: string) => void): void {
		choosePerson(this.#services, run);
	}
}

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerBrief(plugin: Plugin, services: Services, actions: FeatureActions): void {
	plugin.registerView(BRIEF_VIEW_TYPE, (leaf) => new BriefView(leaf, services.people, actions));
	plugin.addCommand({
		id: 'open-brief',
		name: briefWords.openBrief,
		icon: 'notebook-tabs',
		callback: () => void actions.brief.open(openPerson(services)),
	});
}
