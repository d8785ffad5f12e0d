/** Norwegian, bokmål and nynorsk. */
import type { Language } from '../language';

export const nb: Language = {
	code: 'nb',
	months:
		'januar ~ jan,februar ~ feb,mars ~ mar,april ~ apr,mai,juni ~ jun,juli ~ jul,august ~ aug,september ~ ' +
		'sep sept,oktober ~ okt,november ~ nov,desember ~ des',
	weekdays:
		'søndag sundag ~ søn,mandag måndag ~ man,tirsdag tysdag ~ tir,onsdag ~ ons,torsdag ~ tor,fredag ~ ' +
		'fre,lørdag laurdag ~ lør',
	terms: {
		company: 'med hos',
		joining: 'og samt',
		intended: 'imorgen skal burde må vil planlegger',
		not: 'ikke ingen avlyst utsatt',
		filling: 'av den det med for dato dag dagen hvor',
		contact: 'kontakt kontakta kontaktet samtale samtalar møte møtt treff melding sett snakket snakka ringt',
		last: 'siste sist seneste forrige førre',
		next: 'neste',
		rhythm: 'frekvens intervall rytme hyppighet ofte',
		birth: 'fødselsdag fødselsdato fødsel født fødd bursdag',
		when: 'dato når dag tid tidspunkt',
		participants: 'deltakere deltakarar deltaker deltakar med gjester gjestar',
		meeting: 'møte møter møtereferat samtale samtaler samtalar referat avtale',
		nature: 'type kategori kategorier kategoriar',
		other: 'dagbok liste gruppe oversikt påminnelse register',
	},
	fields: {
		phone: 'telefon; telefonnummer; mobil',
		email: 'e-post',
		place: 'sted; stad',
		company: 'firma; arbeidsgiver',
		role: 'yrke',
		milestones: 'merkedager',
	},
	rhythm: {
		beside: 'hver hvert kvar kvart i om per pr en ett ein eit for cirka omtrent .',
		units:
			'dag dager dagar dagen,uke uker uka uken veke veker veka,måned måneder måneden månad månader ' +
			'månaden,kvartal kvartalet,halvår halvåret,år året',
		numbers:
			'en ett én ein ei eitt,to,tre tredje,fire fjerde,fem femte,seks sjette,sju ' + 'syv,åtte,ni,ti,elleve,tolv',
		second: 'annenhver annethvert annankvar annakvar annakvart andre annen annet',
		often: '',
		times: 'gang ganger gong gonger',
		adverbs: 'daglig,ukentlig,,månedlig,,kvartalsvis,halvårlig,årlig',
	},
	kinds: {
		meet: 'møte; møttes; møttest; traff; treff; lunsj',
		call: 'ringte; ringde; telefon; telefonsamtale',
		message: 'melding; e-post; epost; skrev',
		letter: 'brev; postkort',
		gift: 'julegave',
	},
	headings: {
		log: 'samtaler; samtalar; kontaktlogg; logg; møter; møte',
		other: 'viktige datoer; viktige datoar; datoer; bursdager; fødselsdager; gaver',
	},
	spoken: {
		days: 'i forgårs; forgårs,i går; igår; i går kveld,i dag; idag; i morges; i kveld,i morgen; imorgen,i overmorgen; overmorgen',
		ago: 'for # siden; # siden',
		ahead: 'om #',
		last: 'forrige sist siste',
		next: 'neste',
		weeks: 'forrige uke; i forrige uke; sist uke,neste uke; i neste uke',
		beside: 'på i',
	},
	death: { status: 'død; avdød; døde', keys: 'dødsdato; dødsdag', no: 'nei', yes: 'ja' },
	person: 'person; kontakt; menneske; venn',
	folders: 'personer; folk; kontakter',
	off: 'avlyst; utsatt; utsett',
	due: 'senest; seinast; innen',
};
