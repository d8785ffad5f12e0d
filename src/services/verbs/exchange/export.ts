/** People, due days and interactions as files for other programs. */
import { inCompany, discreet } from '../../../core/people/discreet';
import type { Member } from '../../../core/people/member';
import { readNote } from '../../../core/properties/read-note';
import { hasOwnKey } from '../../../core/text/own-key';
import { writtenTable } from '../../../exchange/formats/csv';
import { writtenCalendar, writtenCard } from '../../../exchange/formats/ical';
import { cardOf } from '../../../exchange/out/cards';
import { cellsOf, CONTACT_COLUMNS, contactsOf, PEOPLE_COLUMNS, pick } from '../../../exchange/out/columns';
import { eventsOf } from '../../../exchange/out/events';
import { exchangeWords } from '../../../words/exchange';
import { outFlags, outWords } from '../../../words/exchange-out';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { Misspelt } from '../../command/misspelt';
import type { Need } from '../../command/needs';
import { isOn, text, texts } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';

const KINDS = ['ics', 'vcf', 'csv', 'json'] as const;
type Kind = (typeof KINDS)[number];

const KIND: Need = {
	usage: KINDS.join('|'),
	asked: outFlags.kind,
	says: outFlags.kindSays,
	isWritten: false,
	isFile: false,
};

/** What is written: the file, the same as a JSON value, and how many people, events or lines it holds. */
interface Made {
	readonly file: string;
	readonly json: unknown;
	readonly count: number;
}

/** What files are made of. */
interface Source {
	readonly members: readonly Member[];
	readonly people: People;
	readonly notes: NoteStore;
	readonly columns: string | undefined;
	readonly interactions: boolean;
}

function calendar({ members, people }: Source): Made {
	const events = eventsOf(members, people.today, people.settings);
	return { file: writtenCalendar(outWords.calendar, events, people.today), json: { events }, count: events.length };
}

async function cards({ members, notes, people }: Source): Promise<Made> {
	const written: string[] = [];
	for (const { person } of members) {
		const { frontmatter } = readNote(person.path, await notes.read(person.path));
		const mayTell = (text: string): boolean =>
			[...people.roster.privateIn(text, person.path, people.today)].every((path) => path === person.path);
		written.push(writtenCard(cardOf({ person, properties: frontmatter.properties, mayTell })));
	}
	return { file: written.join(''), json: { cards: written }, count: written.length };
}

/** The columns that are asked for; all where none are. Refused for one that there is not. */
function chosen(all: object, asked: string | undefined): readonly string[] {
	const names = (asked ?? '')
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '');
	const unknown = names.find((name) => !hasOwnKey(all, name));
	if (unknown !== undefined) throw new Refusal(outWords.badColumn(unknown, Object.keys(all)));
	return names.length === 0 ? Object.keys(all) : names;
}

function table({ members, columns, interactions }: Source): Made {
	const names = chosen(interactions ? CONTACT_COLUMNS : PEOPLE_COLUMNS, columns);
	const rows = interactions
		? contactsOf(members).map((one) => pick(CONTACT_COLUMNS, names, one))
		: members.map((member) => pick(PEOPLE_COLUMNS, names, member));
	const file = `${writtenTable([names, ...rows.map(cellsOf)])}\r\n`;
	return { file, json: { rows }, count: rows.length };
}

function document({ members, columns, interactions }: Source): Made {
	const names = chosen(interactions ? CONTACT_COLUMNS : PEOPLE_COLUMNS, columns);
	const contactNames = interactions ? names : Object.keys(CONTACT_COLUMNS);
	const json = {
		...(interactions ? {} : { people: members.map((member) => pick(PEOPLE_COLUMNS, names, member)) }),
		interactions: contactsOf(members).map((one) => pick(CONTACT_COLUMNS, contactNames, one)),
	};
	return { file: `${JSON.stringify(json, null, 2)}\n`, json, count: members.length };
}

const MAKERS: Readonly<Record<Kind, (source: Source) => Made | Promise<Made>>> = {
	ics: calendar,
	vcf: cards,
	csv: table,
	json: document,
};

/** Those who are named, else everybody who is not private; of nobody is told what tells of others who are private. */
function exported(members: readonly Member[], names: readonly string[]): readonly Member[] {
	if (names.length === 0) return inCompany(members);
	return [...new Set(names.map((name) => findPerson(name, members)))].map(discreet);
}

/** `nurture export`: a file for another program, printed or written. */
export const exportVerb = verb({
	name: 'export',
	does: outFlags.does,
	needs: { kind: KIND },
	options: {
		to: text('FILE', outFlags.to),
		person: texts('NAME', outFlags.person),
		columns: text('NAMES', outFlags.columns),
		interactions: isOn(outFlags.interactions),
	},
	async answer({ given, options, host, people, members }) {
		const kind = KINDS.find((known) => known === given.kind.toLowerCase());
		if (kind === undefined) throw new Misspelt(outWords.badKind(given.kind, KINDS));
		const { columns, interactions, to, person } = options;
		if (to !== undefined && /\.md$/i.test(to)) throw new Refusal(outWords.overNote(to));
		const source = { members: exported(members, person), people, notes: host.notes, columns, interactions };
		const { file, json, count } = await MAKERS[kind](source);
		if (to === undefined) return { json, text: file.replace(/\r?\n$/, '') };
		if (host.foreign === undefined) throw new Refusal(exchangeWords.onlyInTerminal);
		await host.foreign.save(to, file);
		return { json: { file: to, count }, text: safe(outWords.saved(to, count)) };
	},
});
