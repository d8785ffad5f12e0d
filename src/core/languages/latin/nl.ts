/** Dutch. */
import type { Language } from '../language';

export const nl: Language = {
	code: 'nl',
	months:
		'januari ~ jan,februari ~ feb febr,maart ~ mrt,april ~ apr,mei,juni ~ jun,juli ~ jul,augustus ~ ' +
		'aug,september ~ sep sept,oktober ~ okt,november ~ nov,december ~ dec',
	weekdays: 'zondag ~ zo,maandag ~ ma,dinsdag ~ di,woensdag ~ wo,donderdag ~ do,vrijdag ~ vr,zaterdag ~ za',
	terms: {
		company: 'met bij',
		joining: 'en',
		intended: 'morgen moet wil zou plan volgende',
		not: 'niet geen niemand afgezegd uitgesteld',
		filling: 'van de het een op met voor datum dag moment keer hoe',
		contact:
			'contact contacten contactmoment gesprek gesprekken gesproken ontmoeting ontmoet afspraak gezien ' +
			'gebeld telefoontje bezoek',
		last: 'laatste laatst vorige vorig recentste',
		next: 'volgende volgend eerstvolgende',
		rhythm: 'frequentie ritme interval regelmaat vaak',
		birth: 'verjaardag geboortedatum geboortedag geboorte geboren jarig',
		when: 'datum wanneer dag tijd tijdstip',
		participants: 'deelnemers deelnemer aanwezig aanwezigen genodigden gasten personen',
		meeting: 'vergadering vergaderingen overleg afspraak afspraken gesprek gesprekken bespreking',
		nature: 'type soort categorie categorieën',
		other: 'dagboek lijst groep overzicht herinnering verslag',
	},
	fields: {
		phone: 'telefoon; telefoonnummer; mobiel',
		email: 'e-mailadres',
		place: 'woonplaats; plaats',
		company: 'bedrijf; werkgever',
		role: 'functie',
		milestones: 'jubileum',
	},
	rhythm: {
		beside: 'elke elk iedere ieder per de het een in ongeveer minstens',
		units: 'dag dagen,week weken,maand maanden,kwartaal kwartalen,halfjaar,jaar jaren',
		numbers: 'een één,twee,drie derde,vier vierde,vijf,zes,zeven,acht,negen,tien,elf,twaalf',
		second: 'andere tweede',
		often: 'eens eenmaal,tweemaal,driemaal',
		times: 'keer maal x',
		adverbs:
			'dagelijks,wekelijks,tweewekelijks,maandelijks,tweemaandelijks,driemaandelijks,halfjaarlijks,' +
			'jaarlijks',
	},
	kinds: {
		meet: 'afspraak; afgesproken; ontmoeting; ontmoet; lunch; avondeten',
		call: 'gebeld; telefoontje; telefoongesprek; telefoon',
		message: 'berichtje; appje; geappt; mail',
		letter: 'kaart; kaartje',
		gift: 'cadeau',
	},
	headings: {
		log: 'gesprekken; contacten; contactmomenten; contactgeschiedenis; geschiedenis; ontmoetingen',
		other: 'belangrijke data; belangrijke datums; verjaardagen; cadeaus; jubilea; loopbaan',
	},
	spoken: {
		days: 'eergisteren,gisteren; gisteravond; gisterenavond; gistermiddag; gisterochtend,vandaag; vanavond; vanmorgen; vanochtend; vanmiddag,morgen; morgenavond; morgenochtend,overmorgen',
		ago: '# geleden',
		ahead: 'over #',
		last: 'afgelopen vorige laatste',
		next: 'volgende aanstaande komende',
		weeks: 'vorige week; afgelopen week,volgende week',
		beside: 'op de',
	},
	death: {
		status: 'overleden; gestorven; dood',
		keys: 'overlijden; sterfdatum; overlijdensdatum; sterfdag',
		no: 'nee',
		yes: 'ja',
	},
	person: 'persoon; contact; contactpersoon; vriend',
	folders: 'personen; mensen; contacten',
	off: 'afgezegd; geannuleerd; uitgesteld',
	due: 'voor; vóór; uiterlijk',
};
