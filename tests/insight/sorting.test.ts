/** Who has no rhythm yet, what the last year tells of them, and which rhythm that suggests. */
import { expect, it } from 'vitest';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { evidenceOf, unsorted } from '../../src/insight/rhythm/sorting';
import { TODAY } from './people';

function membersOf(notes: Readonly<Record<string, string>>): readonly Member[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster.on(TODAY);
}
const names = (notes: Readonly<Record<string, string>>): string[] =>
	unsorted(membersOf(notes), TODAY, DEFAULT_SETTINGS).map(({ person }) => person.name);
/** What is told of somebody with contact on these days. */
function told(days: readonly string[]): string {
	const [member] = membersOf({ 'People/A.md': days.map((day) => `- ${day} call\n`).join('') });
	if (member === undefined) throw new Error('nobody');
	const { contacts, mentions, fits } = evidenceOf(member, TODAY);
	return `${contacts} ${mentions} ${fits === null ? 'nothing' : `${fits.every} by ${fits.by}`}`;
}

it('leaves out whom a note, a circle of the settings, a pause or death says enough of', () => {
	expect(
		names({
			'People/Plain.md': '',
			'People/Other circle.md': '---\ncircle: Old desk\n---\n',
			'People/Never.md': '---\nevery: never\n---\n',
			'People/No.md': '---\nevery: false\n---\n',
			'People/Monthly.md': '---\nevery: monthly\n---\n',
			'People/Close.md': '---\ncircle: close\n---\n',
			'People/Paused.md': '---\npaused: true\n---\n',
			'People/Dead.md': '---\ndeceased: true\n---\n',
		}),
	).toEqual(['Other circle', 'Plain']);
});

it('brings first whoever was met or named most in the last year, then whoever was met last', () => {
	expect(
		names({
			'People/Ann.md': '',
			'People/Bea.md': '- 2024-05-01 call\n',
			'People/Cat.md': '- 2026-05-01 call\n- 2026-06-01 call\n',
			'People/Dan.md': '',
			'Journal/2026-11-02.md': 'A card for [[Dan]] is on the desk.\n',
			'Journal/2025-01-02.md': 'A card for [[Ann]] is on the desk.\n',
		}),
	).toEqual(['Cat', 'Dan', 'Bea', 'Ann']);
});

it('suggests what the contacts of a year come to, and nothing where there were none', () => {
	expect(told([])).toBe('0 0 nothing');
	expect(told(['2024-05-01'])).toBe('0 0 nothing');
	expect(told(['2026-05-01'])).toBe('1 0 yearly by contacts');
	expect(told(['2026-05-01', '2026-05-01'])).toBe('1 0 yearly by contacts');
	expect(told(['2026-05-01', '2026-08-01', '2026-11-01'])).toBe('3 0 quarterly by contacts');
	expect(told(['2026-08-25', '2026-09-25', '2026-10-24', '2026-11-20'])).toBe('4 0 monthly by kept');
});

it('goes by the year where the rhythm that was kept is kept no longer', () => {
	expect(told(['2025-12-01', '2025-12-29', '2026-01-30', '2026-02-27', '2026-03-27'])).toBe(
		'5 0 quarterly by contacts',
	);
});
