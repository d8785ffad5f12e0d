/** All that is understood of one note, taken as a person's. It needs no vault. */
import { readMember } from '../../../core/people/read';
import type { Settings } from '../../../core/settings/settings';
import type { Day } from '../../../core/time/day';
import { verbWords } from '../../../words/verbs';
import { personReport } from '../../answers/person-report';
import { printPerson } from '../../answers/print-person';
import { FILE } from '../../command/needs';
import { verb, type Answer, type NamedText } from '../../command/verb';

/** What is understood of a text; the other notes of the vault are not asked. */
export function readNote({ path, text }: NamedText, settings: Settings, today: Day): Answer {
	const member = readMember(path ?? '', text, settings, today);
	return { json: personReport(member, today), text: printPerson(member, today) };
}

/** `nurture read`: one note anywhere. */
export const read = verb({
	name: 'read',
	does: verbWords.verbs.read,
	needs: { file: FILE },
	options: {},
	answer: async ({ given, host, settings, today }) => readNote(await host.file(given.file, 'read'), settings, today),
});
