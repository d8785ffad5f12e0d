/** A table of contacts as rows: Google's, Outlook's and LinkedIn's, and any other whose columns are named. */
import type { DateOptions } from '../../core/dates/written-date';
import { hasOwnKey, ownValue } from '../../core/text/own-key';
import { readTable, unharmed } from '../formats/csv';
import { columnOf, folded, keyNamed, type Column, type NamePart, type PartKind } from './columns';
import { milestoneText, yearlyText } from './days';
import { labelOf, withLabel } from './labelled';
import { RowBuilder, type RowKey } from './row';
import { tieKey } from './vcard';

/** Which column holds what, as `--map` says it: a property, `name`, `first` or `last`, by the heading it stands for. */
export type ColumnMap = ReadonlyMap<string, string>;

/** What a table is read with. */
export interface TableContext {
	readonly dates: DateOptions;
	readonly map: ColumnMap;
}

/** A table that was read: its rows, and the headings of columns that hold something without a place. */
export interface TableRead {
	readonly rows: readonly RowBuilder[];
	readonly placeless: readonly string[];
}

/** Why a table cannot be read; the headings it has, or the one that was asked for and is not there. */
export interface TableFault {
	readonly why: 'no-names' | 'no-column' | 'no-property';
	readonly found: readonly string[];
}

/** More lines before the headings than any export has. */
const PREAMBLE = 12;
const MAPPED_NAMES: Readonly<Record<string, NamePart>> = { name: 'whole', first: 'first', last: 'last' };

/** Whether a column holds the names of people. */
const holdsName = (column: Column): boolean => column.is === 'name' && column.part !== 'filed';

function columnsOf(headings: readonly string[], map: ColumnMap): readonly Column[] {
	const all = new Set(headings.map(folded));
	const mapped = new Map([...map].map(([heading, key]) => [folded(heading), key]));
	return headings.map((heading) => {
		const key = mapped.get(folded(heading));
		if (key === undefined) return columnOf(heading, all);
		const part = ownValue(MAPPED_NAMES, key);
		if (part !== undefined) return { is: 'name', part };
		if (key === 'groups') return { is: 'groups' };
		return { is: 'value', key: keyNamed(key) ?? key, label: null };
	});
}

/** What is wrong with a mapping, for these headings. */
function mapFault(headings: readonly string[], map: ColumnMap): TableFault | null {
	const known = new Set(headings.map(folded));
	for (const [heading, key] of map) {
		if (!known.has(folded(heading))) return { why: 'no-column', found: [heading] };
		const isKnown = key === 'groups' || hasOwnKey(MAPPED_NAMES, key) || keyNamed(key) !== null;
		if (!isKnown) return { why: 'no-property', found: [key] };
	}
	return null;
}

/** Parts that several columns tell together, as they come. */
type Parts = Map<string, { readonly kind: PartKind; readonly parts: Map<string, string> }>;

const severalIn = (cell: string): string[] => cell.split(':::').map((one) => one.trim());

/** What a cell is to become. */
interface Wanted {
	readonly key: RowKey;
	readonly label: string | null;
}

/** A day of a year, as a milestone with this label; false where it cannot be read. */
function addDay(row: RowBuilder, cell: string, label: string, { dates }: TableContext): boolean {
	const day = yearlyText(cell, dates);
	const text = day === null ? null : milestoneText(day, label, dates);
	if (text !== null) row.add('milestones', text);
	return text !== null || isNoDay(cell);
}

/** What stands where there is no day: `0/0/00`, `-`. */
const isNoDay = (cell: string): boolean => /^[0/.\- ]*$/.test(cell);
const isLinkedIn = (page: string): boolean => /^(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\//i.test(page);

function addNamed(row: RowBuilder, { key, label }: Wanted, cell: string, context: TableContext): boolean {
	if (key === 'milestones') return addDay(row, cell, 'Anniversary', context);
	if (key === 'birthday') {
		const day = yearlyText(cell, context.dates);
		if (day !== null) row.add(key, day);
		return day !== null || isNoDay(cell);
	}
	if (key === 'website' && isLinkedIn(cell)) row.add('linkedin', cell);
	else for (const one of key === 'note' ? [cell] : severalIn(cell)) row.add(key, withLabel(one, label));
	return true;
}

type Get = (part: string) => string;

function addAddresses(row: RowBuilder, key: RowKey, get: Get): boolean {
	const label = labelOf([get('label') || get('type')]);
	for (const one of severalIn(get('value'))) {
		if (key === 'website' && isLinkedIn(one)) row.add('linkedin', one);
		else if (one !== '') row.add(key, withLabel(one, label));
	}
	return true;
}

/** How what several columns tell is taken in. False where it has no place. */
const ADDERS: Readonly<Record<PartKind, (row: RowBuilder, get: Get, context: TableContext) => boolean>> = {
	email: (row, get) => addAddresses(row, 'email', get),
	phone: (row, get) => addAddresses(row, 'phone', get),
	website: (row, get) => addAddresses(row, 'website', get),
	address: (row, get) => addAddress(row, get),
	organization(row, get) {
		row.add('company', get('name'));
		row.add('role', get('title'));
		return get('department') === '';
	},
	relation(row, get) {
		for (const one of severalIn(get('value'))) row.add(tieKey([get('label') || get('type')]), one);
		return true;
	},
	event(row, get, context) {
		const label = (get('label') || get('type')).replace(/^\*\s*/, '') || 'Anniversary';
		return addDay(row, get('value'), label, context);
	},
	im: (_, get) => get('value') === '',
};

const inOneLine = (text: string): string =>
	text
		.split(/[\r\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(', ');

function addAddress(row: RowBuilder, get: Get): boolean {
	const town = get('city');
	if (town !== '' && !row.has('place')) row.add('place', town);
	const pieces = [get('street'), get('extended address'), get('po box')];
	const lines = [
		...pieces,
		[get('postal code'), town].filter((part) => part !== '').join(' '),
		get('region'),
		get('country'),
	];
	const made = lines.filter((part) => part !== '').join(', ');
	const text = inOneLine(get('formatted')) || made;
	if (text !== town) row.add('address', text);
	return true;
}

/** What Google's own groups are called, which say nothing of anybody. */
const SYSTEM_GROUP = /^\*\s/;

class TableReader {
	readonly #placeless = new Set<string>();

	constructor(
		readonly headings: readonly string[],
		readonly columns: readonly Column[],
		readonly context: TableContext,
	) {}

	get placeless(): readonly string[] {
		return [...this.#placeless];
	}

	row(cells: readonly string[]): RowBuilder {
		const row = new RowBuilder();
		const names = new Map<NamePart, string>();
		const together: Parts = new Map();
		this.columns.forEach((column, at) => {
			const cell = unharmed((cells[at] ?? '').trim());
			if (cell === '' || this.#take(row, column, cell, { names, together })) return;
			// A column that has a place, and in this line nothing that could be read: that is told with the line.
			if (column.is === 'placeless') this.#placeless.add(this.headings[at] ?? '');
			else row.placeless(`${this.headings[at] ?? ''}: ${cell.slice(0, 40)}`);
		});
		for (const [of, { kind, parts }] of together)
			if (!ADDERS[kind](row, (part) => parts.get(part)?.trim() ?? '', this.context)) row.placeless(of);
		row.name = nameOf(names);
		if (row.name === '' && row.has('company') && ![...names.values()].some((part) => part !== ''))
			row.fault = 'company';
		return row;
	}

	#take(
		row: RowBuilder,
		column: Column,
		cell: string,
		{ names, together }: { readonly names: Map<NamePart, string>; readonly together: Parts },
	): boolean {
		switch (column.is) {
			case 'name':
				names.set(column.part, names.get(column.part) ?? cell);
				return true;
			case 'value':
				return addNamed(row, column, cell, this.context);
			case 'part': {
				const known = together.get(column.of) ?? { kind: column.kind, parts: new Map<string, string>() };
				const before = known.parts.get(column.part);
				known.parts.set(column.part, before === undefined ? cell : `${before}, ${cell}`);
				together.set(column.of, known);
				return true;
			}
			case 'groups':
				for (const group of cell.split(/:::|;/).map((one) => one.trim()))
					if (!SYSTEM_GROUP.test(group)) row.group(group);
				return true;
			case 'silent':
				return true;
			case 'placeless':
				return false;
		}
	}
}

/** The whole name, else its parts in their order, else the name it is filed by. */
function nameOf(names: ReadonlyMap<NamePart, string>): string {
	const parts = (['first', 'middle', 'last'] as const)
		.map((part) => names.get(part) ?? '')
		.filter((part) => part !== '');
	return names.get('whole') ?? (parts.length > 0 ? parts.join(' ') : (names.get('filed') ?? ''));
}

/** Where the headings are: the first line, within a few, that names people; -1: there is none. */
function headingsAt(lines: readonly (readonly string[])[], map: ColumnMap): number {
	return lines.slice(0, PREAMBLE).findIndex((headings, at) => {
		if (mapFault(headings, map)?.why === 'no-column') return false;
		const isTable = headings.length > 1 || isAlone(lines, at);
		return isTable && columnsOf(headings, map).some(holdsName);
	});
}

/**
 * Reads a table of contacts. What stands above its headings is passed over (LinkedIn's notes). A fault where no line
 * names people, or where the mapping fits none.
 */
export function readContacts(text: string, context: TableContext): TableRead | TableFault {
	const { map } = context;
	const { lines, isCut } = readTable(text);
	const at = headingsAt(lines, map);
	const headings = lines[Math.max(at, 0)] ?? [];
	const fault = mapFault(headings, map);
	if (fault !== null) return fault;
	if (at === -1) return { why: 'no-names', found: headings.slice(0, 12) };
	const reader = new TableReader(headings, columnsOf(headings, map), context);
	const rows = lines.slice(at + 1).map((cells) => reader.row(cells));
	const last = rows[rows.length - 1];
	if (isCut && last !== undefined) last.fault = 'unreadable';
	return { rows, placeless: reader.placeless };
}

/** Whether a table has one column throughout: a list of names. */
const isAlone = (lines: readonly (readonly string[])[], at: number): boolean =>
	lines.slice(at).every(({ length }) => length === 1);
