/** Reviews written as notes: a new note, or the review's own part of one that is there. */
import { foldPath, notePath } from '../core/text/vault-path';
import { escapeMarkdown } from '../core/markdown/markdown-escape';
import {
	ownPart,
	ownPartBody,
	ownPartLine,
	ownPartState,
	writeOwnPart,
	type OwnPartFault,
} from '../core/edit/own-part';
import { hostWords } from '../words/words';
import { reviewWords } from '../words/insight/review';
import { review } from '../insight/review/review';
import type { ReviewPeriod } from '../insight/review/review-period';
import { reviewText } from '../insight/review/text';
import { toldApart } from '../words/namesakes';
import { linkWriter } from './writing/link-writer';
import type { People } from './people';
import type { Member } from '../core/people/roster';
import { Refusal, type NoteStore } from './ports';

/** What writing would do, to be looked at before. */
export interface ReviewPreview {
	readonly path: string;
	readonly text: string;
	/** `make` a note, write its own part `anew`, or `add` it to a note that is there. */
	readonly does: 'make' | 'anew' | 'add';
	/** The heading of the review of another time that stands there and would be written over; null if there is none. */
	readonly replaces: string | null;
	/** Why it would be refused; null if it would not. */
	readonly fault: string | null;
}

/** Where a review was written, and whether the note says something else than before. */
export interface WrittenReview {
	readonly path: string;
	/** Offset for the cursor in a note that was made: below the heading for the user's own words. Null in others. */
	readonly cursor: number | null;
	/** The line where the review begins, from 1. */
	readonly line: number;
	/** Whether the note says something else than before. */
	readonly changed: boolean;
}

/** Reviews, and the notes that keep them. */
export class Reviews {
	readonly #people: People;
	readonly #notes: NoteStore;

	constructor(people: People, notes: NoteStore) {
		this.#people = people;
		this.#notes = notes;
	}

	/** Where the review of a time is written: in the settings' folder, under the name of the time. */
	pathOf({ kind, from }: ReviewPeriod): string {
		return notePath(this.#people.settings.reviewFolder, reviewWords.noteName(kind, from));
	}

	/** What `write` would do now. */
	async preview(period: ReviewPeriod, into: string | null = null): Promise<ReviewPreview> {
		const { path, there } = await this.#place(period, into);
		const text = await this.#text(period);
		if (!there) return { path, text, does: 'make', replaces: null, fault: null };
		const note = await this.#notes.read(path);
		const result = writeOwnPart(note, bodyOf(text));
		const replaces = headingOf(ownPartBody(note));
		return {
			path,
			text,
			does: ownPartState(note) === 'none' ? 'add' : 'anew',
			replaces: replaces === headingOf(text.split('\n')) ? null : replaces,
			fault: result.ok ? null : faultOf(path, result),
		};
	}

	/**
	 * Writes the review of a time into its note, or into the one that is named. A note that is there keeps every byte
	 * outside the review's own part; refused, with nothing written, if that part was changed by hand, or before the
	 * vault has been read.
	 */
	async write(period: ReviewPeriod, into: string | null = null): Promise<WrittenReview> {
		const { path, there } = await this.#place(period, into);
		const body = bodyOf(await this.#text(period));
		if (!there) return this.#make(path, body);
		let [changed, line] = [false, 1];
		await this.#people.write(path, (note) => {
			const result = writeOwnPart(note, body);
			if (!result.ok) throw new Refusal(faultOf(path, result));
			changed = result.text !== note;
			line = ownPartLine(result.text) ?? 1;
			return { text: result.text };
		});
		return { path, cursor: null, line, changed };
	}

	async #make(path: string, body: string): Promise<WrittenReview> {
		const text = `${ownPart(body)}\n\n## ${reviewWords.ownWords}\n\n`;
		await this.#notes.create(path, text);
		this.#people.noteChanged(path, text);
		return { path, cursor: text.length, line: 1, changed: true };
	}

	/** The note's path as it is spelt if there is one, whatever its case. */
	async #place(period: ReviewPeriod, into: string | null): Promise<{ path: string; there: boolean }> {
		if (into !== null) return { path: into, there: true };
		const path = this.pathOf(period);
		const notes = await this.#notes.list();
		const known =
			notes.find((other) => other === path) ?? notes.find((other) => foldPath(other) === foldPath(path));
		return { path: known ?? path, there: known !== undefined };
	}

	async #text(period: ReviewPeriod): Promise<string> {
		const people = this.#people;
		if (!people.loaded) throw new Refusal(hostWords.notRead);
		const links = linkWriter(await this.#notes.list());
		const found = review(people.list(), period, people.today, people.settings);
		const person = (member: Member): string => {
			const apart = toldApart(member);
			return apart === '' ? links.person(member) : `${links.person(member)} (${escapeMarkdown(apart)})`;
		};
		const name = reviewWords.periodName(period.kind, period.from);
		return reviewText(found, name, { ...links, person, said: escapeMarkdown });
	}
}

const HEADING = '## ';
/** What a review calls itself; null where its lines do not say. */
const headingOf = (lines: readonly string[]): string | null =>
	lines
		.find((line) => line.startsWith(HEADING))
		?.slice(HEADING.length)
		.trimEnd() ?? null;

/** The lines between the marks: blank ones around, so that neither mark becomes part of a paragraph. */
const bodyOf = (text: string): string => `\n${text}\n`;

function faultOf(path: string, fault: OwnPartFault): string {
	switch (fault.fault) {
		case 'changed':
			return reviewWords.changedInside(path);
		case 'broken':
			return reviewWords.brokenMarks(path);
		case 'unclosed':
			return reviewWords.unclosed(path, fault.what, fault.line);
	}
}
