/** Polish. */
import type { Language } from '../language';

export const pl: Language = {
	code: 'pl',
	months:
		'styczeń stycznia styczniu ~ sty,luty lutego lutym ~ lut,marzec marca marcu ~ mar,kwiecień kwietnia ' +
		'kwietniu ~ kwi,maj maja maju,czerwiec czerwca czerwcu ~ cze,lipiec lipca lipcu ~ lip,sierpień ' +
		'sierpnia sierpniu ~ sie,wrzesień września wrześniu ~ wrz,październik października październiku ~ ' +
		'paź,listopad listopada listopadzie ~ lis,grudzień grudnia grudniu ~ gru',
	weekdays:
		'niedziela niedzielę ~ nd,poniedziałek ~ pn,wtorek ~ wt,środa środę ~ śr,czwartek ~ czw,piątek ~ ' +
		'pt,sobota sobotę ~ sob',
	terms: {
		company: 'z ze u',
		joining: 'i oraz',
		intended: 'jutro muszę powinienem powinnam chcę planuję',
		not: 'nie nikt odwołane odwołał odwołała',
		filling: 'data daty dzień dnia jak',
		contact:
			'kontakt kontaktu kontaktów spotkanie spotkania rozmowa rozmowy telefon telefonu wiadomość ' +
			'widzenie widziany widziana',
		last: 'ostatni ostatnia ostatnie ostatniego ostatniej ostatnio',
		next: 'następny następna następne następnego kolejny kolejna kolejne',
		rhythm: 'częstotliwość częstość rytm odstęp interwał',
		birth: 'urodziny urodzin urodzenia urodzony urodzona',
		when: 'data kiedy dzień termin godzina',
		participants: 'uczestnicy uczestnik obecni osoby goście kto',
		meeting: 'spotkanie spotkania zebranie zebrania rozmowa rozmowy narada narady',
		nature: 'typ rodzaj kategoria kategorie',
		other: 'dziennik lista grupa przegląd przypomnienie spis',
	},
	fields: {
		phone: 'telefon; numer telefonu; nr telefonu',
		email: 'adres e-mail',
		place: 'miasto; miejsce',
		company: 'firma; pracodawca',
		role: 'stanowisko',
		milestones: 'rocznica',
	},
	rhythm: {
		beside: 'co każdy każda każde w we na za około raz',
		units:
			'dzień dni dnia,tydzień tygodnie tygodni tygodniu tygodniowo,miesiąc miesiące miesięcy miesiącu ' +
			'miesięcznie,kwartał kwartały kwartałów kwartale,półrocze,rok roku lata lat rocznie',
		numbers:
			'jeden jedna jedno,dwa dwie,trzy trzeci,cztery ' +
			'czwarty,pięć,sześć,siedem,osiem,dziewięć,dziesięć,jedenaście,dwanaście',
		second: 'drugi drugą drugie',
		often: 'jednokrotnie,dwukrotnie,trzykrotnie',
		times: 'raz razy x',
		adverbs: 'codziennie,cotygodniowo,dwutygodniowo,comiesięcznie,,kwartalnie,co pół roku,rocznie',
	},
	kinds: {
		meet: 'spotkanie; spotkaliśmy się; kawa; obiad; kolacja; śniadanie',
		call: 'telefon; rozmowa telefoniczna; zadzwonił; zadzwoniła',
		message: 'wiadomość; mail; napisał; napisała',
		letter: 'kartka; pocztówka',
		gift: 'prezent',
	},
	headings: {
		log: 'rozmowy; spotkania; kontakty; historia; historia kontaktu; historia kontaktów',
		other: 'ważne daty; daty; urodziny; prezenty; rocznice; kariera',
	},
	spoken: {
		days: 'przedwczoraj,wczoraj; wczoraj wieczorem; wczoraj rano,dziś; dzisiaj; dziś rano; dziś wieczorem,jutro; jutro wieczorem,pojutrze',
		ago: '# temu',
		ahead: 'za #',
		last: 'zeszły zeszłą zeszłego zeszłej ubiegły ubiegłą ubiegłego ubiegłej ostatni ostatnią ostatniego miniony minioną',
		next: 'przyszły przyszłą przyszłego przyszłej następny następną najbliższy najbliższą',
		weeks: 'w zeszłym tygodniu; zeszłego tygodnia,w przyszłym tygodniu; przyszłego tygodnia',
		beside: 'w we',
	},
	death: { status: 'zmarł; zmarła; zmarły; nie żyje', keys: 'śmierć; data śmierci', no: 'nie', yes: 'tak' },
	person: 'osoba; kontakt; człowiek; znajomy',
	folders: 'ludzie; osoby; kontakty',
	off: 'odwołane; odwołany; odwołana',
	due: 'do; do dnia; najpóźniej do',
};
