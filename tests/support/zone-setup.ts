/** Before the tests of a time zone: makes sure that it is in force, and notes it beside each of them. */
import { beforeEach } from 'vitest';

declare module 'vitest' {
	interface TaskMeta {
		/** The time zone a test ran in, where it runs in several. */
		zone?: string;
	}
}

const { TZ = '' } = process.env;
/** A zone by the name that the platform has for it: it may know several. */
const nameOf = (timeZone?: string): string => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
if (nameOf() !== nameOf(TZ))
	throw new Error(`These tests are meant for the time zone ${TZ}, but it is ${nameOf()} here`);

beforeEach(({ task }) => void (task.meta.zone = TZ));
