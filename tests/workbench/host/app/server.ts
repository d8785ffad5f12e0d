/** The page's line to the server that keeps the vault's folder. */

export interface FileRecord {
	/** `null` for files without text, such as pictures. */
	readonly text: string | null;
	readonly size: number;
	readonly mtime: number;
	readonly ctime: number;
}

export interface Snapshot {
	readonly name: string;
	/** How many news the server had told when it read the folder. */
	readonly told: number;
	readonly folders: readonly string[];
	readonly files: Readonly<Record<string, FileRecord>>;
}

/** A change of the folder that another program, or another page, made. */
export type FolderNews =
	| { readonly kind: 'folder'; readonly path: string }
	| { readonly kind: 'gone'; readonly path: string }
	| {
			readonly kind: 'file' | 'data' | 'config';
			readonly path: string;
			readonly text: string | null;
			readonly size: number;
			readonly mtime: number;
	  };

export interface Stamp {
	readonly mtime: number;
	readonly size: number;
}

type Action = 'write' | 'mkdir' | 'remove' | 'rmdir' | 'rename';

const pageId = Math.random().toString(36).slice(2);

/** Changes reach the server one after the other, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve();

export async function fetchText(path: string): Promise<string> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	return response.text();
}

export async function fetchSnapshot(): Promise<Snapshot> {
	return JSON.parse(await fetchText('/vault')) as Snapshot;
}

export async function change(action: Action, asked: Readonly<Record<string, string>>): Promise<Stamp> {
	const done = last.then(async () => post(action, asked));
	last = done.catch(() => undefined);
	return done;
}

/** Once all changes that were asked for have been made, those too that were asked for meanwhile. */
export async function settled(): Promise<void> {
	for (let seen; seen !== last;) {
		seen = last;
		await seen;
	}
}

async function post(action: Action, asked: Readonly<Record<string, string>>): Promise<Stamp> {
	const response = await fetch(`/vault/${action}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-page': pageId },
		body: JSON.stringify(asked),
	});
	if (!response.ok) throw new Error(await response.text());
	return (await response.json()) as Stamp;
}

/**
 * Calls back with every change from outside; and with `onGap` where some may have been missed: between the reading of
 * the folder, when the server had told `told` news, and the first that is heard, or while the line was cut.
 */
export function listenToServer(told: number, onNews: (news: FolderNews) => void, onGap: () => unknown): void {
	const source = new EventSource(`/events?page=${pageId}`);
	let heardSo: number | null = told;
	source.onmessage = ({ data }: MessageEvent<string>) => {
		const news = JSON.parse(data) as FolderNews | { readonly kind: 'here'; readonly told: number };
		if (news.kind !== 'here') {
			onNews(news);
			return;
		}
		if (news.told !== heardSo) onGap();
		// From a line that was cut on, it is not known how many were heard.
		heardSo = null;
	};
}
