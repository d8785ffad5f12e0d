/** People who are private, in Obsidian's own command line and in what is written of a note that somebody would like. */
import { Modal } from 'obsidian-test-mocks/obsidian';
import type { CliData, Plugin } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerAppCli } from '../../src/plugin/shell/app-cli';
import { MatchActions } from '../../src/plugin/feature/match';
import { Steps } from '../../src/plugin/shell/steps';
import { MatchModal, type MatchDesk } from '../../src/views/match/match-modal';
import { leaks, OPEN_PEOPLE, PRIVATE_DAY, PRIVATE_VAULT, stays } from '../support/private-vault';
import { featuresOf, fileOf, hostOf } from './host';

/** Without the note whose properties cannot be read: the host of the tests reads YAML itself, and stumbles. */
const NOTES = Object.fromEntries(
	Object.entries(PRIVATE_VAULT).filter(([path]) => path.endsWith('.md') && !path.includes('Milo')),
);

async function host() {
	const made = hostOf(NOTES);
	made.clock.day = PRIVATE_DAY;
	await made.people.load();
	return made;
}

/** The verbs as the app's command line asks them. */
async function verbs() {
	const { app, people, ledger } = await host();
	const handlers = new Map<string, (params: CliData) => Promise<string> | string>();
	const plugin = {
		app,
		manifest: { id: 'nurture' },
		registerCliHandler: (name: string, _: string, __: unknown, run: (params: CliData) => string) =>
			handlers.set(name, run),
	} as unknown as Plugin;
	registerAppCli(plugin, { people, notes: ledger, steps: new Steps(ledger) });
	return async (name: string, params: CliData = {}): Promise<string> => {
		const run = handlers.get(name);
		if (run === undefined) throw new Error(`There is no ${name}.`);
		return `${await run(params)}\n${await run({ ...params, json: 'true' })}`;
	};
}

describe("in Obsidian's own command line", () => {
	for (const name of OPEN_PEOPLE)
		for (const verb of ['brief', 'show', 'draft', 'balance'])
			it(`${verb} of ${name} tells of nobody else who is private`, async () => {
				const ask = await verbs();
				const told = await ask(`nurture:${verb}`, verb === 'balance' ? { with: name } : { name });
				expect([told.length > 20, leaks(told)]).toEqual([true, []]);
			});

	it('what is told of everybody tells of nobody who is private, and the rest is there', async () => {
		const ask = await verbs();
		const told = new Map<string, string>();
		for (const verb of ['balance', 'introductions']) told.set(verb, await ask(`nurture:${verb}`));
		told.set('review', await ask('nurture:review', { since: '2026-11-01' }));
		told.set('match', await ask('nurture:match', { file: 'Notes/Everything.md' }));
		expect([...told].map(([verb, words]) => [verb, leaks(words), stays(words)])).toEqual([
			['balance', [], ['stays09', 'stays14']],
			['introductions', [], []],
			['review', [], ['stays10', 'stays12', 'stays26']],
			['match', [], ['stays05', 'stays06', 'stays25']],
		]);
		expect(told.get('introductions')).toContain('Ana Díaz and Theo Brandt  letterpress');
	});
});

describe('the message of a note that somebody would like', () => {
	const opened: MatchDesk[] = [];
	const copied: string[] = [];
	beforeEach(() => {
		opened.splice(0);
		copied.splice(0);
		vi.spyOn(Modal.prototype, 'open').mockImplementation(function open(this: Modal) {
			if ((this as unknown) instanceof MatchModal) opened.push((this as unknown as { desk: MatchDesk }).desk);
		});
		Object.defineProperty(window.navigator, 'clipboard', {
			configurable: true,
			value: { writeText: async (text: string) => Promise.resolve(void copied.push(text)) },
		});
	});

	/** What is copied, and what a letter to Ana begins with. */
	async function written(ask: (actions: MatchActions, of: Awaited<ReturnType<typeof host>>) => Promise<void>) {
		const made = await host();
		const share = vi.fn();
		const desk = { link: (path: string) => `[[${path}]]` };
		const actions = new MatchActions({ ...featuresOf(made).services, desk: desk as never }, { share });
		await ask(actions, made);
		await opened[0]?.copy();
		opened[0]?.write('People/Ana Díaz.md');
		const [, letter] = share.mock.calls[0] as [string, { text: (first: string) => string }];
		return [copied[0], letter.text('Ana').split('\n\n')[1]];
	}

	it('names the note', async () => {
		expect(
			await written(async (actions, { app }) => actions.aboutFile(fileOf(app, 'Notes/Everything.md'))),
		).toEqual(['This reminded me of you: Everything', 'this reminded me of you: Everything']);
	});
	for (const path of ['People/Pia Quill.md', 'Notes/A plan canary48.md', "Meetings/Pia Quill's move canary57.md"])
		it(`does not name one that is private, or is called by somebody private: ${path}`, async () => {
			expect(await written(async (actions, { app }) => actions.aboutFile(fileOf(app, path)))).toEqual([
				'This reminded me of you.',
				'this reminded me of you.',
			]);
		});
	it('quotes no words of such a note, and none that tell of somebody private', async () => {
		const none = ['This reminded me of you.', 'this reminded me of you.'];
		expect(await written(async (actions) => actions.aboutText('tides', 'People/Pia Quill.md'))).toEqual(none);
		opened.splice(0);
		copied.splice(0);
		expect(await written(async (actions) => actions.aboutText('Pippa and the tides', null))).toEqual(none);
		opened.splice(0);
		copied.splice(0);
		expect(await written(async (actions) => actions.aboutText('the tides', 'People/Theo Brandt.md'))).toEqual([
			'This reminded me of you: the tides',
			'this reminded me of you: the tides',
		]);
	});
});
