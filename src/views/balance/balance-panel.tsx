/** Giving and receiving, with everybody or with one person. */
import { useMemo, useRef } from 'preact/hooks';
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { balanceWords as words } from '../../core/words/balance';
import { calendarWords } from '../../core/words/calendar';
import type { SpanTally, Voiced } from '../../insight/balance';
import { showEncounters } from '../calendar/encounter-menu';
import { paintsOf } from '../calendar/paints';
import { Loading, NobodyYet } from '../due/due-empty';
import { openIn } from '../open-in';
import { Empty } from '../parts/empty';
import type { BalanceActions } from './balance-actions';
import { balancePicture } from './balance-file';
import { BalanceGifts } from './balance-gifts';
import { BalanceKinds } from './balance-kinds';
import { balanceModel, exchangesIn } from './balance-model';
import { BalancePicture, BalanceTable } from './balance-picture';
import type { BalanceState } from './balance-state';
import { BalanceToolbar } from './balance-toolbar';

export interface BalancePanelProps {
	readonly members: readonly Member[];
	/** The person of the state's path; null for everybody, and where that note is nobody's. */
	readonly member: Member | null;
	readonly loaded: boolean;
	readonly settings: Settings;
	readonly today: Day;
	readonly rtl: boolean;
	readonly state: BalanceState;
	readonly onState: (change: Partial<BalanceState>) => void;
	readonly actions: BalanceActions;
}

export function BalancePanel({
	members,
	member,
	loaded,
	settings,
	today,
	rtl,
	state,
	onState,
	actions,
}: BalancePanelProps) {
	const root = useRef<HTMLDivElement>(null);
	const { unit, who } = state;
	const { exchanges, balance, voices } = useMemo(
		() => balanceModel(members, member, state, today),
		[members, member, state, today],
	);
	if (!loaded || members.length === 0)
		return (
			<div class="nurture-calendar nurture-balance">
				{loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />}
			</div>
		);
	if (who !== null && member === null) {
		return (
			<div class="nurture-calendar nurture-balance">
				<Empty title={calendarWords.nobodyThere(who)}>
					<button type="button" onClick={() => onState({ who: null })}>
						{words.showEverybody}
					</button>
				</Empty>
			</div>
		);
	}
	const name = member?.person.name ?? null;
	const { spans, kinds } = balance;
	const summary = words.spanSentence(
		words.spans(
			unit,
			spans.map(({ from }) => from),
		),
		words.sentence(balance, []),
	);
	const save = (): void => {
		if (root.current === null) return;
		const picture = balancePicture(
			{ title: words.pictureTitle(name), summary, spans, unit },
			paintsOf(root.current),
		);
		void actions.savePicture(words.pictureFile(name, spans[0]?.from ?? today, today), picture);
	};
	const showSpan = (span: SpanTally, column: SVGElement): void =>
		showEncounters(
			[
				{
					title: words.span(unit, span.from),
					encounters: exchangesIn(exchanges, span),
					words: (encounter) => calendarWords.encounterOn(encounter, name),
				},
			],
			column,
			{ actions, kinds: settings.kinds },
		);
	return (
		<div ref={root} class="nurture-calendar nurture-balance">
			<BalanceToolbar
				state={state}
				name={name}
				onState={onState}
				onChoose={() => actions.choosePerson((path) => onState({ who: path }))}
				onSave={exchanges.length === 0 ? null : save}
				onOpen={(event) => {
					if (member !== null) void actions.open(member.person.path, openIn(event));
				}}
			/>
			{exchanges.length === 0 ? (
				<Empty title={words.nothing(name)} hint={words.hint} />
			) : (
				<>
					<p class="nurture-balance-summary" role="status" dir="auto">
						{summary}
					</p>
					<Voices voices={voices} member={member} onWho={(path) => onState({ who: path })} />
					<BalancePicture
						key={`${unit} ${who ?? ''}`}
						spans={spans}
						unit={unit}
						who={name ?? words.everybody}
						rtl={rtl}
						onSpan={showSpan}
					/>
					<BalanceTable spans={spans} unit={unit} />
					{kinds.length > 0 && <BalanceKinds kinds={kinds} />}
				</>
			)}
			<BalanceGifts key={who ?? ''} members={members} member={member} today={today} actions={actions} />
		</div>
	);
}

/** More people than this are not named: the picture is no list of tasks. */
const MOST = 8;

interface VoicesProps {
	readonly voices: readonly Voiced[];
	/** The person shown; null for everybody. */
	readonly member: Member | null;
	readonly onWho: (path: string) => void;
}

/** The only things ever said; of everybody, by the names of people to look at. */
function Voices({ voices, member, onWho }: VoicesProps) {
	return (
		<>
			{(['generous', 'give'] as const).map((voice) => {
				const those = voices.filter((one) => one.voice === voice);
				if (those.length === 0) return null;
				if (member !== null)
					return (
						<p key={voice} class="nurture-balance-voice">
							{words.voice[voice]}
						</p>
					);
				return (
					<p key={voice} class="nurture-balance-voice">
						{words.voiceOf[voice]}{' '}
						{those.slice(0, MOST).map(({ member: one }) => (
							<span key={one.person.path}>
								<button
									type="button"
									class="nurture-balance-person"
									dir="auto"
									onClick={() => onWho(one.person.path)}
								>
									{one.person.name}
								</button>{' '}
							</span>
						))}
						{those.length > MOST && words.andMore(those.length - MOST)}
					</p>
				);
			})}
		</>
	);
}
