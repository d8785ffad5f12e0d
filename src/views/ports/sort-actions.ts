/** What is done for the walk through those who have no rhythm yet. */
import type { Choice } from '../sort/sort-keys';
import type { Actions } from './actions';

/** What that walk asks of the plugin. All that is written on one walk is one step; failures are told. */
export interface SortActions extends Pick<Actions, 'open' | 'showDue'> {
	/** A walk begins: what is written from here on is a step of its own. */
	begin(): void;
	/** Writes what was chosen for somebody. False where that could not be done. */
	choose(path: string, choice: Choice): Promise<boolean>;
	/** Takes back what was chosen for one of them. False where that could not be done. */
	takeBack(path: string): Promise<boolean>;
	/** Takes all of it back, once what is under way is written. False where that could not be done. */
	takeAllBack(): Promise<boolean>;
}
