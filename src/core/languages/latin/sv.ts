/** Swedish. */
import type { Language } from '../language';

export const sv: Language = {
	code: 'sv',
	months:
		'januari ~ jan,februari ~ feb,mars ~ mar,april ~ apr,maj,juni ~ jun,juli ~ jul,augusti ~ ' +
		'aug,september ~ sep sept,oktober ~ okt,november ~ nov,december ~ dec',
	weekdays:
		'söndag söndags ~ sön,måndag måndags ~ mån,tisdag tisdags ~ tis,onsdag onsdags ~ ons,torsdag torsdags ' +
		'~ tor,fredag fredags ~ fre,lördag lördags ~ lör',
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
		next: 'nästa',
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
	death: { status: 'död; avliden; avled', keys: 'dödsdatum; dödsdag', no: 'nej', yes: 'ja' },
	person: 'person; kontakt; människa; kompis',
	folders: 'personer; människor; kontakter',
	off: 'inställt; inställd; ställdes in',
	due: 'senast; senast den; =före',
};
