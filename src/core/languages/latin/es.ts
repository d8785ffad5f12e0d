/** Spanish. */
import type { Language } from '../language';

export const es: Language = {
	code: 'es',
	months:
		'enero ~ ene,febrero ~ feb,marzo ~ mar,abril ~ abr,mayo,junio ~ jun,julio ~ jul,agosto ~ ' +
		'ago,septiembre setiembre ~ sep sept,octubre ~ oct,noviembre ~ nov,diciembre ~ dic',
	weekdays: 'domingo ~ dom,lunes ~ lun,martes ~ mar,miércoles ~ mié,jueves ~ jue,viernes ~ vie,sábado ~ sáb',
	terms: {
		company: 'con',
		joining: 'y',
		intended: 'mañana debo debería quiero quisiera planeo próximo próxima',
		not: 'nunca nadie intenté cancelado cancelada aplazado',
		filling: 'de del la el los las con fecha fechas día que',
		contact:
			'contacto contactado contactada llamada llamé hablamos encuentro reunión mensaje visto vista ' +
			'conversación charla',
		last: 'último última últimos últimas',
		next: 'próximo próxima siguiente',
		rhythm: 'frecuencia periodicidad intervalo ritmo cadencia',
		birth: 'cumpleaños cumple nacimiento nacido nacida nació',
		when: 'fecha cuándo día hora',
		participants: 'participantes participante asistentes asistente presentes invitados personas',
		meeting: 'reunión reuniones encuentro encuentros llamada llamadas cita citas',
		nature: 'tipo tipos categoría categorías clase',
		other: 'diario grupo lista resumen recordatorio índice',
	},
	fields: {
		phone: 'teléfono; móvil; celular',
		email: 'correo',
		place: 'ciudad; lugar',
		company: 'empresa; compañía',
		role: 'puesto',
		milestones: 'aniversario',
	},
	rhythm: {
		beside: 'cada todos todas los las por al a la el de en una vez',
		units: 'día días,semana semanas,mes meses,trimestre trimestres,semestre semestres,año años',
		numbers: 'un una uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce',
		second: '',
		often: '',
		times: 'vez veces x',
		adverbs: 'diario,semanal,quincenal,mensual,bimestral,trimestral,semestral,anual',
	},
	kinds: {
		meet: 'comida; almuerzo; cena; desayuno; café; paseo',
		call: 'llamada; llamé; me llamó; videollamada',
		message: 'mensaje; correo; escribí; me escribió',
		letter: 'carta; tarjeta',
		gift: 'regalo',
	},
	headings: {
		log: 'historial; contactos; conversaciones; encuentros; historial de contacto; registro',
		other: 'fechas importantes; fechas; cumpleaños; regalos; aniversarios; trayectoria',
	},
	spoken: {
		days: 'anteayer; antes de ayer,ayer; anoche; ayer por la tarde; ayer por la noche; ayer por la mañana,hoy; esta mañana; esta tarde; esta noche,mañana; mañana por la tarde,pasado mañana',
		ago: 'hace #; # atrás',
		ahead: 'en #; dentro de #',
		last: 'pasado pasada último última',
		next: 'próximo próxima siguiente',
		weeks: 'la semana pasada,la semana que viene; la próxima semana; la semana próxima',
		beside: 'el la este de',
	},
	death: {
		status: 'fallecido; fallecida; muerto; muerta; difunto; difunta',
		keys: 'fallecimiento; fecha de fallecimiento; fecha de muerte; defunción; falleció',
		no: 'no',
		yes: 'sí',
	},
	person: 'persona; contacto; amigo; amiga',
	folders: 'personas; contactos; gente',
	off: 'cancelado; cancelada; aplazado',
	due: 'antes del; antes de; hasta el',
};
