/**
 * The hand-written cases of `tests/cases/brief`: what a brief says and does not say. See the README there for their
 * form.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { printBrief } from '../../src/services/verbs/people/brief';
import { sectionsOf } from '../support/cases';
import { TODAY } from './people';

const folder = new URL('../cases/brief/', import.meta.url);

interface BriefCase {
	readonly name: string;
	readonly notes: readonly { readonly path: string; readonly text: string }[];
	readonly today: string;
	readonly expected: readonly string[];
}

const word = (info: string, key: string): string | null =>
	new RegExp(`${key}=(.*?)(?: \\w+=|$)`).exec(info)?.[1]?.trim() ?? null;

function readCases(source: string): BriefCase[] {
	return sectionsOf(source).map(({ title, blocks }) => {
		const notes = blocks
			.filter(({ language }) => language === 'markdown')
			.map(({ info, lines }, at) => ({
				path: word(info, 'path') ?? (at === 0 ? 'People/Ana.md' : ''),
				text: lines.map((line) => `${line}\n`).join(''),
			}));
		const expected = blocks.find(({ language }) => language === 'expected');
		return {
			name: title,
			notes,
			today: word(expected?.info ?? '', 'today') ?? TODAY,
			expected: expected?.lines.join('\n').trim().split('\n') ?? [],
		};
	});
}

const folded = (text: string): string => text.replace(/[ \t]+/g, ' ').trim();

function briefOf({ notes, today }: BriefCase): string {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const { path, text } of notes) roster.set(path, text);
	const member = roster.member(notes[0]?.path ?? '', today);
	if (member === null) throw new Error('The first note is no person');
	return folded(
		printBrief(member, {
			today,
			settings: DEFAULT_SETTINGS,
		}),
	);
}

for (const file of readdirSync(folder)
	.filter((name) => name !== 'README.md')
	.sort()) {
	describe(file, () => {
		for (const one of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
			it(one.name, () => {
				const brief = briefOf(one);
				const lines = brief.split('\n').map(folded);
				const whole = one.expected.filter((line) => line.startsWith('=')).map((line) => line.slice(2));
				if (whole.length > 0) expect(lines).toEqual(whole);
				for (const line of one.expected.filter((each) => each.startsWith('+')))
					expect(brief).toContain(line.slice(2));
				for (const line of one.expected.filter((each) => each.startsWith('-')))
					expect(brief).not.toContain(line.slice(2));
				expect(one.expected.filter((line) => !/^[-+=] \S/.test(line))).toEqual([]);
			});
		}
	});
}
