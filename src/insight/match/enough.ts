/**
 * What is reason enough to name somebody for a text: something they care about that the text is about, or two things
 * it is about that were talked about on two days. All else only adds.
 */
import type { Member } from '../../core/people/roster';
import { craftsIn, isCommonPastime, isCraft, stemsOf } from '../terms/pastimes';
import { talkOf, type MatchKind } from './person';
import { stemOf } from '../terms/terms';
import { isAbout, isOnlyTag, isShort, isTitled, type Sought } from './query';

/** What somebody cares about, by the kinds of things that a note names; of the first a phrase said once is enough. */
const SOUGHT_OUT: ReadonlySet<string> = new Set<MatchKind>(['interest', 'topic', 'role', 'link']);
const CARED_FOR: ReadonlySet<string> = new Set([...SOUGHT_OUT, 'tag', 'like', 'gift']);
/** Where somebody is says little: only a title that names it is about it. */
const AROUND: ReadonlySet<string> = new Set<MatchKind>(['place', 'company']);

/** Words that are said of anything: two people who said them have nothing in common. */
const SAID_OF_ANYTHING =
	'second third ten hundred place home house hous room door road town city side bit piece hour minute month morning ' +
	'evening night ask answer help wait look talk speak move turn open close hold bring sit stand run read write call ' +
	'meet visit stay leave start stop change try feel hear show send sent sell buy pay price money job friend man men ' +
	'woman women child mother father sister brother son wife hand head eye name number question idea plan order spring ' +
	'summer autumn winter january june july dark light warm cold hot hard easy slow fast free full white black red green ' +
	'blue young simple whole end water eat drink breakfast lunch dinner play tired hate love watch metre already nobody ' +
	'somebody want need come round word page picture count paper voice heart ground draw teach line village wash ' +
	'letter message note pass key flat three four five six seven usual due rest haus zeit jahr tag stadt kind frau mann ' +
	'maison temps jour ville enfant femme homme vie ans lieu personne monde casa tiempo dia ciudad mujer vida mundo huis ' +
	'tijd dag jaar vrouw leven';
const ANYTHING: ReadonlySet<string> = new Set(SAID_OF_ANYTHING.split(' ').map(stemOf));

/** Whether a word is said of anything, or names what nearly everybody does. */
export const isCommon = (term: string): boolean => ANYTHING.has(term) || isCommonPastime([term]);

/** Whether a short text says a term: what nearly everybody does not only by a tag, by which notes are sorted. */
const isSaid = (sought: Sought, term: string): boolean =>
	isShort(sought) && !(isCommon(term) && isOnlyTag(sought, term));

/** Whether a text is about a term that names something: what nearly everybody likes has to stand in its title. */
function counts(sought: Sought, term: string, field: string): boolean {
	if (AROUND.has(field)) return isTitled(sought, term);
	const isPhrase = term.includes(' ');
	if (SOUGHT_OUT.has(field) && (isPhrase || isSaid(sought, term))) return true;
	if (field === 'tag' && !isPhrase && !isCraft(term)) return false;
	return CARED_FOR.has(field) && isAbout(sought, term) && (isTitled(sought, term) || !isCommon(term));
}

/** Whether a term that was talked about is what a text is about. */
const isTalkedOf = (sought: Sought, term: string): boolean => isAbout(sought, term) && !isCommon(term);

/** What of so few people is told is theirs: of more, that they once spoke of it says nothing. */
const RARE = 3;

/** What is asked about, and of how many people a term is told. */
export interface Asked {
	readonly sought: Sought;
	readonly having: (term: string) => number;
}

/** Whether a text is about something that one has only to have talked about once. */
const isSubject = ({ sought, having }: Asked, term: string): boolean =>
	(isShort(sought) || isTitled(sought, term, 1)) && !isCommon(term) && having(term) <= RARE;

/** Whether a term was talked about; or, where the text is short, is a part of what is named. */
const isTold = (sought: Sought, fields: readonly string[]): boolean =>
	fields.includes('talk') || (isShort(sought) && fields.includes('parts'));

type Hits = Readonly<Record<string, readonly string[]>>;

/** Whether a term is a word that says something: in what somebody cares about, or in what was talked about. */
const isWeak = (term: string, fields: readonly string[]): boolean =>
	!isCommon(term) && fields.some((field) => field !== 'tag' && field !== 'why');

/** Whether a text says, if only once, what somebody is interested in. */
const isInterest = (term: string, fields: readonly string[]): boolean =>
	!isCommon(term) && fields.some((field) => SOUGHT_OUT.has(field));

/** Whether hits could be reason enough: `named`, or `talk`, of which the days have to be seen. */
export function mayBeEnough(hits: Hits, asked: Asked): 'named' | 'talk' | null {
	const { sought } = asked;
	const found = Object.entries(hits);
	if (found.some(([term, fields]) => fields.some((field) => counts(sought, term, field)))) return 'named';
	const wordOf = (term: string): string | undefined => sought.terms.get(term)?.word;
	const interests = found.filter(([term, fields]) => isInterest(term, fields)).map(([term]) => wordOf(term));
	const isOther = ([term, fields]: (typeof found)[number]): boolean =>
		isWeak(term, fields) && interests.some((word) => word !== wordOf(term));
	if (found.some(isOther)) return 'named';
	let talked = 0;
	for (const [term, fields] of found)
		if (isTold(sought, fields) && isTalkedOf(sought, term))
			talked += isCraft(term) || isSubject(asked, term) ? 2 : 1;
	return talked > 1 ? 'talk' : null;
}

/** Whether what was talked about is reason enough: a craft or two words on two days, or the text's subject. */
export function isTalkEnough({ history }: Member, hits: Hits, asked: Asked): boolean {
	const { sought } = asked;
	const terms = Object.keys(hits).filter((term) => isTold(sought, hits[term] ?? []) && isTalkedOf(sought, term));
	if (terms.some((term) => isSubject(asked, term))) return true;
	const days = new Map<string, Set<string>>();
	for (const contact of history.interactions) {
		const stems = stemsOf(talkOf(contact));
		for (const term of [...stems, ...craftsIn(stems)])
			if (terms.includes(term)) days.set(term, (days.get(term) ?? new Set()).add(contact.date));
	}
	const told = [...days];
	if (told.some(([term, on]) => isCraft(term) && on.size > 1)) return true;
	const plain = told.filter(([term]) => !isCraft(term));
	return plain.length > 1 && new Set(plain.flatMap(([, on]) => [...on])).size > 1;
}
