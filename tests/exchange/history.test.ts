/** A sample of each kind of history, made from what its makers say of it, and the lines it becomes. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { isHistory, readHistory, type HistoryOptions } from '../../src/exchange/history/read-history';
import type { Telling } from '../../src/exchange/history/telling';
import { HistoryImport } from '../../src/services/exchange/history-import';
import { aPerson, aVault, type World } from '../support/builders';
import { file, sample } from './read';

const OPTIONS: HistoryOptions = {
	dateOrder: DEFAULT_SETTINGS.dateOrder,
	me: ['Me Myself', 'me@example.org'],
	groups: false,
	today: '2026-11-25',
	since: null,
};
const UNDECIDED = { country: null, who: new Map<string, string>() };

const line = ({ day, party: { name, mail, phone }, counted, service, count }: Telling): string =>
	[day, name || mail || phone, `${count} ${counted}`, service].join(' | ');

const told = (
	name: string,
	content: string | Uint8Array = sample(name),
	options: Partial<HistoryOptions> = {},
): string[] => readHistory([file(name, content)], { ...OPTIONS, ...options }).tellings.map(line);
const faults = (name: string, content: string | Uint8Array, options: Partial<HistoryOptions> = {}): string[] =>
	readHistory([file(name, content)], { ...OPTIONS, ...options }).faults.map(({ why }) => why);

describe('what is told by', () => {
	it('a chat of WhatsApp, of Android and of iOS', () => {
		expect(told('whatsapp-android.txt')).toEqual([
			'2026-11-20 | Ana Díaz | 3 message | WhatsApp',
			'2026-11-21 | Ana Díaz | 1 message | WhatsApp',
		]);
		expect(told('whatsapp-ios.txt')).toEqual([
			'2026-11-20 | Ana Díaz | 2 message | WhatsApp',
			'2026-11-22 | Ana Díaz | 1 message | WhatsApp',
		]);
	});

	it('a chat whose days could be months only once the order is said', () => {
		const text = '5/6/26, 6:30 PM - Ana Díaz: hi\n7/6/26, 6:30 PM - Me Myself: hi\n';
		expect(faults('chat.txt', text)).toEqual(['date-order']);
		expect(told('chat.txt', text, { dateOrder: 'month-first' })).toEqual([
			'2026-05-06 | Ana Díaz | 1 message | WhatsApp',
			'2026-07-06 | Ana Díaz | 1 message | WhatsApp',
		]);
		expect(told('chat.txt', `${text}7/13/26, 6:30 PM - Me Myself: hi\n`)).toHaveLength(3);
	});

	it('a chat of several nothing, unless it is wanted: then who writes', () => {
		const text = ['Ana', 'Bo', 'Me Myself'].map((name) => `20/11/2026, 18:30 - ${name}: hi\n`).join('');
		expect([told('chat.txt', text), faults('chat.txt', text)]).toEqual([[], ['group']]);
		expect(told('chat.txt', text, { groups: true })).toEqual([
			'2026-11-20 | Ana | 1 message | WhatsApp',
			'2026-11-20 | Bo | 1 message | WhatsApp',
		]);
	});

	it('Telegram', () =>
		expect(told('telegram.json')).toEqual([
			'2026-11-20 | Ana Díaz | 2 message | Telegram',
			'2026-11-21 | Ana Díaz | 1 call | Telegram',
		]));

	it('LinkedIn’s messages, also where nobody says whose they are', () => {
		const expected = [
			'2026-11-20 | Ana Díaz | 2 message | LinkedIn',
			'2026-11-21 | Bo Berg | 1 message | LinkedIn',
		];
		expect(told('messages.csv')).toEqual(expected);
		expect(told('messages.csv', sample('messages.csv'), { me: [] })).toEqual(expected);
	});

	it('a telephone’s messages and calls, missed ones aside', () => {
		expect(told('sms.xml')).toEqual([
			'2026-11-20 | Ana Díaz | 1 message | SMS',
			'2026-11-20 | 0470 12 34 56 | 1 message | SMS',
		]);
		expect(told('calls.xml')).toEqual(['2026-11-20 | Ana Díaz | 1 call | telephone']);
	});

	it('mails by their heads, lists aside', () => {
		expect(told('mail.mbox')).toEqual([
			'2026-11-20 | Ana Díaz | 1 mail | mail',
			'2026-11-21 | Ana | 1 mail | mail',
			'2026-11-21 | Bo Berg | 1 mail | mail',
		]);
		expect(told('mail.eml')).toEqual(['2026-11-20 | ana@example.org | 1 mail | mail']);
	});

	it('a calendar: meetings with people, a series on its days', () =>
		expect(told('meetings.ics')).toEqual([
			'2026-11-20 | Ana Díaz | 1 meeting | calendar',
			'2026-11-02 | Bo Berg | 1 meeting | calendar',
			'2026-11-17 | Bo Berg | 1 meeting | calendar',
			'2026-11-23 | Bo Berg | 1 meeting | calendar',
		]));

	it('nothing before the day that is asked for', () =>
		expect(told('whatsapp-android.txt', sample('whatsapp-android.txt'), { since: '2026-11-21' })).toHaveLength(1));
});

describe('a file with', () => {
	const HOSTILE: readonly (readonly [
		what: string,
		name: string,
		content: string | Uint8Array,
		why: string | null,
	])[] = [
		['nothing', 'a.ics', '', 'nothing'],
		['a calendar that is cut off', 'a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTA', 'no-calendar'],
		['a calendar of other words', 'a.ics', 'hello', 'nothing'],
		[
			'an event without a day',
			'a.ics',
			'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@b.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
			'broken',
		],
		[
			'an event of every second, for ever',
			'a.ics',
			'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:19700101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nATTENDEE:mailto:a@b.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
			null,
		],
		['JSON that is cut off', 'a.json', '{"messages":[{"type":"mess', 'broken'],
		['JSON of something else', 'a.json', '{"__proto__":{"messages":[]}}', 'broken'],
		[
			'messages that are none',
			'a.json',
			'{"name":"x","type":"personal_chat","messages":[1,null,"x",{"type":"message","date":5}]}',
			null,
		],
		['XML that is cut off', 'a.xml', '<smses count="1"><sms address="1', 'broken'],
		[
			'a bomb of entities',
			'a.xml',
			'<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><smses><sms address="&b;" date="1795177800000"/></smses>',
			'broken',
		],
		['a line without end', 'a.txt', `20/11/2026, 18:30 - Ana: hi\n${'x'.repeat(6_000_000)}`, 'endless-line'],
		['a day that is none', 'a.txt', '31/02/2026, 18:30 - Ana: hi\n', null],
		['a mail without a day', 'a.eml', 'From: a@b.org\nTo: c@d.org\nDate: yesterday\n\nhi\n', null],
		['a head without end', 'a.eml', `From: a@b.org\nTo: c@d.org\n${'X: y\n'.repeat(100_000)}`, null],
		['bytes that are no text', 'a.mbox', Uint8Array.from({ length: 500 }, (_, at) => (at * 89) % 256), 'nothing'],
	];
	it.each(HOSTILE)('%s is told in a line, and nothing is made up', (_, name, content, why) => {
		expect(isHistory(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)).toBe(true);
		expect(faults(name, content)).toEqual(why === null ? [] : [why]);
		expect(told(name, content).filter((one) => !/\| a@b\.org \|/.test(one))).toEqual([]);
	});
});

const VAULT = {
	'People/Ana Díaz.md': aPerson()
		.with('email', 'ana@example.org')
		.with('phone', '"+32 470 12 34 56"')
		.met('2026-11-21', 'coffee'),
	'People/Bo Berg.md': '---\nemail: bo@example.org\n---\nHis words.\n',
};

async function taken(world: World, ...names: readonly string[]) {
	const { tellings } = readHistory(
		names.map((name) => file(name, sample(name))),
		OPTIONS,
	);
	const task = new HistoryImport(world.people);
	const proposal = task.propose(tellings, UNDECIDED);
	expect(await task.apply(proposal)).toEqual([]);
	return proposal;
}

describe('a history in the notes', () => {
	it('is one line a day, person and service, with nothing of what was said', async () => {
		const world = await aVault(VAULT);
		await taken(world, 'whatsapp-android.txt', 'sms.xml', 'meetings.ics', 'mail.mbox');
		expect(world.store.files.get('People/Ana Díaz.md')).toBe(
			[
				'---\nemail: ana@example.org\nphone: "+32 470 12 34 56"\n---\n## Interactions',
				'- 2026-11-21 coffee',
				'- 2026-11-20 message: 1 mail, mail',
				'- 2026-11-20 meet: 1 meeting, calendar',
				'- 2026-11-20 message: 2 messages, SMS',
				'- 2026-11-20 message: 3 messages, WhatsApp',
				'',
			].join('\n'),
		);
		expect(world.store.files.get('People/Bo Berg.md')).toBe(
			[
				'---\nemail: bo@example.org\n---\nHis words.\n\n## Interactions\n',
				'- 2026-11-23 meet: 1 meeting, calendar',
				'- 2026-11-21 message: 1 mail, mail',
				'- 2026-11-17 meet: 1 meeting, calendar',
				'- 2026-11-02 meet: 1 meeting, calendar',
				'',
			].join('\n'),
		);
	});

	it('leaves a day alone that has a line of one’s own, and adds nothing when it is run again', async () => {
		const world = await aVault(VAULT);
		const first = await taken(world, 'whatsapp-android.txt', 'whatsapp-ios.txt');
		expect(first.lines.map(({ day, fate }) => `${day} ${fate}`)).toEqual([
			'2026-11-20 new',
			'2026-11-21 own',
			'2026-11-22 new',
		]);
		const before = new Map(world.store.files);
		const again = await taken(world, 'whatsapp-android.txt', 'whatsapp-ios.txt');
		expect(again.lines.map(({ fate }) => fate)).toEqual(['known', 'own', 'known']);
		expect(world.store.files).toEqual(before);
	});

	it('names those who have no note, and who could be meant', async () => {
		const world = await aVault({ 'People/Ana Díaz.md': aPerson(), 'People/Work/Ana Díaz.md': aPerson() });
		const { lines, strangers } = await taken(world, 'whatsapp-ios.txt', 'messages.csv');
		expect(lines).toEqual([]);
		expect(strangers).toEqual([
			{ name: 'Ana Díaz', days: 2, candidates: ['People/Ana Díaz.md', 'People/Work/Ana Díaz.md'] },
			{ name: 'Bo Berg', days: 1, candidates: [] },
		]);
	});
});
