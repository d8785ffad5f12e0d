/** One verb, from its words to what is printed. */
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { dayOf } from '../core/day';
import { likelyFolders } from '../core/likely-folder';
import { readMember } from '../core/read';
import { faults } from '../core/words';
import { terminalWords } from '../core/words/terminal';
import { briefContext } from '../services/brief';
import { People } from '../services/people';
import { Refusal, sentenceOf } from '../services/ports';
import { briefReport, printBrief } from '../services/verbs/brief';
import { checkReport } from '../services/verbs/check';
import { Matches } from '../services/matches';
import { checkCircle, dueReport } from '../services/verbs/due';
import { draftReport } from '../services/verbs/draft';
import { findPerson } from '../services/verbs/find-person';
import { introductionsReport } from '../services/verbs/introductions';
import { logVerb } from '../services/verbs/log';
import { matchReport, soughtOf } from '../services/verbs/match';
import { milestonesReport } from '../services/verbs/milestones';
import { personReport } from '../services/verbs/person-report';
import { printDraft, printDue, printIntroductions, printLogged, printMatches, printMilestones, printPerson, printProblems, printPromises, safe } from '../services/verbs/print';
import { promisesReport } from '../services/verbs/promises';
import { printReview, reviewReport, reviewSince, sinceDay } from '../services/verbs/review';
import type { Command } from './arguments';
import { decodeUtf8, FolderStore } from './folder-store';
import { systemCode, why } from './system-error';
import { findVault, isFirstRun, vaultDailyFormats, vaultSettings } from './vault-folder';

/** What a verb answers: a JSON value, and the same as text. */
export interface Answer {
	readonly json: unknown;
	readonly text: string;
}

async function fileText(file: string): Promise<string> {
	const bytes = await readFile(file).catch((error: unknown) => {
		throw new Refusal(systemCode(error) === 'ENOENT' ? terminalWords.noFile(file) : faults.unreadable(file, why(error)));
	});
	return decodeUtf8(bytes, file);
}

/** The text of a note to be read, wherever it lies. Refused for what is no text. */
async function noteText(file: string, verb: string): Promise<string> {
	const text = await fileText(file);
	if (!/\.(?:md|markdown|txt)$/i.test(file)) throw new Refusal(terminalWords.notANote(file, verb));
	if (text.includes('\0')) throw new Refusal(faults.unreadable(file, terminalWords.notText));
	return text;
}

/** What is piped in. */
async function pipedText(): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const part of process.stdin) parts.push(part as Uint8Array);
	return decodeUtf8(Buffer.concat(parts), terminalWords.pipe);
}

/** A template by its path from the working folder, else from the vault. */
function templateFile(path: string, cwd: string, vault: string): string {
	return [cwd, vault].map((from) => resolve(from, path)).find((file) => existsSync(file)) ?? resolve(cwd, path);
}

/** The path from the vault's root if the file, which must be there, lies in it; else the file's name. */
async function pathIn(vault: string, file: string): Promise<string> {
	const inside = relative(await realpath(vault), await realpath(file));
	return inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside) ? basename(file) : inside.split(sep).join('/');
}

/** Carries a command out in the folder it was given in. `warn` is told what did not stop it. Rejects with a `Refusal`. */
export async function run(command: Command, cwd: string, warn: (sentence: string) => void): Promise<Answer> {
	const today = command.todayDay ?? dayOf(new Date());
	const [first = '', second = ''] = command.given;
	if (command.verb === 'read') {
		const file = resolve(cwd, first);
		const vault = findVault(command.vault, command.vault === undefined ? resolve(file, '..') : cwd);
		const text = await noteText(file, command.verb);
		const member = readMember(await pathIn(vault, file), text, vaultSettings(vault, warn), today);
		return { json: personReport(member, today), text: printPerson(member, today) };
	}
	const vault = findVault(command.vault, cwd);
	const store = new FolderStore(vault);
	const settings = vaultSettings(vault, warn);
	const likely = isFirstRun(vault) ? likelyFolders(await store.folders(), settings) : null;
	const people = new People(store, { today: () => today }, { ...settings, ...likely }, async () => Promise.resolve(vaultDailyFormats(vault)));
	const unread = await people.load();
	if (command.verb !== 'check') for (const { error } of unread) warn(terminalWords.unreadNote(sentenceOf(error)));
	switch (command.verb) {
		case 'due': {
			checkCircle(command.circle, people);
			const filter = { all: command.all, circle: command.circle, tag: command.tag, place: command.place, limit: command.limitCount };
			return { json: dueReport(people.list(), filter, today), text: printDue(people.list(), filter, today, people.settings) };
		}
		case 'show': {
			const member = findPerson(first, people.list());
			return { json: personReport(member, today), text: printPerson(member, today) };
		}
		case 'brief': {
			const member = findPerson(first, people.list());
			const context = briefContext(people);
			return { json: briefReport(member, context), text: printBrief(member, context) };
		}
		case 'log': {
			const report = await logVerb({ name: first, text: second, date: command.date, kind: command.kind, with: command.with, dryRun: command['dry-run'] }, people, store);
			return { json: report, text: printLogged(report, command['dry-run'] === true, today) };
		}
		case 'new': {
			const template = command.template === undefined ? undefined : await fileText(templateFile(command.template, cwd, vault));
			const { path } = await people.create({ name: first, every: command.every, circle: command.circle, template });
			return { json: { path }, text: safe(terminalWords.made(path)) };
		}
		case 'promises': {
			return { json: promisesReport(people.list(), command, today), text: printPromises(people.list(), command, today) };
		}
		case 'milestones': {
			const filter = { days: command.dayCount, belated: command.belated };
			return { json: milestonesReport(people.list(), today, people.settings, filter), text: printMilestones(people.list(), today, people.settings, filter) };
		}
		case 'draft': {
			const report = draftReport(findPerson(first, people.list()), command.template, today, people.settings);
			return { json: report, text: printDraft(report) };
		}
		case 'match': {
			const file = resolve(cwd, first);
			const sought = first === '-' ? soughtOf(await pipedText(), null) : soughtOf(await noteText(file, command.verb), await pathIn(vault, file));
			const matches = await new Matches(people).find(sought);
			return { json: matchReport(matches, today), text: printMatches(matches, today) };
		}
		case 'introductions': {
			return { json: introductionsReport(people.list(), today, people.settings), text: printIntroductions(people.list(), today, people.settings) };
		}
		case 'review': {
			const found = reviewSince(people.list(), sinceDay(command.since, today, people.settings), today, people.settings);
			return { json: reviewReport(found), text: printReview(found) };
		}
		case 'check': {
			const report = checkReport(people, unread);
			return { json: report, text: printProblems(report.problems) };
		}
	}
}
