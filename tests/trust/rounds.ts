/**
 * Three programs write into one vault at the same time, and some of them are killed at a moment that chance chooses.
 * Whatever was said to be written must stand there, every note must be whole, and nothing may be left over.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInTemplate, renderTemplate } from '../../src/core/time/template';
import { lockRoom } from '../../src/cli/write-lock.mts';
import { Crew, type Told, type Writer } from './crew';

export interface Figures {
	rounds: number;
	/** Lines and notes that were asked for, and said to be written. */
	asked: number;
	acknowledged: number;
	/** Writers that were killed at work. */
	killed: number;
	/** Lines and notes that stand there, though whoever wrote them was killed before it could say so. */
	untold: number;
	/** What writers that were killed had left beside the notes, and the next write swept. */
	swept: number;
	/** Whatever is not as it must be, in words. */
	faults: string[];
}

const WRITERS = 3;
/** As many of a hundred writers are killed, if they are not done before. */
const KILLED = 30;
const DAY = '2026-11-25';
const NAME = 'Ana';

/** A note as long as one that has been kept for some years, with no line end behind it. */
const BEFORE = [
	'---\nevery: 3 weeks\nwhy: "she opened the first door for me"\n---\n## Interactions\n',
	...Array.from(
		{ length: 40 },
		(_, at) => `- 2025-0${1 + (at % 9)}-1${at % 10} coffee with Søren 😀 ${'x'.repeat(60)}\n`,
	),
	'\n## Notes\n\n- no line ends this one',
].join('');

/** A line to log or a person to make, known by a word that stands nowhere else. */
interface Asked {
	readonly word: string;
	readonly isNote: boolean;
}

const asksOf = (writer: number): readonly Asked[] =>
	[false, true, false].map((isNote, at) => ({ word: `w${writer}n${at}`, isNote }));

const commandOf = ({ word, isNote }: Asked): string[] => [
	...(isNote ? ['new', word, '--every', '2 weeks'] : ['log', NAME, word]),
	'--today',
	DAY,
];

const fileOf = (vault: string, name: string): string => join(vault, 'People', `${name}.md`);
const lineOf = (word: string): string => `- ${DAY} ${word}\n`;

/** How often something that was asked for stands in the vault. */
function timesThere(vault: string, { word, isNote }: Asked): number {
	if (isNote) return existsSync(fileOf(vault, word)) ? 1 : 0;
	return readFileSync(fileOf(vault, NAME), 'utf8').split(lineOf(word)).length - 1;
}

/** Why notes are not whole, or are none that anybody asked for. */
function brokenIn(vault: string, asked: readonly Asked[]): string[] {
	return readdirSync(join(vault, 'People')).flatMap((file) => {
		const name = file.replace(/\.md$/, '');
		const text = readFileSync(join(vault, 'People', file), 'utf8');
		const isAsked = asked.some(({ word, isNote }) => isNote && file === `${word}.md`);
		if (file !== `${NAME}.md` && !isAsked) return [`${file} is left over`];
		const values = { name, today: DAY, every: '2 weeks', circle: '' };
		const whole = isAsked ? renderTemplate(builtInTemplate('Interactions'), values).text : BEFORE;
		return text.replace(/^- 2026-11-25 (?:w\dn\d|after)\n/gm, '') === whole
			? []
			: [`${file} is not whole: ${text}`];
	});
}

/** As long as it takes a writer that nobody kills, in milliseconds: when to kill depends on it. */
let usual = 50;

async function playOne(writer: Writer, vault: string, asked: readonly Asked[]): Promise<Told> {
	const begun = performance.now();
	const killAfter = Math.random() * 100 < KILLED ? Math.random() * usual : null;
	const told = await writer.carryOut({ vault, commands: asked.map(commandOf) }, killAfter);
	if (!told.killed) usual = 0.9 * usual + 0.1 * (performance.now() - begun);
	return told;
}

async function playRound(crew: Crew, figures: Figures): Promise<void> {
	const vault = mkdtempSync(join(tmpdir(), 'nurture-trust-'));
	mkdirSync(join(vault, 'People'));
	writeFileSync(fileOf(vault, NAME), BEFORE);
	const writers = await crew.take(WRITERS);
	const played = await Promise.all(
		writers.map(async (writer, at) => {
			const asked = asksOf(at);
			const told = await playOne(writer, vault, asked);
			crew.giveBack(told.killed ? null : writer);
			return { asked, told };
		}),
	);
	const left = readdirSync(join(vault, 'People')).filter((name) => name.startsWith('.')).length;
	await writeAfter(crew, vault, figures);
	figures.rounds += 1;
	figures.swept += left;
	for (const { asked, told } of played) count(vault, asked, told, figures);
	figures.faults.push(
		...brokenIn(
			vault,
			played.flatMap(({ asked }) => asked),
		),
	);
	if (existsSync(await lockRoom(join(vault, 'People')))) figures.faults.push('a lock is left over');
	rmSync(vault, { recursive: true });
}

/** The next write after a round: nothing that was left before may be there behind it. */
async function writeAfter(crew: Crew, vault: string, figures: Figures): Promise<void> {
	const [writer] = await crew.take(1);
	if (writer === undefined) throw new Error('Nobody is there to write');
	const { refused } = await writer.carryOut({ vault, commands: [commandOf({ word: 'after', isNote: false })] }, null);
	figures.faults.push(...refused);
	crew.giveBack(writer);
}

function count(vault: string, asked: readonly Asked[], told: Told, figures: Figures): void {
	figures.asked += asked.length;
	figures.acknowledged += told.done.length;
	figures.killed += told.killed ? 1 : 0;
	figures.faults.push(...told.refused);
	for (const [at, one] of asked.entries()) {
		const times = timesThere(vault, one);
		const isTold = told.done.includes(at);
		if (isTold && times === 0) figures.faults.push(`${one.word} was said to be written and is not there`);
		if (times > 1) figures.faults.push(`${one.word} stands there ${times} times`);
		if (!isTold && times > 0) figures.untold += 1;
	}
}

/** Plays so many rounds with writers that run `program`; see writer.ts. */
export async function playRounds(program: string, rounds: number): Promise<Figures> {
	const figures: Figures = { rounds: 0, asked: 0, acknowledged: 0, killed: 0, untold: 0, swept: 0, faults: [] };
	const crew = new Crew(program, WRITERS + 3);
	for (let round = 0; round < rounds; round += 1) await playRound(crew, figures);
	await crew.dismiss();
	return figures;
}
