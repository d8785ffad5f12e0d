/**
 * The verbs in Obsidian's own command line (since 1.12.2): `nurture`, `nurture:due`, `nurture:log name=Ana text="…"`.
 */
import { requireApiVersion, type App, type CliData, type CliFlag, type CliFlags, type Plugin } from 'obsidian';
import { hasOwnKey } from '../../core/text/own-key';
import { flagWords, verbWords } from '../../words/verbs';
import { hostWords } from '../../words/words';
import { refusalOf } from '../../services/answers/refusal';
import { Misspelt } from '../../services/command/misspelt';
import { isSwitchedOn, type Raw } from '../../services/command/options';
import type { NamedText, Verb } from '../../services/command/verb';
import type { People } from '../../services/people';
import { Refusal, type NoteStore } from '../../services/ports';
import { due } from '../../services/verbs/people/due';
import { VERBS } from '../../services/verbs/registry';
import type { Steps } from './steps';

/** Parameters of Obsidian's command line that are no verb's. */
const THE_APPS_OWN: ReadonlySet<string> = new Set(['vault', 'copy']);

interface Desk {
	readonly people: People;
	readonly notes: NoteStore;
	readonly steps: Steps;
}

/** A flag with what its value is called; a switch has none. */
const flagOf = (description: string, value: string): CliFlag => ({
	description,
	...(value === '' ? {} : { value: `<${value.toLowerCase()}>` }),
});

/** What a verb takes here: its needs by their names, its options, and JSON. */
function flagsOf({ needs, options }: Verb): CliFlags {
	const needed = Object.entries(needs).map(([name, { says }]) => [name, flagOf(says, name)] as const);
	const optional = Object.entries(options).map(([name, { says, value }]) => [name, flagOf(says, value)] as const);
	return Object.fromEntries([...needed, ...optional, ['json', flagOf(flagWords.json, '')]]);
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
	if (stray !== undefined) throw new Misspelt(verbWords.appUnknown(verb.name, stray));
	const isGiven = (name: string): boolean => (params[name] ?? '').trim() !== '';
	const missing = Object.keys(verb.needs).find((name) => {
		const { isFile, mayLack } = verb.needs[name] ?? {};
		return isFile !== true && mayLack !== true && !isGiven(name);
	});
	if (missing !== undefined) throw new Misspelt(verbWords.appNeeds(verb.name, missing));
	return Object.keys(verb.needs).map((name) => params[name] ?? '');
}

/** The options among the parameters: what may be given several times is in one, with commas. */
function optionsAmong({ options }: Verb, params: CliData): Raw {
	const several = Object.keys(options).filter((name) => options[name]?.isMany === true);
	const parts = (name: string): string[] => (params[name] ?? '').split(',').map((part) => part.trim());
	return {
		...params,
		...Object.fromEntries(several.map((name) => [name, parts(name).filter((part) => part !== '')] as const)),
	};
}

/** What a verb answers, or in one sentence why it cannot. Never rejects. */
async function answer(app: App, verb: Verb, params: CliData, { people, notes, steps }: Desk): Promise<string> {
	try {
		if (!people.loaded) throw new Refusal(hostWords.notRead);
		const command = verb.command(givenTo(verb, params), optionsAmong(verb, params));
		const { json, text } = await command({
			people,
			notes,
			unread: [],
			file: async (name) => {
				if (name === '-') throw new Refusal(verbWords.notPiped);
				return textOf(app, notes, name);
			},
			template: async (path) => (await textOf(app, notes, path)).text,
			step: async (task, words) => steps.run(task, words),
		});
		return isSwitchedOn(params['json']) ? JSON.stringify(json, null, 2) : text;
	} catch (error) {
		const refusal = error instanceof Misspelt ? { error: error.message } : refusalOf(error);
		return isSwitchedOn(params['json']) ? JSON.stringify(refusal, null, 2) : refusal.error;
	}
}

/** Registers the verbs, where the app has a command line. `nurture` alone says who is due. */
export function registerAppCli(plugin: Plugin, desk: Desk): void {
	const { id } = plugin.manifest;
	const commands = [[id, due] as const, ...VERBS.map((verb) => [`${id}:${verb.name}`, verb] as const)];
	for (const [command, verb] of commands) {
		try {
			if (requireApiVersion('1.12.2'))
				plugin.registerCliHandler(command, verb.does, flagsOf(verb), async (params) =>
					answer(plugin.app, verb, params, desk),
				);
		} catch {
			// The app throws at a name that something else has taken. That one verb is missing; all else goes on.
		}
	}
}
