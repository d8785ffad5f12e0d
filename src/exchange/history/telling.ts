/** What an export tells of contact: on which day, with whom, by what, how much. Nothing of what was said. */
import type { Day } from '../../core/time/day';

/** Somebody as an export names them. */
export interface Party {
	/** `''` where there is none. */
	readonly name: string;
	readonly mail: string;
	readonly phone: string;
}

/** What an export counts. */
export type Counted = 'message' | 'call' | 'meeting' | 'mail';

/** Contact with somebody on a day. */
export interface Telling {
	readonly day: Day;
	readonly party: Party;
	readonly counted: Counted;
	/** The program it was by, as a line names it: `WhatsApp`. */
	readonly service: string;
	readonly count: number;
}

/** Somebody by a name, a mail address or a telephone number. */
export const party = (some: Partial<Party>): Party => ({ name: '', mail: '', phone: '', ...some });

/** Adds up what is told of the same day, person and service. Names are trimmed; who has none of all is nobody. */
export class Tally {
	readonly #found = new Map<string, { -readonly [K in keyof Telling]: Telling[K] }>();

	add(day: Day | null, whom: Party, counted: Counted, service: string): void {
		const known = { name: whom.name.trim(), mail: whom.mail.trim().toLowerCase(), phone: whom.phone.trim() };
		if (day === null || (known.name === '' && known.mail === '' && known.phone === '')) return;
		const key = [day, counted, service, known.mail, known.phone, known.mail === '' ? known.name : ''].join('\n');
		const one = this.#found.get(key);
		if (one === undefined) this.#found.set(key, { day, party: known, counted, service, count: 1 });
		else one.count += 1;
	}

	get tellings(): readonly Telling[] {
		return [...this.#found.values()];
	}
}
