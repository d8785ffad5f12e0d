/** What *Giving and receiving* can ask to be done. */
import type { OpenIn } from '../open-in';

export interface BalanceActions {
	/** Opens a person's note. */
	open(path: string, where: OpenIn): Promise<void>;
	/** Asks for one of the people. */
	choosePerson(run: (path: string) => unknown): void;
}
