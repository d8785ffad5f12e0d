/** The rhythm in force for a person: of the note, of the circle, or the one that stands in. */
import { parseCadence, type Cadence } from '../time/cadence';
import { asText, type Field } from '../properties/fields';
import { problemAt, type LineProblem } from '../markdown/problem';
import type { Settings } from '../settings/settings';
import { expectedCircle } from '../../words/expected';

/** The rhythm in force for a person, and where it comes from. */
export interface Rhythm {
	/** As written: the person's own words, or the circle's. */
	readonly text: string;
	readonly cadence: Cadence;
	readonly from: 'note' | 'circle' | 'default';
}

/** The rhythm as the lists show it: the person's own words, else the circle's. */
export const everyOf = ({
	person: { every, rhythm },
}: {
	readonly person: { readonly every: string | null; readonly rhythm: Rhythm | null };
}): string | null => every ?? rhythm?.text ?? null;

export function readCircle(
	field: Field | null,
	settings: Settings,
	problems: LineProblem[],
): { name: string; known: boolean; every: string } | null {
	const text = asText(field?.value);
	if (field === null || text === null) return null;
	const known = settings.circles.find((circle) => circle.name.toLowerCase() === text.toLowerCase());
	if (known) return { name: known.name, known: true, every: known.every };
	const names = settings.circles.map(({ name }) => name);
	problems.push(problemAt(field.line, 'circle', text, expectedCircle(names)));
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
	problems.push(problemAt(field.line, 'rhythm', text ?? field.key));
	return { every: text, rhythm: circleRhythm() ?? standIn(settings.defaultEvery) };
}
