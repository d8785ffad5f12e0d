/** Runs the built command line on folders of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/nurture.mjs', import.meta.url));

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** A new folder with these files (path to text), to be thrown away by the system. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'nurture-test-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

/** Runs `nurture` with these words in a folder. */
export function nurture(cwd: string, ...args: string[]): Promise<Ran> {
	if (!existsSync(cli)) throw new Error('Build first: npm run build');
	return new Promise((done) => {
		const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('close', (code) => done({ code, out, err }));
	});
}

/** The text of a file below a folder. */
export const textOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** All files below a folder with their texts, hidden ones too. */
export function contents(root: string, below = ''): Record<string, string> {
	return Object.fromEntries(readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
		const path = below === '' ? entry.name : `${below}/${entry.name}`;
		return entry.isDirectory() ? Object.entries(contents(root, path)) : entry.isFile() ? [[path, textOf(root, path)] as const] : [];
	}));
}
