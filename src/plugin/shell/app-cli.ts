/**
 * The verbs in Obsidian's own command line (since 1.12.2): `nurture`, `nurture:due`, `nurture:log name=Ana text="…"`.
 */
import { hasOwnKey } from '../../core/text/own-key';
import { requireApiVersion, type App, type CliData, type CliFlag, type CliFlags, type Plugin } from 'obsidian';
import { hostWords } from '../../words/words';
import { verbWords } from '../../words/verbs';
import type { People } from '../../services/people';
import { Refusal, type NoteStore } from '../../services/ports';
import { refusalOf } from '../../services/answers/refusal';
import { runVerb, type NamedText } from '../../services/verbs/run-verb';
import {
	isSwitchedOn,
	Misspelt,
	readOptions,
	shapeOf,
	VERBS,
	type Command,
	type Need,
	type Verb,
} from '../../services/verbs/verbs';
import type { Steps } from './steps';

/** What the app calls the things a verb needs. */
const KEYS: Readonly<Record<Need, string>> = {
	NAME: 'name',
	OTHER: 'other',
	TEXT: 'text',
	FILE: 'file',
	'FILE|-': 'file',
};

/** Parameters of Obsidian's command line that are no verb's. */
const THE_APPS_OWN: ReadonlySet<string> = new Set(['vault', 'copy']);

interface Desk {
	readonly people: People;
	readonly notes: NoteStore;
	readonly steps: Steps;
}

const flagOf = (name: string, value: string): CliFlag => ({
	description: verbWords.appFlags[name] ?? '',
	...(value === '' ? {} : { value: `<${value.toLowerCase()}>` }),
});

function flagsOf(verb: Verb): CliFlags {
	const { needs, options } = shapeOf(verb);
	const needed = Object.fromEntries(needs.map((need) => [KEYS[need], KEYS[need]]));
	/** What each flag's value is called; a switch has none. */
	const values = Object.entries({ ...needed, ...options, json: '' });
	return Object.fromEntries(values.map(([name, value]) => [name, flagOf(name, value)]));
}

/** The note a FILE means, as a link would; the open one if none is named. */
async function textOf({ workspace, metadataCache }: App, notes: NoteStore, name: string): Promise<NamedText> {
	const file =
		name === '' ? workspace.getActiveFile() : metadataCache.getFirstLinkpathDest(name.replace(/\.md$/i, ''), '');
	if (file === null) throw new Refusal(name === '' ? verbWords.noActiveFile : verbWords.noFile(name));
	return { path: file.path, text: await notes.read(file.path) };
}

/** What a verb is given, in the order of its needs. Rejects a parameter it does not know, and one that is missing. */
function givenTo(verb: Verb, params: CliData): string[] {
	const flags = flagsOf(verb);
	// A misspelt `date=` must not become today. What the app's command line takes for itself may come along.
	const stray = Object.keys(params).find((name) => !hasOwnKey(flags, name) && !THE_APPS_OWN.has(name));
	if (stray !== undefined) throw new Misspelt(verbWords.appUnknown(verb, stray));
	const { needs } = shapeOf(verb);
	const given = needs.map((need) => params[KEYS[need]] ?? '');
	const missing = needs.find((need, at) => KEYS[need] !== 'file' && given[at]?.trim() === '');
	if (missing !== undefined) throw new Misspelt(verbWords.appNeeds(verb, KEYS[missing]));
	return given;
}

/** The options among the parameters: several people are named in one, with commas. */
function optionsAmong(params: CliData): Command['options'] {
	const names = (params['with'] ?? '').split(',').map((name) => name.trim());
	return readOptions({ ...params, with: names.filter((name) => name !== '') });
}

/** What a verb answers, or in one sentence why it cannot. Never rejects. */
async function answer(app: App, verb: Verb, params: CliData, { people, notes, steps }: Desk): Promise<string> {
	try {
		if (!people.loaded) throw new Refusal(hostWords.notRead);
		const { json, text } = await runVerb(
			{ verb, given: givenTo(verb, params), options: optionsAmong(params) },
			{
				people,
				notes,
				unread: [],
				file: async (name) => {
					if (name === '-') throw new Refusal(verbWords.notPiped);
					return textOf(app, notes, name);
				},
				template: async (path) => (await textOf(app, notes, path)).text,
				step: async (task, words) => steps.run(task, words),
			},
		);
		return isSwitchedOn(params['json']) ? JSON.stringify(json, null, 2) : text;
	} catch (error) {
		const refusal = error instanceof Misspelt ? { error: error.message } : refusalOf(error);
		return isSwitchedOn(params['json']) ? JSON.stringify(refusal, null, 2) : refusal.error;
	}
}

/** Registers the verbs, where the app has a command line. `nurture` alone says who is due. */
export function registerAppCli(plugin: Plugin, desk: Desk): void {
	const { id } = plugin.manifest;
	const verbs = Object.keys(VERBS) as Verb[];
	const commands: readonly (readonly [command: string, verb: Verb])[] = [
		[id, 'due'],
		...verbs.map((verb) => [`${id}:${verb}`, verb] as const),
	];
	for (const [command, verb] of commands) {
		try {
			if (requireApiVersion('1.12.2'))
				plugin.registerCliHandler(command, verbWords.verbs[verb], flagsOf(verb), async (params) =>
					answer(plugin.app, verb, params, desk),
				);
		} catch {
			// The app throws at a name that something else has taken. That one verb is missing; all else goes on.
		}
	}
}
