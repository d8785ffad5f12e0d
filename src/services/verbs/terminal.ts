/**
 * The verbs of a terminal: those of both front doors, those that read and write files of other programs, and the one
 * that turns notes into Nurture's own form.
 */
import type { Verb } from '../command/verb';
import { exportVerb } from './exchange/export';
import { importVerb } from './exchange/import';
import { adoptVerb } from './notes/adopt';
import { VERBS } from './registry';

/** All verbs of a terminal, in the order of the help. */
export const TERMINAL_VERBS: readonly Verb[] = [...VERBS, adoptVerb, importVerb, exportVerb];
