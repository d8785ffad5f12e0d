/** What is measured of the suggestions in a labelled vault, and how. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aVault, type World } from '../builders';
import { notesBelow } from '../folder';
import { compare, type Compared } from './compare';
import { labelsOf, type LabelsFile } from './labels';
import { toldBy } from './told';

/** The two labelled vaults. `far` is only looked at to measure: its lines are counted, and never shown. */
export const HALVES = ['near', 'far'] as const;
export type HalfName = (typeof HALVES)[number];

/** What is measured, in the order of the table, with its name there. */
export const MEASURES = {
	ask: 'what to ask',
	ideas: 'gift ideas left',
	given: 'gifts given',
	received: 'gifts received',
	readers: 'who would like this, first three',
	firstIntroductions: 'introductions, first ten',
	introductions: 'introductions, all',
	meet: 'Meet in the brief',
	drifting: 'who has been quiet',
} as const;
export type Measure = keyof typeof MEASURES;
export const measures = Object.keys(MEASURES) as readonly Measure[];

/** Where it is to get, in percent; null where that is not said. */
export const GOALS: Readonly<Record<Measure, { readonly precision: number; readonly recall: number | null } | null>> = {
	ask: { precision: 70, recall: 60 },
	ideas: { precision: 95, recall: 95 },
	given: { precision: 95, recall: 70 },
	received: { precision: 95, recall: 70 },
	readers: { precision: 85, recall: 90 },
	firstIntroductions: { precision: 90, recall: 80 },
	introductions: { precision: 70, recall: null },
	meet: { precision: 70, recall: null },
	drifting: null,
};

export interface Half {
	/** Its notes by path. */
	readonly notes: Readonly<Record<string, string>>;
	readonly labels: LabelsFile;
}

/** Reads a half from its folder. */
export async function readHalf(folder: string): Promise<Half> {
	const read = async (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
	const notes = notesBelow(folder).map(async (path) => [path, await read(path)] as const);
	return {
		notes: Object.fromEntries(await Promise.all(notes)),
		labels: JSON.parse(await read('labels.json')) as LabelsFile,
	};
}

/** The people of a half on its day of reading. */
export const worldOf = async ({ notes, labels }: Half): Promise<World> => aVault(notes, undefined, labels.today);

/** Everything that Nurture suggests in a half, judged. */
export async function measure(half: Half): Promise<Readonly<Record<Measure, Compared>>> {
	const told = await toldBy(await worldOf(half), half);
	const labels = labelsOf(half.labels);
	const judged = measures.map((name) => [name, compare(told[name], labels[name])] as const);
	return Object.fromEntries(judged) as Record<Measure, Compared>;
}
