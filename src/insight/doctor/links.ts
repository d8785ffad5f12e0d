/** Links that should mean one of the people and lead nowhere, with the person whose name is one slip away. */
import { applyEdit } from '../../core/edit/edit';
import { foldText } from '../../core/text/fold';
import { baseName, linksIn, type NoteLink } from '../../core/markdown/link';
import { addTo } from '../../core/text/lists';
import type { StrayLink } from '../../core/people/mentions';
import { sameNames } from '../../core/names/resolver';
import { scanNote } from '../../core/markdown/note-scanner';
import type { NoteText } from '../../core/markdown/note-text';
import type { Person } from '../../core/person/person';
import { problemAt } from '../../core/markdown/problem';
import type { Roster } from '../../core/people/roster';
import type { Day } from '../../core/time/day';
import { SlipIndex } from '../../core/text/slip';
import { noteName } from '../../core/text/vault-path';
import { problemsWords } from '../../words/problems';
import { linesAt, type Finding } from './fix';

/** A name as links are compared: no case, accents, blanks or hyphens. */
const keyOf = (name: string): string => foldText(name).replace(/[\s-]+/g, '');

/**
 * In shorter names a slip makes another name: Ada is not Ana. Without any slip (`Ana Diaz` for `Ana Díaz`) every length
 * will do.
 */
const SHORTEST = 7;
/** As many links a name may be taken for: notes have few slips of one name. */
const MOST_NEAR = 200;

interface Meant {
	readonly person: Person;
	/** The name or alias that is nearly that of the link. */
	readonly name: string;
}

/** The first and the last letter of each word of a name. */
const endsOf = (name: string): string[] =>
	foldText(name)
		.split(/[\s-]+/)
		.map((word) => word.slice(0, 1) + word.slice(-1));

/** Whether a slip leaves the ends of each word as they are: `Martina` is not `Martin`, nor `Mario` `Maria`. */
function sameEnds(link: string, name: string): boolean {
	const [a, b] = [endsOf(link), endsOf(name)];
	return a.length !== b.length || a.every((ends, at) => ends === b[at]);
}

const namesOf = ({ path, name, aliases }: Person): ReadonlySet<string> => new Set([noteName(path), name, ...aliases]);

/** Whom a name may mean, as people are gone through. */
interface Asked {
	readonly target: string;
	readonly exact: Meant[];
	readonly near: Meant[];
}

/** The only one that is meant; null if there is none, or if there are several. */
function onlyOne({ target, exact, near }: Asked): Meant | null {
	const [first, ...others] = exact.length > 0 ? exact : near;
	if (first === undefined || others.some(({ person }) => person !== first.person)) return null;
	return exact.length > 0 || sameEnds(baseName(target), first.name) ? first : null;
}

/** By target the person that is meant; null for nobody, or nobody for certain. */
type Meanings = ReadonlyMap<string, Meant | null>;

/**
 * The person each target can have been meant to be, null for those that resemble nobody, or several. Everybody is gone
 * through once.
 */
function meantBy(targets: readonly string[], people: readonly Person[]): Meanings {
	const byKey = new Map<string, Asked[]>();
	const slips = new SlipIndex<Asked>();
	const all = targets.map((target): Asked => ({ target, exact: [], near: [] }));
	for (const asked of all) {
		const key = keyOf(baseName(asked.target));
		addTo(byKey, key, asked);
		if (key.length >= SHORTEST) slips.add(key, asked);
	}
	const offer = (meant: Meant): void => {
		const key = keyOf(meant.name);
		if (key === '') return;
		for (const { exact } of byKey.get(key) ?? []) exact.push(meant);
		// A letter may be missing.
		if (key.length < SHORTEST - 1) return;
		for (const { value } of slips.near(key, MOST_NEAR)) value.near.push(meant);
	};
	for (const person of people) for (const name of namesOf(person)) offer({ person, name });
	return new Map(all.map((asked) => [asked.target, onlyOne(asked)]));
}

/** What was found out, by vault: whom a link means stays the same as long as everybody is called the same. */
const found = new WeakMap<Roster, { readonly people: readonly Person[]; readonly meant: Meanings }>();

/** Whom these targets mean, of which only those are looked for that were not there the last time. */
function whomTheyMean(roster: Roster, people: readonly Person[], targets: ReadonlySet<string>): Meanings {
	const before = found.get(roster);
	const known: Meanings = before !== undefined && sameNames(before.people, people) ? before.meant : new Map();
	const fresh = [...targets].filter((target) => !known.has(target));
	const made: Meanings = fresh.length === 0 ? new Map() : meantBy(fresh, people);
	const meant: Meanings = new Map(
		[...targets].map((target) => [target, known.get(target) ?? made.get(target) ?? null]),
	);
	found.set(roster, { people, meant });
	return meant;
}

/** What a link becomes: to the person's note, with the words it showed, or an alias that it nearly said. */
function relinked(raw: string, target: string, { person, name }: Meant, inTable: boolean): string {
	const bar = raw.search(/\\?\|/);
	const inner = raw.slice(2, bar === -1 ? -2 : bar);
	const part = /[#^].*/s.exec(inner)?.[0] ?? '';
	const alias = name === noteName(person.path) ? '' : `${inTable ? '\\|' : '|'}${name}`;
	const shown = bar === -1 ? alias : raw.slice(bar, -2);
	return `[[${target}${part}${shown}]]`;
}

const isMeant = ({ target, wiki }: NoteLink, stray: StrayLink): boolean => wiki && target === stray.target;

/** A note's text in which the links of a line that were meant for somebody lead there; null if there are none. */
function relink(text: string, stray: StrayLink, target: string, meant: Meant): string | null {
	const note: NoteText = scanNote(text);
	const at = linesAt(note, stray.line).find((index) =>
		linksIn(note.lines[index]?.text ?? '').some((link) => isMeant(link, stray)),
	);
	const line = at === undefined ? undefined : note.lines[at];
	if (line === undefined) return null;
	const edits = linksIn(line.text)
		.filter((link) => isMeant(link, stray))
		.map(({ from, to }) => ({
			from: line.from + from,
			to: line.from + to,
			insert: relinked(line.text.slice(from, to), target, meant, line.role === 'table'),
		}));
	return edits.reduceRight(applyEdit, text);
}

/** The target that means a person from a note: the name, or the path where others have the name too. */
function targetOf(person: Person, fromPath: string, roster: Roster, today: Day): string {
	const name = noteName(person.path);
	return roster.linked(name, fromPath, today)?.path === person.path ? name : person.path.replace(/\.md$/i, '');
}

/**
 * Links that lead nowhere and whose target is nearly the name of one person. Those that resemble nobody are left alone:
 * that is usual.
 */
export function strayFindings(roster: Roster, people: readonly Person[], today: Day): Finding[] {
	const stray = roster.strayLinks(today);
	if (stray.length === 0) return [];
	const whom = whomTheyMean(roster, people, new Set(stray.map(({ target }) => target)));
	const seen = new Set<string>();
	return stray.flatMap((link): Finding[] => {
		const meant = whom.get(link.target) ?? null;
		const key = `${link.path} ${link.line} ${link.target}`;
		if (meant === null || meant.person.path === link.path || seen.has(key)) return [];
		seen.add(key);
		return [findingOf(link, targetOf(meant.person, link.path, roster, today), meant)];
	});
}

/** A link that leads nowhere, with the fix that makes it lead to `target`, the note of the one who is meant. */
function findingOf(link: StrayLink, target: string, meant: Meant): Finding {
	const { path, line } = link;
	const raw = `[[${link.target}]]`;
	const label = relinked(raw, target, meant, false);
	return {
		path,
		...problemAt(line, 'link', raw, problemsWords.linkTo(meant.person.name)),
		other: null,
		fixes: [{ code: 'link', path, label, change: (text) => relink(text, link, target, meant) }],
	};
}
