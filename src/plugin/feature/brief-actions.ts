/** Shows the brief: in the sidebar, and in a small window over a row. */
import type { App, HoverParent } from 'obsidian';
import { briefLayout } from '../../insight/brief/layout';
import { briefContext } from '../../services/brief';
import type { People } from '../../services/people';
import type { Actions } from '../../views/ports/actions';
import type { BriefActions } from '../../views/ports/brief-actions';
import { BriefPopover } from '../../views/brief/brief-popover';
import { BRIEF_VIEW_TYPE, BriefView } from '../../views/brief/brief-view';
import { PersonSuggest } from '../../views/fields/person-suggest';
import { showInSidebar } from '../shell/open';
import { attempt } from '../shell/told';

export class PluginBriefActions implements BriefActions {
	/**
	 * `parent`: the one that all of Nurture's small windows belong to, so that a new one takes the place of the one
	 * before.
	 */
	constructor(
		private readonly app: App,
		private readonly people: People,
		private readonly actions: Actions,
		private readonly parent: HoverParent,
	) {}

	async open(path: string | null): Promise<void> {
		await attempt(async () => {
			await showInSidebar(this.app, BRIEF_VIEW_TYPE);
			const view = this.app.workspace.getLeavesOfType(BRIEF_VIEW_TYPE)[0]?.view;
			if (path !== null && view instanceof BriefView) view.show(path);
		});
	}

	hover(event: MouseEvent, target: HTMLElement, path: string): void {
		// From one part of the row to another nothing new is pointed at.
		if (event.relatedTarget !== null && target.contains(event.relatedTarget as Node)) return;
		const { people, actions, parent } = this;
		if (people.member(path) === null) return;
		const at = people.renames.follow(path);
		new BriefPopover(parent, target, {
			now: () => {
				const member = people.member(at());
				return member === null
					? null
					: {
							key: member.person.path,
							member,
							layout: briefLayout(member, briefContext(people)),
							today: people.today,
							actions,
						};
			},
			onChange: (listener) => people.onChange(listener),
		});
	}

	choose(run: (path: string) => void): void {
		new PersonSuggest(this.app, this.people, run).open();
	}
}
