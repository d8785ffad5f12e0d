/** The buttons above the list. */
import { Menu } from 'obsidian';
import { dueWords } from '../../words/app/due';
import type { Actions } from '../ports/actions';
import { Icon } from '../parts/icon';
import { showBelow } from '../parts/show-menu';
import { SORTS, type Sort } from './due-state';

interface Props {
	readonly actions: Actions;
	readonly sort: Sort;
	readonly onSort: (sort: Sort) => void;
	/** Whether the filters are shown; null where there is nobody to filter. */
	readonly isFiltering: boolean | null;
	readonly onFilter: (open: boolean) => void;
}

function sortMenu(chosen: Sort, onSort: (sort: Sort) => void): Menu {
	const menu = new Menu();
	for (const sort of SORTS)
		menu.addItem((item) =>
			item
				.setTitle(dueWords.sorts[sort])
				.setChecked(sort === chosen)
				.onClick(() => onSort(sort)),
		);
	return menu;
}

/** Every view by its name, and the settings. */
function viewMenu(views: Actions['views']): Menu {
	const menu = new Menu();
	for (const { title, icon, open } of views)
		menu.addItem((item) =>
			item
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void open()),
		);
	return menu;
}

/** The buttons above the list. In a sidebar a view has no header of its own, so what is there stands here too. */
export function DueToolbar({ actions, sort, onSort, isFiltering, onFilter }: Props) {
	return (
		<div class="nav-header nurture-toolbar">
			<div class="nav-buttons-container">
				<NavButton
					icon="user-plus"
					label={dueWords.newPerson}
					class="nurture-in-header-too"
					onClick={() => actions.newPerson()}
				/>
				<NavButton
					icon="message-square-plus"
					label={dueWords.logInteraction}
					class="nurture-in-header-too"
					onClick={() => actions.logWithDetails([])}
				/>
				{isFiltering !== null && (
					<NavButton
						icon="search"
						label={isFiltering ? dueWords.hideFilters : dueWords.showFilters}
						expanded={isFiltering}
						onClick={() => onFilter(!isFiltering)}
					/>
				)}
				<NavButton
					icon="arrow-up-narrow-wide"
					label={dueWords.sortOrder}
					menu
					onClick={(button) => showBelow(sortMenu(sort, onSort), button)}
				/>
				<NavButton
					icon="menu"
					label={dueWords.views}
					menu
					onClick={(button) => showBelow(viewMenu(actions.views), button)}
				/>
				<span class="nurture-sorted" title={dueWords.sorts[sort]}>
					{dueWords.sorts[sort]}
				</span>
			</div>
		</div>
	);
}

interface ButtonProps {
	readonly icon: string;
	readonly label: string;
	readonly menu?: boolean;
	readonly expanded?: boolean;
	readonly class?: string;
	readonly onClick: (button: HTMLElement) => void;
}

function NavButton({ icon, label, menu = false, expanded, class: className = '', onClick }: ButtonProps) {
	return (
		<button
			type="button"
			class={`clickable-icon nav-action-button ${className} ${expanded === true ? 'is-active' : ''}`}
			aria-expanded={expanded}
			aria-label={label}
			aria-haspopup={menu ? 'menu' : undefined}
			onClick={(event) => onClick(event.currentTarget)}
		>
			<Icon name={icon} />
		</button>
	);
}
