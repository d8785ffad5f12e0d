/** The person a name means: by path, name, alias, or a part of a name that only one has. */
import type { Member } from '../../core/people/roster';
import { foldCase, foldText } from '../../core/text/fold';
import { hasWords, nameWords, wholeForms } from '../../core/text/name-forms';
import { slipsBetween } from '../../core/text/slip';
import { noteName, printedPaths, typedPath } from '../../core/text/vault-path';
import { faults } from '../../words/words';
import { Refusal } from '../ports';
import { safe } from './safe';

const namesOf = ({ person }: Member): string[] => [person.name, noteName(person.path), ...person.aliases];

/** Names so close to what was typed that they may have been meant; at most three. */
function closeNames(wanted: string, members: readonly Member[]): string[] {
	const name = foldText(wanted).slice(0, 60);
	const scored = members.flatMap((member) => {
		const words = namesOf(member).flatMap((full) => [foldText(full), ...foldText(full).split(/\s+/)]);
		const best = Math.min(...words.map((word) => slipsBetween(name, word.slice(0, 60), 2)));
		return best <= Math.min(2, Math.floor(name.length / 3)) ? [{ name: member.person.name, best }] : [];
	});
	return [...new Set(scored.sort((a, b) => a.best - b.best).map((hit) => hit.name))].slice(0, 3);
}

type Step = (member: Member) => boolean;

/** The ways to find somebody, the surest first. */
function stepsFor(wanted: string): readonly Step[] {
	const path = wanted.replace(/\\/g, '/').replace(/^\.\//, '').normalize('NFC');
	const name = foldText(wanted);
	const words = nameWords(wanted);
	const whole = words.join(' ');
	const begins = (own: string): boolean =>
		nameWords(own).some((_, at, all) => all.slice(at).join(' ').startsWith(whole));
	return [
		({ person }) => [wanted, `${wanted}.md`, typedPath(wanted)].includes(person.path),
		({ person }) => [path, `${path}.md`].includes(safe(person.path).normalize('NFC')),
		({ person }) => foldCase(person.name) === foldCase(wanted),
		({ person }) => foldText(person.name) === name,
		(member) => namesOf(member).some((own) => foldText(own) === name || wholeForms(own).includes(whole)),
		(member) => namesOf(member).some((own) => hasWords(own, words)),
		(member) => whole !== '' && namesOf(member).some(begins),
		(member) => name !== '' && namesOf(member).some((own) => foldText(own).includes(name)),
	];
}

/**
 * Finds one person. Tried in turn, and the first step that finds anybody decides: the very path, the path however its
 * accents are composed, the name with its accents, the name without them, an alias or a whole name in its words (`Dan
 * Ward` for `Ward, Dan`), whole words of a name, the beginning of a name or of one of its words, any part of a name.
 * Case does not matter, and accents only for telling `José` from `Jose`. Refused with a sentence if nobody, or more
 * than one, is found; all paths of these are in it.
 */
export function findPerson(wanted: string, members: readonly Member[]): Member {
	for (const step of stepsFor(wanted)) {
		const found = members.filter(step);
		if (found.length === 1 && found[0]) return found[0];
		if (found.length > 1) throw ambiguous(wanted, found);
	}
	const close = closeNames(wanted, members);
	throw new Refusal(close.length === 0 ? faults.noSuchPerson(wanted) : faults.noSuchPersonDidYouMean(wanted, close));
}

function ambiguous(wanted: string, found: readonly Member[]): Refusal {
	const paths = found.map(({ person }) => person.path);
	return new Refusal(faults.ambiguousPerson(wanted, printedPaths(paths)), { paths });
}
