/** The rhythm in force for a person: of the note, of the circle, or the one that stands in. */
import { parseCadence, type Cadence } from './cadence';
import { asText, type Field } from './fields';
import { excerpt, type LineProblem } from './problem';
import type { Settings } from './settings';

/** The rhythm in force for a person, and where it comes from. */
export interface Rhythm {
	/** As written: the person's own words, or the circle's. */
	readonly text: string;
	readonly cadence: Cadence;
	readonly from: 'note' | 'circle' | 'default';
}

/** What is expected in the place of a circle that the settings do not know. */
export function expectedCircle({ circles }: Settings): string {
	return circles.length === 0
		? 'a circle named in the settings (there is none yet)'
		: `one of the circles ${circles.map(({ name }) => name).join(', ')}`;
}

/** What is expected in the place of a rhythm that cannot be read. */
export const EXPECTED_RHYTHM = 'a rhythm such as "3 weeks", "monthly" or "twice a year"';

export function readCircle(
	field: Field | null,
	settings: Settings,
	problems: LineProblem[],
): { name: string; known: boolean; every: string } | null {
	const text = asText(field?.value);
	if (field === null || text === null) return null;
	const known = settings.circles.find((circle) => circle.name.toLowerCase() === text.toLowerCase());
	if (known) return { name: known.name, known: true, every: known.every };
	problems.push({ line: field.line, found: excerpt(text), expected: expectedCircle(settings), severity: 'warning' });
	return { name: text, known: false, every: '' };
}

/** The person's own rhythm, else the circle's; what cannot be read gives the default rhythm and a problem. */
export function readRhythm(
	field: Field | null,
	circle: { known: boolean; every: string } | null,
	settings: Settings,
	problems: LineProblem[],
): { every: string | null; rhythm: Rhythm | null } {
	const standIn = (text: string): Rhythm | null => {
		const reading = parseCadence(text);
		return reading === null || reading === 'never' ? null : { text, cadence: reading, from: 'default' };
	};
	const circleRhythm = (): Rhythm | null => {
		if (circle?.known !== true) return null;
		const reading = parseCadence(circle.every);
		if (reading === 'never') return null;
		return reading === null
			? standIn(settings.defaultEvery)
			: { text: circle.every, cadence: reading, from: 'circle' };
	};
	if (field === null) return { every: null, rhythm: circleRhythm() };
	const text = asText(field.value);
	const reading = field.value === false ? 'never' : parseCadence(text);
	if (reading === 'never') return { every: text, rhythm: null };
	if (reading !== null) return { every: text, rhythm: { text: text ?? '', cadence: reading, from: 'note' } };
	problems.push({
		line: field.line,
		found: excerpt(text ?? field.key),
		expected: EXPECTED_RHYTHM,
		severity: 'error',
	});
	return { every: text, rhythm: circleRhythm() ?? standIn(settings.defaultEvery) };
}
