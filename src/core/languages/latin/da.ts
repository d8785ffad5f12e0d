/** Danish. */
import type { Language } from '../language';

export const da: Language = {
	code: 'da',
	months:
		'januar ~ jan,februar ~ feb,marts ~ mar,april ~ apr,maj,juni ~ jun,juli ~ jul,august ~ aug,september ' +
		'~ sep sept,oktober ~ okt,november ~ nov,december ~ dec',
	weekdays:
		'søndag søndags ~ søn,mandag mandags ~ man,tirsdag tirsdags ~ tir,onsdag onsdags ~ ons,torsdag ' +
		'torsdags ~ tor,fredag fredags ~ fre,lørdag lørdags ~ lør',
	terms: {
		company: 'med hos',
		joining: 'og samt',
		intended: 'imorgen skal burde må vil',
		not: 'ikke ingen aflyst udskudt',
		filling: 'af den det med for dato dag dagen hvor',
		contact: 'kontakt kontakter kontaktet samtale opkald =møde mødt mødtes besked talte talt snakkede snakket',
		last: 'sidste sidst seneste senest forrige',
		next: 'næste på',
		rhythm: 'frekvens interval rytme hyppighed ofte',
		birth: 'fødselsdag fødselsdage fødselsdato fødsel født',
		when: 'dato hvornår dag tid tidspunkt',
		participants: 'deltagere deltager deltagerne med gæster personer tilstede',
		meeting: '=møde møder mødereferat mødenoter samtale samtaler referat aftale',
		nature: 'type kategori kategorier',
		other: 'dagbog liste gruppe oversigt påmindelse register',
	},
	fields: {
		phone: 'telefon; telefonnummer; mobil',
		email: 'e-mailadresse',
		place: 'sted; bopæl',
		company: 'firma; virksomhed',
		role: 'stilling',
		milestones: 'mærkedage',
	},
	rhythm: {
		beside: 'hver hvert i om per pr en et for cirka omkring .',
		units:
			'dag dage dagen,uge uger ugen,måned måneder måneden,kvartal kvartaler kvartalet,halvår ' +
			'halvåret,år året',
		numbers: 'en et én ét,to,tre tredje,fire fjerde,fem femte,seks sjette,syv,otte,ni,ti,elleve,tolv',
		second: 'anden andet',
		often: '',
		times: 'gang gange',
		adverbs: 'dagligt,ugentligt,hver fjortende dag,månedligt,,kvartalsvis,halvårligt,årligt',
	},
	kinds: {
		meet: '=møde; mødtes; mødte; frokost; middag; aftensmad',
		call: 'ringede; opkald; telefon; telefonsamtale',
		message: 'besked; mail; mailede; skrev',
		letter: 'brev; postkort',
		gift: 'fødselsdagsgave',
	},
	headings: {
		log: 'samtaler; kontaktlog; kontakter; møder; kontakthistorik; historik',
		other: 'vigtige datoer; datoer; fødselsdage; gaver; mærkedage; årsdage',
	},
	spoken: {
		days: 'i forgårs; forgårs,i går; igår; i går aftes; i aftes,i dag; idag; i morges; i aften,i morgen; imorgen,i overmorgen; overmorgen',
		ago: 'for # siden; # siden',
		ahead: 'om #',
		last: 'sidste forrige',
		next: 'næste',
		weeks: 'sidste uge; i sidste uge; forrige uge,næste uge; i næste uge',
		beside: 'i den',
	},
	death: { status: 'død; afdød; døde', keys: 'dødsdato; dødsdag', no: 'nej', yes: 'ja' },
	person: 'person; kontakt; menneske; veninde',
	folders: 'personer; folk; mennesker',
	off: 'aflyst; udskudt; udsat',
	due: 'senest; senest den; inden',
};
