/** What is filled in to log an interaction, and the request it makes. No drawing. */
import type { Day } from '../../core/time/day';
import { parseEntry, type Entry } from '../../core/entry/interaction';
import { OTHER_KIND } from '../../core/settings/kinds';
import { nameIndex, readLogLine, type NameIndex } from '../../core/people/log-line';
import { linksIn } from '../../core/markdown/link';
import { seenText } from '../../core/markdown/seen-text';
import { composeLogText } from '../../core/entry/log-text';
import { personResolver, type Resolver } from '../../core/names/resolver';
import { faults, modalWords } from '../../words/words';
import { Refusal } from '../../services/ports';
import type { LogRequest } from '../../services/people';
import type { LogDesk, LogRequests } from '../ports/log-desk';

/** What a line says beside who. */
export interface Understood {
	/** The words of the day; `''` if it names none. */
	readonly day: string;
	/** Id of a kind, `other` if it names none. */
	readonly kind: string;
	readonly direction: Entry['direction'];
}

/** The fields of an interaction: what, with whom, which kind, which day. */
export class LogForm {
	/** What is to be written, without the people and the day that the line names. */
	text = '';
	day: Day | null;
	/** What is wrong with the day, if it is none. */
	dayFault = '';
	/** A kind's id; `''`: the text says it. */
	kind = '';
	direction: 'gave' | 'received' | null = null;
	benefit = '';
	/** Whether a line without a word is one. */
	readonly #mayBeBare: boolean;
	#names: NameIndex | null = null;
	/** A word that may be somebody's name or a day: nothing is written before that is settled. */
	#unsure: string | null = null;
	/** Those of `paths` that the line names. */
	#named: readonly string[] = [];
	/** Those that the line named and the user left out. */
	#leftOut: ReadonlySet<string> = new Set();
	/** Those who were taken for meant because their note is open: they make way for anybody whom the line names. */
	#guessed: readonly string[];
	/** Whether they do so now: they come back when the line names nobody any more. */
	#standAside = false;
	#whereNow: (path: string) => string;

	readonly #desk: LogDesk;

	constructor(
		desk: LogDesk,
		readonly paths: string[],
		{ isGuess = false, mayBeBare = false }: { readonly isGuess?: boolean; readonly mayBeBare?: boolean } = {},
	) {
		this.#desk = desk;
		this.#mayBeBare = mayBeBare;
		this.#guessed = isGuess ? [...paths] : [];
		this.day = desk.people.today;
		this.#whereNow = desk.people.renames.fromNow();
	}

	/** Follows the notes that were renamed since. True if one of those chosen was. */
	follow(): boolean {
		const [before, now] = [this.paths.join('\n'), this.#whereNow];
		this.#whereNow = this.#desk.people.renames.fromNow();
		this.paths.splice(0, this.paths.length, ...this.paths.map(now));
		this.#named = this.#named.map(now);
		this.#guessed = this.#guessed.map(now);
		this.#leftOut = new Set([...this.#leftOut].map(now));
		this.#names = null;
		return this.paths.join('\n') !== before;
	}

	/** Takes in the line as it stands: whom it names joins those chosen, and leaves again with the name. */
	read(line: string): Understood {
		const { people } = this.#desk;
		this.#names ??= nameIndex(people.list().map(({ person }) => person));
		this.#leftOut = new Set([...this.#leftOut, ...this.#named.filter((path) => !this.paths.includes(path))]);
		const chosen = this.paths.filter((path) => !this.#named.includes(path));
		const whom = { names: this.#names, chosen: chosen.length > 0 };
		const { paths, day, text, unsure } = readLogLine(line, people.today, whom, people.roster.reader.options);
		this.#setNamed(paths, chosen);
		this.text = text;
		this.#unsure = unsure;
		const read = this.#entry();
		return { day: day ?? '', kind: read?.kind ?? OTHER_KIND, direction: read?.direction ?? null };
	}

	/** Whoever the line names joins those chosen; the guessed stand aside while it names somebody. */
	#setNamed(paths: readonly string[], chosen: readonly string[]): void {
		const meant = paths.filter((path) => !this.#leftOut.has(path));
		const isNamed = meant.length > 0;
		const others = chosen.filter((path) => !this.#guessed.includes(path));
		const kept = isNamed ? others : [...this.#guessedStill(chosen), ...others];
		this.#named = meant.filter((path) => !kept.includes(path));
		this.#standAside = isNamed;
		this.paths.splice(0, this.paths.length, ...kept, ...this.#named);
	}

	/** The guessed who are still meant: nobody brings back whom the user took out. */
	#guessedStill(chosen: readonly string[]): readonly string[] {
		return this.#standAside ? this.#guessed : this.#guessed.filter((path) => chosen.includes(path));
	}

	/** The text, read as the note's reader would. */
	#entry(): Entry | null {
		const { people } = this.#desk;
		const read = parseEntry(
			`${people.today} ${this.text.replace(/\s+/g, ' ').trim()}`,
			people.roster.reader.options,
		);
		return read?.kind === 'entry' ? read.entry : null;
	}

	/**
	 * A line for each person's note, which names the others. Refused while there is nobody, no day or no word.
	 */
	requests(): LogRequests {
		const [first, ...others] = this.paths;
		const { day, kind } = this;
		if (this.#unsure !== null) throw new Refusal(modalWords.nameOrDay(this.#unsure));
		if (first === undefined) throw new Refusal(modalWords.nobodyChosen);
		if (day === null) throw new Refusal(this.dayFault);
		// Looking links up goes through everybody, and this is asked at every key.
		const resolve =
			others.length === 0 ? null : personResolver(this.#desk.people.list().map(({ person }) => person));
		const request = (path: string): LogRequest => {
			const text = resolve === null ? this.#composed(this.text, []) : this.#textFor(path, resolve);
			if (text === '' && kind === '' && !this.#mayBeBare) throw new Refusal(faults.emptyText);
			return { path, day, kind: kind === '' ? null : kind, text };
		};
		return [request(first), ...others.map(request)];
	}

	#composed(text: string, others: readonly string[]): string {
		return composeLogText({ text, others, direction: this.direction, benefit: this.benefit });
	}

	/**
	 * The words as they stand in one of the notes: with links to the others that they do not say were there, and where
	 * they say it of the note's own person, with another in that place.
	 */
	#textFor(path: string, resolve: Resolver): string {
		const at = (target: string): string | undefined => resolve.find(target, path)?.path;
		const there = new Set(this.#entry()?.participants.map(({ target }) => at(target)));
		const [next, ...others] = this.paths
			.filter((other) => other !== path && !there.has(other))
			.map((other) => this.#desk.link(other, path));
		if (next === undefined) return this.#composed(this.text, []);
		const own = there.has(path)
			? linksIn(seenText(this.text)).find(({ target }) => at(target) === path)
			: undefined;
		if (own === undefined) return this.#composed(this.text, [next, ...others]);
		return this.#composed(this.text.slice(0, own.from) + next + this.text.slice(own.to), others);
	}
}
