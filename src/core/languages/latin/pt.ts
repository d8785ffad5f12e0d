/** Portuguese. */
import type { Language } from '../language';

export const pt: Language = {
	code: 'pt',
	months:
		'janeiro ~ jan,fevereiro ~ fev,março ~ mar,abril ~ abr,maio ~ mai,junho ~ jun,julho ~ jul,agosto ~ ' +
		'ago,setembro ~ set,outubro,novembro ~ nov,dezembro ~ dez',
	weekdays:
		'domingo ~ dom,segunda segunda-feira ~ seg,terça terça-feira ~ ter,quarta quarta-feira ~ qua,quinta ' +
		'quinta-feira ~ qui,sexta sexta-feira ~ sex,sábado ~ sáb',
	terms: {
		company: 'com',
		joining: 'e',
		intended: 'amanhã devo deveria quero queria planejo próximo próxima',
		not: 'não ninguém cancelado cancelada adiado',
		filling: 'de do da dos das com em no na data datas dia',
		contact:
			'contato contatos contacto contactos contatado contatada conversa conversas encontro ligação ' +
			'telefonema mensagem visto',
		last: 'último última últimos últimas',
		next: 'próximo próxima seguinte',
		rhythm: 'frequência periodicidade intervalo ritmo cadência',
		birth: '=aniversário nascimento nascido nascida nasceu',
		when: 'data quando dia hora horário',
		participants: 'participantes participante presentes convidados pessoas quem com',
		meeting: 'reunião reuniões encontro encontros ligação ligações chamada chamadas',
		nature: 'tipo tipos categoria categorias classe',
		other: 'diário grupo lista resumo lembrete índice',
	},
	fields: {
		phone: 'telefone; celular; telemóvel',
		email: 'correio eletrônico',
		place: 'cidade; lugar',
		company: 'empresa; companhia',
		role: 'profissão',
		milestones: 'aniversário de casamento',
	},
	rhythm: {
		beside: 'a cada todo todos toda todas os as o por ao à de em uma vez',
		units: 'dia dias,semana semanas,mês meses,trimestre trimestres,semestre semestres,ano anos',
		numbers: 'um uma,dois duas,três,quatro,cinco,seis,sete,oito,nove,dez,onze,doze',
		second: '',
		often: '',
		times: 'vez vezes x',
		adverbs: 'diário,semanal,quinzenal,mensal,bimestral,trimestral,semestral,anual',
	},
	kinds: {
		meet: 'encontro; almoço; jantar; café; café da manhã; pequeno-almoço',
		call: 'ligação; liguei; telefonema; chamada',
		message: 'mensagem; escrevi; mail; me escreveu',
		letter: 'carta; cartão',
		gift: 'presente',
	},
	headings: {
		log: 'histórico; contatos; contactos; conversas; encontros; histórico de contato',
		other: 'datas importantes; datas; aniversários; presentes; prendas; carreira',
	},
	spoken: {
		days: 'anteontem,ontem; ontem à noite; ontem à tarde,hoje; hoje de manhã; hoje à noite; hoje à tarde,amanhã; amanhã à noite,depois de amanhã',
		ago: 'há #; faz #; # atrás; há # atrás',
		ahead: 'em #; daqui a #; dentro de #',
		last: 'passado passada último última',
		next: 'próximo próxima',
		weeks: 'a semana passada; na semana passada; semana passada,a semana que vem; na próxima semana; próxima semana',
		beside: 'no na em o a de da',
	},
	death: {
		status: 'falecido; falecida; morto; morta',
		keys: 'falecimento; data de falecimento; data da morte; óbito; faleceu',
		no: 'não',
		yes: 'sim',
	},
	person: 'pessoa; contato; contacto; amigo',
	folders: 'pessoas; contatos; contactos',
	off: 'cancelado; cancelada; adiado',
	due: '=até; =até o dia; =até ao dia',
};
