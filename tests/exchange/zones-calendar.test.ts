/** The calendar that is written, read by two parsers that know nothing of each other, in every zone of these tests. */
import ICAL from 'ical.js';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/exchange/out/events';
import { writtenCalendar } from '../../src/exchange/formats/ical';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { aPerson, aVault } from '../support/builders';

const TODAY = '2026-11-25';
const { people } = await aVault({
	'People/Ana Díaz.md': aPerson().every('3 weeks').with('birthday', '1980-12-01').met('2026-11-20', 'coffee'),
	'People/Bo Berg.md': aPerson()
		.every('monthly')
		.with('birthday', '02-29')
		.met(
			'2026-12-04',
			'lunch with [[Cy Marsh]], and a very long line of what we will do there when the sun is out, 🎷',
		),
	'People/Cy Marsh.md': aPerson().with('milestones', '[2014-06-20 wedding, 1999-04 first boat]'),
	'People/Di Roux.md': aPerson().every('monthly').with('private', 'true').met('2026-11-01'),
});
const events = eventsOf(
	people.list().filter(({ person }) => !person.private),
	TODAY,
	DEFAULT_SETTINGS,
);
const text = writtenCalendar('Nurture', events, TODAY);
const EXPECTED = [
	'2026-12-04 2026-12-05 lunch with Cy Marsh, and a very long line of what we will do there when the sun is out, 🎷 (Bo Berg and Cy Marsh)',
	'2026-12-01 2026-12-02 Ana Díaz: birthday',
	'2026-12-11 2026-12-12 Due: Ana Díaz',
	'2027-02-28 2027-03-01 Bo Berg: birthday',
	'2027-04-01 2027-05-01 Cy Marsh: first boat',
	'2027-06-20 2027-06-21 Cy Marsh: wedding',
].sort();

const local = (date: Date): string =>
	[date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

describe('a calendar', () => {
	it('is read by ical.js on its days', () => {
		const root = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
		const read = root.getAllSubcomponents('vevent').map((one) => {
			const event = new ICAL.Event(one);
			return `${event.startDate.toString()} ${event.endDate.toString()} ${event.summary}`;
		});
		expect(read.sort()).toEqual(EXPECTED);
	});

	it('is read by node-ical on its days', () => {
		const read = Object.values(ical.sync.parseICS(text)).flatMap((one) =>
			one?.type === 'VEVENT'
				? [`${local(one.start)} ${local(one.end ?? one.start)} ${one.summary as string}`]
				: [],
		);
		expect(read.sort()).toEqual(EXPECTED);
	});

	it('comes back every year, on the last of February for who was born on the 29th', () => {
		const root = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
		const bo = root
			.getAllSubcomponents('vevent')
			.map((one) => new ICAL.Event(one))
			.find(({ summary }) => summary === 'Bo Berg: birthday');
		const next = bo?.iterator();
		expect([next?.next(), next?.next(), next?.next()].map(String)).toEqual([
			'2027-02-28',
			'2028-02-29',
			'2029-02-28',
		]);
	});

	it('has the same event under the same UID in every export, each UID once', () => {
		const again = eventsOf(people.list(), '2026-11-26', DEFAULT_SETTINGS);
		const uids = events.map(({ uid }) => uid);
		expect(new Set(uids).size).toBe(uids.length);
		expect(uids.filter((uid) => !again.some((one) => one.uid === uid))).toEqual([]);
	});

	it('reminds by the lead time of the settings', () => {
		expect(
			text
				.match(/TRIGGER:.*/g)
				?.map((line) => line.trim())
				.sort(),
		).toEqual(['TRIGGER:-P14D', 'TRIGGER:-P14D', 'TRIGGER:-P14D', 'TRIGGER:-P7D', 'TRIGGER:PT9H', 'TRIGGER:PT9H']);
	});

	it('has lines of at most 75 bytes that end in CR LF', () => {
		expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
		expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
	});
});
