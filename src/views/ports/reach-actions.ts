/** What a view can ask to be done to reach somebody. */

/** Nothing is sent, and nothing is written: mail, telephone and messengers are opened, and only on a click. */
export interface ReachActions {
	/** Opens the modal with a draft and the ways it can go. */
	message(path: string): void;
	/** Calls; asks which number where there are several, and says what is missing where there is none. */
	call(path: string): void;
	/** Goes through today's portion one by one. */
	walk(): Promise<void>;
}
