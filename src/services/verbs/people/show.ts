/** All that is understood of one person. */
import { discreet } from '../../../core/people/discreet';
import { verbWords } from '../../../words/verbs';
import { findPerson } from '../../answers/find-person';
import { personReport } from '../../answers/person-report';
import { printPerson } from '../../answers/print-person';
import { SOMEBODY } from '../../command/needs';
import { verb } from '../../command/verb';

/** `nurture show`: one person, all that is understood. */
export const show = verb({
	name: 'show',
	does: verbWords.verbs.show,
	needs: { name: SOMEBODY },
	options: {},
	answer({ given, members, today }) {
		const member = discreet(findPerson(given.name, members));
		return { json: personReport(member, today), text: printPerson(member, today) };
	},
});
