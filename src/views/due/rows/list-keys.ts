/** What the keys do in the list: they move the focus, open rows and their menus; the rest is asked of the panel. */
import { openIn, type OpenIn } from '../../parts/open-in';
import { isRightToLeft } from '../../parts/right-to-left';
import { commandOf, type Command } from '../due-keys';
import { sectionKey, type InnerRow, type OfferRow, type Row, type SectionRow } from './due-rows';
import type { SectionId } from '../due-state';
import type { MenuPlace } from './row-menu';
import { rowElement } from '../use-list-focus';

/** What can be pressed inside a row. */
const CONTROLS = 'button, input';

/** What the keys of the list ask for. */
export interface ListKeysNeeds {
	readonly rows: readonly Row[];
	/** The place of the row that has the focus. */
	readonly at: number;
	readonly list: HTMLElement | null;
	/** How many rows a page key goes at once. */
	readonly page: number;
	readonly goTo: (index: number) => void;
	readonly placeOf: (key: string) => number;
	readonly open: (row: InnerRow, where: OpenIn) => void;
	readonly menu: (row: InnerRow, place: MenuPlace) => void;
	readonly onToggle: (id: SectionId, open: boolean) => void;
	/** A key that asks for something to be done for a row. */
	readonly onCommand: (command: Command, row: Row) => void;
	/** What leads on is pressed. */
	readonly onOffer: (row: OfferRow) => void;
}

/** Does what a key means in the list. `needs` are those of the list as it was drawn last. */
export function onListKey(event: KeyboardEvent, needs: ListKeysNeeds): void {
	const { rows, at, list } = needs;
	const row = rows[at];
	const command = commandOf(event, isRightToLeft(list));
	if (command === null || row === undefined) return;
	const control = (event.target as HTMLElement).closest<HTMLElement>(CONTROLS);
	if (control !== null && (event.key === 'Enter' || event.key === ' ')) return; // It is pressed by it.
	event.preventDefault();
	event.stopPropagation();
	const to = placeTo(command, needs);
	if (to !== undefined) return needs.goTo(to);
	if (event.repeat) return; // A key held down moves on and on, but writes and opens once.
	if (row.kind === 'offer') onOfferRow(command, row, needs);
	else if (row.kind === 'section') onSection(command, row, needs);
	else onRow(command, row, { ...needs, event, control });
}

/** Where a command moves the focus; undefined for one that does not. */
function placeTo(command: Command, { rows, at, page }: ListKeysNeeds): number | undefined {
	const places: Partial<Record<Command, number>> = {
		next: at + 1,
		previous: at - 1,
		first: 0,
		last: rows.length - 1,
		'page-down': at + page,
		'page-up': at - page,
	};
	return places[command];
}

function onOfferRow(command: Command, row: OfferRow, { onOffer, onCommand }: ListKeysNeeds): void {
	if (command === 'activate' || command === 'toggle') onOffer(row);
	else if (command === 'filter') onCommand(command, row);
}

function onSection(command: Command, row: SectionRow, { at, goTo, onToggle, onCommand }: ListKeysNeeds): void {
	const { id, open } = row;
	if (command === 'activate' || command === 'toggle') onToggle(id, !open);
	else if (command === 'forward' && open) goTo(at + 1);
	else if (command === 'forward') onToggle(id, true);
	else if (command === 'back' && open) onToggle(id, false);
	else if (command === 'filter') onCommand(command, row);
}

interface Press extends ListKeysNeeds {
	readonly event: KeyboardEvent;
	/** The button or box in the row that has the focus; null where the row itself has it. */
	readonly control: HTMLElement | null;
}

function onRow(command: Command, row: InnerRow, press: Press): void {
	const element = rowElement(press.list, press.at);
	switch (command) {
		case 'forward':
			return ahead(element, press);
		case 'back':
			return back(row, element, press);
		case 'activate':
			return press.open(row, false);
		case 'activate-in-tab':
			return press.open(row, openIn(press.event) || 'tab');
		case 'menu':
			return element === null ? undefined : press.menu(row, { below: element, side: 'start' });
		default:
			return press.onCommand(command, row);
	}
}

const controlsIn = (element: HTMLElement | null): HTMLElement[] => [
	...(element?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
];

/** From a row to its controls, and on to the last of them. */
function ahead(element: HTMLElement | null, { control }: Press): void {
	const controls = controlsIn(element);
	const at = control === null ? -1 : controls.indexOf(control);
	controls[Math.min(at + 1, controls.length - 1)]?.focus();
}

/** From a control to the one before it, from the first to the row, from the row to its section's heading. */
function back(row: InnerRow, element: HTMLElement | null, { control, goTo, placeOf }: Press): void {
	if (control === null) return goTo(placeOf(sectionKey(row.section)));
	const controls = controlsIn(element);
	(controls[controls.indexOf(control) - 1] ?? element)?.focus();
}
