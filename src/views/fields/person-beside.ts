/** What stands beside a name in a list, by which two of one name are told apart. */
import type { Member } from '../../core/people/roster';
import { dayOrMonth } from '../../words/words';
import { lineWords } from '../../words/app/line';
import type { People } from '../../services/people';

/** When the last contact was; with the path of the note where another person has that very name. */
export function lastContactOf({ person, standing }: Member, people: People): string {
	const { last, lastPrecision } = standing;
	const said = lineWords.lastContact(last === null ? '' : dayOrMonth(last, lastPrecision, people.today));
	const isShared = people
		.list()
		.some((other) => other.person.name === person.name && other.person.path !== person.path);
	return isShared ? `${said} · ${person.path}` : said;
}
