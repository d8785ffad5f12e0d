/** The same as the picture in words and numbers: a row a month, or a row a year. */
import type { Member } from '../../core/people/roster';
import { compareText } from '../../core/text/text-order';
import { tellingName } from '../../words/namesakes';
import { calendarWords } from '../../words/insight/calendar';
import type { ContactMonth, ContactYear, YearCount } from '../../insight/contact/calendar';

/** The names of those whom a month's contacts were with, the most often first, with how often. */
function whom(month: ContactMonth): readonly (readonly [name: string, count: number])[] {
	const counts = new Map<Member, number>();
	for (const { members } of month.encounters)
		for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
	return [...counts]
		.sort(([a, many], [b, few]) => few - many || compareText(a.person.name, b.person.name))
		.map(([member, count]) => [tellingName(member), count] as const);
}

/** As many names as a cell holds. */
const MOST = 3;

/** Some names with how often, each in its own direction of writing. */
function Whom({ names }: { readonly names: readonly (readonly [name: string, count: number])[] }) {
	return (
		<>
			{names.slice(0, MOST).map(([name, count], at) => (
				<span key={at}>
					{at > 0 ? ', ' : ''}
					<bdi>{name}</bdi>
					{count > 1 ? ` ${count}` : ''}
				</span>
			))}
			{calendarWords.table.others(Math.max(0, names.length - MOST))}
		</>
	);
}

interface HeadProps {
	readonly first: string;
	/** Whether it is of everybody: then it counts people, too. */
	readonly isOfAll: boolean;
	readonly last: string;
}

function Head({ first, isOfAll, last }: HeadProps) {
	const { table } = calendarWords;
	return (
		<thead>
			<tr>
				<th scope="col">{first}</th>
				<th scope="col" class="nurture-number">
					{table.contacts}
				</th>
				{isOfAll && (
					<th scope="col" class="nurture-number">
						{table.people}
					</th>
				)}
				<th scope="col">{last}</th>
			</tr>
		</thead>
	);
}

interface FootProps {
	readonly label: string;
	readonly contacts: number;
	/** Null where it is of one person. */
	readonly people: number | null;
}

function Foot({ label, contacts, people }: FootProps) {
	return (
		<tfoot>
			<tr>
				<th scope="row">{label}</th>
				<td class="nurture-number">{contacts}</td>
				{people !== null && <td class="nurture-number">{people}</td>}
				<td />
			</tr>
		</tfoot>
	);
}

interface YearProps {
	readonly year: ContactYear;
	readonly name: string | null;
	readonly summary: string;
	/** Shows the contacts of a month, below the button that asked for it. */
	readonly onMonth: (month: number, button: HTMLElement) => void;
}

type MonthProps = Pick<YearProps, 'name' | 'onMonth'> & { readonly month: ContactMonth };

function MonthRow({ month, name, onMonth }: MonthProps) {
	const count = month.encounters.length;
	const words = calendarWords.monthName(month.month);
	const names = name === null ? whom(month) : [];
	return (
		<tr class={count === 0 ? 'nurture-is-none' : ''}>
			<th scope="row">
				{count === 0 ? (
					words
				) : (
					<button
						type="button"
						class="nurture-table-open"
						aria-haspopup="menu"
						onClick={(event) => onMonth(month.month, event.currentTarget)}
					>
						{words}
					</button>
				)}
			</th>
			<td class="nurture-number">{count}</td>
			{name === null && <td class="nurture-number">{names.length}</td>}
			<td>{name === null ? <Whom names={names} /> : calendarWords.table.daysWords(month.encounters)}</td>
		</tr>
	);
}

/** A year as a table, month by month. */
export function YearTable({ year, name, summary, onMonth }: YearProps) {
	const { table } = calendarWords;
	const isOfAll = name === null;
	return (
		<table class="nurture-calendar-table">
			<caption class="nurture-unseen">{summary}</caption>
			<Head first={table.month} isOfAll={isOfAll} last={isOfAll ? table.whom : table.days} />
			<tbody>
				{year.months.map((month) => (
					<MonthRow key={month.month} month={month} name={name} onMonth={onMonth} />
				))}
			</tbody>
			<Foot label={table.total} contacts={year.count} people={isOfAll ? year.people : null} />
		</table>
	);
}

interface YearsProps {
	readonly years: readonly YearCount[];
	readonly people: number;
	readonly name: string | null;
	readonly summary: string;
	readonly onYear: (year: number) => void;
}

/** All years as a table, one a row. */
export function YearsTable({ years, people, name, summary, onYear }: YearsProps) {
	const { table } = calendarWords;
	const isOfAll = name === null;
	const contacts = years.reduce((sum, { count }) => sum + count, 0);
	return (
		<table class="nurture-calendar-table">
			<caption class="nurture-unseen">{summary}</caption>
			<Head first={table.year} isOfAll={isOfAll} last={table.mostIn} />
			<tbody>
				{years.map((year) => (
					<tr key={year.year} class={year.count === 0 ? 'nurture-is-none' : ''}>
						<th scope="row">
							<button type="button" class="nurture-table-open" onClick={() => onYear(year.year)}>
								{year.year}
							</button>
						</th>
						<td class="nurture-number">{year.count}</td>
						{isOfAll && <td class="nurture-number">{year.people}</td>}
						<td>{table.mostWords(year.months)}</td>
					</tr>
				))}
			</tbody>
			<Foot label={table.all} contacts={contacts} people={isOfAll ? people : null} />
		</table>
	);
}
