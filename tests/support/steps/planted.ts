/** What takes as long as the text is, and what takes longer in the ways that there are. */

/** An expression as it must not stand in code: lint would find it. */
const badExpression = (source: string, flags = ''): RegExp => new RegExp(source, flags);

const words = (text: string): string[] => text.split(' ');

const LINEAR: Readonly<Record<string, (text: string) => unknown>> = {
	'a loop': (text) => {
		let blanks = 0;
		for (const character of text) if (character === ' ') blanks++;
		return blanks;
	},
	'an expression': (text) => text.replace(/\S+/g, 'y'),
	'a sticky expression at each place': (text) => {
		const word = /\S/y;
		for (let at = 0; at < text.length; at++) {
			word.lastIndex = at;
			word.test(text);
		}
	},
	'a list in order': (text) => words(text).sort(),
};

const QUADRATIC: Readonly<Record<string, (text: string) => unknown>> = {
	'a loop in a loop': (text) => {
		let pairs = 0;
		for (let a = 0; a < text.length; a++) for (let b = a; b < text.length; b++) pairs++;
		return pairs;
	},
	'a call back in a call back': (text) => words(text).map((a) => words(text).filter((b) => a === b).length),
	'a slice of the rest at each place': (text) => {
		let rest = text;
		while (rest !== '') rest = rest.slice(1);
	},
	'a search for what is not there at each place': (text) => {
		for (let at = 0; at < text.length; at++) text.indexOf('z', at);
	},
	'a word looked for in all words': (text) => {
		const all = words(text).map((word, at) => word + String(at));
		return all.filter((word) => all.includes(word));
	},
	'a list copied for each word': (text) => {
		let all: string[] = [];
		for (const word of words(text)) all = [...all, word];
		return all;
	},
	'an object copied for each word': (text) => {
		let all: Record<string, number> = {};
		words(text).forEach((word, at) => (all = { ...all, [`${word}${at}`]: at }));
		return all;
	},
	'the first of a list taken away until none is left': (text) => {
		const all = words(text);
		while (all.length > 0) all.shift();
	},
	'an expression that goes back': (text) => badExpression('x[^]*y').test(text),
	'an expression that begins at each place': (text) => text.replaceAll(badExpression('(?:x ?)+y', 'g'), ''),
	'a sticky expression that looks to the end at each place': (text) => {
		const toEnd = badExpression('[^]*z', 'y');
		for (let at = 0; at < text.length; at++) {
			toEnd.lastIndex = at;
			toEnd.test(text);
		}
	},
	'an expression on the rest of each line': (text) => {
		const lines = text.replaceAll(' ', '\n');
		for (let at = lines.indexOf('\n'); at !== -1; at = lines.indexOf('\n', at + 1)) /^z/m.exec(lines.slice(at));
	},
};

export const JOBS = { ...LINEAR, ...QUADRATIC };
export const [LINEAR_JOBS, QUADRATIC_JOBS] = [Object.keys(LINEAR), Object.keys(QUADRATIC)];
