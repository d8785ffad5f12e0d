/** Settings: which notes are people, and how new ones are made. */
import { normalizeFolder, type Settings } from '../../core/settings/settings';
import { andList, settingsWords as words } from '../../words/words';
import { reviewWords } from '../../words/insight/review';
import { PathSuggest } from './path-suggest';
import {
	judge,
	linesOf,
	linesRow,
	partsOf,
	save,
	typedRow,
	type Judged,
	type Row,
	type Section,
	type Tab,
} from './setting-field';

/** Judges a list of folders; those that are not there are remarked on, since they may come. */
function judgeFolders(
	{ app }: Tab,
	key: 'peopleFolders' | 'templateFolders',
	typed: string,
	remark: boolean,
): Judged<readonly string[]> {
	const judged = judge(key, linesOf(typed));
	if ('fault' in judged || !remark) return judged;
	const missing = judged.value.filter((folder) => folder !== '' && app.vault.getFolderByPath(folder) === null);
	return missing.length === 0 ? judged : { ...judged, remark: words.folderMissing(andList(missing)) };
}

const shown = (folders: readonly string[]): string => folders.map((folder) => folder || '/').join('\n');

/** Which notes are people, and where new ones are made. */
export function peopleSection(tab: Tab): Section {
	return {
		heading: words.people,
		rows: [
			linesRow({
				...words.peopleFolders,
				value: () => shown(tab.host.settings.peopleFolders),
				judge: (typed) => judgeFolders(tab, 'peopleFolders', typed, true),
				store: async (peopleFolders) => save(tab, { peopleFolders }),
			}),
			typedRow({
				...words.personTags,
				value: () => tab.host.settings.personTags.map((tag) => `#${tag}`).join(', '),
				judge: (typed) => judge('personTags', partsOf(typed)),
				store: async (personTags) => save(tab, { personTags }),
			}),
			...propertyRows(tab),
			typedRow({
				...words.personTypes,
				value: () => tab.host.settings.personTypes.join(', '),
				judge: (typed) => judge('personTypes', partsOf(typed)),
				store: async (personTypes) => save(tab, { personTypes }),
			}),
			...newNoteRows(tab),
		],
	};
}

/** Where new notes go, and what they are made from. */
function newNoteRows(tab: Tab): Row[] {
	return [
		typedRow({
			...words.newNoteFolder,
			value: () => tab.host.settings.newNoteFolder,
			judge: (typed) => judgeNewFolder(tab, 'newNoteFolder', typed),
			store: async (newNoteFolder) => save(tab, { newNoteFolder }),
			also: (input) => void new PathSuggest(tab.app, input, 'folders'),
		}),
		typedRow({
			...reviewWords.folderSetting,
			value: () => tab.host.settings.reviewFolder,
			judge: (typed) => judgeNewFolder(tab, 'reviewFolder', typed),
			store: async (reviewFolder) => save(tab, { reviewFolder }),
			also: (input) => void new PathSuggest(tab.app, input, 'folders'),
		}),
		typedRow({
			...words.template,
			value: () => tab.host.settings.template,
			judge: (typed) => judgeTemplate(tab, typed),
			store: async (template) => save(tab, { template }),
			also: (input) => void new PathSuggest(tab.app, input, 'notes'),
		}),
		linesRow({
			...words.templateFolders,
			value: () => shown(tab.host.settings.templateFolders),
			judge: (typed) => judgeFolders(tab, 'templateFolders', typed, false),
			store: async (templateFolders) => save(tab, { templateFolders }),
		}),
	];
}

/** Key and value are stored together; each is judged alone. */
function propertyRows(tab: Tab): Row[] {
	const property = (): Settings['personProperty'] => tab.host.settings.personProperty;
	return [
		typedRow({
			...words.personKey,
			value: () => property().key,
			judge: (typed): Judged<string> =>
				/[:#\r\n]/.test(typed) ? { fault: words.badKey } : { value: typed.trim() },
			store: async (key) => save(tab, { personProperty: { ...property(), key } }),
		}),
		typedRow({
			...words.personValue,
			value: () => property().value,
			judge: (typed): Judged<string> =>
				typed.trim() === '' ? { fault: words.valueNeeded } : { value: typed.trim() },
			store: async (value) => save(tab, { personProperty: { ...property(), value } }),
		}),
	];
}

function judgeNewFolder({ app }: Tab, key: 'newNoteFolder' | 'reviewFolder', typed: string): Judged<string> {
	const judged = judge(key, typed);
	if ('fault' in judged || judged.value === '' || app.vault.getFolderByPath(judged.value) !== null) return judged;
	return { ...judged, remark: words.folderMissing(judged.value) };
}

function judgeTemplate({ app }: Tab, typed: string): Judged<string> {
	const path = normalizeFolder(typed);
	const file = /\.md$/i.test(path) ? path : `${path}.md`;
	return path === '' || app.vault.getFileByPath(file) !== null
		? { value: path }
		: { value: path, remark: words.templateMissing(file) };
}
