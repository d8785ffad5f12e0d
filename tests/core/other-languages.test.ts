/** Notes in other languages than English, read without a setting (note format, "Other languages"). */
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/core/properties/key-meaning';
import { parseCadence } from '../../src/core/time/cadence';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-30';
const read = (text: string) => readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY);
const days = (lines: string): string[] =>
	read(`## Interactions\n${lines}\n`).history.interactions.map(({ date, kind }) => `${date} ${kind}`);

describe('keys by their words', () => {
	it.each([
		['letzter_kontakt', 'lastContact'],
		['dernière-rencontre', 'lastContact'],
		['последний контакт', 'lastContact'],
		['最終連絡日', 'lastContact'],
		['마지막 연락', 'lastContact'],
		['nächster-termin', 'next'],
		['fecha de nacimiento', 'birthday'],
		['Geburtsdatum', 'birthday'],
		['kontaktrhythmus', 'every'],
		['연락 주기', 'every'],
		['letzter', undefined],
		['son', undefined],
		['letzter kontakt im beruf', undefined],
		['lieblingsfarbe', undefined],
	] as const)('%s', (key, field) => expect(meaningOf(key)?.field).toBe(field));
});

describe('rhythms', () => {
	it.each([
		['alle 3 Wochen', { months: 0, days: 21 }],
		['jeden zweiten Monat', { months: 2, days: 0 }],
		['toutes les deux semaines', { months: 0, days: 14 }],
		['a cada 15 dias', { months: 0, days: 15 }],
		['раз в месяц', { months: 1, days: 0 }],
		['два раза в год', { months: 6, days: 0 }],
		['co 2 tygodnie', { months: 0, days: 14 }],
		['varannan vecka', { months: 0, days: 14 }],
		['月1回', { months: 1, days: 0 }],
		['2週間に1回', { months: 0, days: 14 }],
		['每两周', { months: 0, days: 14 }],
		['매월', { months: 1, days: 0 }],
		['كل ٣ أسابيع', { months: 0, days: 21 }],
		['alle paar Wochen mal', null],
		['3 Wochen 2 Tage', null],
		['drei', null],
	] as const)('%s', (text, rhythm) => expect(parseCadence(text)).toEqual(rhythm));
});

describe('lines', () => {
	it('have their day and kind', () => {
		expect(days('- 12. März 2026 Anruf: die neue Wohnung')).toEqual(['2026-03-12 call']);
		expect(days('- 5 ноября 2026 г. — звонок, переезжает')).toEqual(['2026-11-05 call']);
		expect(days('- 2026年10月30日（金）電話：引っ越し')).toEqual(['2026-10-30 call']);
	});

	it('are no contact where nothing came of it, and are where something else did not', () => {
		expect(days('- 2026-11-20 Anruf: nicht erreicht')).toEqual([]);
		expect(days('- 2026-11-20 abgesagt wegen Schnee')).toEqual([]);
		expect(days('- 2026-11-20 Anruf: sie erzählt viel von der abgesagten Reise')).toEqual(['2026-11-20 call']);
	});
});

describe('which number is the day', () => {
	it('is told by the keys of the note, and asked for in an English one', () => {
		expect(read('---\ndernier_contact: 02/11/2026\n---\n').person.lastContact).toBe('2026-11-02');
		expect(read('---\nlast-contact: 02/11/2026\n---\n').person.lastContact).toBe(null);
	});
});

it('an English note with words of other languages gains no day', () => {
	expect(days('- Mars 4 was full\n- 12 out of 20 came\n- so 3 of us\n- Mai sent 3 cakes\n- set 2 tables')).toEqual(
		[],
	);
});

describe('a death', () => {
	it.each([
		['gestorben: 2022', true, null],
		['Todestag: 12.05.2022', true, '2022-05-12'],
		['verstorben: ja', true, null],
		['verstorben: nein', false, null],
		['status: verstorben', true, null],
		['tags: [verstorben]', true, null],
		['date de décès: 12 mai 2022', true, '2022-05-12'],
		['décédé: non', false, null],
		['fallecido: sí', true, null],
		['overleden: 12 mei 2022', true, '2022-05-12'],
		['nie-żyje: tak', true, null],
		['умер: 2022', true, null],
		['命日: 2022-05-12', true, '2022-05-12'],
		['사망일: 2022-05-12', true, '2022-05-12'],
		// A subject, and not what became of somebody.
		['tags: [tod]', false, null],
		['interests: [mort, tod]', false, null],
	] as const)('%s', (line, deceased, died) => {
		const { person } = read(`---\nevery: weekly\n${line}\n---\n`);
		expect([person.deceased, person.died, person.problems]).toEqual([deceased, died, []]);
	});
});
