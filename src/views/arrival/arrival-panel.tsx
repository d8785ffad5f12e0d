/** *What Nurture read*, all of it: what is there and from what, what was not counted or read, and what is next. */
import type { ComponentChildren } from 'preact';
import type { Source } from '../../core/people/history';
import type { Settings } from '../../core/settings/settings';
import type { ArrivalReport } from '../../services/arrival';
import { arrivalWords as words } from '../../words/insight/arrival';
import { Rules } from './arrival-rules';
import { Empty } from '../parts/empty';
import type { ArrivalActions } from '../ports/arrival-actions';

/** What the panel is given. */
export interface ArrivalPanelProps {
	/** Null while the vault is read and looked through. */
	readonly report: ArrivalReport | null;
	readonly settings: Settings;
	readonly actions: ArrivalActions;
}

/** A part of the report. */
interface PartProps {
	readonly report: ArrivalReport;
	readonly actions: ArrivalActions;
}

/** As many lines that were not counted are shown. */
const MOST_LINES = 20;

/** What was read in the vault. */
export function ArrivalPanel({ report, settings, actions }: ArrivalPanelProps) {
	if (report === null) return <Empty title={words.reading} />;
	const { people, contacts, birthdays, promises, from, withoutRhythm } = report;
	if (people === 0)
		return (
			<Empty title={words.nobody} hint={words.nobodyHint}>
				<button type="button" onClick={() => actions.openSettings()}>
					{words.settings}
				</button>
			</Empty>
		);
	return (
		<div class="nurture-arrival-parts">
			<p class="nurture-arrival-summary" role="status">
				{words.summary(people, contacts, birthdays, promises)}
			</p>
			<Part title={words.from}>
				{from.map(({ origin, count, example }) => (
					<Row key={origin} text={words.origin(origin, count)} at={example} actions={actions} />
				))}
			</Part>
			<NotCounted report={report} actions={actions} />
			<NotReadPart report={report} actions={actions} />
			<Rules settings={settings} actions={actions} />
			<Part title={words.next}>
				{withoutRhythm > 0 && <li class="nurture-arrival-hint">{words.withoutRhythm(withoutRhythm)}</li>}
				<li class="nurture-arrival-buttons">
					{withoutRhythm > 0 && (
						<button type="button" class="mod-cta" onClick={() => void actions.sort()}>
							{words.sort}
						</button>
					)}
					<button type="button" onClick={() => void actions.showDue()}>
						{words.showDue}
					</button>
					<button type="button" onClick={() => actions.openSettings()}>
						{words.settings}
					</button>
				</li>
			</Part>
		</div>
	);
}

function NotCounted({ report, actions }: PartProps) {
	const { count, example } = report.notCounted;
	const { lines } = report.notRead;
	if (count === 0 && lines.length === 0) return null;
	return (
		<Part title={words.notCounted}>
			{count > 0 && <Row text={words.links(count)} at={example} actions={actions} hint={words.linksHint} />}
			{lines.length > 0 && <li class="nurture-arrival-line">{words.lines(lines.length)}</li>}
			{lines.slice(0, MOST_LINES).map(({ path, line, found }) => (
				<Row key={`${path} ${line}`} text={found} at={{ path, line }} actions={actions} />
			))}
			{lines.length > MOST_LINES && <li class="nurture-arrival-hint">{words.more(lines.length - MOST_LINES)}</li>}
			{lines.length > 0 && <li class="nurture-arrival-hint">{words.linesHint}</li>}
		</Part>
	);
}

function NotReadPart({ report: { notRead, problems }, actions }: PartProps) {
	const isAll = notRead.keys.length === 0 && problems === 0;
	return (
		<Part title={words.notRead}>
			{isAll && <li class="nurture-arrival-hint">{words.nothingUnread}</li>}
			{problems > 0 && (
				<li>
					<button type="button" class="nurture-arrival-row" onClick={() => void actions.showProblems()}>
						{words.problems(problems)}
					</button>
				</li>
			)}
			{notRead.keys.map(({ key, looksLike, count, example }) => (
				<Row
					key={`${looksLike} ${key}`}
					text={words.key(key, looksLike, count)}
					at={example}
					actions={actions}
					hint={words.keyHint(looksLike)}
				/>
			))}
		</Part>
	);
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section class="nurture-arrival-part">
			<h4>{title}</h4>
			<ul>{children}</ul>
		</section>
	);
}

interface RowProps {
	readonly text: string;
	/** What it opens; null: nothing that may be shown. */
	readonly at: Source | null;
	readonly hint?: string;
	readonly actions: ArrivalActions;
}

function Row({ text, at, hint, actions }: RowProps) {
	return (
		<li>
			{at === null ? (
				<span dir="auto">{text}</span>
			) : (
				<button type="button" class="nurture-arrival-row" onClick={() => void actions.open(at.path, at.line)}>
					<span dir="auto">{text}</span>{' '}
					<span class="nurture-arrival-place" dir="auto">
						{words.example(at.path, at.line)}
					</span>
				</button>
			)}
			{hint !== undefined && <p class="nurture-arrival-hint">{hint}</p>}
		</li>
	);
}
