/** Giving and receiving, with everybody or with one person. */
import { Keymap } from 'obsidian';
import { useMemo } from 'preact/hooks';
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import { balanceWords as words } from '../../core/words/balance';
import type { BalanceActions } from './balance-actions';
import { BalanceKinds } from './balance-kinds';
import { balanceModel, type BalanceModel } from './balance-model';
import { BalancePicture, BalanceTable } from './balance-picture';
import { UNITS, type BalanceState } from './balance-state';

interface Props {
	readonly members: readonly Member[];
	readonly loaded: boolean;
	readonly today: Day;
	readonly state: BalanceState;
	readonly onState: (change: Partial<BalanceState>) => void;
	readonly actions: BalanceActions;
}

export function BalancePanel({ members, loaded, today, state, onState, actions }: Props) {
	const model = useMemo(() => balanceModel(members, state, today), [members, state, today]);
	if (!loaded) return <p class="nurture-balance-hint" role="status">{words.loading}</p>;
	const { member, balance } = model;
	const who = member?.person.name ?? words.everybody;
	return (
		<div class="nurture-balance">
			<div class="nurture-balance-controls">
				<select class="dropdown" aria-label={words.unit} value={state.unit} onChange={({ currentTarget }) => onState({ unit: UNITS.find((unit) => unit === currentTarget.value) ?? state.unit })}>
					{UNITS.map((unit) => <option key={unit} value={unit} selected={unit === state.unit}>{words.units[unit]}</option>)}
				</select>
				<button type="button" onClick={() => actions.choosePerson((path) => onState({ path }))}>{words.choose}</button>
				{member !== null && <button type="button" onClick={() => onState({ path: null })}>{words.everybody}</button>}
			</div>
			<h3 class="nurture-balance-who" dir="auto">{member === null ? who : <PersonLink member={member} actions={actions} />}</h3>
			{model.any ? (
				<>
					<p role="status">{model.sentence}</p>
					<Voices model={model} onState={onState} />
					<BalancePicture key={`${state.unit} ${state.path ?? ''}`} spans={balance.spans} unit={state.unit} who={who} />
					<BalanceTable spans={balance.spans} unit={state.unit} />
					{balance.kinds.length > 0 && <BalanceKinds kinds={balance.kinds} />}
				</>
			) : <><p role="status">{words.nothing}</p><p class="nurture-balance-hint">{words.hint}</p></>}
			{(model.given.length > 0 || model.ideas.length > 0) && (
				<section class="nurture-balance-section">
					<h4>{words.gifts}</h4>
					<Items title={words.giftsGiven} items={model.given} />
					<Items title={words.ideasLeft} items={model.ideas} />
				</section>
			)}
		</div>
	);
}

function PersonLink({ member: { person: { name, path } }, actions }: { readonly member: Member; readonly actions: BalanceActions }) {
	const open = (event: MouseEvent): void => {
		const where = Keymap.isModEvent(event);
		void actions.open(path, where === true ? 'tab' : where);
	};
	return <button type="button" class="nurture-balance-person" aria-label={words.open(name)} onClick={open}>{name}</button>;
}

/** More people than this are not named: the picture is no list of tasks. */
const MOST = 8;

/** The only things ever said; of everybody, by the names of people to look at. */
function Voices({ model: { member, voices }, onState }: { readonly model: BalanceModel; readonly onState: Props['onState'] }) {
	return (
		<>
			{(['generous', 'give'] as const).map((voice) => {
				const those = voices.filter((one) => one.voice === voice);
				if (those.length === 0) return null;
				return (
					<p key={voice} class="nurture-balance-voice">
						{words.voice[voice]}
						{member === null && those.slice(0, MOST).map((one) => (
							<button key={one.member.person.path} type="button" class="nurture-balance-person" dir="auto" onClick={() => onState({ path: one.member.person.path })}>{one.member.person.name}</button>
						))}
					</p>
				);
			})}
		</>
	);
}

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
	if (items.length === 0) return null;
	return <><h5>{title}</h5><ul>{items.map((item, at) => <li key={at} dir="auto">{item}</li>)}</ul></>;
}
