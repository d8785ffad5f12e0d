/** Today's people in the note that is open: by command, and in the place of a daily template's placeholder. */
import { MarkdownView, type Plugin } from 'obsidian';
import { TODAY_PLACEHOLDER } from '../../core/edit/today-edit';
import type { Day } from '../../core/time/day';
import { asksForToday, insertToday } from '../../services/today';
import { linkWriter } from '../../services/writing/link-writer';
import { listedPortion } from '../../views/due/due-view';
import { todayWords } from '../../words/app/today';
import type { Services } from '../services';
import { attempt } from '../shell/told';

/** Registers the command, and fills placeholders. Ids and names are promises to users' hotkeys: they stay. */
export function registerToday(plugin: Plugin, { app, people, notes, steps }: Services): void {
	const { workspace, vault } = app;
	/** Notes whose placeholder was filled: taken back, it stays. */
	const filled = new Set<string>();
	const insert = async (path: string, cursor: number): Promise<void> => {
		const link = linkWriter(await notes.list()).person;
		const kept = listedPortion(workspace, people.today);
		const write = async () => people.write(path, (text) => insertToday(people, { path, text, cursor }, link, kept));
		await steps.run(write, ({ count }) => todayWords.inserted(count));
	};
	const fill = async (): Promise<void> => {
		const path = workspace.getActiveFile()?.path;
		if (path === undefined || filled.has(path) || !people.loaded) return;
		const text = path.endsWith('.md') ? await notes.read(path) : '';
		if (!text.includes(TODAY_PLACEHOLDER) || !asksForToday(people, path, text) || filled.has(path)) return;
		filled.add(path);
		await insert(path, 0);
	};
	const look = (): void => void attempt(fill);
	plugin.addCommand({
		id: 'insert-today',
		name: todayWords.insert,
		icon: 'calendar-check',
		checkCallback: (checking) => {
			const view = workspace.getActiveViewOfType(MarkdownView);
			const path = view?.file?.path;
			// A person's note holds what is theirs.
			if (path === undefined || !people.loaded || people.member(path) !== null) return false;
			const cursor = view?.getMode() === 'source' ? view.editor.getCursor().line : Infinity;
			if (!checking) void attempt(async () => insert(path, cursor));
			return true;
		},
	});
	plugin.registerEvent(workspace.on('file-open', look));
	plugin.registerEvent(vault.on('modify', ({ path }) => path === workspace.getActiveFile()?.path && look()));
	// Once the people are read, and once a day: for a note that was open before.
	let lookedOn: Day | null = null;
	plugin.register(
		people.onChange(() => {
			if (!people.loaded || lookedOn === people.today) return;
			lookedOn = people.today;
			look();
		}),
	);
}
