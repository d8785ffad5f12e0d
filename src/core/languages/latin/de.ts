/** German. */
import type { Language } from '../language';

export const de: Language = {
	code: 'de',
	months:
		'januar jänner ~ jan jän,februar feber ~ feb,märz ~ mär mrz,april ~ apr,mai,juni ~ jun,juli ~ ' +
		'jul,august ~ aug,september ~ sep sept,oktober ~ okt,november ~ nov,dezember ~ dez',
	weekdays:
		'sonntag sonntags ~ so,montag montags ~ mo,dienstag dienstags ~ di,mittwoch mittwochs ~ mi,donnerstag ' +
		'donnerstags ~ do,freitag freitags ~ fr,samstag sonnabend ~ sa',
	terms: {
		company: 'mit bei',
		joining: 'und sowie',
		intended: 'morgen soll sollte muss möchte will wollte plane geplant vorhaben nächste demnächst',
		not: 'nicht kein keine niemand versucht abgesagt verschoben ausgefallen',
		filling: 'am an der die das den dem des mit von vom zum zur im datum tag zeitpunkt uns ihm ihr wir wie',
		contact:
			'kontakt kontaktiert gespräch gesprochen anruf angerufen telefonat telefoniert treffen getroffen ' +
			'termin nachricht geschrieben',
		last: 'letzter letzte letztes letzten zuletzt',
		next: 'nächster nächste nächstes nächsten',
		rhythm: 'rhythmus häufigkeit frequenz intervall turnus',
		birth: 'geburtstag geburtstage geburtsdatum geboren geburt',
		when: 'datum wann termin zeit beginn uhrzeit',
		participants: 'teilnehmer teilnehmerin teilnehmerinnen teilnehmende anwesend anwesende beteiligte',
		meeting: 'besprechung besprechungen sitzung sitzungen treffen termin termine gespräch',
		nature: 'typ art kategorie kategorien klasse',
		other: 'tagebuch tagesnotiz wochennotiz übersicht gruppe liste',
	},
	fields: {
		phone: 'telefon; telefonnummer; handy',
		email: 'e-mail-adresse',
		place: 'ort; wohnort',
		company: 'firma; unternehmen',
		role: 'beruf',
		milestones: 'jahrestag',
	},
	rhythm: {
		beside: 'alle aller jeden jede jedes jeder je pro im in der am ca etwa ungefähr mindestens .',
		units:
			'tag tage tagen täglich,woche wochen wöchentlich,monat monate monaten monats monatlich,quartal ' +
			'quartale quartalen,halbjahr halbjahre,jahr jahre jahren jährlich',
		numbers:
			'ein eine einen einem einer,zwei,drei dritte dritten,vier vierte vierten,fünf,sechs sechste ' +
			'sechsten,sieben,acht,neun,zehn,elf,zwölf',
		second: 'zweite zweiten zweiter zweites andere',
		often: 'einmal,zweimal,dreimal',
		times: 'mal x',
		adverbs:
			'täglich,wöchentlich,zweiwöchentlich,monatlich,zweimonatlich,vierteljährlich,halbjährlich,' + 'jährlich',
	},
	kinds: {
		meet: 'treffen; getroffen; kaffee; kaffeetrinken; mittagessen; abendessen',
		call: 'anruf; angerufen; telefonat; telefoniert',
		message: 'nachricht; geschrieben; mail; e-mail',
		letter: 'postkarte; brief geschrieben',
		gift: 'geschenk',
	},
	headings: {
		log: 'gespräche; kontakte; kontakthistorie; kontaktverlauf; verlauf; gesprächsnotizen',
		other: 'wichtige daten; wichtige termine; termine; daten; geburtstage; geschenke',
	},
	spoken: {
		days: 'vorgestern; vorgestern abend,gestern; gestern abend; gestern früh; gestern morgen; gestern mittag; gestern nachmittag,heute; heute abend; heute früh; heute morgen; heute mittag; heute nachmittag; heute vormittag,morgen; morgen früh; morgen abend,übermorgen',
		ago: 'vor #',
		ahead: 'in #; in # wieder',
		last: 'letzten letzter letztem letzte vergangenen vergangener vorigen voriger',
		next: 'nächsten nächster nächstem nächste kommenden kommender',
		weeks: 'letzte woche; letzter woche; vorige woche; voriger woche,nächste woche; nächster woche; kommende woche',
		beside: 'am den der an von vom',
	},
	death: {
		status: 'verstorben; gestorben; tot',
		keys: 'todestag; todesdatum; sterbedatum; sterbetag; tod',
		no: 'nein',
		yes: 'ja',
	},
	person: 'person; kontakt; mensch; freund',
	folders: 'kontakte; personen; menschen',
	off: 'nicht erreicht; abgesagt; ausgefallen',
	due: 'bis; bis zum; bis spätestens',
};
