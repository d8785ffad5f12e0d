/** The controls above giving and receiving: with whom, and by what time. */
import { balanceWords as words } from '../../core/words/balance';
import { calendarWords } from '../../core/words/calendar';
import { Icon } from '../parts/icon';
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

export function BalanceToolbar({ state, name, onState, onChoose, onOpen, onSave }: Props) {
	return (
		<div class="nurture-calendar-tools">
			<div class="nurture-calendar-who">
				<button type="button" class="nurture-who" aria-label={words.whose(name)} onClick={onChoose}>
					<Icon name={state.who === null ? 'users' : 'user'} />
					<span dir="auto">{name ?? words.everybody}</span>
					<Icon name="chevrons-up-down" class="nurture-who-more" />
				</button>
				{state.who !== null && <button type="button" class="clickable-icon" aria-label={words.showEverybody} onClick={() => onState({ who: null })}><Icon name="x" /></button>}
				{name !== null && <button type="button" class="clickable-icon" aria-label={words.open(name)} onClick={onOpen}><Icon name="file-text" /></button>}
			</div>
			<div class="nurture-calendar-modes">
				{UNITS.map((unit) => <button key={unit} type="button" aria-pressed={state.unit === unit} onClick={() => onState({ unit })}>{words.units[unit]}</button>)}
			</div>
			{onSave !== null && <div class="nurture-calendar-more"><button type="button" class="clickable-icon" aria-label={calendarWords.savePicture} onClick={onSave}><Icon name="image-down" /></button></div>}
		</div>
	);
}
