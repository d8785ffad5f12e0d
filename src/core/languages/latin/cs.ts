/** Czech. */
import type { Language } from '../language';

export const cs: Language = {
	code: 'cs',
	months:
		'leden ledna lednu,únor února únoru ~ úno,březen března březnu ~ bře,duben dubna dubnu,květen května ' +
		'květnu ~ kvě,červen června červnu ~ čvn,červenec července červenci ~ čvc,srpen srpna srpnu ~ ' +
		'srp,září ~ zář,říjen října říjnu ~ říj,listopad listopadu,prosinec prosince prosinci',
	weekdays:
		'neděle neděli ~ ne,pondělí ~ po,úterý ~ út,středa středu ~ st,čtvrtek ~ čt,pátek ~ pá,sobota sobotu ' + '~ so',
	terms: {
		company: 's se u',
		joining: 'a i',
		intended: 'zítra musím měl měla chci plánuju',
		not: 'ne nikdo zrušeno zrušil zrušila',
		filling: 'datum den dne jak',
		contact:
			'kontakt kontaktu kontakty setkání schůzka schůzky rozhovor telefonát hovor zpráva návštěva viděl ' +
			'viděla',
		last: 'poslední posledního posledně naposledy naposled',
		next: 'další dalšího příští',
		rhythm: 'frekvence četnost periodicita rytmus interval',
		birth: 'narozeniny narozenin narození narozen narozena',
		when: 'datum kdy termín čas',
		participants: 'účastníci účastník přítomni přítomní hosté kdo',
		meeting: 'schůzka schůzky schůze porada porady setkání jednání hovor',
		nature: 'typ druh kategorie',
		other: 'deník seznam skupina přehled připomínka',
	},
	fields: {
		phone: 'telefon; telefonní číslo; tel číslo',
		email: 'e-mailová adresa',
		place: 'město; místo',
		company: 'firma; společnost',
		role: 'povolání',
		milestones: 'výročí',
	},
	rhythm: {
		beside: 'každý každá každé každou každých každého jednou za v ve do na asi',
		units:
			'den dny dní dnů denně,týden týdny týdnů týdně týdnu,měsíc měsíce měsíců měsíčně,čtvrtletí ' +
			'kvartál kvartály,pololetí půlrok,rok roky roků roku let ročně',
		numbers: 'jeden jedna jedno,dva dvě,tři třetí,čtyři čtvrtý,pět,šest,sedm,osm,devět,deset,jedenáct,dvanáct',
		second: 'druhý druhá druhé druhou',
		often: 'jednou,dvakrát,třikrát',
		times: 'krát x',
		adverbs: 'denně,týdně,čtrnáctidenně,měsíčně,,čtvrtletně,pololetně,ročně',
	},
	kinds: {
		meet: 'setkání; schůzka; oběd; večeře; snídaně; káva',
		call: 'telefon; telefonát; hovor; volal',
		message: 'zpráva; mail; psal; psala',
		letter: 'dopis; pohled',
		gift: 'dárek',
	},
	headings: {
		log: 'setkání; rozhovory; kontakty; historie; historie kontaktů; schůzky',
		other: 'důležitá data; narozeniny; dárky; výročí; kariéra; životopis',
	},
	spoken: {
		days: 'předevčírem,včera; včera večer; včera ráno,dnes; dneska; dnes ráno; dnes večer,zítra; zítra večer,pozítří',
		ago: 'před #',
		ahead: 'za #',
		last: 'minulý minulou minulé minulého poslední',
		next: 'příští příštího',
		weeks: 'minulý týden; minulého týdne,příští týden; příštího týdne',
		beside: 'v ve',
	},
	death: {
		status: 'zemřel; zemřela; zesnulý; zesnulá; mrtvý',
		keys: 'úmrtí; datum úmrtí; den úmrtí',
		no: 'ne',
		yes: 'ano',
	},
	person: 'osoba; kontakt; člověk; přítel',
	folders: 'lidé; lidi; osoby',
	off: 'zrušeno; zrušena; odloženo',
	due: 'do; nejpozději do; nejpozději',
};
