/** Links that should mean one of the people and lead nowhere, with the person whose name is one slip away. */
import { applyEdit } from '../core/edit';
import { foldText } from '../core/fold';
import { baseName, linksIn, type NoteLink } from '../core/link';
import { addTo } from '../core/lists';
import { sameNames, type StrayLink } from '../core/mentions';
import { scanNote } from '../core/note-scanner';
import type { NoteText } from '../core/note-text';
import type { Person } from '../core/person';
import { excerpt } from '../core/problem';
import type { Roster } from '../core/roster';
import type { Day } from '../core/day';
import { SlipIndex } from '../core/slip';
import { noteName } from '../core/vault-path';
import { problemsWords } from '../core/words/problems';
import { linesAt, type Finding } from './doctor-fix';

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

/** Whether a slip leaves the ends of each word as they are: `Martina` is not `Martin`, nor `Mario` `Maria`. */
function sameEnds(link: string, name: string): boolean {
	const [a, b] = [link, name].map((text) => foldText(text).split(/[\s-]+/));
	if (a === undefined || b === undefined || a.length !== b.length) return true;
	return a.every((word, at) => word[0] === b[at]?.[0] && word[word.length - 1] === b[at]?.[(b[at]?.length ?? 0) - 1]);
}

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

/**
 * The person each target can have been meant to be, null for those that resemble nobody, or several. Everybody is gone
 * through once.
 */
function meantBy(targets: readonly string[], people: readonly Person[]): Map<string, Meant | null> {
	const byKey = new Map<string, Asked[]>();
	const slips = new SlipIndex<Asked>();
	const all = targets.map((target): Asked => ({ target, exact: [], near: [] }));
	for (const asked of all) {
		const key = keyOf(baseName(asked.target));
		addTo(byKey, key, asked);
		if (key.length >= SHORTEST) slips.add(key, asked);
	}
	for (const person of people)
		for (const name of new Set([noteName(person.path), person.name, ...person.aliases])) {
			const key = keyOf(name);
			if (key === '') continue;
			for (const { exact } of byKey.get(key) ?? []) exact.push({ person, name });
			if (key.length >= SHORTEST - 1)
				for (const { value } of slips.near(key, MOST_NEAR)) value.near.push({ person, name });
		}
	return new Map(all.map((asked) => [asked.target, onlyOne(asked)]));
}

/** What was found out, by vault: whom a link means stays the same as long as everybody is called the same. */
const found = new WeakMap<
	Roster,
	{ readonly people: readonly Person[]; readonly meant: ReadonlyMap<string, Meant | null> }
>();

/** Whom these targets mean, of which only those are looked for that were not there the last time. */
function whomTheyMean(
	roster: Roster,
	people: readonly Person[],
	targets: ReadonlySet<string>,
): ReadonlyMap<string, Meant | null> {
	const before = found.get(roster);
	const known: ReadonlyMap<string, Meant | null> =
		before !== undefined && sameNames(before.people, people) ? before.meant : new Map();
	const fresh = [...targets].filter((target) => !known.has(target));
	const made = fresh.length === 0 ? new Map<string, Meant | null>() : meantBy(fresh, people);
	const meant = new Map([...targets].map((target) => [target, known.get(target) ?? made.get(target) ?? null]));
	found.set(roster, { people, meant });
	return meant;
}

/** What a link becomes: to the person's note, with the words it showed, or an alias that it nearly said. */
function relinked(raw: string, target: string, { person, name }: Meant, inTable: boolean): string {
	const bar = raw.search(/\\?\|/);
	const inner = raw.slice(2, bar === -1 ? -2 : bar);
	const part = inner.search(/[#^]/);
	const shown =
		bar !== -1 ? raw.slice(bar, -2) : name === noteName(person.path) ? '' : `${inTable ? '\\|' : '|'}${name}`;
	return `[[${target}${part === -1 ? '' : inner.slice(part)}${shown}]]`;
}

const isMeant = ({ target, wiki }: NoteLink, stray: StrayLink): boolean => wiki && target === stray.target;

function relink(text: string, stray: StrayLink, target: string, meant: Meant): string | null {
	const note: NoteText = scanNote(text);
	const at = linesAt(note, stray.line).find((index) =>
		linksIn(note.lines[index]?.text ?? '').some((link) => isMeant(link, stray)),
	);
	const line = at === undefined ? undefined : note.lines[at];
	if (line === undefined) return null;
	const links = linksIn(line.text).filter((link) => isMeant(link, stray));
	return links.reduceRight(
		(changed, { from, to }) =>
			applyEdit(changed, {
				from: line.from + from,
				to: line.from + to,
				insert: relinked(line.text.slice(from, to), target, meant, line.role === 'table'),
			}),
		text,
	);
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
		const target = targetOf(meant.person, link.path, roster, today);
		const label = relinked(`[[${link.target}]]`, target, meant, false);
		return [
			{
				path: link.path,
				line: link.line,
				found: excerpt(`[[${link.target}]]`),
				expected: problemsWords.linkTo(meant.person.name),
				severity: 'warning',
				kind: 'link',
				other: null,
				fixes: [{ kind: 'link', path: link.path, label, change: (text) => relink(text, link, target, meant) }],
			},
		];
	});
}
