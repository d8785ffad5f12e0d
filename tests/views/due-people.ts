/** People for the tests of the list: notes in, members out, by the same reading as everywhere. */
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

export const TODAY = '2026-11-25';

/** Notes of people in every section of the list, and of one who is in none. */
export const NOTES: Readonly<Record<string, string>> = {
	'People/Ana Díaz.md':
		'---\nevery: 3 weeks\ncircle: Close\ntags: [person, choir/alto]\nwhy: She opened the first door for me.\nplace: Ghent\ninterests: [letterpress]\naliases: [Anita]\n---\n## Interactions\n- 2026-10-14 call: her knee is better, says [[Mara Lind|Mara]] #received/advice\n',
	'People/Bo Lind.md':
		'---\nevery: fortnightly\ncompany: Río Alto\n---\n- 2026-11-11 coffee: first coffee since spring\n',
	'People/Lucía Ibáñez.md': '---\nevery: quarterly\ncircle: Friends\n---\n',
	'People/Wim Vermeulen.md': '---\nevery: 2w\ntags: [choir]\n---\n- 2026-11-14\n',
	'People/Kofi Mensah.md':
		'---\nevery: weekly\n---\n- 2026-11-13 message: hello\n## Interactions\n- [ ] 2026-12-02 lunch\n',
	'People/Noor Maes.md': '---\nevery: monthly\nsnooze: 2027-01-10\n---\n- 2026-10-01 call: tired\n',
	'People/Theo Brandt.md': '---\nevery: 6 weeks\ncircle: Inner circle\n---\n- 2026-10-29 meet: woodcuts\n',
	'People/Łukasz Ørsted.md': '---\nevery: yearly\ncircle: Old desk\n---\n- 2026-06-03 meet: taxes\n',
	'People/Wout.md': '---\ntype: person\n---\n',
	'People/Petra Novák.md': '---\nevery: monthly\npaused: true\n---\n',
	'People/Maria Vermeulen.md': '---\nevery: 2 weeks\ndeceased: true\n---\n- 2024-02-11 visit: goodbye\n',
};

export function membersOf(notes: Readonly<Record<string, string>> = NOTES, today = TODAY): readonly Member[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster.on(today);
}

export const namesOf = (members: readonly Member[]): string[] => members.map(({ person }) => person.name);
