/** What the list of problems says. */
export const problemsWords = {
	title: 'Problems in my notes',
	none: 'Every note of your people could be read as it seems to be meant.',
	reading: 'Reading your notes…',
	count: (count: number): string => (count === 1 ? 'One thing could not be read as it seems to be meant.' : `${count} things could not be read as they seem to be meant.`),
	copies: 'Copies that a sync tool left',
	copyOf: (original: string): string => `a copy of ${original}`,
	line: (line: number): string => `Line ${line}`,
	found: (found: string): string => `Found “${found}”`,
	expected: (expected: string): string => `expected ${expected}`,
	severity: { error: 'Not counted', warning: 'Perhaps not as meant' },
};
