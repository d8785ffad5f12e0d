/**
 * Which way a gift went, by the words that tell of it: *gave me*, *from her*, *brought him the syrup*, *elle m'a
 * offert*. Careful: what may be help, a message or somebody else's gift is none. Words as data, folded, in English,
 * German, French, Spanish, Portuguese and Dutch; `§` is the person whom the entry is about.
 */
import { foldText } from '../../core/text/fold';

export type GiftWay = 'given' | 'received';

/** What is given without being a gift: a lift, a call, advice, a meal, a thing that goes back. */
const NO_GIFT =
	/\b(?:lifts?|ride|hand|hug|kiss|call|calls|ring|look|smile|nod|wave|time|minutes?|hours?|days?|chance|ideas?|advice|tips?|numbers?|address|names?|news|answer|reply|word|words|messages?|texts?|e-?mails?|mail|letters?|postcards?|photos?|photographs?|pictures?|link|article|recipe|invitation|feedback|lecture|talk|tour|lessons?|permission|notice|trouble|courage|hope|strength|feeling|fright|scare|cold|headache|choice|reason|credit|space|support|help|job|contract|list|keys?|details|update|draft|file|document|report|invoice|version|apology|regards|greetings|love|shock|start|push|break|laugh|cry|think|promise|proud|happy|sad|angry|nervous|better|worse|breakfast|lunch|dinner|supper|drinks?|appointment|seat|taxi|nothing|anything|back|rid|up|voucher code|slip|receipt|raad|nummer|adres|brief|bericht|foto's|kans|tijd|kus|knuffel|terug|rat|adresse|nachricht|fotos|zeit|kuss|tipp|zuruck|bescheid|conseils?|numero|lettre|temps|peur|envie|nouvelles|consejos?|carta|mensaje|tiempo|gracias|miedo|pena|igual|conselhos?|mensagem|boleia|tempo)\b/;
/** What was not, or not yet. */
const UNREAL =
	/\b(?:would|should|could|might|if|maybe|perhaps|never|not|want(?:s|ed)? to|going to|forgot|almost|instead|lent|borrow\w*|nicht|nie|pas|jamais|nunca|nao|niet|nooit)\b|n't\b/;
/** A thing is meant where one of these stands before it. */
const DET =
	/^(?:an?|the|some|two|three|four|five|six|seven|a dozen|half|another|more|my|our|his|her|their|your|this|that|these|those|een|de|het|twee|drie|ein|eine|einen|das|den|die|zwei|un|une|des|du|deux|la|le|les|una|unos|unas|el|dos|um|uma|uns|umas|o|os|as|dois)\b/;
/** Who may stand before what was given: nobody at all, or oneself; and before what was received: the person. */
const ADVERBS =
	/(?:^| )(?:and|then|also|even|just|in turn|again|always|finally|there|later|today|had|has|have|already|which|all|both|en|und|et|y|e|toen|dann|hat|haben|heeft|hebben)$/;
const SELF = /(?:^| )(?:i|we|ik|wij|ich|wir|je|nous|yo|eu)$/;
const THEM = /(?:^| )(?:s?he|they|§|who|ze|zij|hij|sie|er|elle|il|ils|elles|ella|el|ellos|ela|ele|eles)$/;

/** The words before a verb without those that say nothing of who did it. */
function subject(before: string): string {
	let rest = before.trim();
	while (ADVERBS.test(rest)) rest = rest.replace(ADVERBS, '').trim();
	return rest;
}

/** What begins a line of one's own: *lunch with him and gave her the book*. */
const OWN_START =
	/^(?:i|we|went|met|saw|visited|called|came|stopped|dropped|walked|drove|had|lunch|coffee|dinner|tea|visit|supper|birthday|drinks|walk)\b.* and$/;
const THEIR_START = /^(?:s?he|they|§)\b.* and$/;

function isMine(before: string): boolean {
	const who = subject(before);
	return who === '' || SELF.test(who) || OWN_START.test(before.trim());
}

function isTheirs(before: string): boolean {
	const who = subject(before);
	return who === '' || THEM.test(who) || THEIR_START.test(before.trim());
}

/**
 * What a capital letter stands for in an expression: the texts are folded, so that no letter of theirs is one. `Z` is
 * behind *her*, where a noun would make it a possessive: *from her aunt*.
 */
const PARTS: Readonly<Record<string, string>> = {
	A: '(?:an?|the|some|two|three|half)',
	D: '(?:ihr|ihm|ihnen|haar|hem|hun|hen)',
	H: '(?:her|him|them|§)',
	L: '(?:me|us|everyone|everybody|each of us|all of us|us all|the (?:whole )?(?:team|office|choir|class|group|street))(?: at [a-z ]{3,20}?)?',
	M: '(?:me|us)',
	N: '(?:him|them|both of them|§|herZ)',
	O: '(?:birthday|name ?day|wedding|anniversary|christmas|graduation|housewarming|baptism|communion|confirmation|retirement)',
	R: '(?:mir|uns|me|mij|ons)',
	U: '(?:ein|eine|einen|een|un|une|des|una|um|uma|twee|zwei|deux|dos|dois)',
	V: '(?:for|fur|voor|pour|para)',
	W: '(?:geschenkt|gegeben|mitgebracht|gebracht|gestrickt|gebacken|gebastelt|geschickt|mitgegeben|gegeven|gebreid|gemaakt|geschonken|meegegeven|meegebracht)',
	X: '(.{2,60})',
	Y: '(.+)',
	Z: "(?=$|'?$| (?:for|as|with|at|on|in|is|was|are|were|to|and|still|again|too|today|after|before|when|because)\\b)",
};

const expression = (pattern: string): RegExp => {
	let full = pattern;
	while (/[A-Z]/.test(full)) full = full.replace(/[A-Z]/g, (letter) => PARTS[letter] ?? '');
	return new RegExp(full);
};

/**
 * A form of words a line: `<` received, `>` given; who may stand before it: `t` the person, `m` oneself, `-` anybody;
 * `!` where what is given has to begin with an article. The group is what was given.
 */
const FORMS = String.raw`
<t \b(?:gave|brought|handed|slipped|presented) L (?:with )?Y
<t! \b(?:sent|made|knitted|knit|baked|printed|painted|sewed|bought|got|wove|carved|crocheted|dyed|left|passed) L Y
<t \bsent M (?:home|off|away) with Y
<t! \bbrought (?!her\b|his\b|their\b|him\b|them\b|§)Y
<t \bpress(?:ed)? X (?:up)?on M\b
<t! \b(?:pulled|made|knitted|baked|bought|brought|picked|saved|kept|found|carved|painted|sewed|left) X for M\b
<- ^X to take home\b
<t \b(?:left|dropped off|dropped|put) (A .{2,50}) (?:for M|(?:on|at|in|outside) (?:my|our))\b
<t \bsurprised M with Y
<t \b(?:came|turned up|arrived|appeared) with (A (?!friend|dog|child|baby|man|woman|colleague).+)
<t \bhad (A .{2,50}) for M$
<m \b(?:got|received) ((?:A|my) .{2,60}) from N
<- ^X (?:came|arrived)(?: in the post| by post)? from N
<- \binsisted (?:that )?(?:i|we) (?:take|keep|have) Y
<t \b(?:gaf|gaven|bracht|brachten|schonk|breide|bakte|maakte|kocht|gab|gaben|brachte|brachten|schenkte|schenkten|strickte|backte|nahte|bastelte|kaufte) R Y
<t! \bschickten? R Y
<t \b(?:hat|haben|heeft|hebben) R X W
<- \b(?:bekam|bekamen|erhielt|kriegte|kreeg|kregen)(?: ich| wir| ik| we)? (?:von|van) (?:D|§) Y
<- ^X (?:von|van) (?:D|§) (?:bekommen|geschenkt bekommen|gekriegt|erhalten|gekregen)
<t \b(?:m'a|m'ont|nous a|nous ont) (?:offert|donne|apporte|rapporte|ramene|tricote|achete|fabrique|cousu) Y
<t \b(?:me|nos) (?:ha |han )?(?:regal(?:o|aron|ado)|dio|dieron|dado|trajo|trajeron|traido|tejio|compro|hizo un[ao]?|mando un[ao]?s?|deu|trouxe|ofereceu) Y
<t \b(?:deu|deram|ofereceu|ofereceram|trouxe|trouxeram|comprou|tricotou)-(?:me|nos) Y
<- \b(?:ganhei|recebi|recibi) (?:dela|dele|deles|de (?:ella|el|§)) Y
<- \b(?:ganhei|recebi|recibi) X (?:dela|dele|deles|de (?:ella|el|§))$
>m \b(?:surprised|presented) H with Y
>m \b(?:left|dropped off|dropped) ((?:A|her|his|their) .{2,50}) (?:for N|(?:on|at|in|outside) (?:her|his|their)\b)
>m \bgot H (A .+)
>m \b(?:gave|brought|handed|sent|posted) H Y
>m! \b(?:took|made|knitted|knit|crocheted|baked|sewed|painted|printed|framed|built|carved|passed) H Y
>m! \b(?:made|knitted|baked|picked|brought|found|saved|framed|kept) X for N
>m! \b(?:gave|brought|sent|posted|took|passed|dropped|carried|delivered) X (?:(?:on|round|over|up|off) )?to HZ
>m \b(?:gave|took|brought) (one of .{2,40}) (?:on )?to HZ
>m \b(?:heb|hebben|habe|haben)(?: ik| we| wij| ich| wir)? (?:D|§) X W
>m \b(?:gaf|bracht|schonk|gab|brachte|schenkte|strickte)(?: ik| ich)? (?:D|§) Y
>- ^(?:D|§) X W\b
>m \b(?:lui|leur) (?:ai|avons) (?:offert|donne|apporte|achete|ramene|tricote) Y
>- \bles? (?:he |hemos )?(?:regale|regalamos|lleve|llevamos|compre|di|regalado|llevado) Y
>- \b(?:dei|demos|ofereci|oferecemos|levei|levamos|comprei)-lhes? Y
>- \blhes? (?:dei|demos|ofereci|levei|comprei) Y
>- ^(?:s?he|they|§) got X from M\b
`
	.trim()
	.split('\n')
	.map((line) => {
		const [marks = '', ...rest] = line.split(' ');
		return {
			way: marks.startsWith('<') ? ('received' as const) : ('given' as const),
			by: marks[1],
			needsThing: marks.endsWith('!'),
			pattern: expression(rest.join(' ')),
		};
	});

/** Things with nobody who acts: *a paperback from her*, *daffodils for his birthday*, *van ons allebei*. */
const ACTS =
	/\b(?:i|we|s?he|they|it|heard|moved|away|far|separated|divorced|apart|different|took|bought|learn\w*|borrow\w*|hid\w*|home|ik|ze|hij|ich|sie|er|je|elle|il|ella|called|went|came|is|was)\b/;
const EVENT =
	/\b(?:party|calls?|visit|walk|drinks|trip|concert|message|cake|evening|meeting|train|flight|plan\w*|idea|search|looking|shopping|money|feest|bezoek|besuch|fiesta|festa|fete)\b/;
const [FROM_THEM, FROM_THEM_ALSO, HOMEMADE, FOR_OCCASION, FOR_THEM, FOR_HIS, PRESENT_FOR, FROM_ME, ON_BIRTHDAY] = [
	"^(?:.{0,60}: )?((?:[^\\s]+ ){0,9}[^\\s]+) from N(?=$| |')",
	"^(U (?:[^\\s]+ ){0,6}[^\\s]+) (?:van (?:haar|hem|hen)|von D|de (?:lui|ella|sa part|su parte)|d'elle|da parte del[ae])(?=$| (?:V|met|mit|avec|con|com|en|und|et|y|e)\\b)",
	'^((?:[^\\s]+ ){0,5}[^\\s]+) (?:from|aus|uit|du|de) (?:her|his|their|ihrem|seinem|haar|zijn|son|sa|su|seu|sua) (?:allotment|garden|trees?|hens|bees|hives?|oven|kitchen|farm|greenhouse|orchard|garten|tuin|jardin|huert[oa]|quintal|horta)\\b',
	"^((?:[^\\s]+ ){0,9}[^\\s]+) for (?:her|his|their|§'?s?) (?:[a-z.]+ )?O\\b",
	'^((?:[^\\s]+ ){0,7}[^\\s]+) V (?:H|D|ihn|sie|elle|lui|ella|ela?|ele)(?=$| (?:from|van|von|de)\\b)',
	'^(?:[^:]{0,40}: )?for (?:her|his|their) (?:[a-z.]+ )?(?:O|\\d+th|[a-z]+(?:tieth|eenth))[:,]? ((?:A|my) .+)',
	'\\b(?:present|gift|geschenk|cadeau|regalo|prenda|presente) V (?:him|them|§|ihn|haar|hem|elle|lui|ella|her(?=$|[:,.]))',
	'\\b(?:from (?:me|us|both of us)|de (?:ma|notre|mi|nuestra) part[e]?|da minha parte|von (?:mir|uns beiden)|van (?:mij|ons allebei|ons beiden))(?=$| )',
	'\\b(?:birthday|geburtstag|verjaardag|anniversaire|cumpleanos|aniversario)\\s?: ((?:A|U) .+)',
].map(expression) as unknown as readonly [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const BIRTHDAY_THINGS = /^birthday\s?: ((?:[a-z]+ )?[a-z]{3,}s)(?=$|[,.])/;
const ONLY_TALK = /\b(?:look|idea|think|thought|find|found|need|buy|talk|what|search|ask|wonder|which)/;
const FREE =
	/\b(?:for free|free of charge|on the house|(?:wouldn't|would not|won't) (?:take|charge|accept)|niks wou (?:aanrekenen|hebben)|offert par la maison|wollte nichts dafur)\b/;
const PARTY =
	/\b(?:gifts?|presents?|secret santa|christmas|xmas|wichteln|sinterklaas|cadeaus?|geschenke?|amigo invisible)\b/;
const I_GOT = /^(?:i|we) (?:got|received|was given|were given|unwrapped) (.+)/;

/** Of a thing what it is, without what it is of, with or for: *a jar* of *a jar of quince with a ribbon*. */
const headOf = (words: string): string =>
	words.split(/ (?:of|with|for|from|in|on|at|that|which|to|by|von|mit|van|met|avec|con|com) /, 1)[0] ?? words;

const isThing = (words: string): boolean =>
	!ACTS.test(words) && !NO_GIFT.test(headOf(words)) && !EVENT.test(headOf(words));

/** The way by a clause in which somebody does something; null: none that is sure. */
function byForms(clause: string): GiftWay | null {
	for (const { way, pattern, by, needsThing } of FORMS) {
		const found = pattern.exec(clause);
		if (found === null) continue;
		const before = clause.slice(0, found.index);
		const what = (found[1] ?? '').trim();
		const isSaid = by === '-' || (by === 'm' ? isMine(before) : isTheirs(before));
		const head = headOf(what).split(' ').slice(0, 5).join(' ');
		if (isSaid && what !== '' && !NO_GIFT.test(head) && (!needsThing || DET.test(what) || isBare(clause, what)))
			return way;
	}
	return null;
}

/** Of what somebody brought, a thing without an article: bread, honey; not a person, nor *her dog along*. */
const isBare = (clause: string, what: string): boolean =>
	/\b(?:brought|took|sent|posted) /.test(clause) &&
	/^\S+(?: and \S+)?$/.test(what) &&
	!/^(?:it|along|in|out|down|forward|round|up|over|home|there|aside|away|to|and|off|some|one|part|care|place|leave|turns|well)\b/.test(
		what,
	);

/** Whether the words name a thing; null: there are none. */
const named = (found: RegExpExecArray | null): boolean => {
	const what = found?.[1]?.split(/[,.;]/, 1)[0];
	return what !== undefined && isThing(what);
};

/** Whether a clause says that it came from oneself. */
function isFromMe(clause: string, line: string): boolean {
	const found = FROM_ME.exec(clause);
	if (found === null || (found.index === 0 && line.includes('§'))) return false;
	if (NO_GIFT.test(headOf(clause.slice(0, found.index)))) return false;
	return !/\b(?:away|far|hid\w*|minutes|kept|heard|friend|freund|vriend\w*) /.test(clause);
}

/** Whether a clause names something for the person, of a word or two or with its article. */
function isForThem(clause: string): boolean {
	const found = FOR_THEM.exec(clause);
	const what = found?.[1] ?? '';
	return named(found) && (DET.test(what) || !what.includes(' '));
}

/** The way by a clause that only names a thing. */
function byThing(clause: string, line: string): GiftWay | null {
	if (isFromMe(clause, line)) return 'given';
	if ([FROM_THEM, FROM_THEM_ALSO, HOMEMADE].some((form) => named(form.exec(clause)))) return 'received';
	if (named(FOR_OCCASION.exec(clause)) || isForThem(clause)) return 'given';
	return PARTY.test(line) && named(I_GOT.exec(clause)) ? 'received' : null;
}

/** What parts a line: sentences and clauses. */
const CLAUSE = /[,;:.!?–—()"“”](?=\s|$)|\s-\s/;

/** The ways that a line tells as a whole. */
function byLine(line: string): GiftWay[] {
	const isGiven =
		(PRESENT_FOR.test(line) && !ONLY_TALK.test(line)) ||
		[FOR_HIS, BIRTHDAY_THINGS, ON_BIRTHDAY].some((form) => named(form.exec(line)));
	const isFree = FREE.test(line) && !UNREAL.test(line.replace(FREE, ''));
	return [...(isGiven ? (['given'] as const) : []), ...(isFree ? (['received'] as const) : [])];
}

/** The ways that a line tells, each once. */
export function waysIn(text: string): readonly GiftWay[] {
	const line = foldText(text);
	if (line === '') return [];
	const found = new Set(byLine(line));
	for (const clause of line.split(CLAUSE).map((part) => part.trim())) {
		const way = clause === '' || UNREAL.test(clause) ? null : (byForms(clause) ?? byThing(clause, line));
		if (way !== null) found.add(way);
	}
	return [...found];
}

/** Of a line that is noted as a gift: the way by what is said of whom it came from or was for; null: unclear. */
export function giftWayOf(text: string): GiftWay | null {
	const [first, second] = waysIn(text);
	if (first !== undefined) return second === undefined ? first : null;
	const line = foldText(text);
	if (
		/\b(?:from|von|van|de|da) (?:her|him|them|ihr|ihm|ihnen|haar|hem|hen|elle|lui|ella|el|§)(?=$|[^\p{L}' ]| (?:for|fur|voor|pour|para)\b)/u.test(
			line,
		) ||
		/\b(?:for|to) (?:me|us)\b/.test(line)
	)
		return 'received';
	return /\b(?:for|fur|voor|pour|para) (?:her|him|them|ihn|sie|haar|hem|hen|elle|lui|ella|§)(?=$|[^\p{L}'])/u.test(
		line,
	)
		? 'given'
		: null;
}

/** What the reader of a line noted as a gift sees is none: *present at the vote*, *Chidi is one*. */
export const isNoGift = (said: string): boolean =>
	/^(?:presents? |gifts? )?(?:at|in|during|when|while|with|and correct|bei|beim|dans|a la|en la|op de)\b|^\S+ (?:is|are|was|were|ist|est|es)\b/i.test(
		said.trim(),
	);

/** Whether words only say what somebody is, though a tag says that something was given: *Chidi is one #gave/gift*. */
export const namesNothing = (said: string): boolean => {
	const [first, second, third, ...rest] = said.split(' ').filter((word) => word !== '' && !word.startsWith('#'));
	return first !== undefined && third !== undefined && rest.length === 0 && STATES.has(second ?? '');
};
const STATES: ReadonlySet<string> = new Set([
	'is',
	'are',
	'was',
	'were',
	'turned',
	'turns',
	'wird',
	'wurde',
	'ist',
	'est',
	'es',
]);
