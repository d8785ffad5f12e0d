/** Settings: the kinds of interaction and the words that mean them. */
import type { Setting } from 'obsidian';
import { DEFAULT_KINDS, OTHER_KIND, PLAIN_ICON, type Kind } from '../../core/settings/kinds';
import { settingsWords as words } from '../../words/words';
import { IconSuggest } from '../fields/icon-suggest';
import { iconButton } from './icon-buttons';
import { partsOf, remarkLine, save, typedRow, type Judged, type Row, type Section, type Tab } from './setting-field';

const fold = (word: string): string => word.trim().toLowerCase().normalize('NFC');

/** The words of a kind; one that an earlier kind has already is remarked on, since that one is found first. */
export function judgeSynonyms(typed: string, at: number, kinds: readonly Kind[]): Judged<readonly string[]> {
	const synonyms = [...new Set(partsOf(typed))];
	for (const earlier of kinds.slice(0, at)) {
		const taken = synonyms.find((word) =>
			[earlier.id, ...earlier.synonyms].some((other) => fold(other) === fold(word)),
		);
		if (taken !== undefined) return { value: synonyms, remark: words.synonymTaken(taken, earlier.id) };
	}
	return { value: synonyms };
}

/** Whether a word can be a new kind's id: it stands in notes as the first word of a line. */
export function judgeKind(typed: string, kinds: readonly Kind[]): Judged<string> {
	const id = fold(typed);
	if (id === '') return { fault: '' };
	if (!/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(id)) return { fault: words.kindBad };
	const taken = kinds.some((kind) => [kind.id, ...kind.synonyms].some((word) => fold(word) === id));
	return taken ? { fault: words.kindTaken(id) } : { value: id };
}

/** The kinds: their words, their icons, one's own. */
export function kindsSection(tab: Tab): Section {
	const named = tab.host.settings.kinds.filter(({ id }) => id !== OTHER_KIND);
	return {
		heading: words.kinds,
		rows: [
			...named.map((kind, at) => kindRow(tab, kind, at === 0 ? words.kindsHint : '')),
			{ ...words.addKind, draw: (setting) => drawAdd(setting, tab) },
			{
				...words.resetKinds,
				draw: (setting) =>
					void setting.addButton((button) =>
						button.setButtonText(words.resetKinds.button).onClick(() => void store(tab, DEFAULT_KINDS)),
					),
			},
		],
	};
}

/** The focus goes to the kind that was made, else to where one is added: the button that was pressed is gone. */
async function store(tab: Tab, kinds: readonly Kind[], focus: string = words.addKind.name): Promise<void> {
	await save(tab, { kinds });
	tab.redraw(focus);
}

/** The row knows its kind by the id: a place in the list may be another's after a sync. */
function kindRow(tab: Tab, kind: Kind, desc: string): Row {
	const kinds = (): readonly Kind[] => tab.host.settings.kinds;
	const at = (): number => kinds().findIndex(({ id }) => id === kind.id);
	const others = (): readonly Kind[] => kinds().filter(({ id }) => id !== kind.id);
	const changed = (by: Partial<Kind>): readonly Kind[] =>
		kinds().map((other) => (other.id === kind.id ? { ...other, ...by } : other));
	const isOwn = !DEFAULT_KINDS.some(({ id }) => id === kind.id);
	return typedRow({
		name: kind.id,
		desc,
		value: () => (kinds()[at()] ?? kind).synonyms.join(', '),
		judge: (typed) => judgeSynonyms(typed, at(), kinds()),
		store: async (synonyms) => save(tab, { kinds: changed({ synonyms }) }),
		also: (_input, setting) => {
			const { icon } = kinds()[at()] ?? kind;
			const choose = (chosen: string): void => void store(tab, changed({ icon: chosen }), kind.id);
			const run = (): void => new IconSuggest(tab.app, choose).open();
			iconButton(setting, { icon, name: words.icon(kind.id), run });
			if (!isOwn) return;
			const remove = (): void => void store(tab, others());
			iconButton(setting, { icon: 'trash-2', name: words.remove(kind.id), run: remove });
		},
	});
}

/** A new kind goes before the one of everything else. */
function drawAdd(setting: Setting, tab: Tab): void {
	const input = setting.controlEl.createEl('input', { type: 'text' });
	const say = remarkLine(setting, input, words.addKind.name);
	const add = (): void => {
		const { kinds } = tab.host.settings;
		const judged = judgeKind(input.value, kinds);
		if ('fault' in judged) return;
		const made: Kind = { id: judged.value, icon: PLAIN_ICON, synonyms: [] };
		const named = kinds.filter(({ id }) => id !== OTHER_KIND);
		const rest = kinds.filter(({ id }) => id === OTHER_KIND);
		void store(tab, [...named, made, ...rest], made.id);
	};
	input.addEventListener('input', () =>
		say(input.value === '' ? { value: '' } : judgeKind(input.value, tab.host.settings.kinds)),
	);
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && !event.isComposing) add();
	});
	setting.addButton((button) => button.setButtonText(words.add).onClick(add));
}
