/** Reaching out: opens mail, telephone and messengers on a click, and offers once to log it when the user is back. */
import type { Plugin } from 'obsidian';
import { SHARE_KIND } from '../../../core/settings/kinds';
import { isCallable, openingOf, telephones, waysToReach, type Reach, type Way } from '../../../core/person/reach';
import { firstName } from '../../../core/person/first-name';
import type { Member } from '../../../core/people/roster';
import { commandWords } from '../../../words/words';
import { reachWords } from '../../../words/app/reach';
import { LogModal, type LogDraft } from '../../../views/modals/log-modal';
import { MessageModal, type Message } from '../../../views/modals/message-modal';
import { NumberSuggest } from '../../../views/fields/number-suggest';
import { KeptWalk } from '../../../views/reach-out/kept-walk';
import { REACH_OUT_VIEW_TYPE, ReachOutView } from '../../../views/reach-out/reach-out-view';
import { ReturnWatch, type Opened } from '../../lifecycle/return-watch';
import type { FeatureActions, ReachOut, Services, Sharing } from '../../services';
import { copyOr } from '../../shell/clipboard';
import { showInTab } from '../../shell/open';
import { onSome, withMember } from '../../shell/person-at-hand';
import { tell } from '../../../views/notices/tell';
import { attempt, tellOffer } from '../../shell/told';

/** How long the offer to log stands, in milliseconds: long enough to sit down again. */
const OFFER_TIME = 15_000;

/** What can be asked for to reach somebody. */
export class PluginReach implements ReachOut {
	readonly returns: ReturnWatch;
	/** Messages that were left unfinished, each with where its person's note is, as long as the app runs. */
	readonly #unfinished = new Map<() => string, Message>();

	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
		this.returns = new ReturnWatch(services.app.workspace, (opened) => this.#offerLog(opened));
	}

	message(path: string): void {
		const { app, people } = this.#services;
		this.#withLiving(path, (member, follow) => {
			const { today, settings } = people;
			const at = [...this.#unfinished.keys()].find((other) => other() === path) ?? follow;
			new MessageModal(app, {
				member,
				today,
				settings,
				unfinished: this.#unfinished.get(at) ?? null,
				copy: copyAndTell,
				open: async (way, message) => this.#open(at, way, message),
				keep: (message) =>
					void (message === null ? this.#unfinished.delete(at) : this.#unfinished.set(at, message)),
			}).open();
		});
	}

	/** Messages left unfinished stay as they are. */
	share(path: string, { text, line }: Sharing): void {
		const { app, people } = this.#services;
		this.#withLiving(path, (member, at) => {
			const { today, settings } = people;
			new MessageModal(app, {
				member,
				today,
				settings,
				unfinished: { draft: '', text: text(firstName(member.person)), subject: '' },
				copy: copyAndTell,
				open: async (way, message) => this.#open(at, way, message, () => line(at())),
				keep: () => undefined,
			}).open();
		});
	}

	call(path: string): void {
		this.#withLiving(path, (member, at) => {
			const { name } = member.person;
			const reach = waysToReach(member.person.addresses);
			const numbers = telephones(reach);
			if (numbers.length === 0) return tell(this.#whyNoCall(name, reach));
			// Also a single one: nobody is called before the number is seen.
			new NumberSuggest(this.#services.app, name, numbers, (way) => this.#dial(at, name, way)).open();
		});
	}

	async walk(): Promise<void> {
		const { app } = this.#services;
		await attempt(async () => {
			await showInTab(app, REACH_OUT_VIEW_TYPE);
			const [leaf] = app.workspace.getLeavesOfType(REACH_OUT_VIEW_TYPE);
			if (leaf?.view instanceof ReachOutView) leaf.view.arrive();
		});
	}

	#whyNoCall(name: string, { noWays }: Reach): string {
		const bad = noWays.find(({ channel }) => channel === 'phone');
		return bad === undefined ? reachWords.noPhone(name) : reachWords.badPhone(name, bad.found);
	}

	#dial(at: () => string, name: string, way: Way): void {
		tell(reachWords.calling(name, way.address));
		this.returns.left({ at, kind: 'call', day: this.#services.people.today });
		window.open(way.url);
	}

	/** Opens a channel with the text, or with the text copied where the channel takes none. */
	async #open(at: () => string, way: Way, { text, subject }: Message, shared?: () => string): Promise<void> {
		const { url, carriesText } = openingOf(way, text, subject);
		if (!carriesText) {
			await copy(text);
			tell(reachWords.copiedFor(way.channel));
		}
		this.returns.left({ at, kind: 'message', day: this.#services.people.today, shared });
		window.open(url);
	}

	/** Asked once, and not where something was noted meanwhile. Nothing is written but by the form. */
	#offerLog({ at, kind, day, shared }: Opened): void {
		const { app, people, desk } = this.#services;
		const member = people.member(at());
		if (member === null) return;
		const {
			person: { name },
			history: { interactions, last },
		} = member;
		// Something shared is noted beside another contact of the day.
		const isNoted =
			shared === undefined
				? last !== null && last >= day
				: interactions.some((contact) => contact.date >= day && contact.kind === SHARE_KIND);
		if (isNoted) return;
		const draft: LogDraft = shared === undefined ? { kind, day } : { kind: SHARE_KIND, day, text: shared() };
		tellOffer(kind === 'call' ? reachWords.called(name) : reachWords.wroteTo(name), {
			text: reachWords.logIt,
			time: OFFER_TIME,
			run: () => new LogModal(app, desk, [at()], draft).open(),
		});
	}

	/** Whoever has died is remembered, and written to by nobody. */
	#withLiving(path: string, run: (member: Member, at: () => string) => void): void {
		withMember(this.#services, path, (member, at) => {
			if (member.person.deceased) tell(reachWords.remembered(member.person.name));
			else run(member, at);
		});
	}
}

/** Registers the view and its commands. Ids and names are promises to users' hotkeys: they stay. */
export function registerReachOut(plugin: Plugin, services: Services, actions: FeatureActions): void {
	const { app, people } = services;
	const { reach } = actions;
	const walk = new KeptWalk();
	plugin.addChild(reach.returns);
	plugin.registerEvent(app.vault.on('rename', ({ path }, from) => walk.renamed(from, path)));
	plugin.registerView(REACH_OUT_VIEW_TYPE, (leaf) => new ReachOutView(leaf, people, actions, walk));
	plugin.addCommand({
		id: 'message',
		name: commandWords.message,
		icon: 'send',
		checkCallback: onSome(
			services,
			({ deceased }) => !deceased,
			(path) => reach.message(path),
		),
	});
	plugin.addCommand({
		id: 'call',
		name: commandWords.call,
		icon: 'phone',
		checkCallback: onSome(services, isCallable, (path) => reach.call(path)),
	});
	plugin.addCommand({
		id: 'reach-out',
		name: commandWords.reachOut,
		icon: 'footprints',
		callback: () => void reach.walk(),
	});
}

const copy = async (text: string): Promise<void> => copyOr(reachWords.notCopied, text);

const copyAndTell = async (text: string): Promise<void> => {
	await copy(text);
	tell(reachWords.copied);
};
