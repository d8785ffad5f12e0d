/** A card of an address book as a row. */
import type { DateOptions } from '../../core/dates/written-date';
import { upTo } from '../../core/text/ends';
import { ownValue } from '../../core/text/own-key';
import type { CardText } from '../formats/card-lines';
import { readCard, type Card, type Property } from '../formats/ical';
import { milestoneText, yearlyText } from './days';
import { labelOf, withLabel } from './labelled';
import { RowBuilder, type RowKey } from './row';

/** Properties that say nothing of the person, and are missed by nobody. */
const TECHNICAL =
	/^(?:prodid|rev|uid|version|profile|source|name|mailer|class|sort-string|kind|clientpidmap|xml|x-abuid|x-ablabel|x-abadr|x-abshowas|x-abcropreference|x-img.*|x-abversion|x-phonetic-.*|x-imagehash|x-imagetype|x-sharedphoto.*|x-wallpaper|x-radicale.*|x-evolution-(?:file-as|webdav.*|rev)|x-mozilla-html|x-nurture-version|member)$/;

/** Where kin and others of `RELATED` stand, by what they are. */
const TIES: Readonly<Record<string, RowKey>> = {
	spouse: 'spouse',
	wife: 'spouse',
	husband: 'spouse',
	sweetheart: 'partner',
	partner: 'partner',
	'domestic partner': 'partner',
	child: 'children',
	son: 'children',
	daughter: 'children',
	parent: 'parents',
	mother: 'parents',
	father: 'parents',
	sibling: 'siblings',
	brother: 'siblings',
	sister: 'siblings',
	kin: 'relatives',
	relative: 'relatives',
	manager: 'manager',
	assistant: 'assistant',
	colleague: 'colleagues',
	'co-worker': 'colleagues',
};

/** The property for somebody who is related so; of friends and of others it is `knows`. */
export const tieKey = (words: readonly string[]): RowKey =>
	words.flatMap((word) => ownValue(TIES, word.toLowerCase()) ?? [])[0] ?? 'knows';

/** What cards call the services that a note has a property for. */
const SERVICES: readonly (readonly [RegExp, RowKey])[] = [
	[/linkedin/i, 'linkedin'],
	[/telegram/i, 'telegram'],
	[/whatsapp/i, 'whatsapp'],
	[/signal/i, 'signal'],
];

const serviceOf = (words: string): RowKey | null => SERVICES.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** What a reader of cards is handed. */
export interface CardContext {
	readonly dates: DateOptions;
	/** The names of the cards of a file by their UIDs, for cards that name each other so. */
	readonly names: ReadonlyMap<string, string>;
}

class CardReader {
	readonly row = new RowBuilder();
	readonly #labels: ReadonlyMap<string, string>;

	constructor(
		readonly card: Card,
		readonly context: CardContext,
	) {
		const labels = card.properties.filter(({ name }) => name === 'x-ablabel');
		this.#labels = new Map(labels.map(({ group, values }) => [group, values[0]?.[0] ?? '']));
	}

	/** The words that say what kind of address it is: the card's own label before its types. */
	labels({ group, types }: Property): string[] {
		const own = group === '' ? undefined : this.#labels.get(group);
		return own === undefined ? [...types] : [own, ...types];
	}

	text({ values }: Property): string {
		return values.map((parts) => parts.join(' ')).join(', ');
	}

	day(property: Property, label: string): void {
		const day = yearlyText(this.text(property), this.context.dates);
		const milestone = day === null ? null : milestoneText(day, label, this.context.dates);
		if (milestone === null) this.row.placeless(property.name.toUpperCase());
		else this.row.add('milestones', milestone);
	}
}

type Reading = (reader: CardReader, property: Property) => void;

const intoText =
	(key: RowKey): Reading =>
	(reader, property) =>
		reader.row.add(key, reader.text(property));

const eachInto =
	(key: RowKey): Reading =>
	({ row }, { values }) => {
		for (const value of values) row.add(key, value.join(' '));
	};

/** What stands behind `tel:` in an address of RFC 3966, its extension in words. */
function plainPhone(text: string): string {
	const extension = /;ext=(\d{1,8})/i.exec(text)?.[1];
	const number = upTo(text.replace(/^tel:/i, ''), /[;,]/);
	return extension === undefined ? number : `${number} ext. ${extension}`;
}

const readPhoneLine: Reading = (reader, property) => {
	const label = labelOf(reader.labels(property));
	reader.row.add('phone', withLabel(plainPhone(reader.text(property)), label));
};

const readMail: Reading = (reader, property) => {
	const address = reader.text(property).replace(/^mailto:/i, '');
	if (address.includes('@')) reader.row.add('email', withLabel(address, labelOf(reader.labels(property))));
	else if (address.trim() !== '') reader.row.placeless('EMAIL');
};

const readUrl: Reading = (reader, property) => {
	const url = reader.text(property);
	const service = /^https?:\/\/(?:[\w-]+\.)*(?:linkedin\.com|t\.me|wa\.me|signal\.me)\//i.test(url)
		? serviceOf(url.replace(/\/\/t\.me/i, 'telegram').replace(/\/\/wa\.me/i, 'whatsapp'))
		: null;
	if (service === null) reader.row.add('website', withLabel(url, labelOf(reader.labels(property))));
	else reader.row.add(service, url);
};

/** `IMPP`, `X-SOCIALPROFILE` and the like. */
const readService: Reading = (reader, property) => {
	const value = reader.text(property);
	const said = [...property.types, ...Object.values(property.parameters), value, property.name].join(' ');
	const key = serviceOf(said) ?? (/^https?:/i.test(value) ? 'website' : null);
	const plain = value.replace(/^(?:x-apple|telegram|whatsapp|signal|im|sgnl):/i, '');
	if (key === null) reader.row.placeless(property.name.toUpperCase());
	else reader.row.add(key, plain);
};

const filled = (parts: readonly (string | undefined)[]): string[] =>
	parts.map((part) => part?.trim() ?? '').filter((part) => part !== '');

/** A postal address as one text; its town is the place of somebody whose note has none. */
const readAddress: Reading = (reader, property) => {
	const [[box, more, street, town, region, code, country] = []] = property.values;
	const place = town?.trim() ?? '';
	if (!reader.row.has('place')) reader.row.add('place', place);
	const text = filled([street, more, box, filled([code, town]).join(' '), region, country]).join(', ');
	if (text !== place) reader.row.add('address', text);
};

const readBirthday: Reading = (reader, property) => {
	const day = yearlyText(reader.text(property), reader.context.dates);
	if (day === null) reader.row.placeless('BDAY');
	else reader.row.add('birthday', day);
};

const readRelated: Reading = (reader, property) => {
	const value = reader.text(property);
	const uid = value.replace(/^urn:uuid:/i, '');
	const name = reader.context.names.get(uid) ?? value;
	if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(name)) reader.row.placeless('RELATED');
	else reader.row.add(tieKey([...reader.labels(property)].map((word) => labelOf([word]) ?? word)), name);
};

const readOrganisation: Reading = ({ row }, { values }) => {
	const [company = '', ...parts] = values[0] ?? [];
	row.add('company', company);
	if (parts.some((part) => part.trim() !== '')) row.placeless('ORG unit');
};

const READINGS: Readonly<Record<string, Reading>> = {
	nickname: eachInto('aliases'),
	email: readMail,
	tel: readPhoneLine,
	url: readUrl,
	impp: readService,
	'x-socialprofile': readService,
	socialprofile: readService,
	'x-telegram': readService,
	'x-whatsapp': readService,
	'x-signal': readService,
	'x-linkedin': readService,
	adr: readAddress,
	bday: readBirthday,
	anniversary: (reader, property) => reader.day(property, 'Anniversary'),
	'x-anniversary': (reader, property) => reader.day(property, 'Anniversary'),
	'x-evolution-anniversary': (reader, property) => reader.day(property, 'Anniversary'),
	'x-kaddressbook-x-anniversary': (reader, property) => reader.day(property, 'Anniversary'),
	'x-abdate': (reader, property) =>
		reader.day(property, capital(cleanLabel(reader.labels(property)[0] ?? '')) || 'Anniversary'),
	deathdate: (reader, property) => {
		const day = yearlyText(reader.text(property), reader.context.dates);
		reader.row.add('deceased', day === null || day.startsWith('--') ? 'true' : day);
	},
	related: readRelated,
	'x-abrelatednames': readRelated,
	'x-spouse': (reader, property) => reader.row.add('spouse', reader.text(property)),
	'x-evolution-spouse': (reader, property) => reader.row.add('spouse', reader.text(property)),
	'x-kaddressbook-x-spousesname': (reader, property) => reader.row.add('spouse', reader.text(property)),
	'x-manager': eachInto('manager'),
	'x-evolution-manager': eachInto('manager'),
	'x-assistant': eachInto('assistant'),
	'x-evolution-assistant': eachInto('assistant'),
	org: readOrganisation,
	title: intoText('role'),
	note: intoText('note'),
	interest: eachInto('interests'),
	hobby: eachInto('interests'),
	categories: ({ row }, { values }) => {
		for (const value of values) row.group(value.join(' '));
	},
	'x-nurture-every': intoText('every'),
	'x-nurture-circle': intoText('circle'),
	'x-nurture-why': intoText('why'),
	'x-nurture-met': intoText('met'),
	'x-nurture-address': intoText('address'),
	'x-nurture-introduced-by': intoText('introduced-by'),
	'x-nurture-likes': eachInto('likes'),
	'x-nurture-dislikes': eachInto('dislikes'),
	'x-nurture-family': eachInto('family'),
	'x-nurture-gift-ideas': eachInto('gift-ideas'),
	'x-nurture-topics': eachInto('topics'),
};

const cleanLabel = (label: string): string => label.replace(/^_\$!<(.*)>!\$_$/, '$1').trim();
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The whole name: what the card shows (`FN`), else its parts in their order. */
function nameOf({ properties }: Card): string {
	const first = (name: string): Property | undefined => properties.find((property) => property.name === name);
	const shown = first('fn')?.values[0]?.join(' ').trim() ?? '';
	if (shown !== '') return shown;
	const [family = '', given = '', more = ''] = first('n')?.values[0] ?? [];
	return [given, more, family].filter((part) => part.trim() !== '').join(' ');
}

/** What a card is of, where it is nobody. */
function faultOf({ properties }: Card, name: string) {
	const value = (wanted: string): string =>
		properties.find((property) => property.name === wanted)?.values[0]?.[0]?.toLowerCase() ?? '';
	if (value('kind') === 'group' || value('x-addressbookserver-kind') === 'group') return 'group';
	const org = value('org').trim();
	const isCompany = value('kind') === 'org' || value('x-abshowas') === 'company' || (name === '' && org !== '');
	return isCompany ? 'company' : null;
}

const NAMES: ReadonlySet<string> = new Set(['fn', 'n', 'x-addressbookserver-kind']);

function takeProperty(reader: CardReader, property: Property): void {
	const { name } = property;
	const reading = ownValue(READINGS, name);
	if (reading !== undefined) reading(reader, property);
	else if (!NAMES.has(name) && !TECHNICAL.test(name)) reader.row.placeless(name.toUpperCase());
}

/** Reads a card. What has no place in a note is named; never throws. */
export function rowOfCard(text: CardText, context: CardContext): RowBuilder {
	const card = readCard(text);
	const reader = new CardReader(card, context);
	const { row } = reader;
	row.name = nameOf(card);
	row.fault = text.isCut ? 'unreadable' : faultOf(card, row.name);
	for (const property of card.properties) takeProperty(reader, property);
	if (text.hasMedia) row.placeless('PHOTO');
	for (const line of card.unread) row.placeless(line.slice(0, 40));
	return row;
}

/** The names of cards by their UIDs. */
export function cardNames(cards: readonly CardText[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const { lines } of cards) {
		const uid = lines.find((line) => /^UID[;:]/i.test(line));
		if (uid === undefined) continue;
		const [name, id] = [/^FN[^:]*:(.*)$/i, /^UID[^:]*:(?:urn:uuid:)?(.*)$/i].map((pattern, at) =>
			at === 0
				? lines.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined)
				: pattern.exec(uid)?.[1],
		);
		if (name !== undefined && id !== undefined) names.set(id.trim(), name.replace(/\\([,;\\])/g, '$1').trim());
	}
	return names;
}
