/**
 * A vault in which some people are private: told of in every place that could tell of them beside somebody else. What
 * must not be told there has a word `canaryNN` in it, what must stay a word `staysNN`.
 */

/** The day of the tests over it. */
export const PRIVATE_DAY = '2026-11-25';

/** The people who are not private. */
export const OPEN_PEOPLE = ['Ana Díaz', 'Bo Lind', 'Pia Lund', 'Theo Brandt'] as const;

/** How those who are private are called, in parts that nobody else's name has. */
const PRIVATE_NAMES = /Pia Q|pia-q|Pippa|[Ll]ighthouse|Zo[eë]|van den Berghe|Vera|Okonkwo|Milo|Brandvold/;

const ANA = `---
every: monthly
circle: Close
why: asks the second question stays01
email: [ana@example.org, pia.quill.canary01@example.org]
aliases: [Anita, Pia Quill's mother canary02]
place: Ghent stays02
company: Pia Quill & canary03
role: printer stays03
met: at Pippa's supper canary04
introduced-by: "[[Pia Quill|canary05]]"
likes: [tea stays04, "what [[Pia Quill]] bakes canary06"]
interests: [letterpress stays05, letters to Zoë canary07, the songs of Pippa canary51]
topics: [tides stays06, "#pia-quill canary08"]
dislikes: [loud rooms stays07, canary09 of Pippa]
family: [Tom stays08, "Zo&euml; canary10"]
gift-ideas: [a tide atlas stays09, a scarf like Pia Quill's canary11]
milestones:
  wedding stays10: 2014-12-20
  canary12 with the lighthouse keeper: 2010-12-02
tags: [printing-stays11, pia-quill-canary13]
seen_with_pia_quill_canary59: 2026-10-10
---
# Ana Díaz

## Promises
- [ ] send the book stays12
- [ ] ask [[Pia Quill]] about canary14
- [ ] ask Pia Quil canary15
- [ ] a word on Zoë
    - [ ] call canary16
- how is the flat stays13? #ask
- does Pippa still sail canary17? #ask
- talk of Pia Quill #ask how is canary18?

## Gift ideas
- a lamp stays14
- canary19 for #pia-quill

## Interactions
- 2026-11-20 call with [[Pia Qulil]]: canary20
- 2026-11-18 coffee: her knee stays15 #gave/advice
    - the flat stays16
    - Pia Quill hates canary21
        - and the bell canary22
    - the press stays17
- 2026-11-10 lunch with [[Pia Quill]]: canary23 #gave/canary24
    - canary25 is better?
- 2026-11-05 gift: canary26 for Zoe Aurelie Marguerite van den Berghe Saint
- 2026-11-03 intro: to [[Vera Okonkwo]] canary27
- 2026-11-01 letter: Pia stays23 wrote as well
- [ ] 2026-12-04 lunch with Pia Quill canary28
- [ ] 2026-12-11 a walk to the pier stays18

### What Pippa says
- 2026-10-30 call: about canary29
- [ ] see to canary30

## Notes
- Pia&nbsp;Quill likes canary31 #gift-idea
- see [[canary52 by Pia Quill]] and [[Bookbinding stays24]]
`;

const PIA = `---
private: true
every: monthly
name: Pia Wilhelmina Quill-Harrow
aliases: [Pippa, The Lighthouse Keeper]
why: canary39
interests: [canary38, hurdy-gurdies]
birthday: 1990-11-30
---
- [ ] give [[Ana Díaz]] the canary35
- has [[Ana Díaz]] found canary36? #ask

## Interactions
- 2026-11-21 supper with [[Ana Díaz]] and [[Bo Lind]]: canary32 #received/canary33
    - canary34 is new
- [ ] 2026-12-02 call with [[Ana Díaz]]: canary37
`;

/** The notes of the vault by their paths. */
export const PRIVATE_VAULT: Readonly<Record<string, string>> = {
	'People/Ana Díaz.md': ANA,
	'People/Pia Quill.md': PIA,
	'People/Zoë Aurelie Marguerite van den Berghe Saint.md':
		'---\nprivate: true\ninterests: [hurdy-gurdies canary50, letterpress]\n---\n- 2026-11-09 walk with [[Bo Lind]]: canary53\n',
	'People/Vera Okonkwo.md':
		'---\nprivate: maybe\ninterests: letterpress\n---\n- 2026-11-15 walk with [[Ana Díaz]]: canary40 #gave/canary54\n',
	'People/Milo Brandvold.md':
		'---\nprivate: true\nlabel: @mentor\n---\n- 2026-11-12 call with [[Ana Díaz]]: canary41\n',
	'People/Bo Lind.md': `---
every: monthly
interests: [hurdy-gurdies stays25]
---
## Interactions
- 2026-11-19 lunch with [[Ana Díaz]] and Pippa: canary45
- 2026-11-16 call: the boat stays20 #received/referral

## Pia Quill
- [ ] write to [[Ana Díaz]] about canary47

## Promises
- [ ] tell [[Ana Díaz]] of Zoë canary46
- [ ] show [[Ana Díaz]] the boat stays26
`,
	'People/Pia Lund.md':
		'---\nevery: monthly\ninterests: hurdy-gurdies\n---\n- 2026-11-17 call: Pia stays22 sings\n- 2026-11-14 mail: canary55 of Pippa\n',
	'People/Theo Brandt.md':
		'---\nevery: monthly\ninterests: [letterpress, the songs of Pippa canary51]\n---\n- 2026-11-13 call: the fair stays27\n',
	'Journal/2026-11-21.md':
		'- coffee with [[Ana Díaz]] and [[Pia Quill]]: canary42\n- tea with [[Bo Lind]], he sang stays19\n- [ ] bring [[Ana Díaz]] what [[Pippa]] left canary56\n',
	"Meetings/Pia Quill's move canary57.md": '---\ndate: 2026-11-22\n---\n[[Ana Díaz]] lent the van canary43\n',
	'Meetings/Choir canary44.md': '---\ndate: 2026-11-23\nattendees: ["[[Ana Díaz]]", "[[Pia Quill]]"]\n---\n',
	'Notes/A plan canary48.md': '---\nprivate: true\ndate: 2026-11-24\n---\n- talked with [[Ana Díaz]]: canary58\n',
	'Notes/Everything.md': `letterpress, hurdy-gurdies, songs, tides\n\nLetterpress, hurdy-gurdies, songs and tides.\n\n${Array.from({ length: 58 }, (_, at) => `canary${String(at + 1).padStart(2, '0')}`).join(' ')}\n`,
	'.obsidian/plugins/nurture/data.json': JSON.stringify({
		drafts: [
			{ name: 'Hello', text: 'Hi {{first}}, how are you?' },
			{
				name: 'All',
				text: '{{first}} {{name}}\n{{last topic}}\n{{last day}}\n{{promise}}\n{{their promise}}\n{{milestone}}\n{{plan}}\n{{plan day}}\n{{interest}}\n{{why}}\n{{place}}\n{{company}}\n',
			},
		],
	}),
};

/** The words of a text that must not be told, and the names. */
export const leaks = (text: string): readonly string[] => [
	...(text.match(/canary\d\d/g) ?? []),
	...(PRIVATE_NAMES.exec(text) ?? []),
];

/** The words `staysNN` of a text, each once, in order. */
export const stays = (text: string): readonly string[] => [...new Set(text.match(/stays\d\d/g) ?? [])].sort();
