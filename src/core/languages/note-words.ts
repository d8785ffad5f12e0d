/**
 * The words by which notes say what they are and what their properties mean: data, in English, with the roles under
 * which the other languages have theirs. The rules that use them know none.
 */
import type { Role } from './language';
import { dayFirstWords, once, Terms } from './words';

const words = (text: string, ...roles: readonly Role[]): ReadonlySet<string> => new Terms(text, ...roles);

/** Words that say nothing of their own in a key: `date_of_last_contact`. */
export const FILLING = words(
	`
	a an and at day date dates datetime for from i in is it most my of on our person s the them time to was we were when
	with you they he she her his their up out each other
`,
	'filling',
);

/** What contact is called, as a noun or in the past. */
export const CONTACT = words(
	`
	base call called calls catch catchup caught chat chatted check checked checkin coffee communicated communication
	connect connected connection contact contacted contacts conversation dinner email emailed encounter engaged
	engagement follow followed followup hangout heard hung interacted interaction interactions lunch mailed meet meeting
	meetup message messaged met oneonone outreach phoned ping pinged reach reached reconnect reconnected replied reply
	saw see seen speak spoke spoken sync talk talked texted touch touchpoint visit visited wrote
`,
	'contact',
);
/** Of these, what is still to be done. */
export const TO_COME = words('follow followup reach reconnect');
/** What makes contact of it: `keep in touch`, `desired contact interval`. */
export const KEEPING = words('keep stay get in touch back target desired ideal preferred goal want how min minimum');

export const LAST = words('last latest recent recently previous previously', 'last');
export const NEXT = words('next upcoming', 'next');
/** By when. */
export const DUE = words('by due on date after');
export const RHYTHM = words('every cadence frequency freq interval rhythm recurrence periodicity often', 'rhythm');
/** Units of time, in the plural as keys have them, with the singular. */
export const UNITS: ReadonlyMap<string, string> = new Map([
	['day', 'days'],
	['days', 'days'],
	['week', 'weeks'],
	['weeks', 'weeks'],
	['month', 'months'],
	['months', 'months'],
	['year', 'years'],
	['years', 'years'],
]);
/** Beside a unit: `days_between_contacts`. */
export const BETWEEN = words('between per n number num count no max maximum');
export const BIRTH = words('birth birthday birthdate bday dob born', 'birth');

/** Keys that say what a note is: `type`, `note_type`, `fileClass`, `categories`, `is a`. */
export const NATURE = words(
	`
	type types kind kinds class classes category categories entity note file page is a object record item node doc
	document supertag instance of
`,
	'nature',
);
/** Those of them that say so without another; the others only stand beside one. */
export const NATURE_ALONE = words(
	'type types kind class classes category categories entity supertag is instance',
	'nature',
);

/** What a note is that is nobody's, though it may lie among people or bear their tag; without an `s` at its end. */
export const OTHER_NATURE = words(
	`
	agenda board calendar call chronicle dashboard daily diary event group hub index interaction journal kanban log map
	meeting minute moc monthly oneonone overview quarterly query recap reminder report sync tracker weekly yearly
`,
	'other',
	'meeting',
);
/** Of these, what a tag says of a note as a whole: `#weekly` may be a rhythm, and `#group` where somebody belongs. */
export const OTHER_TAG = words('agenda dashboard diary index journal meeting minute moc oneonone query');
/** What a folder below the people's holds, and no people: `People/1-on-1s`. */
export const OTHER_FOLDER = words(
	`
	agenda call conversation daily dashboard diary interaction journal log meeting minute moc oneonone reminder
`,
	'meeting',
);
/** Words beside these in the name, the type or the tag of such a note: `Overview of my people`, `daily-note`. */
export const OF_PEOPLE = words(`
	all birthday by contact content crm family friend list my name network new note of on our page people person
	relationship review the and upcoming
`);
/** Alone they are no name of anybody: `Contacts`, `Birthdays`. */
export const NOBODYS_NAME = words('birthday contact friend people crm relationship family');

/** Who took part, as keys and headings say it. */
export const PARTICIPANTS = words(
	`
	attendee attendees attended attending contact contacts guest guests host interviewee invitee invitees organiser
	organizer participant participants participated people person persons present who whom with
`,
	'participants',
);
/** Words beside these that change nothing. */
export const OF_MEETING = words(
	'meeting call event session chat visit list names links key other all the of in at met',
	'meeting',
	'filling',
);

/** When it was, as keys and labels say it; one of these is needed. */
export const WHEN = words('date datetime day when start started starts begin begins held scheduled', 'when');
/** Words beside these. */
export const OF_WHEN = words(
	'session meeting call event chat visit interview time at on of for the and oneonone',
	'meeting',
	'filling',
);

/** A note that says one of these of itself, in its type, tags, folder or name, is about a meeting. */
export const MEETING = words(
	`
	oneonone oneonones brunch breakfast call calls catchup catchups chat checkin coffee
	conversation conversations dinner hangout interview lunch meeting meetings meetup sync standup visit
	retro workshop appointment appointments interactions touchpoint
`,
	'meeting',
);

/** What one did with somebody, in the past: `saw`, `rang`. What names a kind of the settings need not stand here. */
export const HAPPENED = words(`
	met saw seen rang spoke talked chatted wrote ran bumped heard sent told asked thanked replied answered hosted joined
	dined ate drank walked hiked cycled swam sailed played cooked drove picked caught spent invited interviewed pinged
	reconnected connected reached received went dropped stayed hung visited called phoned texted messaged emailed mailed
	helped introduced gave lent brought showed
`);
/** Meetings by other names than the kinds have. */
export const MEETINGS = words(`
	talk conversation supper picnic interview oneonone sync standup checkin session appointment barbecue
`);
/** Kinds' words that are too common to tell of contact by standing near a link. */
export const EVERYDAY = words('text post card link support signal present gift help event video in');
/** What is to be done where nothing parts it from the name: `call [[Ana]]`. */
export const TO_DO = words(`
	call phone text email mail message visit meet ping dm zoom facetime skype whatsapp write ask thank tell invite send
	reply see speak contact reach congratulate introduce
`);
/** What somebody does who leads a line: `[[Ana]] came by`. */
export const SAYING = words(`
	said says tells asks came comes writes calls stopped popped arrived mentioned explained suggested
`);
/** Words between a word and the name it goes with. */
export const JOINING = words(
	`
	and or the a an my our dear old also both plus friend friends neighbour neighbor colleague colleagues boss cousin
	sister brother mum mom dad aunt uncle dr mr mrs ms
`,
	'joining',
);
export const PARTICLES = words('up back out over again in off today yesterday tonight');
/** Words between a name that leads a line and what its person did. */
export const LEADING = words(
	'i we me us had has just then who finally briefly again quick short long over here for at on',
);
export const COMPANY = words('with alongside attendee attendees attending guests participants present', 'company');
export const ATTENDING = words('attendee attendees attended attending guest guests participant participants present');
export const TOWARDS = words('to from at into');
export const ABOUT = words('about for of re regarding concerning on than like without because');
/** Somebody else did it: `[[Bo]] has met`. */
export const OF_OTHERS = words('s is was has had will');
/** It has not been yet, or was only in one's mind. */
export const INTENDED = words(
	`
	tomorrow should must need needs want wants todo plan plans planned planning upcoming next later someday will would
	could might gonna going hope hoping wish wishing remember reminder reminders remind think thinking thought thoughts
	dreamt dreamed consider maybe perhaps schedule arrange organise organize prepare prep miss grateful thankful idea
	ideas if let lets ought pending waiting
`,
	'intended',
);
/** The same as the first word of a line. */
export const INTENDED_FIRST = words(
	'to ask buy send tell set write follow check reply confirm invite reach meet see speak',
);
/** Nothing came of it. */
export const FAILED = words(
	`
	tried try trying failed cancelled canceled postponed rescheduled missed unanswered voicemail unreachable declined
	unable skipped forgot
`,
	'not',
);
export const NOT = words('no not never nobody cannot hardly');
/** What did not come about behind one of these: `did not pick up`. */
export const CAME = words(
	'answer answered reply replied respond response show come came pick reach reached there home available',
);
/** Headings of what is no contact, whatever the lines say. */
export const NO_CONTACT = words(`
	gratitude birthday birthdays reading clippings news modified created changed backlinks links related mentions mentioned
	references inbox wishlist gift gifts prayer prayers
`);
/** What a note that keeps a text of somebody else's says it is, and the keys that say where it is from. */
export const CLIPPING = words(
	'clipping clippings article articles bookmark bookmarks book books podcast video literature',
);
export const SOURCE = words('source url link website web');

/** What a table of contact is called, or one of its columns. */
export const OF_CONTACT = words(`
	call chat coffee contact conversation interaction lunch meeting talk touchpoint visit log history discussed
	discussion topic
`);

/** What machines note of themselves. */
export const MACHINE = words(`
	created enriched imported exported updated modified synced synchronised synchronized generated merged archived indexed
	scraped refreshed edited added
`);
/** What happens in a life, as a line begins with it: `married`, `started as`, `new job`. */
export const LIFE = words(`
	married divorced engaged born graduated retired promoted died widowed hired fired founded became
	started-as started-at started-working started-a started-her started-his started-new joined-the joined-as left-the
	moved-to moved-from moved-in moved-out promoted-to new-job new-role new-position became-a birth-of gave-birth
	wedding-of death-of graduation-from
`);
/** What stands before the day in the name of a daily note. */
export const DAILY = words('daily day diary journal journals log note notes');

/** Headings below which facts are told, `Key: value` each. */
export const FACTS = words(`
	facts fact info information details metadata meta profile basics about overview status properties background bio crm
	relationship summary data
`);
/** Headings of days worth remembering. */
export const DAYS = words('dates birthday birthdays anniversaries anniversary');
/** Words beside these. */
export const OF_FACTS = words('and basic contact important key personal quick special date to remember general');

/** Headings of what others promised: theirs at once, or owed by others. */
export const THEIRS = words('theirs their waiting awaiting');
export const OWED = words('owe owes owed promised promise promises');
export const OTHERS = words('they them he she me');
export const MINE = words('i my mine');

/** Words of English that stand in the lists above. */
const english = once(
	() => new Set([LAST, NEXT, BIRTH, RHYTHM, WHEN, PARTICIPANTS, CONTACT, NATURE, MEETING].flatMap((set) => [...set])),
);

/** Whether a word is of a language that puts the day before the month, and not of English. */
export const isDayFirstWord = (word: string): boolean => !english().has(word) && dayFirstWords().has(word);
