/** French. */
import type { Language } from '../language';

export const fr: Language = {
	code: 'fr',
	months:
		'janvier ~ janv jan,février ~ févr fév,mars,avril ~ avr,mai,juin,juillet ~ juil,août ~ aou,septembre ' +
		'~ sept sep,octobre ~ oct,novembre ~ nov,décembre ~ déc',
	weekdays: 'dimanche ~ dim,lundi ~ lun,mardi ~ mar,mercredi ~ mer,jeudi ~ jeu,vendredi ~ ven,samedi ~ sam',
	terms: {
		company: 'avec chez',
		joining: 'et',
		intended: 'demain dois devrais faut veux voudrais prévu bientôt prochain prochaine',
		not: 'pas jamais personne essayé annulé annulée reporté',
		filling: 'd de du des la le les un une au avec date dates jour',
		contact:
			'relance contact contacté contactée échange échanges rencontre rencontré rencontrée appel appelé ' +
			'appelée message',
		last: 'dernier dernière derniers dernières dernièrement',
		next: 'prochain prochaine prochains prochaines',
		rhythm: 'fréquence rythme intervalle périodicité récurrence',
		birth: 'anniversaire anniv naissance née =né',
		when: 'date quand jour heure horaire',
		participants: 'participants participant participante présent =présents =présentes avec',
		meeting: 'réunion réunions rencontre rencontres rdv entretien entretiens appel',
		nature: 'type types catégorie catégories',
		other: 'journal groupe liste rappel',
	},
	fields: {
		phone: 'téléphone; tél; portable',
		email: 'courriel',
		place: 'ville; lieu',
		company: 'entreprise; société',
		role: 'métier',
		milestones: 'anniversaire de mariage',
	},
	rhythm: {
		beside: 'tous toutes les chaque par tout le la de au environ en',
		units: 'jour jours,semaine semaines,mois,trimestre trimestres,semestre semestres,an ans année années ' + "l'an",
		numbers: 'un une,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze',
		second: '',
		often: '',
		times: 'fois',
		adverbs: 'quotidien,hebdomadaire,bimensuel,mensuel,bimestriel,trimestriel,semestriel,annuel',
	},
	kinds: {
		meet: 'rencontre; rencontré; rencontrée; déjeuner; dîner; petit-déjeuner',
		call: 'appel; appelé; appelée; coup de fil',
		message: 'message; mail; courriel; texto',
		letter: 'lettre; carte postale',
		gift: 'cadeau',
	},
	headings: {
		log: 'échanges; rencontres; historique; historique des échanges; conversations; appels',
		other: 'dates importantes; dates clés; anniversaires; cadeaux; parcours; carrière',
	},
	spoken: {
		days: "avant-hier,?hier; hier soir; hier matin; hier après-midi,aujourd'hui; ce matin; cet après-midi; ce soir,demain; demain soir; demain matin,après-demain",
		ago: 'il y a #; ça fait #',
		ahead: "dans #; d'ici #",
		last: 'dernier dernière passé passée',
		next: 'prochain prochaine',
		weeks: 'la semaine dernière; la semaine passée,la semaine prochaine',
		beside: 'le la ce de du',
	},
	death: {
		status: 'décédé; décédée; mort; morte',
		keys: 'décès; date de décès; date du décès; date de mort',
		no: 'non',
		yes: 'oui',
	},
	person: 'personne; contact; ami; amie',
	folders: 'personnes; contacts; gens',
	off: 'annulé; annulée; reporté',
	due: "avant le; avant; d'ici",
};
