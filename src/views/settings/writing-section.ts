/** Settings: where and how interactions are written and read, rhythm and dates. */
import { parseCadence } from '../../core/time/cadence';
import { andList, faults, settingsWords as words } from '../../words/words';
import {
	chosenRow,
	judge,
	linesOf,
	linesRow,
	partsOf,
	save,
	toggleRow,
	typedRow,
	type Judged,
	type Row,
	type Section,
	type Tab,
} from './setting-field';

/** Where and how interactions are written and read. */
export function interactionsSection(tab: Tab): Section {
	return {
		heading: words.interactions,
		rows: [
			typedRow({
				...words.section,
				value: () => tab.host.settings.section,
				judge: (typed) =>
					typed.replace(/[#\s]/g, '') === '' ? { fault: words.sectionEmpty } : judge('section', typed),
				store: async (section) => save(tab, { section }),
			}),
			...choiceRows(tab),
			toggleRow(
				words.promisesCount,
				() => tab.host.settings.promisesCount,
				async (promisesCount) => save(tab, { promisesCount }),
			),
			linesRow({
				...words.interactionHeadings,
				value: () => tab.host.settings.interactionHeadings.join('\n'),
				judge: (typed) => judge('interactionHeadings', linesOf(typed)),
				store: async (interactionHeadings) => save(tab, { interactionHeadings }),
			}),
			linesRow({
				...words.excludedHeadings,
				value: () => tab.host.settings.excludedHeadings.join('\n'),
				judge: (typed) => judge('excludedHeadings', linesOf(typed)),
				store: async (excludedHeadings) => save(tab, { excludedHeadings }),
			}),
		],
	};
}

/** How entries are written, and what of other notes counts. */
function choiceRows(tab: Tab): Row[] {
	return [
		chosenRow(
			words.newest,
			{ first: words.newest.first, last: words.newest.last },
			() => tab.host.settings.newest,
			async (newest) => save(tab, { newest }),
		),
		chosenRow(
			words.dateStyle,
			{ plain: words.dateStyle.plain, link: words.dateStyle.link },
			() => tab.host.settings.dateStyle,
			async (dateStyle) => save(tab, { dateStyle }),
		),
		chosenRow(
			words.otherNotes,
			{ telling: words.otherNotes.telling, every: words.otherNotes.every, none: words.otherNotes.none },
			() => tab.host.settings.otherNotes,
			async (otherNotes) => save(tab, { otherNotes }),
		),
	];
}

/** The rhythm of those who have none of their own, what counts as soon, and how large a portion is. */
export function rhythmSection(tab: Tab): Section {
	return {
		heading: words.rhythm,
		rows: [
			typedRow({
				...words.defaultEvery,
				value: () => tab.host.settings.defaultEvery,
				judge: (typed) =>
					parseCadence(typed) === null
						? { fault: faults.cadence(typed.trim()) }
						: judge('defaultEvery', typed),
				store: async (defaultEvery) => save(tab, { defaultEvery }),
			}),
			typedRow({
				...words.soonDays,
				value: () => String(tab.host.settings.soonDays),
				judge: (typed) =>
					/^\s*\d{1,3}\s*$/.test(typed) ? judge('soonDays', Number(typed)) : { fault: words.days },
				store: async (soonDays) => save(tab, { soonDays }),
			}),
			typedRow({
				...words.portionSize,
				value: () => String(tab.host.settings.portionSize),
				judge: (typed) =>
					/^\s*\d{1,3}\s*$/.test(typed) ? judge('portionSize', Number(typed)) : { fault: words.portionCount },
				store: async (portionSize) => save(tab, { portionSize }),
			}),
			typedRow({
				...words.reminder,
				value: () => tab.host.settings.reminder,
				judge: (typed) => judge('reminder', typed),
				store: async (reminder) => save(tab, { reminder }),
			}),
		],
	};
}

/** How dates are read. */
export function datesSection(tab: Tab): Section {
	const { dateOrder } = words;
	return {
		heading: words.dates,
		rows: [
			chosenRow(
				dateOrder,
				{ ask: dateOrder.ask, 'day-first': dateOrder['day-first'], 'month-first': dateOrder['month-first'] },
				() => tab.host.settings.dateOrder,
				async (order) => save(tab, { dateOrder: order }),
			),
			typedRow({
				...words.languages,
				value: () => tab.host.settings.languages.join(', '),
				judge: judgeLanguages,
				store: async (languages) => save(tab, { languages }),
			}),
		],
	};
}

/** Each part has to be a tag that the platform knows; what December is called shows that it is the one meant. */
function judgeLanguages(typed: string): Judged<readonly string[]> {
	const tags = partsOf(typed);
	const bad = tags.find((tag) => !isLanguage(tag));
	if (bad !== undefined) return { fault: words.badLanguage(bad) };
	const names = tags.map((tag) =>
		new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 11, 15))),
	);
	return { value: tags, ...(names.length === 0 ? {} : { remark: words.languageSample(andList(names)) }) };
}

function isLanguage(tag: string): boolean {
	const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);
	try {
		return isTag && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false; // Intl throws a RangeError for a tag that is none.
	}
}
