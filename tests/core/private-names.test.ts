/** Whom a text tells of among those who are private: by all ways to write a name, and by none that looks like it. */
import { describe, expect, it } from 'vitest';
import { personResolver } from '../../src/core/names/resolver';
import { PrivateNames } from '../../src/core/people/private-names';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const person = (path: string, properties = '') =>
	readMember(`People/${path}.md`, `---\n${properties}\n---\n`, DEFAULT_SETTINGS, '2026-11-25').person;
const hidden = (path: string, properties = '') => person(path, `private: true\n${properties}`);

const PEOPLE = [
	hidden('Pia Quill', 'aliases: [Pippa, The Lighthouse Keeper]\nname: Pia Wilhelmina Quill-Harrow'),
	hidden('Zoë Aurelie Marguerite van den Berghe Saint'),
	hidden('Rose Ó Flannagáin', 'email: [Rose <r.of@example.org>, home@example.org]\nphone: "+32 470 12 34 56"'),
	hidden('Dr. Anselm Okoro'),
	hidden('Yusra'),
	hidden('Twin/Mara Lind'),
	hidden('王小明'),
	person('Ana Díaz', 'email: home@example.org'),
	person('Anselm Desmet'),
	person('Mara Lind'),
	person('Pia Quilt'),
	person('王小明华'),
	person('Yusra Haddad'),
];
const resolver = personResolver(PEOPLE);
const names = new PrivateNames(PEOPLE, (target, from) => resolver.find(target, from));
const toldIn = (text: string): string[] =>
	[...names.toldIn(text, 'People/Ana Díaz.md')].map((path) => path.replace(/^People\/|\.md$/g, '')).sort();

describe('somebody private is told of', () => {
	const rows: readonly (readonly [what: string, text: string, who: string])[] = [
		['a full name', 'lunch with Pia Quill at the pier', 'Pia Quill'],
		['in any case', 'LUNCH WITH PIA QUILL', 'Pia Quill'],
		['in the possessive', "it was Pia Quill's idea", 'Pia Quill'],
		['turned', 'Quill, Pia: no answer', 'Pia Quill'],
		['a full name of the properties', 'Pia Wilhelmina Quill-Harrow signed it', 'Pia Quill'],
		['an alias of one word', 'Pippa rang twice', 'Pia Quill'],
		['an alias of several', 'supper at the lighthouse keeper', 'Pia Quill'],
		['a first name nobody else bears', 'Rose cried', 'Rose Ó Flannagáin'],
		['without accents', 'Rose O Flannagain cried', 'Rose Ó Flannagáin'],
		['a mail address', 'write to r.of@example.org', 'Rose Ó Flannagáin'],
		['a mail address in a link', '[write](mailto:R.OF@example.org)', 'Rose Ó Flannagáin'],
		['a telephone number', 'new number +32 (470) 123456, says Ana', 'Rose Ó Flannagáin'],
		[
			'a name of seven words',
			'Zoe Aurelie Marguerite van den Berghe Saint moved',
			'Zoë Aurelie Marguerite van den Berghe Saint',
		],
		['without the title', 'saw Anselm Okoro', 'Dr. Anselm Okoro'],
		['a link', 'walk with [[Pia Quill]]', 'Pia Quill'],
		['a link that shows something else', 'walk with [[Pia Quill|an old friend]]', 'Pia Quill'],
		['a link by a path, to a heading', 'see [[People/Pia Quill#Health|there]]', 'Pia Quill'],
		['a link by an alias', 'see [[Pippa]]', 'Pia Quill'],
		['a Markdown link', 'see [her](../People/Pia%20Quill.md)', 'Pia Quill'],
		['an embed', '![[Pia Quill]]', 'Pia Quill'],
		['a link that leads nowhere, one letter off', 'walk with [[Pia Quil]]', 'Pia Quill'],
		['a link with two letters swapped', 'walk with [[Pia Qulil|her]]', 'Pia Quill'],
		['a link, one letter off an alias', 'walk with [[Pipppa]]', 'Pia Quill'],
		['misspelt without a link', 'walk with Pia Quil', 'Pia Quill'],
		['misspelt in the first word', 'walk with Anslem Okoro', 'Dr. Anselm Okoro'],
		['an alias that is misspelt', 'Pipppa rang', 'Pia Quill'],
		['a tag', '#pia-quill came along', 'Pia Quill'],
		['a tag in one', '#PiaQuill', 'Pia Quill'],
		['a nested tag', '#people/pia_quill', 'Pia Quill'],
		['a tag of the first name', 'for #rose only', 'Rose Ó Flannagáin'],
		['a blank of HTML', 'Pia&nbsp;Quill', 'Pia Quill'],
		['numbers of HTML', '&#80;ia &#x51;uill', 'Pia Quill'],
		[
			'accents of HTML',
			'Zo&euml; Aurelie Marguerite van den Berghe Saint',
			'Zoë Aurelie Marguerite van den Berghe Saint',
		],
		['HTML that was escaped again', 'Pia&amp;nbsp;Quill', 'Pia Quill'],
		['tags of HTML', '<b>Pia</b> Quill and P<i>i</i>a<br>Quill', 'Pia Quill'],
		['emphasis', '**Pia** _Quill_', 'Pia Quill'],
		['signs that nobody sees', 'Pia\u200b Qu\u00adill', 'Pia Quill'],
		['wide letters', 'Ｐｉａ　Ｑｕｉｌｌ', 'Pia Quill'],
		['percent-encoding', 'https://example.org/Pia%20Quill', 'Pia Quill'],
		['a comment', 'fine %% says Pia Quill %%', 'Pia Quill'],
		['a name without blanks around it', '和王小明吃饭', '王小明'],
		['a name in a shown text that leads elsewhere', '[[Ana Díaz|Pia Quill]]', 'Pia Quill'],
		['the whole name of one note, a part of a longer one of another', 'Yusra rang', 'Yusra'],
		['the path that leads to the one of two who is private', 'with [[Twin/Mara Lind|Mara Lind]]', 'Twin/Mara Lind'],
		['a name that two share, without a link', 'with Mara Lind', 'Twin/Mara Lind'],
	];
	for (const [what, text, who] of rows) it(`by ${what}: ${text}`, () => expect(toldIn(text)).toEqual([who]));

	it('each by a name of their own, several in one line', () =>
		expect(toldIn('Rose met Pippa and Yusra')).toEqual(['Pia Quill', 'Rose Ó Flannagáin', 'Yusra']));
	it('in a line too long to be looked at', () => expect(toldIn('x '.repeat(10_001))).toContain('Pia Quill'));
});

describe('nobody private is told of', () => {
	const rows: readonly (readonly [what: string, text: string])[] = [
		['a surname alone', 'she keeps quill pens'],
		['a first name that somebody else bears', 'Anselm sings again'],
		['a first name that somebody else bears, as here: Pia', 'Pia starts school'],
		['the full name of somebody else, one letter off', 'walk with Pia Quilt'],
		['a link to somebody else, one letter off', 'walk with [[Pia Quilt]]'],
		['a longer name of somebody else', 'Yusra Haddad rang'],
		['the link to the other of two who share a name', 'with [[Mara Lind]] and [[People/Mara Lind|Mara Lind]]'],
		['a word that is a first name as well', 'a rose garden, in spring'],
		['a part of a word', 'the pianist of Rosenheim'],
		['two letters off', 'walk with [[Pia Kwil]]'],
		['a longer name without blanks', '和王小明华吃饭'],
		['an address that somebody else has as well', 'write to home@example.org'],
		['nothing', ''],
	];
	for (const [what, text] of rows) it(`by ${what}: ${text}`, () => expect(toldIn(text)).toEqual([]));

	it('where nobody is', () => {
		const none = new PrivateNames([person('Ana')], () => null);
		expect([none.isEmpty, [...none.toldIn('Ana', '')]]).toEqual([true, []]);
	});
});

describe('somebody private is told of also where the name is shortened, bent or written together', () => {
	const people = [
		hidden('Nadia Thornquist'),
		hidden('María José García López'),
		hidden('さくら 田中'),
		hidden('김민수'),
		hidden('Bjørn Ærøskøbing'),
		hidden('نورة القاسم'),
		hidden('נועה לוי'),
		hidden('Otto'),
		hidden('Felix Adler'),
		hidden('Len'),
		hidden('Rose Linden'),
		hidden('Mary Ann Cole'),
		person('Maria Ivanova'),
		person('Mary Ann Lund'),
		person('Nils Thornquist'),
		person('Naida Bek'),
	];
	const found = personResolver(people);
	const those = new PrivateNames(people, (target, from) => found.find(target, from));
	const told = (text: string): string[] =>
		[...those.toldIn(text, 'Notes/x.md')].map((path) => path.replace(/^People\/|\.md$/g, ''));
	for (const [text, who] of [
		['the first two of four names: María José', 'María José García López'],
		['and with one more: Maria José Garcia sang', 'María José García López'],
		['a letter for the first: M. López', 'María José García López'],
		['a link that leads nowhere, near a first name: [[Ottto]] [[Nadiaa]]', 'Nadia Thornquist'],
		['a genitive without a sign: Nadias Garten', 'Nadia Thornquist'],
		['the same of the full name: Nadia Thornquists Garten', 'Nadia Thornquist'],
		['in small letters: nadias garden', 'Nadia Thornquist'],
		['behind an s, an x or a z: Felixens Garten', 'Felix Adler'],
		['and as it is heard: Felixes garden', 'Felix Adler'],
		['an apostrophe alone: Felix’ garden', 'Felix Adler'],
		['the apostrophe that is a letter: Ottoʼs garden', 'Otto'],
		['a sign typed for one: Otto´s, Otto`s', 'Otto'],
		['さくらと会った', 'さくら 田中'],
		['田中さんと', 'さくら 田中'],
		['김민수를 만났다', '김민수'],
		['in letters of any keyboard: Bjoern Aeroeskoebing', 'Bjørn Ærøskøbing'],
		['ونورة', 'نورة القاسم'],
		['לנועה', 'נועה לוי'],
		['<a href="x" title="Nadia Thornquist">her</a>', 'Nadia Thornquist'],
		["<img alt='Nadia Thornquist'>", 'Nadia Thornquist'],
	] as const)
		it(text, () => expect(told(text)).toEqual([who]));
	for (const text of [
		'Maria sings',
		'Mary Ann sings',
		'N. Thornquist signed',
		'[[Naida]] sings',
		'Roses in spring',
		'roses',
		'ottos',
		'a new lens',
		'Lenses',
		'the ottoman',
		'민수',
		'<b class="x">she</b>',
	])
		it(`nobody is by: ${text}`, () => expect(told(text)).toEqual([]));
});
