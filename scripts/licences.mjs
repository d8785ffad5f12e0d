/** Writes docs/third-party-licences.md: the packages inside main.js and dist/nurture.mjs, with their licences. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { safeGrayMatter } from './safe-gray-matter.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = (entry, options) => esbuild.build({ absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, outdir: 'out', metafile: true, jsx: 'automatic', jsxImportSource: 'preact', define: { NURTURE_VERSION: '""' }, plugins: [safeGrayMatter()], ...options });
const results = [
	await bundle('src/main.ts', { format: 'cjs', platform: 'browser', external: ['obsidian', '@codemirror/*'] }),
	await bundle('src/cli/main.ts', { format: 'esm', platform: 'node' }),
];
const names = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));

const sections = [...names].sort().map((name) => {
	const folder = join(root, 'node_modules', name);
	const { version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license'].map((candidate) => join(folder, candidate)).find(existsSync);
	const text = file === undefined ? `Licence: ${license} (${typeof repository === 'string' ? repository : repository?.url ?? name})` : readFileSync(file, 'utf8').trim();
	return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
});
writeFileSync(join(root, 'docs/third-party-licences.md'), `# Third-party licences\n\nThe packages that are inside \`main.js\` and \`dist/nurture.mjs\`. Made by \`npm run licences\`.\n\n${sections.join('\n')}`);
console.log([...names].sort().join(', '));
