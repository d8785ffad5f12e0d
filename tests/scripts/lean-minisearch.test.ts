/** What is left of MiniSearch in the bundle ranks as the package itself does. */
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { leanMiniSearch } from '../../scripts/lean-minisearch.mjs';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { MatchIndex } from '../../src/insight/match';
import { soughtNote } from '../../src/insight/match-query';
import { labelledNotes, labelledPeople } from '../insight/match-set';

const SOURCE = `
	import { MatchIndex } from './src/insight/match';
	globalThis.index = new MatchIndex();
`;

it('ranks the labelled set as the package does, also after people were taken out and put in again', async () => {
	const built = await esbuild.build({ stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' }, bundle: true, write: false, format: 'iife', plugins: [leanMiniSearch()] });
	const context = createContext({ Intl });
	runInContext(built.outputFiles[0]?.text ?? '', context);
	const people = labelledPeople();
	const ranks = (index: MatchIndex): unknown => {
		for (const members of [people, people.slice(10), [...people]]) {
			const strides = index.update(members, DEFAULT_SETTINGS);
			while (strides.next().done !== true) continue;
		}
		return labelledNotes().map(({ title, text }) => index.find(soughtNote(`${title}.md`, text)).map(({ member, score }) => [member.person.name, score]));
	};
	expect(JSON.stringify(ranks(context.index as MatchIndex))).toBe(JSON.stringify(ranks(new MatchIndex())));
});
