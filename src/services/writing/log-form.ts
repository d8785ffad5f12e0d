/** What is filled in to log an interaction, and the request it makes. No drawing. */
import type { Day } from '../../core/time/day';
import type { Entry } from '../../core/entry/interaction';
import type { Aim } from '../../core/line/aim';
import { nameIndex, settledKey, type NameIndex, type Named } from '../../core/line/line-names';
import { readLogLine, type Whom } from '../../core/line/log-line';
import { OTHER_KIND } from '../../core/settings/kinds';
import { notePath } from '../../core/text/vault-path';
import { lineWords } from '../../words/app/line';
import { modalWords } from '../../words/words';
import type { People } from '../people';
import { Refusal } from '../ports';
import { entryOf, lineRequests, type LogRequests } from './line-requests';

/** What the form needs: the people, and how a note is linked in another one. */
export interface FormDesk {
	readonly people: People;
	link(path: string, from: string): string;
}

/** What a line says beside who. */
export interface Understood {
	/** The words of the day; `''` if it names none. */
	readonly day: string;
	/** Id of a kind, `other` if it names none. */
	readonly kind: string;
	readonly direction: Entry['direction'];
	/** What it is for, where it is no contact. */
	readonly aim: Aim | null;
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
	#aim: Aim | null = null;
	/** The names that have to be settled before anything is written. */
	open: readonly Named[] = [];
	/** What was said of names that were not settled. */
	#settled: ReadonlyMap<string, string> = new Map();
	/** The names of those whose notes are made with their line, by the path that each will have. */
	#made: ReadonlyMap<string, string> = new Map();
	/** Those of `paths` that the line names. */
	#named: readonly string[] = [];
	/** Those that the line named and the user left out. */
	#leftOut: ReadonlySet<string> = new Set();
	/** Those who were taken for meant because their note is open: they make way for anybody whom the line names. */
	#guessed: readonly string[];
	/** Whether they do so now: they come back when the line names nobody any more. */
	#standAside = false;
	#whereNow: (path: string) => string;

	readonly #desk: FormDesk;

	constructor(
		desk: FormDesk,
		readonly paths: string[],
		{ isGuess = false, mayBeBare = false }: { readonly isGuess?: boolean; readonly mayBeBare?: boolean } = {},
	) {
		this.#desk = desk;
		this.#mayBeBare = mayBeBare;
		this.#guessed = isGuess ? [...paths] : [];
		this.day = desk.people.today;
		this.#whereNow = desk.people.renames.fromNow();
	}

	/** Who can be named, as long as the form is open, and whether somebody is chosen beside the line. */
	whom(): Whom {
		this.#names ??= nameIndex(this.#desk.people.list().map(({ person }) => person));
		const chosen = this.paths.filter((path) => !this.#named.includes(path));
		const guessed = chosen.every((path) => this.#guessed.includes(path));
		return { names: this.#names, chosen: chosen.length > 0, guessed, settled: this.#settled };
	}

	/** Follows the notes that were renamed since. True if one of those chosen was. */
	follow(): boolean {
		const [before, now] = [this.paths.join('\n'), this.#whereNow];
		this.#whereNow = this.#desk.people.renames.fromNow();
		this.paths.splice(0, this.paths.length, ...this.paths.map(now));
		this.#named = this.#named.map(now);
		this.#guessed = this.#guessed.map(now);
		this.#leftOut = new Set([...this.#leftOut].map(now));
		this.#settled = new Map([...this.#settled].map(([name, path]) => [name, now(path)]));
		this.#names = null;
		return this.paths.join('\n') !== before;
	}

	/** Says whom a name means: somebody by the path of the note, or nobody (`''`) where it is a mere word. */
	settle(name: string, path: string): void {
		this.#settled = new Map([...this.#settled, [settledKey(name), path]]);
	}

	/** A name is that of somebody new, whose note is made with the line. */
	make(name: string): void {
		const path = notePath(this.#desk.people.settings.newNoteFolder, name);
		this.#made = new Map([...this.#made, [path, name]]);
		this.settle(name, path);
	}

	/** Whether somebody's note is to be made. */
	isMade(path: string): boolean {
		return this.#made.has(path);
	}

	/** Takes in the line as it stands: whom it names joins those chosen, and leaves again with the name. */
	read(line: string): Understood {
		const { people } = this.#desk;
		this.#leftOut = new Set([...this.#leftOut, ...this.#named.filter((path) => !this.paths.includes(path))]);
		const chosen = this.paths.filter((path) => !this.#named.includes(path));
		const words = line.replace(/\p{Cc}+/gu, ' ');
		const { paths, day, text, unsure, open, aim } = readLogLine(
			words,
			people.today,
			this.whom(),
			people.roster.reader.options,
		);
		this.#setNamed(paths, chosen);
		this.text = text;
		this.#unsure = unsure;
		this.#aim = aim;
		this.open = open;
		const read = aim === null ? entryOf(text, people) : null;
		return { day: day ?? '', kind: read?.kind ?? OTHER_KIND, direction: read?.direction ?? null, aim };
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

	/**
	 * A line for each person's note, which names the others. Refused while a name is not settled, and while there is
	 * nobody, no day or no word.
	 */
	requests(): LogRequests {
		const [first, ...others] = this.paths;
		const { day, kind, text, direction, benefit } = this;
		const [open] = this.open;
		if (this.#unsure !== null) throw new Refusal(modalWords.nameOrDay(this.#unsure));
		if (open !== undefined) throw new Refusal(lineWords.unsettled(open.name, open.paths.length));
		if (first === undefined) throw new Refusal(modalWords.nobodyChosen);
		if (day === null && this.#aim === null) throw new Refusal(this.dayFault);
		return lineRequests(
			this.#desk.people,
			{
				paths: [first, ...others],
				day: day ?? this.#desk.people.today,
				kind,
				text,
				direction,
				benefit,
				aim: this.#aim,
				made: this.#made,
				mayBeBare: this.#mayBeBare,
			},
			(path, from) => this.#desk.link(path, from),
		);
	}
}
