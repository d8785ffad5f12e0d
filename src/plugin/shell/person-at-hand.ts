/** The person whom a command is about: whose note is open, else one whom the user is asked for. */
import type { Person } from '../../core/person/person';
import type { Member } from '../../core/people/roster';
import { doneWords } from '../../words/words';
import { PersonSuggest } from '../../views/fields/person-suggest';
import type { Services } from '../services';
import { tell } from '../../views/notices/tell';

type Needs = Pick<Services, 'app' | 'people'>;

/** The person whose note is open, in whatever view; null where it is nobody's. */
export function openPerson({ app, people }: Needs): string | null {
	const file = app.workspace.getActiveFile();
	return file !== null && people.member(file.path) !== null ? file.path : null;
}

/** Asks for one of the people. */
export function choosePerson(
	{ app, people }: Needs,
	run: (path: string) => unknown,
	without: ReadonlySet<string> = new Set(),
): void {
	new PersonSuggest(app, people, (path) => void run(path), without).open();
}

/** Makes a callback that acts on the person whose note is open, else on one that the user is asked for. */
export function onPerson(needs: Needs, run: (path: string) => unknown): () => void {
	return () => {
		const path = openPerson(needs);
		if (path === null) choosePerson(needs, run);
		else void run(path);
	};
}

/**
 * The same for those of whom something can be asked: not offered in the note of anybody else, nor where there is nobody
 * like that to choose.
 */
export function onSome(
	needs: Needs,
	can: (person: Person) => boolean,
	run: (path: string) => unknown,
): (checking: boolean) => boolean {
	const { people } = needs;
	return (checking) => {
		const open = people.member(openPerson(needs) ?? '');
		const others = open === null ? people.list().filter(({ person }) => !can(person)) : [];
		const isOffered = open === null ? others.length < people.list().length : can(open.person);
		if (!isOffered || checking) return isOffered;
		if (open !== null) run(open.person.path);
		else choosePerson(needs, run, new Set(others.map(({ person }) => person.path)));
		return true;
	};
}

/** Gives a person to a dialog, and `at`, which tells where their note is when the dialog is done. */
export function withMember(
	{ people }: Pick<Services, 'people'>,
	path: string,
	run: (member: Member, at: () => string) => void,
): void {
	const member = people.member(path);
	if (member !== null) run(member, people.renames.follow(path));
	else tell(doneWords.noPerson(path));
}
