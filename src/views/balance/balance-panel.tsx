/** Giving and receiving, with everybody or with one person. */
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { balanceWords as words } from '../../words/insight/balance';
import { calendarWords } from '../../words/insight/calendar';
import type { SpanTally, Voiced } from '../../insight/giving/balance';
import { showEncounters, type EncounterGroup } from '../calendar/encounter-menu';
import { paintsOf } from '../pictures/paints';
import { Loading, NobodyYet } from '../due/due-empty';
import { openIn } from '../parts/open-in';
import { Empty } from '../parts/empty';
import type { BalanceActions } from '../ports/balance-actions';
import { balancePicture } from './balance-file';
import { BalanceGifts } from './balance-gifts';
import { BalanceKinds } from './balance-kinds';
import { balanceModel, exchangesIn, type BalanceModel } from './balance-model';
import { BalancePicture, BalanceTable } from './balance-picture';
import type { BalanceState, BalanceUnit } from './balance-state';
import { BalanceToolbar } from './balance-toolbar';

/** What the panel is given. */
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

/** *Giving and receiving*: the picture, who may be told of, kinds, gifts. */
export function BalancePanel(props: BalancePanelProps) {
	const root = useRef<HTMLDivElement>(null);
	return (
		<div ref={root} class="nurture-calendar nurture-balance">
			<Content {...props} root={root} />
		</div>
	);
}

interface ContentProps extends BalancePanelProps {
	/** All that is drawn; its colours are those of a saved picture. */
	readonly root: RefObject<HTMLElement | null>;
}

function Content(props: ContentProps) {
	const { members, member, loaded, settings, state, onState, actions } = props;
	if (!loaded) return <Loading />;
	if (members.length === 0) return <NobodyYet settings={settings} actions={actions} />;
	if (state.who !== null && member === null)
		return (
			<Empty title={calendarWords.nobodyThere(state.who)}>
				<button type="button" onClick={() => onState({ who: null })}>
					{words.showEverybody}
				</button>
			</Empty>
		);
	return <Balanced {...props} />;
}

function Balanced(props: ContentProps) {
	const { members, member, today, root, state, onState, actions } = props;
	const model = useMemo(() => balanceModel(members, member, state, today), [members, member, state, today]);
	const { unit } = state;
	const { spans } = model.balance;
	const name = member?.person.name ?? null;
	const summary = summaryOf(model, unit);
	const isEmpty = model.exchanges.length === 0;
	const save = (): void => {
		if (root.current === null) return;
		const shown = { title: words.pictureTitle(name), summary, spans, unit };
		const file = words.pictureFile(name, spans[0]?.from ?? today, today);
		void actions.savePicture(file, balancePicture(shown, paintsOf(root.current)));
	};
	const openNote = (event: MouseEvent): void => {
		if (member !== null) void actions.open(member.person.path, openIn(event));
	};
	return (
		<>
			<BalanceToolbar
				state={state}
				name={name}
				onState={onState}
				onChoose={() => actions.choosePerson((path) => onState({ who: path }))}
				onSave={isEmpty ? null : save}
				onOpen={openNote}
			/>
			{isEmpty ? (
				<Empty title={words.nothing(name)} hint={words.hint} />
			) : (
				<Exchanges {...props} model={model} summary={summary} />
			)}
			<BalanceGifts key={state.who ?? ''} members={members} member={member} today={today} actions={actions} />
		</>
	);
}

function summaryOf({ balance }: BalanceModel, unit: BalanceUnit): string {
	const days = balance.spans.map(({ from }) => from);
	return words.spanSentence(words.spans(unit, days), balance, []);
}

interface ExchangesProps extends BalancePanelProps {
	readonly model: BalanceModel;
	readonly summary: string;
}

/** What was given and received: in a sentence, as a picture, a table, and by kind. */
function Exchanges({ model, summary, member, settings, rtl, state, onState, actions }: ExchangesProps) {
	const { unit, who } = state;
	const { spans, kinds } = model.balance;
	const name = member?.person.name ?? null;
	const showSpan = (span: SpanTally, column: SVGElement): void => {
		const group: EncounterGroup = {
			title: words.span(unit, span.from),
			encounters: exchangesIn(model.exchanges, span),
			words: (encounter) => calendarWords.encounterOn(encounter, name),
		};
		showEncounters([group], column, { actions, kinds: settings.kinds });
	};
	return (
		<>
			<p class="nurture-balance-summary" role="status" dir="auto">
				{summary}
			</p>
			<Voices voices={model.voices} member={member} onWho={(path) => onState({ who: path })} />
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
	);
}

/** More people than this are not named: the picture is no list of tasks. */
const MOST = 8;
const VOICES = ['generous', 'give'] as const;

interface VoicesProps {
	readonly voices: readonly Voiced[];
	/** The person shown; null for everybody. */
	readonly member: Member | null;
	readonly onWho: (path: string) => void;
}

/** The only things ever said; of everybody, by the names of people to look at. */
function Voices({ voices, member, onWho }: VoicesProps) {
	const said = VOICES.map((voice) => ({ voice, those: voices.filter((one) => one.voice === voice) })).filter(
		({ those }) => those.length > 0,
	);
	return (
		<>
			{said.map(({ voice, those }) => (
				<p key={voice} class="nurture-balance-voice">
					{member !== null ? (
						words.voice[voice]
					) : (
						<Those label={words.voiceOf[voice]} those={those} onWho={onWho} />
					)}
				</p>
			))}
		</>
	);
}

interface ThoseProps {
	readonly label: string;
	readonly those: readonly Voiced[];
	readonly onWho: (path: string) => void;
}

/** The first of those of whom something may be said, each a button. */
function Those({ label, those, onWho }: ThoseProps) {
	return (
		<>
			{label}{' '}
			{those.slice(0, MOST).map(({ member: { person } }) => (
				<span key={person.path}>
					<button type="button" class="nurture-balance-person" dir="auto" onClick={() => onWho(person.path)}>
						{person.name}
					</button>{' '}
				</span>
			))}
			{those.length > MOST && words.andMore(those.length - MOST)}
		</>
	);
}
