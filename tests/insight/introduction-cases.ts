/** Reads the case files of `tests/cases/introductions`: see the README there for their form. */
import type { Member } from '../../src/core/people/roster';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

export const TODAY = '2026-11-25';

export interface IntroductionCase {
	readonly name: string;
	readonly members: readonly Member[];
	/** The lines that say what is expected, by what they say it of; `nobody` aside. */
	readonly expected: Readonly<Record<'meet' | 'promised' | 'made', readonly string[] | null>>;
}

export function readIntroductionCases(source: string): IntroductionCase[] {
	return source
		.split(/^## (?=[^\n]*\n\n````)/m)
		.slice(1)
		.map((part) => {
			const roster = new Roster(DEFAULT_SETTINGS);
			for (const [, name = '', text = ''] of part.matchAll(/^````markdown (.+)\n([\s\S]*?)^````$/gm))
				roster.set(
					name.includes('.md') ? name : `People/${name}.md`,
					text.includes('---') ? text : `---\nwhy: x\n---\n${text}`,
				);
			const told = (of: string): string[] | null => {
				const lines = [...part.matchAll(new RegExp(`^${of}: (.*)$`, 'gm'))].map((match) => match[1] ?? '');
				return lines.length === 0 ? null : lines.filter((line) => line !== 'nobody');
			};
			return {
				name: part.slice(0, part.indexOf('\n')),
				members: roster.on(TODAY),
				expected: { meet: told('meet'), promised: told('promised'), made: told('made') },
			};
		});
}
