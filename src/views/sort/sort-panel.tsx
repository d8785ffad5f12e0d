/** *Sort people*: one person without a rhythm at a time, what is known of them, and one key or button for each. */
import type { Member } from '../../core/people/roster';
import type { Circle } from '../../core/settings/settings';
import type { Evidence } from '../../insight/rhythm/sorting';
import { sortWords as words } from '../../words/app/sort';
import type { CardGroup } from '../reach-out/person-card';
import { isSettled } from '../reach-out/walk';
import { WalkFrame, type WalkButton, type WalkProps, type WalkStop } from '../reach-out/walk-frame';
import { SortEnd, type Changed } from './sort-end';
import { RHYTHMS, sortCommandOf, type SortCommand } from './sort-keys';

/** What is known of somebody before a rhythm is chosen. */
export interface Known {
	/** Where they live and their circle; `''` for nothing. */
	readonly about: string;
	readonly why: string | null;
	/** The last contact in words. */
	readonly last: string;
	readonly evidence: Evidence;
}

/** What the walk is given. `said`: what has become of the one before. */
export interface SortPanelProps extends Pick<WalkProps<SortCommand>, 'stops' | 'at' | 'asked' | 'said' | 'onCommand'> {
	readonly circles: readonly Circle[];
	readonly known: (member: Member) => Known;
	/** What has been chosen on this walk. */
	readonly changed: readonly Changed[];
	/** Whether there is a key to take back. */
	readonly canGoBack: boolean;
	readonly onAgain: () => void;
	readonly onUndoAll: () => void;
}

/** *Sort people*: whoever has no rhythm yet, one after another. */
export function SortPanel(props: SortPanelProps) {
	const { circles, known, onCommand } = props;
	return (
		<WalkFrame
			{...props}
			label={words.title}
			isSaidShown
			commandOf={(press, rtl) => sortCommandOf(press, circles, rtl)}
			stopOf={({ member }) => stopOf(known(member), props)}
			end={(stops, heading) => (
				<SortEnd
					{...props}
					heading={heading}
					isEmpty={stops.length === 0}
					left={stops.filter(({ fate }) => !isSettled(fate)).length}
					onLeave={() => onCommand('leave', null)}
				/>
			)}
		/>
	);
}

type Button = WalkButton<SortCommand>;

function stopOf(
	{ about, why, last, evidence }: Known,
	{ circles, canGoBack }: Pick<SortPanelProps, 'circles' | 'canGoBack'>,
): WalkStop<SortCommand> {
	const { fits, kept, contacts, mentions } = evidence;
	const { labels } = words;
	const lines = [
		[labels.last, last],
		[labels.really, kept === null && contacts === 0 ? '' : words.really(kept, contacts)],
		[labels.mentioned, mentions === 0 ? '' : words.mentioned(mentions)],
	] as const;
	return {
		about,
		above: '',
		below:
			fits === null
				? words.nothingToGoBy
				: words.suggested(fits.every, fits.by === 'kept' ? kept : null, contacts),
		card: { why, groups: lines.filter(([, line]) => line !== '').map(groupOf) },
		buttons: [...choices(circles, fits?.every), steps(canGoBack)],
	};
}

const groupOf = ([label, line]: readonly [label: string, line: string]): CardGroup => ({
	part: label,
	label,
	lines: [{ key: label, words: line, beside: [] }],
	more: 0,
});

/** The circles, and rhythms for whoever shall be in none. What was suggested stands out. */
function choices(circles: readonly Circle[], fits: string | undefined): readonly (readonly Button[])[] {
	const rhythms = RHYTHMS.map(([hint, every]): Button => ({
		command: { every },
		shown: words[every],
		hint,
		keys: every === fits ? `${hint} Enter` : hint,
		isMain: every === fits,
	}));
	const taken: Button[] =
		fits === undefined || rhythms.some(({ isMain }) => isMain)
			? []
			: [{ command: 'take', shown: words.take(fits), hint: 'Enter', isMain: true }];
	return [
		circles.map(({ name, every }, at) => ({
			command: { circle: name },
			shown: name,
			hint: at < 9 ? String(at + 1) : '',
			beside: words.rhythmOf(every),
		})),
		[...taken, ...rhythms],
	];
}

/** What leads on and back. */
const steps = (canGoBack: boolean): readonly Button[] => [
	{ command: 'previous', shown: words.back, hint: 'u', keys: 'u ArrowLeft', isOff: !canGoBack },
	{ command: 'skip', shown: words.later, hint: words.space, keys: 'ArrowRight' },
	{ command: 'open', shown: words.open, hint: 'o' },
	{ command: 'leave', shown: words.leave, hint: 'Esc', keys: 'Escape' },
];
