/** A sample of each kind of address book, made from what its makers say of it, read whole. */
import { describe, expect, it } from 'vitest';
import { card, lines, read, sample } from './read';

const rowsOf = (name: string, options = {}): string[][] => read(name, sample(name), options).rows.map(lines);

describe('vCard', () => {
	it('3.0 as Apple writes it', () => {
		expect(rowsOf('apple.vcf')).toEqual([
			[
				'Ana María Díaz',
				'aliases: Annie',
				'company: Initech',
				'role: Engineer',
				'email: ana@example.org (work) | ana@club.example (rowing club)',
				'phone: +32 470 12 34 56 (mobile)',
				'place: Gent',
				'address: Kerkstraat 5, 9000 Gent, Belgium',
				'note: Likes tea, and coffee\nBring the atlas',
				'website: https://ana.example',
				'birthday: --05-01',
				'milestones: 2014-06-20 Anniversary | --09-02 Opened the shop',
				'spouse: Cy Marsh',
				'linkedin: https://www.linkedin.com/in/ana-diaz',
				'groups: Friends | Work',
				'no place: ORG unit | PHOTO',
			],
		]);
	});

	it('2.1 as old telephones write it: quoted-printable, charsets, types without a name', () => {
		expect(rowsOf('old-phone.vcf')).toEqual([
			[
				'Jörg Öberg',
				'phone: 0471998877 (mobile) | 025550142 (home)',
				'email: joerg@example.org (home)',
				'birthday: 1971-03-09',
				'note: first line\nsecond line',
				'milestones: 2014-06-20 Anniversary',
				'no place: PHOTO',
			],
			['Uwe Müller', 'phone: +49 89 5550142'],
		]);
	});

	it('4.0 as Nextcloud writes it, cards that name each other by their UIDs', () => {
		expect(rowsOf('nextcloud.vcf')).toEqual([
			[
				'Rui Costa',
				'birthday: --03-09',
				'milestones: 2009-09-12 Anniversary',
				'email: rui@example.org (home)',
				'phone: +351-22-555-0142 ext. 7 (mobile)',
				'telegram: ruicosta',
				'spouse: Inês Costa',
				'knows: Ana María Díaz',
				'place: Porto',
				'address: Rua das Flores 2, 4050 Porto, Portugal',
				'interests: letterpress',
				'deceased: 2025-11-02',
				'no place: GENDER',
			],
			['Inês Costa'],
			['Rowers (group)'],
		]);
	});

	it.each([
		['a line that is none', card('3.0', 'FN:Ana', 'what is this', 'EMAIL:a@b.org'), 'no place: what is this'],
		['a day that is none', card('3.0', 'FN:Ana', 'BDAY:1990-13-45', 'EMAIL:a@b.org'), 'no place: BDAY'],
		['an open quote', card('4.0', 'FN:Ana', 'TEL;TYPE="a:1', 'EMAIL:a@b.org'), 'no place: TEL;TYPE="a:1'],
	])('loses %s and nothing else', (_, text, lost) => {
		expect(read('a.vcf', text).rows.map(lines)).toEqual([['Ana', 'email: a@b.org', lost]]);
	});

	it('in UTF-16, and in Western Windows letters without a word of it', () => {
		const text = card('3.0', 'FN:José');
		const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
		const western = Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
		expect([wide, western].map((bytes) => read('a.vcf', bytes).rows[0]?.name)).toEqual(['José', 'José']);
	});
});

describe('a table', () => {
	it('of Google Contacts, with the new headings', () => {
		const { rows, placeless } = read('google-new.csv', sample('google-new.csv'));
		expect(rows.map(lines)).toEqual([
			[
				'Ana María Díaz',
				'aliases: Annie',
				'company: Initech',
				'role: Engineer',
				'birthday: 1990-05-01',
				'note: Likes tea,\nand coffee',
				'email: ana@example.org (work) | ana@home.example (home)',
				'phone: +32 470 12 34 56 (mobile)',
				'place: Gent',
				'address: Kerkstraat 5, 9000 Gent, Belgium',
				'spouse: Cy Marsh',
				'linkedin: https://www.linkedin.com/in/ana-diaz',
				'milestones: 2014-06-20 Anniversary',
				'groups: Friends',
			],
			['Bo Berg', 'birthday: --07-09', 'email: bo@example.org | bo.berg@example.org'],
			[' (company)', 'company: ACME', 'phone: +32 2 555 01 42 (work)'],
		]);
		expect(placeless).toEqual([{ file: 'google-new.csv', columns: ['Photo'] }]);
	});

	it('of Google Contacts, with the old headings', () => {
		expect(rowsOf('google-old.csv')).toEqual([
			[
				'Theo Brandt',
				'birthday: 1984-11-30',
				'email: theo@example.org (work)',
				'phone: +49 30 5550142 (work)',
				'company: Brandt & Söhne',
				'role: Printer',
				'groups: Work',
			],
		]);
	});

	it('of LinkedIn, behind its notes, with people without an address', () => {
		const { rows, placeless } = read('linkedin-connections.csv', sample('linkedin-connections.csv'));
		expect(rows.map(lines)).toEqual([
			['Ana Díaz', 'linkedin: https://www.linkedin.com/in/ana-diaz', 'company: Initech', 'role: Lead engineer'],
			[
				'Eva Moreau, PhD',
				'linkedin: https://www.linkedin.com/in/eva-moreau',
				'email: eva@example.org',
				'company: Atelier',
				'role: Bookbinder',
			],
			[' (no-name)'],
		]);
		expect(placeless[0]?.columns).toEqual(['Connected On']);
	});

	it('of Outlook, whose title is no role and whose empty days are noughts', () => {
		expect(rowsOf('outlook.csv')).toEqual([
			[
				'Jo Lind',
				'company: Lind AB',
				'role: Carpenter',
				'phone: +46 70 555 01 42 (mobile)',
				'birthday: 1975-12-24',
				'children: Pia',
				'email: jo@example.org',
				'interests: rowing',
				'spouse: Sam Lind',
				'website: https://lind.example',
				'place: Malmö',
				'address: Storgatan 1, 211 34 Malmö, Sweden',
				'milestones: 2014-06-20 Anniversary',
				'groups: Friends | Choir',
			],
			['Kim Ode', 'email: kim@example.org'],
		]);
	});

	it('of anybody, whose columns are named or have names of any language', () => {
		expect(read('any.csv', sample('any.csv')).faults).toEqual([
			{ file: 'any.csv', why: 'no-names', found: ['Contact', 'Mail', 'Geburtstag', 'Stadt', 'Konto'] },
		]);
		expect(
			read('any.csv', sample('any.csv'), { map: { Contact: 'name', Stadt: 'place' } }).rows.map(lines),
		).toEqual([
			['Lea Moll', 'email: lea@example.org', 'birthday: 1980-12-24', 'place: Köln'],
			['Max Ernst', 'email: max@example.org', 'place: Bonn'],
		]);
	});

	it('has a birthday that could be two days in no note, until the order is said', () => {
		const text = 'Name,Birthday\nAna Díaz,05/06/1990\n';
		expect(read('a.csv', text).rows.map(lines)).toEqual([['Ana Díaz', 'no place: Birthday: 05/06/1990']]);
		expect(read('a.csv', text, { dateOrder: 'day-first' }).rows.map(lines)).toEqual([
			['Ana Díaz', 'birthday: 1990-06-05'],
		]);
	});
});
