/** The settings tab: one table of rows, drawn by the app since 1.13 (and searchable there), by itself before. */
import {
	PluginSettingTab,
	requireApiVersion,
	Setting,
	type App,
	type Plugin,
	type SettingDefinitionItem,
} from 'obsidian';
import type { People } from '../../services/people';
import { circlesSection } from './circles-section';
import { draftsSection } from './drafts-section';
import { kindsSection } from './kinds-section';
import { milestonesSection } from './milestones-section';
import { peopleSection } from './people-section';
import type { SettingsHost } from '../ports/settings-host';
import type { Section, Tab } from './setting-field';
import { datesSection, interactionsSection, rhythmSection } from './writing-section';

/** Nurture's tab in the settings of the app. */
export class NurtureSettingTab extends PluginSettingTab {
	/**
	 * Whether a change made in the tab is not in the rows that the app keeps: drawn anew, they would lose the focus.
	 */
	#isOutdated = false;
	readonly #host: SettingsHost;
	readonly #people: People;

	constructor(app: App, plugin: Plugin, host: SettingsHost, people: People) {
		super(app, plugin);
		this.#host = host;
		this.#people = people;
		if (requireApiVersion('1.11.0')) this.icon = 'sprout';
		plugin.register(
			host.onChange((outside) => {
				if (outside) this.#redraw(this.containerEl.doc.activeElement?.getAttribute('aria-label'));
				else this.#isOutdated = true;
			}),
		);
	}

	#sections(): readonly Section[] {
		const host = this.#host;
		const people = this.#people;
		const { app } = this;
		const tab: Tab = { app, host, people, redraw: (focus) => this.#redraw(focus) };
		return [
			peopleSection,
			interactionsSection,
			rhythmSection,
			milestonesSection,
			circlesSection,
			draftsSection,
			datesSection,
			kindsSection,
		].map((section) => section(tab));
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return this.#sections().map(({ heading, rows }) => ({
			type: 'group',
			heading,
			items: rows.map((row) => ({
				name: row.name,
				desc: row.desc,
				render: (setting: Setting) => row.draw(setting),
			})),
		}));
	}

	override hide(): void {
		super.hide();
		if (this.#isOutdated) this.#tellRows();
	}

	/** The app keeps the rows it was told, and may draw these whenever the tab is opened. Before 1.13 it keeps none. */
	#tellRows(): void {
		this.#isOutdated = false;
		if (requireApiVersion('1.13.0')) this.update();
	}

	override display(): void {
		this.#drawAll();
	}

	#drawAll(): void {
		const { containerEl } = this;
		containerEl.empty();
		for (const { heading, rows } of this.#sections()) {
			new Setting(containerEl).setName(heading).setHeading();
			for (const row of rows) row.draw(new Setting(containerEl).setName(row.name).setDesc(row.desc));
		}
	}

	/**
	 * Shown or not, the rows are made anew. Where they are shown, that keeps the place in the page and gives the focus
	 * to the control that was asked for.
	 */
	#redraw(focus?: string | null): void {
		const { containerEl } = this;
		const { scrollTop } = containerEl;
		this.#tellRows();
		if (!containerEl.isConnected) return;
		if (!requireApiVersion('1.13.0')) this.#drawAll();
		containerEl.scrollTop = scrollTop;
		containerEl
			.findAll('[aria-label]')
			.find((control) => control.getAttribute('aria-label') === focus)
			?.focus();
	}
}
