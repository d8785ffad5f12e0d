/** Notes as people write them, made by chance from a seed: the same seed gives the same notes. */

/** Whole numbers below a bound, by xorshift32. */
type Chance = (below: number) => number;

function chanceOf(seed: number): Chance {
	let state = seed | 1;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

const WORDS =
	`she moves to Lisbon in spring and asked about the marathon her knee is better we walked along the river past
the old mill talked of the tides the letterpress and what came of the flat by the canal he showed me the new press sent
her an article on wood type promised to bring the book back next time rowed a lot this summer with the neighbours`
		.trim()
		.split(/\s+/);
const KINDS = ['coffee', 'call', 'lunch', 'letter', 'met', 'called', 'visit', 'email', 'walk', 'dinner', 'texted'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PEOPLE = 2000;

const pad = (number: number): string => String(number).padStart(2, '0');

/** What one line is made of. */
interface Parts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly iso: string;
	readonly kind: string;
	readonly words: string;
}

function partsOf(chance: Chance): Parts {
	const [year, month, day] = [2016 + chance(11), 1 + chance(12), 1 + chance(28)];
	const words = Array.from({ length: 7 + chance(8) }, () => WORDS[chance(WORDS.length)]).join(' ');
	const tag = chance(5) === 0 ? ' #gave/advice' : '';
	const company = chance(8) === 0 ? ` with [[Person ${chance(PEOPLE)}]]` : '';
	const iso = `${year}-${pad(month)}-${pad(day)}`;
	return { year, month, day, iso, kind: KINDS[chance(KINDS.length)] ?? '', words: `${words}${company}${tag}` };
}

/** The ways a line is written; most people write the first (note format, "Interactions"). */
const HABITS: readonly ((parts: Parts) => string)[] = [
	({ iso, kind, words }) => `- ${iso} ${kind}: ${words}`,
	({ iso, kind, words }) => `- ${iso} ${kind}: ${words}`,
	({ iso, kind, words }) => `- ${iso}: ${kind}, ${words}`,
	({ iso, words }) => `- ${iso} ${words}`,
	({ iso, kind, words }) => `- ${iso} (${kind}) ${words}\n    - ${words}`,
	({ iso, kind, words }) => `- [[${iso}]] ${kind} ${words}`,
	({ iso, kind, words }) => `- **${iso}**: 📞 ${kind} ${words}`,
	({ year, month, day, words }) => `- ${day} ${MONTHS[month - 1]} ${year} - ${words}`,
	({ iso, kind, words }) => `* [x] ${iso} ${kind} ${words}`,
	({ iso, kind, words }) => `### ${iso} ${kind}\n${words}\n`,
	({ year, month, day, words }) => `- ${pad(day)}.${pad(month)}.${year} Anruf: ${words}`,
	({ iso, kind, words }) => `| ${iso} | ${kind} | ${words} |`,
];
const TABLE = HABITS.length - 1;

/** The habit that all notes have where one form alone is measured. */
export const PLAIN = 0;

/** The note of the person at an index, with so many interactions; each person writes in one way. */
export function noteOf(index: number, interactions: number, habit = index % HABITS.length): string {
	const chance = chanceOf(0x9e3779b9 ^ Math.imul(index + 1, 0x85ebca6b));
	const write = HABITS[habit];
	if (write === undefined) throw new Error(`There is no habit ${habit}.`);
	const lines = Array.from({ length: interactions }, () => write(partsOf(chance)));
	const head = habit === TABLE ? '| Date | Type | Notes |\n|---|---|---|\n' : '';
	return `---
every: ${1 + chance(9)} weeks
circle: Friends
birthday: 1980-05-${pad(1 + chance(28))}
likes: [tides, letterpress ${chance(PEOPLE)}]
---
# Person ${index}

Met at the print fair, over a drawer of wood type. ${WORDS[chance(WORDS.length)]}

## Interactions
${head}${lines.join('\n')}

## Notes
- [ ] send the photos 📅 2026-12-01
- her sister lives in Porto
`;
}
