/** One line that says who, when and what. The day is Wednesday, 25 November 2026. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex } from '../../src/core/line/line-names';
import { readLogLine, type Whom } from '../../src/core/line/log-line';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { readerOf } from '../../src/core/entry/reader';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const reader = readerOf(DEFAULT_SETTINGS);
const person = (name: string, text = '') => readPerson(readNote(`${name}.md`, text), reader);
const names = nameIndex([
	person('Ana Díaz'),
	person('Bob Okafor', '---\naliases: [Bobby, "Doctor Bob"]\n---\n'),
	person('Theo Brandt'),
	person('Theo Lind'),
	person('Jean-Luc'),
	person('May'),
	person("Siân O'Neil"),
]);
const read = (line: string, chosen = false) => {
	const { paths, day, text } = readLogLine(line, '2026-11-25', { names, chosen }, reader.options);
	return [paths.map((path) => path.replace('.md', '')).join('+'), day, text];
};

describe('a line to log', () => {
	const cases: readonly (readonly [line: string, who: string, day: string | null, text: string])[] = [
		[
			'Ana, Bob coffee last tuesday: talked about the move #gave/advice',
			'Ana Díaz+Bob Okafor',
			'last tuesday',
			'coffee: talked about the move #gave/advice',
		],
		['ana díaz: her knee is better', 'Ana Díaz', null, 'her knee is better'],
		['Ana and Bobby and jean-luc lunch', 'Ana Díaz+Bob Okafor+Jean-Luc', null, 'lunch'],
		['doctor bob & Ana, 20 Nov call', 'Bob Okafor+Ana Díaz', '20 Nov', 'call'],
		['Sian yesterday: rang', "Siân O'Neil", 'yesterday', 'rang'],
		['Ana coffee on friday', 'Ana Díaz', 'on friday', 'coffee'],
		['Ana coffee with [[Cy]] two days ago', 'Ana Díaz', 'two days ago', 'coffee with [[Cy]]'],
		['2026-11-20 Ana', 'Ana Díaz', '2026-11-20', ''],
		['yesterday: talked', '', 'yesterday', 'talked'],
		['call: she said: yesterday was fine', '', null, 'call: she said: yesterday was fine'],
		['call at 18:30 yesterday: fine', '', 'yesterday', 'call at 18:30: fine'],
		['Ana call yesterday at 3pm', 'Ana Díaz', 'yesterday', 'call at 3pm'],
		['Ana', 'Ana Díaz', null, ''],
		['Ana,', 'Ana Díaz', null, ''],
		['Ana told me about it', 'Ana Díaz', null, 'told me about it'],
		['Theo Lind coffee', 'Theo Lind', null, 'coffee'],
		// A link names whoever its note is.
		['[[Ana Díaz]] coffee yesterday', 'Ana Díaz', 'yesterday', 'coffee'],
		['[[Theo Lind|my Theo]] coffee', 'Theo Lind', null, 'coffee'],
		['coffee with [Bob](Bob%20Okafor.md) and [[Ana Díaz]]', 'Bob Okafor+Ana Díaz', null, 'coffee'],
		['[[Nobody]] coffee', '', null, '[[Nobody]] coffee'],
		// A day that no calendar has is refused where days are read, and never taken for today.
		['Ana 31 Feb', 'Ana Díaz', '31 Feb', '31 Feb'],
		['Ana coffee 30 February', 'Ana Díaz', '30 February', 'coffee 30 February'],
		['Ana coffee 31. Juni: der Umzug', 'Ana Díaz', '31. Juni', 'coffee 31. Juni: der Umzug'],
		['Ana 30.02. coffee', 'Ana Díaz', '30.02.', '30.02. coffee'],
		['Ana coffee 31.11.2026', 'Ana Díaz', '31.11.2026', 'coffee 31.11.2026'],
		['Ana 40 May flowers', 'Ana Díaz', null, '40 May flowers'],
		['Ana room 31.06. was booked', 'Ana Díaz', null, 'room 31.06. was booked'],
		// In any order.
		['Ana + Bob: lunch', 'Ana Díaz+Bob Okafor', null, 'lunch'],
		['coffee with Bob yesterday', 'Bob Okafor', 'yesterday', 'coffee'],
		['Coffee with Ana', 'Ana Díaz', null, 'Coffee'],
		['coffee yesterday with Bob and Ana: the move', 'Bob Okafor+Ana Díaz', 'yesterday', 'coffee: the move'],
		['yesterday lunch with Ana', 'Ana Díaz', 'yesterday', 'lunch'],
		['had lunch with Ana on friday', 'Ana Díaz', 'on friday', 'had lunch'],
		['called Bob', 'Bob Okafor', null, 'called'],
		['called Bob about the move', 'Bob Okafor', null, 'called about the move'],
		['call Bob', 'Bob Okafor', null, 'call'],
		['met Ana & Bob last tuesday: the move', 'Ana Díaz+Bob Okafor', 'last tuesday', 'met: the move'],
		['yesterday Ana, Bob lunch', 'Ana Díaz+Bob Okafor', 'yesterday', 'lunch'],
		['yesterday: Ana lunch', 'Ana Díaz', 'yesterday', 'lunch'],
		['Ana coffee with Bob', 'Ana Díaz+Bob Okafor', null, 'coffee'],
		// Whose letter it was stays in the words.
		['letter from Ana', 'Ana Díaz', null, 'letter from Ana'],
		['gift for Bob: a scarf', 'Bob Okafor', null, 'gift for Bob: a scarf'],
		// Where more follows than names, so do all the words.
		['coffee with Bob and his sister', 'Bob Okafor', null, 'coffee with Bob and his sister'],
		['Ana and I had coffee', 'Ana Díaz', null, 'Ana and I had coffee'],
		// Somebody's sister, a month and who was introduced to whom are no names here.
		["called Bob's sister", '', null, "called Bob's sister"],
		['coffee may be late', '', null, 'coffee may be late'],
		['introduced Bob to Ana', '', null, 'introduced Bob to Ana'],
		['talked: with Bob it was fun', '', null, 'talked: with Bob it was fun'],
		['dinner Ana cooked', '', null, 'dinner Ana cooked'],
		['Anatomy lesson', '', null, 'Anatomy lesson'],
		// A month, a number or a word that may be a day is none.
		['Bob call may', 'Bob Okafor', null, 'call may'],
		['Bob call 3', 'Bob Okafor', null, 'call 3'],
		['Bob: talked about yesterday', 'Bob Okafor', null, 'talked about yesterday'],
		['', '', null, ''],
		['   ', '', null, ''],
	];
	for (const [line, who, day, text] of cases)
		it(JSON.stringify(line), () => expect(read(line)).toEqual([who, day, text]));

	it('begins with a name only where a name is meant, once somebody is chosen', () => {
		expect(read('Bob told me about it', true)).toEqual(['', null, 'Bob told me about it']);
		expect(read('Bob called', true)).toEqual(['', null, 'Bob called']);
		expect(read('Bob', true)).toEqual(['', null, 'Bob']);
		expect(read('Bob: told me about it', true)).toEqual(['Bob Okafor', null, 'told me about it']);
		expect(read('told her about coffee with Bob', true)).toEqual(['', null, 'told her about coffee with Bob']);
		expect(read('coffee with Bob', true)).toEqual(['Bob Okafor', null, 'coffee']);
		expect(read('called Bob', true)).toEqual(['', null, 'called Bob']);
		expect(read('Zed: coffee', true)).toEqual(['', null, 'Zed: coffee']);
		expect(read('Bob coffee', true)).toEqual(['Bob Okafor', null, 'coffee']);
		expect(read('Bob yesterday', true)).toEqual(['Bob Okafor', 'yesterday', '']);
	});

	it('takes any line, and leaves of it what it does not say it understood', () => {
		const part = fc.constantFrom(
			'Ana',
			'Bob',
			',',
			' ',
			' ',
			':',
			'and',
			'coffee',
			'yesterday',
			'last tuesday',
			'2026-11-20',
			'[[Bob]]',
			'#gave',
			'told',
			'\t',
			'18:30',
			'on ',
			'…',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
					fc.string({ unit: 'binary', maxLength: 80 }),
				),
				fc.boolean(),
				(line, chosen) => {
					const { text, day } = readLogLine(line, '2026-11-25', { names, chosen }, reader.options);
					expect(day === null || line.includes(day)).toBe(true);
					const bare = (words: string): string => words.replace(/\s+/g, '');
					let at = 0;
					for (const letter of bare(text)) at = bare(line).indexOf(letter, at) + letter.length;
					expect(at).toBeLessThanOrEqual(bare(line).length);
					expect(text).toBe(text.trim());
				},
			),
		);
	});

	it('reads a very long line at once', () => {
		for (const piece of [
			'Ana, ',
			'a ',
			':',
			'yesterday ',
			'1:1 ',
			'with ',
			'Zed, ',
			'call with Zed and ',
			'[[',
			'\0',
		])
			expect(
				readLogLine(piece.repeat(50_000), '2026-11-25', { names, chosen: false }, reader.options).text.length,
			).toBeGreaterThanOrEqual(0);
	});
});

describe('a name that is more than words with blanks', () => {
	const others = nameIndex(
		[
			'Ward, Dan',
			'Lena Ward',
			'@Lea Moll',
			'Lea Brink',
			'Bo_Berg',
			'Bo Quist',
			'Ana-Sofia Paz',
			'Ana Ruiz',
			'🌸 Hana',
		]
			.concat(['Dan Ote', 'June', 'Sunday Okoro'])
			.map((name) => person(name)),
	);
	const readOf = (line: string) => {
		const { paths, day, text, unsure } = readLogLine(
			line,
			'2026-11-25',
			{ names: others, chosen: false },
			reader.options,
		);
		return [paths.map((path) => path.replace('.md', '')).join('+'), day, text, unsure];
	};
	const cases: readonly (readonly [line: string, who: string, day: string | null, text: string])[] = [
		['Ward, Dan coffee yesterday', 'Ward, Dan', 'yesterday', 'coffee'],
		['Dan Ward coffee', 'Ward, Dan', null, 'coffee'],
		['Lena Ward, Ward, Dan lunch', 'Lena Ward+Ward, Dan', null, 'lunch'],
		['@Lea Moll lunch', '@Lea Moll', null, 'lunch'],
		['Lea Moll: lunch', '@Lea Moll', null, 'lunch'],
		['Bo_Berg call', 'Bo_Berg', null, 'call'],
		['bo berg call', 'Bo_Berg', null, 'call'],
		['Ana-Sofia, Hana tea', 'Ana-Sofia Paz+🌸 Hana', null, 'tea'],
		['🌸 Hana tea', '🌸 Hana', null, 'tea'],
		// A part that several names have means nobody yet.
		['Ward coffee', '', null, 'coffee'],
		['Lea lunch', '', null, 'lunch'],
		['Bo call', '', null, 'call'],
		['Ana call', '', null, 'call'],
		['Dan call', '', null, 'call'],
	];
	for (const [line, who, day, text] of cases)
		it(`${line} is about ${who || 'nobody'}`, () => expect(readOf(line)).toEqual([who, day, text, null]));

	it('is asked about where it is a day or month as well', () => {
		expect(readOf('June lunch')).toEqual(['', null, 'June lunch', 'June']);
		expect(readOf('Sunday coffee')).toEqual(['', null, 'Sunday coffee', 'Sunday']);
		expect(readOf('sunday: coffee')).toEqual(['', null, 'sunday: coffee', 'sunday']);
	});

	it('is one where the line shows that, and a day where it goes on to one', () => {
		expect(readOf('June: lunch')).toEqual(['June', null, 'lunch', null]);
		expect(readOf('June, Hana lunch')).toEqual(['June+🌸 Hana', null, 'lunch', null]);
		expect(readOf('Sunday, coffee')).toEqual(['Sunday Okoro', null, 'coffee', null]);
		expect(readOf('Sunday Okoro coffee')).toEqual(['Sunday Okoro', null, 'coffee', null]);
		expect(readOf('June 3: lunch')).toEqual(['', 'June 3', 'lunch', null]);
		expect(readOf('on sunday coffee')).toEqual(['', 'on sunday', 'coffee', null]);
	});
});

describe('numbers at the start of a line', () => {
	const dayFirst = readerOf({ ...DEFAULT_SETTINGS, dateOrder: 'day-first' });
	const of = (line: string) => {
		const { day, text } = readLogLine(line, '2026-11-30', { names, chosen: false }, dayFirst.options);
		return [day, text];
	};

	it('are a count where they count something, and the text stays whole', () => {
		for (const line of [
			'2-3 beers at the harbour',
			'1-2 hours of talk',
			'10-12 of us at dinner',
			'5-6 months old now, her son',
			'7-8 km walked along the river',
			'24/7 on call',
			'9-11 saved the day',
			'3/4 of the cake',
			'won 3-2 again',
		])
			expect(of(line)).toEqual([null, line]);
		expect(of('Ana 2-3 beers')).toEqual([null, '2-3 beers']);
	});

	it('are a day before a colon, and where nothing but a kind is said', () => {
		expect(of('5-6: harbour')).toEqual(['5-6', 'harbour']);
		expect(of('5/6 coffee')).toEqual(['5/6', 'coffee']);
		expect(of('coffee 5/6')).toEqual(['5/6', 'coffee']);
		expect(of('coffee 5-6: the move')).toEqual(['5-6', 'coffee: the move']);
	});

	it('of a row or a range tell its first day behind a word that leads to it, and of weekdays too', () => {
		for (const [line, day] of [
			['Nov 3, 5 & 7: calls', 'Nov 3'],
			['between 3 and 5 Nov visit', '3 and 5 Nov'],
			['from 3 to 5 Nov stay', '3 to 5 Nov'],
			['vom 3. bis 5. November Besuch', '3. bis 5. November'],
		] as const)
			expect(of(line)).toEqual([day, line]);
		expect(of('Ana Fri-Sun: hike')).toEqual(['Fri', 'Fri-Sun: hike']);
		expect(of('Nov 3, 5 people came')).toEqual(['Nov 3', '5 people came']);
		for (const line of ['from friday she is away', 'between 3 and 5 people', 'on 3/4 of it'])
			expect(of(line)).toEqual([null, line]);
	});

	it('are a day as notes write it: with its time, in brackets, bold or as a link', () => {
		expect(of('2026-11-20T18:30 call')).toEqual(['2026-11-20', '18:30 call']);
		for (const line of [
			'[[2026-11-20]] call',
			'(2026-11-20) call',
			'**2026-11-20**: call',
			'[[Log/2026-11-20]] call',
		])
			expect(of(line)).toEqual(['2026-11-20', 'call']);
		expect(of('coffee (2 days ago)')).toEqual(['2 days ago', 'coffee']);
		expect(of('coffee (yesterday): the move')).toEqual(['yesterday', 'coffee: the move']);
		expect(of('on the 20th of November coffee')).toEqual(['the 20th of November', 'coffee']);
		expect(of('on November 20 coffee')).toEqual(['November 20', 'coffee']);
		expect(of('lunch on the friday of next week')).toEqual(['on the friday of next week', 'lunch']);
		for (const line of ['[[2026-11-20 Trip]] was good', 'coffee (2/3) left', 'the week before, tea'])
			expect(of(line)).toEqual([null, line]);
	});

	it('of a range tell its first day, and the range stays in the text', () => {
		expect(of('12-14 Nov visit')).toEqual(['12 Nov', '12-14 Nov visit']);
		expect(of('26 July - 22 August: stay')).toEqual(['26 July', '26 July - 22 August: stay']);
		expect(of('3-5 Dec')).toEqual(['3 Dec', '3-5 Dec']);
		expect(of('Nov 12–14, 2026 visit')).toEqual(['Nov 12 2026', 'Nov 12–14, 2026 visit']);
		expect(of('12-14 friends came')).toEqual([null, '12-14 friends came']);
	});

	it('tells the first of several days however they are joined, and keeps all of them in the text', () => {
		for (const [line, day] of [
			['2 to 4 Nov fair', '2 to 4 Nov'],
			['from 2 to 4 Nov: fair', '2 to 4 Nov'],
			['26 July until 2 August: stay', '26 July until 2 August'],
			['28th of November to the 2nd of December: stay', '28th of November'],
			['2026-11-26 to 2026-11-28 fair', '2026-11-26 to 2026-11-28'],
			['friday to sunday: stay', 'friday'],
			['yesterday and today we walked', 'yesterday'],
		] as const)
			expect(of(line)).toEqual([day, line]);
		expect(of('Sat, 28 Nov - Sun, 29 Nov fair')[1]).toBe('Sat, 28 Nov - Sun, 29 Nov fair');
		expect(of('tuesday 24/11: fair')).toEqual(['tuesday 24/11', 'fair']);
	});

	it.each([
		['28.10.-30.10. fair', '28.10.'],
		['28.10.–30.10.: fair', '28.10.'],
		['28.10. - 30.10. fair', '28.10.'],
		['28.10.-30.10.2026 fair', '28.10.2026'],
		['28.-30.10. fair', '28.10.'],
		['12-14.11. fair', '12.11.'],
		['10.–12.11.: fair', '10.11.'],
	])('several in figures are the first of them: %s', (line, day) =>
		expect(readLogLine(line, '2026-11-25', { names, chosen: false }, reader.options)).toMatchObject({
			day,
			text: line,
		}),
	);

	it('are no numbers with a point, nor sections', () => {
		for (const line of ['1.5-2.5 hours of talk', '3.5-4.5 km walk', 'chapters 1.2.-1.4. read', '40.50.-60.70. x'])
			expect(readLogLine(line, '2026-11-25', { names, chosen: false }, reader.options)).toMatchObject({
				day: null,
				text: line,
			});
	});

	it('are a day beside a kind, whatever comma parts them', () => {
		expect(of('coffee, 5/6')).toEqual(['5/6', 'coffee']);
	});

	it('may stand beside a weekday of a week', () => {
		expect(of('Ana lunch friday next week: harbour')).toEqual(['friday next week', 'lunch: harbour']);
	});
});

describe('words at the start of a line that only look like its day', () => {
	const of = (line: string) => {
		const { day, text } = readLogLine(line, '2026-11-30', { names, chosen: false }, reader.options);
		return [day, text];
	};

	it('stay in the text: a length of time, a month, a sentence about a day', () => {
		for (const line of [
			'2 weeks of rain',
			'24/7 support',
			'5.13 euro',
			'3.5 km run',
			'two days in Ghent',
			'a month in Porto',
			'October 2026 lunch',
			'last week was hard for her',
			'last month she moved',
			'this year we met twice',
			'coffee next quarter',
			'lunch in the last year',
			'friday was fun',
			'tuesday mornings are hard',
		])
			expect(of(line)).toEqual([null, line]);
	});

	it('are its day where they say from when, or what was on it', () => {
		expect(of('2 weeks ago coffee')).toEqual(['2 weeks ago', 'coffee']);
		expect(of('friday lunch with all')).toEqual(['friday', 'lunch with all']);
		expect(of('the friday before last: lunch')).toEqual(['the friday before last', 'lunch']);
		expect(of('lunch friday week: plan')).toEqual(['friday week', 'lunch: plan']);
	});
});

describe('a name of several words', () => {
	const others = nameIndex(
		['Dr. Paul Voss', 'Paul Zander', 'Anna (Berlin)', 'Anna Zorn'].map((name) => person(name)),
	);
	const of = (line: string) => {
		const { paths, text } = readLogLine(line, '2026-11-25', { names: others, chosen: false }, reader.options);
		return [paths.join('+'), text];
	};

	it('is taken with those of its words that follow each other', () => {
		expect(of('Dr. Paul lunch')).toEqual(['Dr. Paul Voss.md', 'lunch']);
		expect(of('Paul Voss lunch')).toEqual(['Dr. Paul Voss.md', 'lunch']);
		expect(of('Paul lunch')).toEqual(['', 'lunch']);
	});

	it('is taken with its brackets', () => {
		expect(of('Anna (Berlin) lunch')).toEqual(['Anna (Berlin).md', 'lunch']);
		expect(of('Anna lunch')).toEqual(['', 'lunch']);
		expect(of('Anna Zorn (lunch)')).toEqual(['Anna Zorn.md', '(lunch)']);
	});
});

describe('a name that is not settled', () => {
	const of = (line: string, whom: Partial<Whom> = {}) => {
		const { paths, open, text } = readLogLine(
			line,
			'2026-11-25',
			{ names, chosen: false, ...whom },
			reader.options,
		);
		return [paths.join('+'), open.map(({ name, paths: choices }) => [name, ...choices]), text];
	};
	const BOB = 'Bob Okafor.md';

	it.each([
		// Of several people.
		['Theo coffee', '', [['Theo', 'Theo Brandt.md', 'Theo Lind.md']], 'coffee'],
		['Bob, Theo coffee', BOB, [['Theo', 'Theo Brandt.md', 'Theo Lind.md']], 'coffee'],
		['called Theo', '', [['Theo', 'Theo Brandt.md', 'Theo Lind.md']], 'called'],
		// Of nobody yet.
		['Zed coffee', '', [['Zed']], 'coffee'],
		['Zed Marsh: lunch', '', [['Zed Marsh']], 'lunch'],
		['Bob, Zed coffee', BOB, [['Zed']], 'coffee'],
		['Zed, Bob coffee', BOB, [['Zed']], 'coffee'],
		['Bob and Zed: coffee', BOB, [['Zed']], 'coffee'],
		['coffee with Bob and Zed yesterday', BOB, [['Zed']], 'coffee'],
		['coffee with Zed yesterday', '', [['Zed']], 'coffee'],
		['had lunch with Zed', '', [['Zed']], 'had lunch'],
		['called Zed', '', [['Zed']], 'called'],
		['Zed', '', [['Zed']], ''],
	])('%s', (line, who, open, text) => expect(of(line)).toEqual([who, open, text]));

	it.each([
		'Bob coffee: with Zed it was fun',
		'Bob coffee with Zed',
		'Bob, talked about Zed',
		'Bob, I called',
		'Bob, Zoom call',
		'Bob, Monday coffee',
		'Anatomy lesson',
		"called Zed's sister",
		'Zed/Bob coffee',
	])('is none in %s', (line) => expect(of(line)[1]).toEqual([]));

	it('is whom it was said to be, or a mere word', () => {
		const settled = new Map([
			['theo', 'Theo Lind.md'],
			['zed', 'People/Zed.md'],
			['great', ''],
		]);
		expect(of('Theo, Zed coffee', { settled })).toEqual(['Theo Lind.md+People/Zed.md', [], 'coffee']);
		expect(of('Bob, Great coffee', { settled })).toEqual([BOB, [], 'Great coffee']);
	});
});

describe('a line that tells of no contact', () => {
	const of = (line: string, chosen = false) => {
		const { paths, aim, text, open, day } = readLogLine(line, '2026-11-25', { names, chosen }, reader.options);
		expect([open, day]).toEqual([[], null]);
		return [paths.join('+'), aim, text];
	};
	const ANA = 'Ana Díaz.md';

	it.each([
		['Ana ask: how was the exam', ANA, 'ask', 'how was the exam'],
		['Ana ask how was the exam', ANA, 'ask', 'how was the exam'],
		['ask Ana: how was yesterday', ANA, 'ask', 'how was yesterday'],
		['ask Ana how was the exam', ANA, 'ask', 'how was the exam'],
		['Ask: about the exam', '', 'ask', 'about the exam'],
		['ask about the exam', '', 'ask', 'about the exam'],
		['Ana: gift idea: a tide atlas', ANA, 'gift idea', 'a tide atlas'],
		['gift idea for Ana: a tide atlas', ANA, 'gift idea', 'a tide atlas'],
		['Gift ideas for Ana, Bob: socks', `${ANA}+Bob Okafor.md`, 'gift idea', 'socks'],
		['Ana likes: dark chocolate', ANA, 'like', 'dark chocolate'],
		['Ana fact: allergic to nuts', ANA, 'fact', 'allergic to nuts'],
		['fact about Ana: allergic to nuts', ANA, 'fact', 'allergic to nuts'],
		['Ana promise: send the book by friday', ANA, 'promise', 'send the book by friday'],
		['promise to Bob: the key', 'Bob Okafor.md', 'promise', 'the key'],
	])('%s', (line, who, aim, text) => expect(of(line)).toEqual([who, aim, text]));

	it.each([
		['Ana likes dark chocolate', 'likes dark chocolate'],
		['Ana asked how it was', 'asked how it was'],
		['Ana gift: a scarf', 'gift: a scarf'],
		['Ana coffee: ask her about it', 'coffee: ask her about it'],
	])('is none: %s', (line, text) => expect(of(line)).toEqual([ANA, null, text]));
});
