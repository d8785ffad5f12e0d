/** Opening things: notes, lines of notes, the list of who is due, the settings. */
import { MarkdownView, Platform, type App, type WorkspaceLeaf } from 'obsidian';
import { faults } from '../../words/words';
import { Refusal } from '../../services/ports';
import type { OpenIn } from '../../views/ports/actions';
import { attempt } from './told';

/** Opens a note; gives its leaf. */
export async function openNote(app: App, path: string, where: OpenIn, line?: number): Promise<WorkspaceLeaf> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Refusal(faults.unreadable(path, faults.noSuchNote));
	const leaf = app.workspace.getLeaf(where);
	await leaf.openFile(file, line === undefined ? { active: true } : { active: true, eState: { line: line - 1 } });
	closeDrawers(app, leaf);
	return leaf;
}

/** Opens a note, at a line from 1 if one is given. Why it cannot be opened is told. */
export async function openLine(app: App, path: string, line: number | undefined, where: OpenIn = false): Promise<void> {
	await attempt(async () => void (await openNote(app, path, where, line)));
}

/**
 * On a phone a sidebar is a drawer over everything else, and what opens behind it is not seen: the app promises to open
 * drawers only, not to close them.
 */
function closeDrawers({ workspace }: App, leaf: WorkspaceLeaf): void {
	if (!Platform.isPhone || leaf.getRoot() !== workspace.rootSplit) return;
	for (const drawer of [workspace.leftSplit, workspace.rightSplit]) drawer.collapse();
}

/** Opens a new note with the cursor at an offset of its text. */
export async function openAt(app: App, path: string, offset: number): Promise<void> {
	const leaf = await openNote(app, path, false);
	const { view } = leaf;
	if (!(view instanceof MarkdownView) || view.getMode() !== 'source') return;
	view.editor.setCursor(view.editor.offsetToPos(offset));
	view.editor.focus();
}

/** Shows a view in the right sidebar, the one that is there already if there is one. */
export async function showInSidebar(app: App, type: string, focus = true): Promise<void> {
	const { workspace } = app;
	const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getRightLeaf(false);
	if (leaf === null) return;
	if (leaf.getViewState().type !== type) await leaf.setViewState({ type, active: focus });
	if (focus) await workspace.revealLeaf(leaf);
}

/** Shows a view in the main area, as a tab; in the given state, where there is one. */
export async function showInTab(app: App, type: string, state?: Readonly<Record<string, unknown>>): Promise<void> {
	const { workspace } = app;
	const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getLeaf('tab');
	if (leaf.getViewState().type !== type || state !== undefined)
		await leaf.setViewState({ type, active: true, ...(state === undefined ? {} : { state }) });
	await workspace.revealLeaf(leaf);
	closeDrawers(app, leaf);
}

interface SettingsWindow {
	open(): void;
	openTabById(id: string): unknown;
}

const isSettingsWindow = (value: unknown): value is SettingsWindow =>
	typeof value === 'object' && value !== null && 'open' in value && 'openTabById' in value;

/**
 * Opens the settings at a plugin's tab. The app has no documented way, so it is tried: false where that fails.
 */
export function openSettingsTab(app: App, id: string): boolean {
	const setting: unknown = 'setting' in app ? app.setting : null;
	if (!isSettingsWindow(setting)) return false;
	setting.open();
	setting.openTabById(id);
	return true;
}
