/** What a view can ask to be done for plans and promises. */
import type { AskedPlan } from '../../services/plans';
import type { OpenPromise } from '../../services/promises';
import type { OpenIn } from '../parts/open-in';

/** Each writes one step that can be taken back. Failures are told to the user by whoever does it. */
export interface ItemActions {
	/** The plan happened: asks what, and its line becomes the interaction. */
	keepPlan(plan: AskedPlan): void;
	/** Asks for another day for a plan, and moves it there. */
	movePlan(plan: AskedPlan): void;
	/** The plan will not happen. */
	dropPlan(plan: AskedPlan): Promise<void>;
	/** Ticks a promise off. */
	keepPromise(promise: OpenPromise): Promise<void>;
	/** Asks for a promise with a person, and writes it into the person's note. */
	addPromise(path: string): void;
	/** Opens a note at a line, from 1. */
	openLine(path: string, line: number, where: OpenIn): Promise<void>;
}
