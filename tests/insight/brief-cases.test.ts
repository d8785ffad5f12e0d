/**
 * The hand-written cases of `tests/cases/brief`: what a brief says and does not say. See the README there for their
 * form.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { printBrief } from '../../src/services/verbs/brief';
import { TODAY } from './people';

const folder = new URL('../cases/brief/', import.meta.url);

interface BriefCase {
	readonly name: string;
	readonly notes: readonly { readonly path: string; readonly text: string; readonly modified: string | null }[];
	readonly today: string;
	readonly expected: readonly string[];
}

const word = (info: string, key: string): string | null =>
	new RegExp(`${key}=(.*?)(?: \\w+=|$)`).exec(info)?.[1]?.trim() ?? null;

interface Fence {
	readonly kind: string;
	readonly info: string;
	readonly text: string;
}

/** The cases of a file by their names, each with its fences: a heading within a fence is the note's. */
function fencesOf(source: string): ReadonlyMap<string, Fence[]> {
	const cases = new Map<string, Fence[]>();
	const lines = source.split('\n');
	let fences: Fence[] = [];
	for (let at = 0; at < lines.length; at++) {
		const [, mark, kind = '', info = ''] = /^(`{3,})(\w+)(.*)$/.exec(lines[at] ?? '') ?? [];
		if (lines[at]?.startsWith('## ')) cases.set(lines[at]?.slice(3) ?? '', (fences = []));
		if (mark === undefined) continue;
		const end = lines.indexOf(mark, at + 1);
		fences.push({
			kind,
			info,
			text: lines
				.slice(at + 1, end)
				.map((line) => `${line}\n`)
				.join(''),
		});
		at = end;
	}
	return cases;
}

function readCases(source: string): BriefCase[] {
	return [...fencesOf(source)].map(([name, fences]) => {
		const notes = fences
			.filter(({ kind }) => kind === 'markdown')
			.map(({ info, text }, at) => ({
				path: word(info, 'path') ?? (at === 0 ? 'People/Ana.md' : ''),
				text,
				modified: word(info, 'modified'),
			}));
		const expected = fences.find(({ kind }) => kind === 'expected');
		return {
			name,
			notes,
			today: word(expected?.info ?? '', 'today') ?? TODAY,
			expected: expected?.text.trim().split('\n') ?? [],
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
			modified: (path) => notes.find((note) => note.path === path)?.modified ?? null,
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
