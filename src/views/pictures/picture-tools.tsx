/** Buttons above a picture that more than one picture has. */
import { calendarWords } from '../../words/insight/calendar';
import { Icon } from '../parts/icon';

interface ChoicesProps<T extends string> {
	readonly all: readonly T[];
	readonly chosen: T;
	readonly words: Readonly<Record<T, string>>;
	readonly onChoose: (choice: T) => void;
}

/** A row of buttons, one of which is pressed. */
export function Choices<T extends string>({ all, chosen, words, onChoose }: ChoicesProps<T>) {
	return (
		<div class="nurture-calendar-modes">
			{all.map((one) => (
				<button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
					{words[one]}
				</button>
			))}
		</div>
	);
}

/** The button that saves the picture as a file. */
export const SaveButton = ({ onSave }: { readonly onSave: () => void }) => (
	<button type="button" class="clickable-icon" aria-label={calendarWords.savePicture} onClick={onSave}>
		<Icon name="image-down" />
	</button>
);
