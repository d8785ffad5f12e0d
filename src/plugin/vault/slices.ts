/** Work in slices: a page is drawn and answers its keys in between. */
import type { Breath } from '../../services/reading/note-cache';

/** Lets everything else have its turn. Timers within timers would wait for four milliseconds. */
const breathe = async (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

const resting = async (milliseconds: number): Promise<void> =>
	new Promise((resolve) => window.setTimeout(resolve, milliseconds));

/** Gives others their turn whenever so many milliseconds have passed: once, or for so many. */
export function slices(milliseconds: number, rest = 0): Breath {
	let since = performance.now();
	return () => {
		if (performance.now() - since < milliseconds) return null;
		return (rest === 0 ? breathe() : resting(rest)).then(() => {
			since = performance.now();
		});
	};
}
