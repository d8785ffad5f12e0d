/** Swedish. */
import type { Language } from '../language';

export const sv: Language = {
	code: 'sv',
	months:
		'januari ~ jan,februari ~ feb,mars ~ mar,april ~ apr,maj,juni ~ jun,juli ~ jul,augusti ~ ' +
		'aug,september ~ sep sept,oktober ~ okt,november ~ nov,december ~ dec',
	weekdays:
		'söndag söndags söndagen ~ sön,måndag måndags måndagen ~ mån,tisdag tisdags tisdagen ~ tis,onsdag onsdags onsdagen ~ ons,torsdag torsdags torsdagen ' +
		'~ tor,fredag fredags fredagen ~ fre,lördag lördags lördagen ~ lör',
	terms: {
		company: 'med hos',
		joining: 'och samt',
		intended: 'imorgon ska borde måste vill planerar',
		not: 'inte ingen inställt avbokat',
		filling: 'av den det för med datum dag dagen hur',
		contact:
			'kontakt kontakter kontaktad träff träffad träffades samtal möte meddelande sedd pratade pratat ' +
			'ringde',
		last: 'senaste senast sista sist',
		next: 'nästa på',
		rhythm: 'frekvens intervall rytm ofta',
		birth: 'födelsedag födelsedagar födelsedatum födelse född fyller',
		when: 'datum när dag tid tidpunkt',
		participants: 'deltagare närvarande med gäster personer vilka',
		meeting: 'möte möten mötesanteckningar mötesanteckning samtal träff träffar avstämning',
		nature: 'typ kategori kategorier',
		other: 'dagbok lista grupp översikt påminnelse register',
	},
	fields: {
		phone: 'telefon; telefonnummer; mobil',
		email: 'e-post',
		place: 'ort; stad',
		company: 'företag; arbetsgivare',
		role: 'yrke',
		milestones: 'årsdag',
	},
	rhythm: {
		beside: 'varje var vart i om per en ett för ungefär ca :e',
		units:
			'dag dagar dagen,vecka veckor veckan,månad månader månaden,kvartal kvartalet,halvår halvåret,år ' + 'året',
		numbers: 'en ett,två,tre tredje,fyra fjärde,fem femte,sex sjätte,sju,åtta,nio,tio,elva,tolv',
		second: 'varannan vartannat andra',
		often: '',
		times: 'gång gånger',
		adverbs: 'dagligen,veckovis,,månadsvis,,kvartalsvis,halvårsvis,årligen',
	},
	kinds: {
		meet: 'träff; träffade; träffades; fika; lunch; middag',
		call: 'ringde; samtal; telefon; telefonsamtal',
		message: 'meddelande; mejl; mejlade; mail',
		letter: 'brev; vykort',
		gift: 'gåva',
	},
	headings: {
		log: 'samtal; kontakter; möten; träffar; kontakthistorik; historik',
		other: 'viktiga datum; födelsedagar; presenter; årsdagar; karriär; semester',
	},
	spoken: {
		days: 'i förrgår; förrgår,igår; i går; igår kväll; i går kväll,idag; i dag; i morse; ikväll; i kväll,imorgon; i morgon; imorgon kväll,i övermorgon; övermorgon',
		ago: 'för # sedan; # sedan; för # sen',
		ahead: 'om #',
		last: 'förra',
		next: 'nästa på',
		weeks: 'förra veckan; i förra veckan,nästa vecka',
		beside: 'i den',
	},
	death: { status: 'död; avliden; avled', keys: 'dödsdatum; dödsdag', no: 'nej', yes: 'ja' },
	person: 'person; kontakt; människa; kompis',
	folders: 'personer; människor; kontakter',
	off: 'inställt; inställd; ställdes in',
	due: 'senast; senast den; =före',
};
