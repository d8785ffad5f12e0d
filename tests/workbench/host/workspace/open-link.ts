/** Following a link: the note it leads to is opened, or made if it is not there. */
import type { App } from '../app/app';
import { linkPathOf } from '../app/link-index';
import type { OpenState } from './leaf';
import type { PaneType } from './workspace';

/** The line of a heading of the note, or undefined. */
function lineOf(app: App, path: string, subpath: string): number | undefined {
	const wanted = subpath.replace(/^#/, '').toLowerCase();
	return app.metadataCache.getCache(path)?.headings?.find(({ heading }) => heading.toLowerCase() === wanted)?.position
		.start.line;
}

export interface FollowedLink {
	readonly link: string;
	/** The path of the note that the link stands in. */
	readonly source: string;
	readonly where: PaneType | boolean;
}

export async function openLink(app: App, { link, source, where }: FollowedLink, openState: OpenState): Promise<void> {
	const path = linkPathOf(link);
	let file = app.metadataCache.getFirstLinkpathDest(link, source);
	if (file === null) {
		const folder = path.includes('/') ? '' : app.fileManager.getNewFileParent(source).path.replace(/^\/$/, '');
		const full = `${folder === '' ? '' : `${folder}/`}${path.replace(/\.md$/i, '')}.md`;
		file = await app.vault.create(full, '');
	}
	const line = link.includes('#') ? lineOf(app, file.path, link.slice(link.indexOf('#'))) : undefined;
	const leaf = app.workspace.getLeaf(where);
	await leaf.openFile(file, {
		...openState,
		active: openState.active ?? true,
		eState: { ...openState.eState, ...(line === undefined ? {} : { line }) },
	});
}
