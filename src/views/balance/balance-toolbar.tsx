/** The controls above giving and receiving: with whom, and by what time. */
import { balanceWords as words } from '../../words/insight/balance';
import { WhoButton } from '../calendar/who-button';
import { Icon } from '../parts/icon';
import { Choices, SaveButton } from '../pictures/picture-tools';
import { UNITS, type BalanceState } from './balance-state';

interface Props {
	readonly state: BalanceState;
	/** The name of the one person shown; null for everybody. */
	readonly name: string | null;
	readonly onState: (change: Partial<BalanceState>) => void;
	readonly onChoose: () => void;
	/** Opens the note of the one person shown. */
	readonly onOpen: (event: MouseEvent) => void;
	/** Null where there is no picture. */
	readonly onSave: (() => void) | null;
}

/** The buttons above the picture. */
export function BalanceToolbar({ state, name, onState, onChoose, onOpen, onSave }: Props) {
	return (
		<div class="nurture-calendar-tools">
			<div class="nurture-calendar-who">
				<WhoButton
					label={words.whose(name)}
					text={name ?? words.everybody}
					back={state.who === null ? null : words.showEverybody}
					onChoose={onChoose}
					onEverybody={() => onState({ who: null })}
				/>
				{name !== null && (
					<button type="button" class="clickable-icon" aria-label={words.open(name)} onClick={onOpen}>
						<Icon name="file-text" />
					</button>
				)}
			</div>
			<Choices all={UNITS} chosen={state.unit} words={words.units} onChoose={(unit) => onState({ unit })} />
			{onSave !== null && (
				<div class="nurture-calendar-more">
					<SaveButton onSave={onSave} />
				</div>
			)}
		</div>
	);
}
