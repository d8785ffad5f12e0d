/**
 * Who somebody is to you, as far as it decides whom they may be introduced to: family, work, a former partner. Words as
 * data, folded, in English, German, French, Spanish, Portuguese and Dutch.
 */
import { foldText } from '../../core/text/fold';
import type { Person } from '../../core/person/person';

/** Circles and tags of one's own family, and of those one works with. */
const FAMILY =
	/\b(?:family|relatives|kin|cousins|familie|verwandt\w*|famille|familia|parents|siblings|geschwister|eltern|in-?laws)\b/;
const WORK =
	/\b(?:work|team|office|reports?|colleagues?|coworkers?|arbeit|kolleg\w*|buro|travail|collegues?|bureau|equipe|trabajo|companer\w*|equipo|trabalho|colegas?|werk|collega'?s?)\b/;

/** What the note says in its own words, of oneself: somebody else's boss or former husband is none of yours. */
const OWN_WORK =
	/\b(?:reports? to me|(?:my|meine?|mon|ma|mi|meu|minha|mijn) (?:(?:former|old|new|last|direct) )?(?:boss|manager|report|colleague|team|deputy|assistant|chef(?:in)?|vorgesetzte\w*|kolleg\w+|patron(?:ne)?|collegue|jefe|jefa|companer[oa]|chefe|colega|baas|collega)|i (?:manage|managed|supervise))\b/;
const OWN_KIN =
	/\bmy (?:\w+ )?(?:mother|father|mum|mom|dad|sister|brother|son|daughter|aunt|uncle|niece|nephew|cousin|grand\w+|\w+-in-law)\b/;
const OWN_FORMER =
	/\b(?:my (?:ex\b|former (?:partner|husband|wife|boyfriend|girlfriend))|we (?:were (?:together|married|a couple|engaged)|(?:split|broke) up|(?:are|got) divorced|divorced)|meine? ex\b|wir waren (?:zusammen|verheiratet|ein paar)|mon ex\b|nous (?:etions|avons ete) (?:ensemble|marie)|mi ex\b|(?:fuimos|estuvimos) (?:pareja|novios|juntos|casados)|(?:meu|minha) ex\b|fomos (?:namorados|casados)|mijn ex\b|(?:we|wij) waren (?:samen|getrouwd|een koppel))/;
/** Said as what somebody is: a circle, a tag, a role. */
const IS_FORMER =
	/^(?:(?:my )?ex(?:[- ](?:partner|husband|wife|boyfriend|girlfriend|man|frau|mari|femme))?|former (?:partner|husband|wife))$/;
const RECRUITER =
	/\b(?:recruit\w*|headhunter|head hunter|talent (?:acquisition|partner|scout|sourcer)|personalvermittler\w*|recrut\w+|reclutador\w*)\b/;

/** What is read of each person, once. */
interface Ties {
	readonly isFamily: boolean;
	readonly isWork: boolean;
	readonly isRecruiter: boolean;
	readonly isFormer: boolean;
}

const read = new WeakMap<Person, Ties>();

function tiesOf(person: Person): Ties {
	const known = read.get(person);
	if (known !== undefined) return known;
	const { circle, tags, remarks, why, details } = person;
	const sorted = [circle ?? '', ...tags.map((tag) => tag.replace(/[-_/]+/g, ' '))].map(foldText);
	const role = foldText(details.role ?? '');
	const said = foldText(`${why ?? ''}\n${remarks}`);
	const ties = {
		isFamily: sorted.some((word) => FAMILY.test(word)) || OWN_KIN.test(said),
		isWork: sorted.some((word) => WORK.test(word)) || OWN_WORK.test(said),
		isRecruiter: [role, ...sorted].some((word) => RECRUITER.test(word)),
		isFormer: [role, ...sorted].some((word) => IS_FORMER.test(word)) || OWN_FORMER.test(said),
	};
	read.set(person, ties);
	return ties;
}

/** Whether somebody was your partner once. */
export const isFormerPartner = (person: Person): boolean => tiesOf(person).isFormer;

/**
 * Whether two people are not to be brought together by you, whatever they share: two of your family or two you work
 * with know each other, and a recruiter is not sent to those you work with.
 */
export function areBound(a: Person, b: Person): boolean {
	const [one, other] = [tiesOf(a), tiesOf(b)];
	if ((one.isFamily && other.isFamily) || (one.isWork && other.isWork)) return true;
	return (one.isRecruiter && other.isWork) || (other.isRecruiter && one.isWork);
}
