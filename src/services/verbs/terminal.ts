/** The verbs of a terminal: those of both front doors, and those that read and write files of other programs. */
import type { Verb } from '../command/verb';
import { exportVerb } from './exchange/export';
import { importVerb } from './exchange/import';
import { VERBS } from './registry';

/** All verbs of a terminal, in the order of the help. */
export const TERMINAL_VERBS: readonly Verb[] = [...VERBS, importVerb, exportVerb];
