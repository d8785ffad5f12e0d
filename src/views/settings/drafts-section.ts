/** Settings: the drafts of messages, in the order in which they are offered. */
import type { Setting } from 'obsidian';
import { DEFAULT_DRAFTS, PLACEHOLDERS, unknownPlaceholders, type Draft } from '../../core/settings/draft';
import { andList } from '../../words/words';
import { draftSettingWords as words } from '../../words/app/draft';
import { settingsWords } from '../../words/app/settings';
import { moved } from './circles-section';
import { iconButton, moveButtons } from './icon-buttons';
import { remarkLine, save, type Judged, type Row, type Section, type Tab } from './setting-field';
import { draftTexts } from '../../words/app/drafts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a draft that goes by a name can go by another. */
function judgeDraftName(typed: string, own: string, drafts: readonly Draft[]): Judged<string> {
	if (typed.trim() === '') return { fault: words.nameEmpty };
	const taken = drafts.find(({ name }) => name !== own && same(name, typed));
	return taken === undefined ? { value: typed.trim() } : { fault: words.nameTaken(taken.name) };
}

/** A text can always be used; placeholders that mean nothing are remarked on. */
function judgeDraftText(typed: string): Judged<string> {
	const unknown = unknownPlaceholders(typed);
	return unknown.length === 0
		? { value: typed }
		: { value: typed, remark: words.unknown(andList(unknown), unknown.length) };
}

/** The drafts: name, text, order. */
export function draftsSection(tab: Tab): Section {
	const { drafts } = tab.host.settings;
	return {
		heading: words.heading,
		rows: [
			...drafts.map((draft, at): Row => ({
				name: draft.name,
				desc: at === 0 ? words.hint(PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')) : '',
				draw: (setting) => drawDraft(setting, tab, at),
			})),
			{
				...words.add,
				draw: (setting) =>
					void setting.addButton((button) => {
						button
							.setButtonText(settingsWords.add)
							.onClick(() => void add(tab))
							.buttonEl.setAttribute('aria-label', words.add.name);
					}),
			},
			{
				...words.reset,
				draw: (setting) =>
					void setting.addButton((button) =>
						button
							.setButtonText(words.reset.button)
							.onClick(() => void store(tab, DEFAULT_DRAFTS, words.add.name)),
					),
			},
		],
	};
}

async function store(tab: Tab, drafts: readonly Draft[], focus: string): Promise<void> {
	await save(tab, { drafts });
	tab.redraw(focus);
}

async function add(tab: Tab): Promise<void> {
	const { drafts } = tab.host.settings;
	let number = 1;
	while (drafts.some(({ name }) => same(name, words.newDraft(number)))) number += 1;
	await store(
		tab,
		[...drafts, { name: words.newDraft(number), text: draftTexts.begin }],
		words.name(drafts.length + 1),
	);
}

/**
 * Draws the draft that is at a place in the list by now. From then on the row knows it by the name: the place may be
 * another's after a sync.
 */
function drawDraft(setting: Setting, tab: Tab, at: number): void {
	const draft = tab.host.settings.drafts[at];
	if (draft === undefined) return;
	let own = draft.name;
	const drafts = (): readonly Draft[] => tab.host.settings.drafts;
	const change = (patch: Partial<Draft>): void =>
		void save(tab, { drafts: drafts().map((other) => (other.name === own ? { ...other, ...patch } : other)) });
	setting.setName('').setClass('nurture-draft');
	const name = setting.controlEl.createEl('input', { type: 'text', value: own, attr: { maxlength: '80' } });
	const sayName = remarkLine(setting, name, words.name(at + 1));
	name.addEventListener('input', () => {
		const judged = judgeDraftName(name.value, own, drafts());
		sayName(judged);
		if (!('value' in judged)) return;
		change({ name: judged.value });
		own = judged.value;
	});
	const text = setting.controlEl.createEl('textarea', { attr: { rows: '5', maxlength: '5000', dir: 'auto' } });
	text.value = draft.text;
	const sayText = remarkLine(setting, text, words.text(at + 1));
	sayText(judgeDraftText(draft.text));
	text.addEventListener('input', () => {
		sayText(judgeDraftText(text.value));
		change({ text: text.value });
	});
	const move = async (by: number, moveWords: (name: string) => string): Promise<void> => {
		const from = drafts().findIndex((other) => other.name === own);
		await store(tab, moved(drafts(), from, from + by), moveWords(own));
	};
	const remove = (): void => {
		const left = drafts().filter((other) => other.name !== own);
		void store(tab, left, left.length === 0 ? words.add.name : words.name(Math.min(at + 1, left.length)));
	};
	moveButtons(setting, { name: own, at, count: drafts().length, move });
	iconButton(setting, { icon: 'trash-2', name: settingsWords.remove(own), run: remove });
}
