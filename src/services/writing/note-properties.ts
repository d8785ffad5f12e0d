/** Properties written into a note's text, or said in one sentence why they cannot be. */
import { setProperties, type PropertyFault, type Values } from '../../core/edit/property-edit';
import { faults, hostWords } from '../../words/words';
import { Refusal } from '../ports';

/** Why a property of a note cannot be written. */
export function propertyRefusal(path: string, { why, line }: PropertyFault): Refusal {
	const words = {
		unread: hostWords.invalidProperties(path, line),
		placeholder: hostWords.placeholderProperties(path),
		broken: faults.brokenCharacter(path),
		bound: hostWords.boundProperty(path, line),
	};
	return new Refusal(words[why]);
}

/** The text of a note with properties set. Refused where they cannot be, each by itself. */
export function withProperties(path: string, text: string, values: Values): string {
	const edit = setProperties(text, values);
	if (edit.ok) return edit.text;
	throw propertyRefusal(path, edit.fault);
}
