/** The figures of both halves as a table or JSON, and what is wrong in the near one line by line. */
import { join } from 'node:path';
import { columnsOf } from '../../../src/services/answers/columns';
import { figuresOf, type Compared, type Figures, type Label, type Told } from './compare';
import { GOALS, HALVES, MEASURES, measure, measures, readHalf, type HalfName, type Measure } from './measures';

export interface ReportOptions {
	/** With every line of `near` that is wrong or missing; those of `far` are never shown. */
	readonly list: boolean;
	readonly json: boolean;
}

export type Judged = Readonly<Record<HalfName, Readonly<Record<Measure, Compared>>>>;

/** `7 of 23, 30 %`. */
const part = (count: number, all: number, ratio: number | null): string =>
	ratio === null ? '–' : `${count} of ${all}, ${Math.floor(ratio * 100)} %`;

const cells = ({ right, wrong, never, labelled, precision, recall }: Figures): string[] => [
	part(right, right + wrong, precision),
	part(right, labelled, recall),
	String(never),
];

function goalOf(name: Measure): string {
	const goal = GOALS[name];
	if (goal === null) return '';
	return goal.recall === null ? `${goal.precision} %` : `${goal.precision} % / ${goal.recall} %`;
}

/** A row for each measure: of each half precision, recall, and how many were told that must never be. */
function table(judged: Judged): string {
	const heads = HALVES.flatMap((half) => [`${half}: precision`, 'recall', 'never']);
	const rows = measures.map((name) => [
		MEASURES[name],
		...HALVES.flatMap((half) => cells(figuresOf(judged[half][name]))),
		goalOf(name),
	]);
	return columnsOf([['', ...heads, 'goal'], ...rows]);
}

/** `People/Ana Díaz.md` as `Ana Díaz`, wherever it stands. */
const named = (of: string): string => of.replace(/(?:People|Clippings)\/|\.md\b/g, '');

const lineOf = ({ of, source, words }: Told | Label): string => {
	const place = source === null ? '' : ` (${source.path}:${source.line})`;
	return `${named(of)}${words === '' ? '' : `: ${words}`}${place}`;
};

/** The wrong and the missed lines of a measure under its name. */
function listing(name: Measure, { wrong, missed }: Compared): string {
	const because = (label: Label | null): string => (label === null ? '' : ` — never: ${label.why}`);
	return [
		`${MEASURES[name]}: ${wrong.length} wrong, ${missed.length} missed`,
		...wrong.map(({ told, label }) => `  wrong   ${lineOf(told)}${because(label)}`),
		...missed.map((label) => `  missed  ${lineOf(label)}`),
	].join('\n');
}

const toldAs = ({ of, source, words }: Told | Label) => ({ of, source, words });

const linesAs = ({ wrong, missed }: Compared) => ({
	wrongLines: wrong.map(({ told, label }) => ({ ...toldAs(told), never: label?.why ?? null })),
	missedLines: missed.map(toldAs),
});

function asJson(judged: Judged, list: boolean): string {
	const ofHalf = (half: HalfName) =>
		Object.fromEntries(
			measures.map((name) => {
				const compared = judged[half][name];
				return [name, { ...figuresOf(compared), ...(list && half === 'near' ? linesAs(compared) : {}) }];
			}),
		);
	return JSON.stringify(Object.fromEntries(HALVES.map((half) => [half, ofHalf(half)])), null, 2);
}

/** Measures both halves, which lie in `folder`. */
export async function judge(folder: string): Promise<Judged> {
	const half = async (name: HalfName): Promise<Judged[HalfName]> => measure(await readHalf(join(folder, name)));
	return { near: await half('near'), far: await half('far') };
}

/** What came of it, for people or programs. */
export function report(judged: Judged, { list, json }: ReportOptions): string {
	if (json) return asJson(judged, list);
	const lists = list ? measures.map((name) => listing(name, judged.near[name])) : [];
	return [table(judged), ...lists].join('\n\n');
}
