/** What histories tell as lines of notes: one a day, person and service, where the day has none of one's own. */
import type { Contact } from '../../core/people/history';
import type { Member } from '../../core/people/member';
import { foldText } from '../../core/text/fold';
import { addTo } from '../../core/text/lists';
import type { Day } from '../../core/time/day';
import { countedWords } from '../../words/exchange-history';
import { MatchIndex } from '../people/matching';
import { RowBuilder } from '../people/row';
import type { Counted, Party, Telling } from './telling';

/** What becomes of a day: written, there already by an import, or told by a line of one's own. */
type Fate = 'new' | 'known' | 'own';

/** A line for a note. */
export interface HistoryLine {
	readonly path: string;
	readonly name: string;
	readonly day: Day;
	/** A kind's id. */
	readonly kind: string;
	/** `34 messages, WhatsApp`. */
	readonly text: string;
	readonly fate: Fate;
}

/** Somebody who has no note, or could be several, with how many days are told of them. */
interface Stranger {
	readonly name: string;
	readonly days: number;
	/** The notes that it could be; none: nobody here. */
	readonly candidates: readonly string[];
}

/** All that was told, each day with what becomes of it. */
export interface HistoryProposal {
	readonly lines: readonly HistoryLine[];
	readonly strangers: readonly Stranger[];
}

const KIND_OF: Readonly<Record<Counted, string>> = {
	message: 'message',
	mail: 'message',
	call: 'call',
	meeting: 'meet',
};

/** A line that an import has written: so much, by what. */
const IMPORTED = /^\d{1,7} (?:messages?|mails?|calls?|meetings?), ([\p{L} ]{1,30})$/u;

/** The service that a line names which an import has written; null for a line of one's own. */
const importedBy = ({ text }: Contact): string | null => IMPORTED.exec(text)?.[1] ?? null;

const nameOf = ({ name, mail, phone }: Party): string => name || mail || phone;

/** What is known beforehand of whom an export means. */
export interface Named {
	/** The country's code that telephone numbers without one are taken to have; null: not known. */
	readonly country: string | null;
	/** By a name as the export has it, folded: the path of the note that is meant. */
	readonly who: ReadonlyMap<string, string>;
}

/** Finds whom an export means. */
class Finder {
	readonly #index: MatchIndex;
	readonly #known = new Map<string, readonly string[]>();

	readonly #who: Named['who'];

	constructor(members: readonly Member[], { country, who }: Named) {
		this.#who = who;
		this.#index = new MatchIndex(
			members.map(({ person }) => person),
			country,
		);
	}

	/** The notes it could be; one for certain where it is one. */
	find({ name, mail, phone }: Party): readonly string[] {
		const said = this.#who.get(foldText(name || mail || phone));
		if (said !== undefined) return [said];
		const key = [name, mail, phone].join('\n');
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const row = new RowBuilder();
		row.name = name;
		row.add('email', mail);
		row.add('phone', phone);
		const match = this.#index.match(row.row('', 0), true);
		const found = match.is === 'one' ? [match.target.path] : this.#several(match, mail !== '' || phone !== '');
		this.#known.set(key, found);
		return found;
	}

	/** Who has the address is the one, whatever the name that goes with it in an export. */
	#several(match: ReturnType<MatchIndex['match']>, hasAddress: boolean): readonly string[] {
		if (match.is !== 'unsure') return [];
		const paths = match.targets.map(({ path }) => path);
		if (match.doubt === 'other-name' && hasAddress) return paths;
		return match.doubt === 'similar-name' ? [] : [...paths, ''].slice(0, Math.max(2, paths.length));
	}
}

/** Adds up what goes into the same line. */
function added(tellings: readonly Telling[], find: (party: Party) => readonly string[]) {
	const lines = new Map<string, { path: string; telling: Telling; count: number }>();
	const strangers = new Map<string, { days: Set<Day>; candidates: readonly string[] }>();
	for (const telling of tellings) {
		const [path, ...others] = find(telling.party);
		if (path === undefined || others.length > 0) {
			const name = nameOf(telling.party);
			const known = strangers.get(name) ?? {
				days: new Set<Day>(),
				candidates: find(telling.party).filter((one) => one !== ''),
			};
			known.days.add(telling.day);
			strangers.set(name, known);
			continue;
		}
		const key = [path, telling.day, telling.counted, telling.service].join('\n');
		const line = lines.get(key);
		if (line === undefined) lines.set(key, { path, telling, count: telling.count });
		else line.count += telling.count;
	}
	return { lines: [...lines.values()], strangers };
}

/** What becomes of each day, by the lines that a person has on it. */
function fateOf(contacts: readonly Contact[], service: string): Fate {
	if (contacts.some((contact) => importedBy(contact) === null)) return 'own';
	return contacts.some((contact) => importedBy(contact) === service) ? 'known' : 'new';
}

/** Proposes the lines. */
export function proposeLines(
	tellings: readonly Telling[],
	members: readonly Member[],
	choices: Named,
): HistoryProposal {
	const finder = new Finder(members, choices);
	const { lines, strangers } = added(tellings, (one) => finder.find(one));
	const byPath = new Map(members.map((member) => [member.person.path, member]));
	const days = new Map<string, Contact[]>();
	for (const path of new Set(lines.map((line) => line.path)))
		for (const contact of byPath.get(path)?.history.interactions ?? []) {
			addTo(days, `${path}\n${contact.date}`, contact);
		}
	const proposed = lines.map(({ path, telling: { day, counted, service }, count }): HistoryLine => ({
		path,
		name: byPath.get(path)?.person.name ?? '',
		day,
		kind: KIND_OF[counted],
		text: countedWords(counted, count, service),
		fate: fateOf(days.get(`${path}\n${day}`) ?? [], service),
	}));
	return {
		lines: proposed.sort((a, b) => (a.path === b.path ? order(a.day, b.day) : order(a.path, b.path))),
		strangers: [...strangers]
			.map(([name, { days: told, candidates }]) => ({ name, days: told.size, candidates }))
			.sort((a, b) => b.days - a.days || order(a.name, b.name)),
	};
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
