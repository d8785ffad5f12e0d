/** The ways to reach somebody: what notes hold becomes links, and no note can make any other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../src/core/person/phone';
import {
	CHANNELS,
	mailboxes,
	openingOf,
	telephones,
	waysToReach,
	type Channel,
	type Way,
} from '../../src/core/person/reach';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { AddressField } from '../../src/core/person/address';

const personOf = (properties: string) =>
	readMember('People/Ana.md', `---\n${properties}\n---\n`, DEFAULT_SETTINGS, '2026-11-25').person;
const reachOf = (properties: string) => waysToReach(personOf(properties).addresses);
const reachBy = (field: AddressField, value: string) => waysToReach([{ field, label: null, value }]);
/** Each way as `channel label address url`. */
const told = (properties: string): string[] =>
	reachOf(properties).ways.map(({ channel, label, address, url }) =>
		[channel, label ?? '-', address, url].join(' | '),
	);

describe('telephone numbers', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['+32 (0)470 12 34 56', '+32470123456'],
		['+32470123456', '+32470123456'],
		['0032 470 12 34 56', '+32470123456'],
		['(+32) 470-12.34/56', '+32470123456'],
		['tel:+32-470-123456', '+32470123456'],
		['<tel:+32470123456>', '+32470123456'],
		['sms:+32470123456?body=hi', '+32470123456'],
		['0470 12 34 56', '0470123456'],
		['09 555 01 26', '095550126'],
		['(212) 555-0147', '2125550147'],
		['112', '112'],
		['\u202a+32 470 12 34 56\u202c', '+32470123456'],
		['+32\u00a0470\u201112\u201134', '+324701234'],
		['٠١٢٣٤٥٦', '0123456'],
		['＋３２４７０１２３４５６', '+32470123456'],
		['+1 212 555 0147 ext. 12', '+12125550147;12'],
		['+1 212 555 0147 x12', '+12125550147;12'],
		['tel:+1-212-555-0147;ext=12', '+12125550147;12'],
		['*#06#', null],
		['+32*470', null],
		['1-800-FLOWERS', null],
		['+0470123456', null],
		['+32', null],
		['+1234567890123456', null],
		['12', null],
		['ask her', null],
		['', null],
		[`+${'1'.repeat(200)}`, null],
	];
	for (const [text, dial] of rows)
		it(JSON.stringify(text), () => {
			const number = readPhone(text);
			expect(
				number === null ? null : `${number.dial}${number.extension === null ? '' : `;${number.extension}`}`,
			).toBe(dial);
		});

	it('come out as figures and a plus sign, whatever stands there', () =>
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./x;ext=*#') }),
				),
				(text) => {
					const number = readPhone(text);
					if (number === null) return;
					expect(number.dial).toMatch(/^(?:\+[1-9]\d{6,14}|\d{3,15})$/);
					expect(readPhone(number.dial)?.dial).toBe(
						number.dial.startsWith('00') ? `+${number.dial.slice(2)}` : number.dial,
					);
				},
			),
		));
});

describe('the ways of a note', () => {
	it('are told apart by their labels', () =>
		expect(
			told(
				'EMAIL[HOME]: ana@example.org\nEMAIL[WORK,INTERNET]: ana@press.example\nTEL[1:CELL]: "+32 470 12 34 56"',
			),
		).toEqual([
			'email | home | ana@example.org | mailto:ana@example.org',
			'email | work | ana@press.example | mailto:ana@press.example',
			'sms | cell | +32 470 12 34 56 | sms:+32470123456',
			'phone | cell | +32 470 12 34 56 | tel:+32470123456',
		]));
	it('may have their labels with them, or be a map', () => {
		expect(told('phone:\n  - "work: 09 555 01 26"\n  - 0470 12 34 56 (mobile)\nmobile: 0471 1 2 3')).toEqual([
			'sms | work | 09 555 01 26 | sms:095550126',
			'sms | mobile | 0470 12 34 56 | sms:0470123456',
			'sms | mobile | 0471 1 2 3 | sms:0471123',
			'phone | work | 09 555 01 26 | tel:095550126',
			'phone | mobile | 0470 12 34 56 | tel:0470123456',
			'phone | mobile | 0471 1 2 3 | tel:0471123',
		]);
		expect(told('email: {home: a@b.example, work: [c@d.example]}')).toEqual([
			'email | home | a@b.example | mailto:a@b.example',
			'email | work | c@d.example | mailto:c@d.example',
		]);
	});
	it('are read from links of any kind', () =>
		expect(
			told(
				'email: "[write](mailto:ana@example.org?bcc=spy@example.com), <bo@example.org>; Cy Ö <cy+news@example.org>"\nwebsite: "[her shop](https://example.org/a,b)"',
			),
		).toEqual([
			'email | - | ana@example.org | mailto:ana@example.org',
			'email | - | bo@example.org | mailto:bo@example.org',
			'email | - | cy+news@example.org | mailto:cy%2Bnews@example.org',
			'website | - | example.org/a,b | https://example.org/a,b',
		]));
	it('are messengers, by number, name or link', () =>
		expect(
			told(
				'whatsapp: "+32 (0)470 12 34 56"\nsignal: https://signal.me/#p/+32470123456\ntelegram: "@ana_diaz"\nlinkedin: in/ana-díaz',
			),
		).toEqual([
			'whatsapp | - | +32470123456 | https://wa.me/32470123456',
			'signal | - | +32470123456 | https://signal.me/#p/+32470123456',
			'telegram | - | @ana_diaz | https://t.me/ana_diaz',
			'linkedin | - | linkedin.com/in/ana-díaz | https://www.linkedin.com/in/ana-d%C3%ADaz',
		]));
	it("are the telephone's where a messenger only says yes", () =>
		expect(told('phone: "+32470123456"\nsignal: true\nwhatsapp: no').map((way) => way.split(' | ')[0])).toEqual([
			'signal',
			'sms',
			'phone',
		]));
	it('leave a fax out', () => expect(told('TEL[FAX]: "+3293335566"')).toEqual([]));
	it('may stand in the text', () =>
		expect(
			told('why: kind').concat(
				waysToReach(
					readMember('People/A.md', 'email:: [me](mailto:a@b.example)\n', DEFAULT_SETTINGS, '2026-11-25')
						.person.addresses,
				).ways.map(({ url }) => url),
			),
		).toEqual(['mailto:a@b.example']));
	it('are none in an empty note', () => expect(reachOf('why: kind')).toEqual({ ways: [], noWays: [] }));
});

describe('one address', () => {
	const rows: readonly (readonly [AddressField, string, string])[] = [
		['whatsapp', 'https://wa.me/32470123456', 'https://wa.me/32470123456'],
		['whatsapp', 'https://api.whatsapp.com/send?phone=32470123456&text=x', 'https://wa.me/32470123456'],
		['whatsapp', 'whatsapp://send?phone=+32470123456', 'https://wa.me/32470123456'],
		['whatsapp', '0470 12 34 56', 'country-code'],
		['whatsapp', '32470123456', 'country-code'],
		['whatsapp', 'ana', 'unreadable'],
		['whatsapp', 'https://evil.example/32470123456', 'unreadable'],
		['whatsapp', 'https://wa.me.evil.example/32470123456', 'unreadable'],
		['signal', '0032470123456', 'https://signal.me/#p/+32470123456'],
		['signal', 'sgnl://signal.me/#p/+32470123456', 'https://signal.me/#p/+32470123456'],
		['signal', 'https://signal.me/#eu/abc-DEF_1', 'https://signal.me/#eu/abc-DEF_1'],
		['signal', '0470123456', 'country-code'],
		['signal', 'ana.42', 'unreadable'],
		['signal', 'https://signal.me/#eu/"><script>', 'unreadable'],
		['telegram', 'ana_diaz', 'https://t.me/ana_diaz'],
		['telegram', 't.me/ana_diaz', 'https://t.me/ana_diaz'],
		['telegram', 'https://telegram.me/ana_diaz?start=x', 'https://t.me/ana_diaz'],
		['telegram', 'tg://resolve?domain=ana_diaz', 'https://t.me/ana_diaz'],
		['telegram', '+32470123456', 'https://t.me/+32470123456'],
		['telegram', '0470123456', 'country-code'],
		['telegram', 'a b', 'unreadable'],
		['telegram', 'https://evil.example/ana_diaz', 'unreadable'],
		['linkedin', 'https://www.linkedin.com/in/ana?trk=x', 'https://www.linkedin.com/in/ana'],
		['linkedin', 'linkedin.com/in/ana', 'https://linkedin.com/in/ana'],
		['linkedin', 'https://be.linkedin.com/in/ana/', 'https://be.linkedin.com/in/ana/'],
		['linkedin', 'https://linkedin.com@evil.example/in/ana', 'unreadable'],
		['linkedin', 'https://notlinkedin.com/in/ana', 'unreadable'],
		['website', 'example.org', 'https://example.org/'],
		['website', 'HTTP://Example.org/A b', 'unreadable'],
		['website', 'http://example.org/é', 'http://example.org/%C3%A9'],
		['website', 'example.org:8080/x', 'https://example.org:8080/x'],
		['website', '<https://example.org/?q="x">', 'https://example.org/?q=%22x%22'],
		['website', 'javascript:alert(1)', 'unreadable'],
		['website', 'JaVaScRiPt:1', 'unreadable'],
		['website', 'data:text/html,x', 'unreadable'],
		['website', 'file:///etc/passwd', 'unreadable'],
		['website', 'obsidian://open?vault=x', 'unreadable'],
		['website', 'https://user:pass@example.org', 'unreadable'],
		['website', 'https:\\\\evil', 'unreadable'],
		['website', 'localhost', 'unreadable'],
		['email', 'mailto:ana%40example.org', 'mailto:ana@example.org'],
		['email', 'ana@example.org?bcc=spy@example.com', 'unreadable'],
		['email', 'mailto:ana@example.org%0D%0ABcc:spy@example.com', 'unreadable'],
		['email', 'ana@example.org,spy@example.com', 'unreadable'],
		['email', 'a&b@example.org', 'mailto:a%26b@example.org'],
		['email', 'ana@böcher.example', 'mailto:ana@b%C3%B6cher.example'],
		['email', 'ana@', 'unreadable'],
		['email', '@ana', 'unreadable'],
		['email', 'ana@a..b', 'unreadable'],
	];
	for (const [field, value, expected] of rows)
		it(`${field}: ${value}`, () => {
			const { ways, noWays } = reachBy(field, value);
			expect([...ways.map(({ url }) => url), ...noWays.map(({ fault }) => fault)]).toEqual([expected]);
		});

	it('without its country is still a number to call', () => {
		const reach = reachOf('phone: 0470 12 34 56\nwhatsapp: yes');
		expect(telephones(reach).map(({ url }) => url)).toEqual(['tel:0470123456']);
		expect(mailboxes(reach).map(({ channel }) => channel)).toEqual(['sms']);
		expect(reach.noWays).toEqual([
			{ channel: 'whatsapp', label: null, found: '0470 12 34 56', fault: 'country-code' },
		]);
	});
	it('that cannot be read is told once', () =>
		expect(reachOf('phone: ask her').noWays).toEqual([
			{ channel: 'phone', label: null, found: 'ask her', fault: 'unreadable' },
		]));
});

describe('a message', () => {
	const way = (channel: Channel, url: string): Way => ({ channel, label: null, address: '', url });
	const mail = way('email', 'mailto:ana@example.org');
	it('goes along where the channel takes it', () => {
		expect(openingOf(mail, 'Hi Ana,\nhow & why?', 'A "day"')).toEqual({
			url: 'mailto:ana@example.org?subject=A%20%22day%22&body=Hi%20Ana%2C%0D%0Ahow%20%26%20why%3F',
			carriesText: true,
		});
		expect(openingOf(way('sms', 'sms:+32470123456'), 'Hi\nyou')).toEqual({
			url: 'sms:+32470123456?&body=Hi%0Ayou',
			carriesText: true,
		});
		expect(openingOf(way('whatsapp', 'https://wa.me/32470123456'), 'a+b=c')).toEqual({
			url: 'https://wa.me/32470123456?text=a%2Bb%3Dc',
			carriesText: true,
		});
		for (const channel of ['signal', 'telegram', 'linkedin', 'website'] as const)
			expect(openingOf(way(channel, 'https://x.example/'), 'Hi')).toEqual({
				url: 'https://x.example/',
				carriesText: false,
			});
	});
	it('stays behind where the link would be too long, and where there is none', () => {
		expect(openingOf(mail, 'x'.repeat(3000))).toEqual({ url: mail.url, carriesText: false });
		expect(openingOf(mail, ' \n')).toEqual({ url: mail.url, carriesText: true });
	});
	it('adds no header and no second address, whatever is in it', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, subject) => {
				const { url, carriesText } = openingOf(mail, text, subject);
				expect(url).toMatch(/^mailto:ana@example\.org(?:\?(?:subject=[\w.~%-]+)?&?(?:body=[\w.~%-]+)?)?$/);
				expect(url).not.toMatch(/subject=[^&]*%0[AD]/i);
				const fields = new URLSearchParams(url.split('?')[1] ?? '');
				expect([...fields.keys()].every((key) => key === 'subject' || key === 'body')).toBe(true);
				if (carriesText && text.trim() !== '')
					expect(decodeURIComponent(/body=(.*)$/.exec(url)?.[1] ?? '').replace(/\r\n/g, '\n')).toBe(
						text.replace(/\p{Cs}/gu, '\uFFFD').replace(/\r\n?/g, '\n'),
					);
			}),
		));
});

describe('no note', () => {
	const SCHEMES: Readonly<Record<Channel, RegExp>> = {
		email: /^mailto:[\w.~%-]+@[\w.~%-]+$/,
		phone: /^tel:\+?\d+(?:;ext=\d+)?$/,
		sms: /^sms:\+?\d+$/,
		whatsapp: /^https:\/\/wa\.me\/\d+$/,
		signal: /^https:\/\/signal\.me\/#(?:p\/\+\d+|eu\/[\w-]+)$/,
		telegram: /^https:\/\/t\.me\/(?:\w+|\+\d+)$/,
		linkedin: /^https:\/\/(?:[a-z0-9-]+\.)*(?:linkedin\.com|lnkd\.in)(?::\d+)?\/\S*$/,
		website: /^https?:\/\/[^\s@/]+(?:\/\S*)?$/,
	};
	const pieces = fc.constantFrom(
		'javascript:',
		'mailto:',
		'tel:',
		'https://',
		'http://',
		'wa.me/',
		't.me/',
		'signal.me/#p/',
		'linkedin.com',
		'/in/',
		'ana',
		'@',
		'example.org',
		'+32',
		'470123456',
		'?',
		'&',
		'bcc=',
		'\r\n',
		'%0d%0a',
		'<',
		'>',
		'"',
		' ',
		'#',
		'\u202e',
		'🌻',
		'\ud800',
		'(home)',
		'x: ',
	);
	const values = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
	);

	it('makes a link of any other form than these', () =>
		fc.assert(
			fc.property(
				fc.constantFrom('email', 'phone', 'whatsapp', 'telegram', 'signal', 'linkedin', 'website' as const),
				values,
				(field, value) => {
					const { ways } = reachBy(field, value);
					for (const { channel, url, address } of ways) {
						expect(CHANNELS).toContain(channel);
						expect(url).toMatch(SCHEMES[channel]);
						// Nothing but visible ASCII, and of that nothing that could end an address.
						expect(url).toMatch(/^[\x21-\x7e]*$/);
						expect(url).not.toMatch(/[<>"]/);
						expect(address).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\n]/u);
					}
				},
			),
			{ numRuns: 2000 },
		));

	it('is a way more than forty times', () =>
		expect(
			personOf(`email: [${Array.from({ length: 500 }, (_, at) => `a${at}@b.example`).join(', ')}]`).addresses,
		).toHaveLength(40));
});
