/** The verbs of both front doors, in the order of the help: each stands in a file of its own. */
import { balance } from './contacts/balance';
import { introduce } from './contacts/introduce';
import { introductions } from './contacts/introductions';
import { log } from './contacts/log';
import { milestones } from './contacts/milestones';
import { promises } from './contacts/promises';
import { review } from './contacts/review';
import { arrive } from './notes/arrive';
import { check } from './notes/check';
import { fix } from './notes/fix';
import { read } from './notes/read';
import { brief } from './people/brief';
import { draft } from './people/draft';
import { due } from './people/due';
import { match } from './people/match';
import { newPerson } from './people/new';
import { show } from './people/show';
import { today } from './people/today';
import type { Verb } from '../command/verb';

/** All verbs. */
export const VERBS: readonly Verb[] = [
	due,
	today,
	show,
	brief,
	read,
	log,
	newPerson,
	promises,
	milestones,
	draft,
	match,
	introductions,
	introduce,
	balance,
	review,
	arrive,
	check,
	fix,
];
