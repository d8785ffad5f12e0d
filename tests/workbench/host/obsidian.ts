/**
 * What a plugin gets from `require('obsidian')`: the mocks, the drawn interface over them, and the living app over
 * both.
 */
import * as mocks from 'obsidian-test-mocks/obsidian';
import moment from 'moment';
import { App } from './app/app';
import { FileManager } from './app/file-manager';
import { stringifyYaml } from './app/frontmatter';
import { WorkbenchMetadata } from './app/metadata';
import { Plugin } from './app/plugin';
import { WorkbenchVault } from './app/vault';
import { Editor } from './editor/editor';
import { EditorSuggest } from './editor/editor-suggest';
import { MarkdownView } from './editor/markdown-view';
import { PreviewMode } from './editor/preview';
import * as ui from './ui';
import { Keymap, Scope } from './ui/keymap';
import { EditableFileView, FileView, TextFileView } from './workspace/file-view';
import { HoverPopover } from './workspace/hover';
import {
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceItem,
	WorkspaceMobileDrawer,
	WorkspaceParent,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceWindow,
} from './workspace/items';
import { Leaf } from './workspace/leaf';
import { Tabs } from './workspace/tabs';
import { ItemView, View } from './workspace/view';
import { Workspace } from './workspace/workspace';

export const apiVersion = '1.13.1';

function requireApiVersion(version: string): boolean {
	const [asked, own] = [version, apiVersion].map((text) => text.split('.').map(Number));
	const at = [0, 1, 2].find((part) => (asked?.[part] ?? 0) !== (own?.[part] ?? 0));
	return at === undefined || (asked?.[at] ?? 0) < (own?.[at] ?? 0);
}

/** Nothing leaves the workbench. */
function requestUrl(): never {
	throw new Error('The workbench does not reach out to the network');
}

export const obsidian: Readonly<Record<string, unknown>> = {
	...mocks,
	...ui,
	apiVersion,
	requireApiVersion,
	requestUrl,
	request: requestUrl,
	moment,
	stringifyYaml,
	App,
	FileManager,
	MetadataCache: WorkbenchMetadata,
	Plugin,
	Vault: WorkbenchVault,
	Editor,
	EditorSuggest,
	MarkdownView,
	MarkdownPreviewView: PreviewMode,
	Keymap,
	Scope,
	EditableFileView,
	FileView,
	TextFileView,
	HoverPopover,
	ItemView,
	View,
	Workspace,
	WorkspaceLeaf: Leaf,
	WorkspaceTabs: Tabs,
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceItem,
	WorkspaceMobileDrawer,
	WorkspaceParent,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceWindow,
};
