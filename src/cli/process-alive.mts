/** Whether what another program of this machine has left is still its own. */
import { readFileSync } from 'node:fs';
import { systemCode } from './system-error.mts';

/** What a process is called that was ended and that its parent has not taken note of yet. */
const ENDED = /^\d+ \(.*\) [ZX]/s;

/** Where Linux tells the state of a process; null on other systems. */
function stateOf(pid: number): string | null {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8');
	} catch {
		return null;
	}
}

/** Whether a process runs. One that has the number of an earlier one counts as that one. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// Another user's process runs, though it may not be asked.
		if (systemCode(error) !== 'EPERM') return false;
	}
	return !ENDED.test(stateOf(pid) ?? '');
}
