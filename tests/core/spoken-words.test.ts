/**
 * Days as people say them in twenty languages, in a line to log and in a box for a date. The day is Monday, 30 November
 * 2026; nothing is set.
 */
import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/core/dates/spoken-date';
import { readerOf } from '../../src/core/entry/reader';
import { nameIndex } from '../../src/core/line/line-names';
import { readLogLine } from '../../src/core/line/log-line';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-30';
const reader = readerOf(DEFAULT_SETTINGS);
const dayOf = (words: string, languages: readonly string[] = [], direction: 'past' | 'future' = 'past') =>
	dateInWords(words, TODAY, direction, { ...DEFAULT_SETTINGS, languages: [...languages] });

describe('a day said in another language', () => {
	/** Yesterday, three weeks ago, last Tuesday, in two days, next Friday. */
	const DAYS = ['2026-11-29', '2026-11-09', '2026-11-24', '2026-12-02', '2026-12-04'];
	it.each([
		['gestern', 'vor 3 Wochen', 'letzten Dienstag', 'in 2 Tagen', 'nächsten Freitag'],
		['hier soir', 'il y a trois semaines', 'mardi dernier', 'dans 2 jours', 'vendredi prochain'],
		['ayer', 'hace 3 semanas', 'el martes pasado', 'dentro de dos días', 'el próximo viernes'],
		['ontem', 'há 3 semanas', 'na terça passada', 'daqui a 2 dias', 'na próxima sexta'],
		['ieri', 'tre settimane fa', 'martedì scorso', 'fra 2 giorni', 'venerdì prossimo'],
		['gisteren', '3 weken geleden', 'afgelopen dinsdag', 'over 2 dagen', 'volgende vrijdag'],
		['wczoraj', '3 tygodnie temu', 'w zeszły wtorek', 'za 2 dni', 'w przyszły piątek'],
		['včera', 'před 3 týdny', 'minulé úterý', 'za 2 dny', 'příští pátek'],
		['igår', 'för tre veckor sedan', 'förra tisdagen', 'om 2 dagar', 'på fredag'],
		['i går', 'for 3 uger siden', 'sidste tirsdag', 'om 2 dage', 'på fredag'],
		['i går kveld', 'for tre uker siden', 'forrige tirsdag', 'om 2 dager', 'neste fredag'],
		['dün', '3 hafta önce', 'geçen salı', '2 gün sonra', 'önümüzdeki cuma'],
		['вчера', '3 недели назад', 'в прошлый вторник', 'через 2 дня', 'в следующую пятницу'],
		['вчора', '3 тижні тому', 'минулого вівторка', 'через 2 дні', "наступної п'ятниці"],
		['χθες', 'πριν από 3 εβδομάδες', 'την περασμένη τρίτη', 'σε 2 μέρες', 'την επόμενη παρασκευή'],
		['أمس', 'قبل 3 أسابيع', 'الثلاثاء الماضي', 'بعد 2 أيام', 'الجمعة القادمة'],
		['אתמול', 'לפני 3 שבועות', 'יום שלישי שעבר', 'בעוד 2 ימים', 'יום שישי הבא'],
		['昨天', '3周前', '上周二', '2天后', '下周五'],
		['昨日', '3週間前', '先週の火曜日', '2日後', '来週の金曜日'],
		['어제', '3주 전', '지난주 화요일', '2일 후', '다음주 금요일'],
	] as const)('%s, %s, %s, %s, %s', (...words) => {
		const inAWeek = /周五|来週|다음주/.test(words[4]) ? '2026-12-11' : DAYS[4];
		expect(words.map((one) => dayOf(one))).toEqual([...DAYS.slice(0, 4), inAWeek]);
	});

	it.each([
		['vorgestern', '2026-11-28'],
		['übermorgen', '2026-12-02'],
		['heute früh', '2026-11-30'],
		['am 5. März', '2026-03-05'],
		['el 5 de marzo', '2026-03-05'],
		['op 5 maart', '2026-03-05'],
		['den 3. maj', '2026-05-03'],
		['Dienstag letzter Woche', '2026-11-24'],
		['mardi de la semaine dernière', '2026-11-24'],
		['vor einem Monat', '2026-10-30'],
		['Dienstag', '2026-11-24'],
		['on dienstag', null],
		['vor Wochen und Tagen', null],
		['gestern heute', null],
		['letzten nächsten Dienstag', null],
		['vor 3', null],
		['前', null],
	] as const)('%s is %s', (words, day) => expect(dayOf(words)).toBe(day));

	it('is one of two languages only where the settings say which', () => {
		expect([dayOf('hier'), dayOf('hier', ['fr']), dayOf('hier', ['de', 'fr-CA'])]).toEqual([
			null,
			'2026-11-29',
			'2026-11-29',
		]);
	});

	it('lies ahead where a plan is asked for', () => {
		expect([dayOf('am Dienstag', [], 'future'), dayOf('Dienstag', [], 'future')]).toEqual([
			'2026-12-01',
			'2026-12-01',
		]);
	});
});

describe('a line to log in another language', () => {
	const names = nameIndex([
		readPerson(readNote('Mara.md', ''), reader),
		readPerson(readNote('Domingo.md', ''), reader),
	]);
	const read = (line: string) => {
		const { paths, day, text, unsure } = readLogLine(line, TODAY, { names, chosen: false }, reader.options);
		return [paths.join(), day, text, unsure];
	};

	it.each([
		['Mara gestern Kaffee', 'gestern', 'Kaffee'],
		['Mara Anruf vor 3 Wochen: der Umzug', 'vor 3 Wochen', 'Anruf: der Umzug'],
		['Mara Kaffee am Dienstag', 'am Dienstag', 'Kaffee'],
		['Mara am 5. März: Umzug', 'am 5. März', 'Umzug'],
		['Mara mardi dernier déjeuner', 'mardi dernier', 'déjeuner'],
		['Mara 5 марта 2026 г. звонок', '5 марта 2026 г.', 'звонок'],
		['Mara 3日前 電話', '3日前', '電話'],
		// What may be a word of the sentence, or a name, is none.
		['Mara Kaffee hier', null, 'Kaffee hier'],
		['Mara Domingo called', null, 'Domingo called'],
		['Mara coffee over 2 hours', null, 'coffee over 2 hours'],
		['Mara al fin café', null, 'al fin café'],
	] as const)('%s', (line, day, text) => expect(read(line)).toEqual(['Mara.md', day, text, null]));

	it('does not take a name for a weekday of a language that nobody chose', () => {
		expect(read('Domingo coffee')).toEqual(['Domingo.md', null, 'coffee', null]);
	});
});
