/** Whose contacts a picture shows: a button that asks for somebody else, and a way back to everybody. */
import { Icon } from '../parts/icon';

interface Props {
	/** What the button is called. */
	readonly label: string;
	/** Its words: a name, or everybody. */
	readonly text: string;
	/** What the way back is called; null where everybody is shown. */
	readonly back: string | null;
	readonly onChoose: () => void;
	readonly onEverybody: () => void;
}

/** The button that says whom a picture is of, and asks for somebody else. */
export function WhoButton({ label, text, back, onChoose, onEverybody }: Props) {
	return (
		<>
			<button type="button" class="nurture-who" aria-label={label} onClick={onChoose}>
				<Icon name={back === null ? 'users' : 'user'} />
				<span dir="auto">{text}</span>
				<Icon name="chevrons-up-down" class="nurture-who-more" />
			</button>
			{back !== null && (
				<button type="button" class="clickable-icon" aria-label={back} onClick={onEverybody}>
					<Icon name="x" />
				</button>
			)}
		</>
	);
}
