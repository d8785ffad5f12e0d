/** Italian. */
import type { Language } from '../language';

export const it: Language = {
	code: 'it',
	months:
		'gennaio ~ gen genn,febbraio ~ feb febb,marzo ~ mar,aprile ~ apr,maggio ~ mag,giugno ~ giu,luglio ~ ' +
		'lug,agosto ~ ago,settembre ~ set sett,ottobre ~ ott,novembre ~ nov,dicembre ~ dic',
	weekdays: 'domenica ~ dom,lunedì ~ lun,martedì ~ mar,mercoledì ~ mer,giovedì ~ gio,venerdì ~ ven,sabato ~ sab',
	terms: {
		company: 'con da',
		joining: 'e ed',
		intended: 'domani devo dovrei voglio vorrei pianifico prossimo prossima',
		not: 'non nessuno annullato annullata rimandato',
		filling: 'di del della dell dei con il la per data giorno',
		contact:
			'contatto contattato contattata contatti incontro incontrato incontrata telefonata chiamata ' +
			'chiamato messaggio sentito sentita',
		last: 'ultimo ultima ultimi ultime',
		next: 'prossimo prossima',
		rhythm: 'frequenza periodicità intervallo ritmo cadenza',
		birth: 'compleanno nascita nato nata',
		when: 'data quando giorno ora orario',
		participants: 'partecipanti partecipante presenti invitati persone',
		meeting: 'riunione riunioni incontro incontri appuntamento appuntamenti telefonata telefonate',
		nature: 'tipo tipi tipologia categoria categorie',
		other: 'diario gruppo lista elenco promemoria indice',
	},
	fields: {
		phone: 'telefono; cellulare; numero di telefono',
		email: 'posta elettronica',
		place: 'città; luogo',
		company: 'azienda; ditta',
		role: 'lavoro',
		milestones: 'anniversario',
	},
	rhythm: {
		beside: 'ogni tutti tutte i le gli al alla all a per in di una volta circa',
		units:
			'giorno giorni,settimana settimane,mese mesi,trimestre trimestri,semestre semestri,anno anni ' + "all'anno",
		numbers: 'un uno una,due,tre,quattro,cinque,sei,sette,otto,nove,dieci,undici,dodici',
		second: '',
		often: '',
		times: 'volta volte x',
		adverbs: 'giornaliero,settimanale,quindicinale,mensile,bimestrale,trimestrale,semestrale,annuale',
	},
	kinds: {
		meet: 'incontro; pranzo; cena; colazione; caffè; aperitivo',
		call: 'telefonata; chiamata; chiamato; sentiti al telefono',
		message: 'messaggio; scritto; mail; vocale',
		letter: 'lettera; cartolina',
		gift: 'regalo',
	},
	headings: {
		log: 'incontri; contatti; storico; storico contatti; cronologia; conversazioni',
		other: 'date importanti; compleanni; compleanno; regali; anniversari; carriera',
	},
	spoken: {
		days: "l'altro ieri; altro ieri; avantieri,ieri; ieri sera; ieri mattina; ieri pomeriggio,oggi; stamattina; stasera; oggi pomeriggio,domani; domani sera; domani mattina,dopodomani",
		ago: '# fa',
		ahead: 'tra #; fra #',
		last: 'scorso scorsa passato passata',
		next: 'prossimo prossima',
		weeks: 'la settimana scorsa; la scorsa settimana,la settimana prossima; la prossima settimana',
		beside: 'il lo la di della',
	},
	death: {
		status: 'deceduto; deceduta; morto; morta; defunto; defunta',
		keys: 'decesso; data di morte; data di decesso',
		no: 'no',
		yes: 'sì',
	},
	person: 'persona; contatto; amico; amica',
	folders: 'persone; contatti; amici',
	off: 'annullato; annullata; disdetto',
	due: "entro il; entro; entro l'",
};
