/** The styles of the plugin: a file a feature in `styles`, joined into `styles.css`, which the app reads. */
import { readFileSync } from 'node:fs';

const folder = new URL('../../styles/', import.meta.url);

/** The files of `styles` in the order of the whole: where two rules are equally strong, the later one counts. */
export const STYLES = [
	'shared',
	'due',
	'modals',
	'notices',
	'settings',
	'problems',
	'due-items',
	'calendar',
	'calendar-pictures',
	'calendar-table',
	'brief',
	'match',
	'reach-out',
	'sort',
	'balance',
	'review',
	'arrival',
];

/** The whole of `styles.css`, as the files are now. */
export const joinedStyles = () => STYLES.map((name) => readFileSync(new URL(`${name}.css`, folder), 'utf8')).join('\n');
