/** What the user is told: in a notice, with a way to take it back where there is one. */
import { Notice } from 'obsidian';
import { lineWords } from '../../words/app/line';
import { andList, shortDay, doneWords } from '../../words/words';
import type { LogRequest, People } from '../../services/people';
import { noteName } from '../../core/text/vault-path';
import { plainText } from '../../core/markdown/plain-text';
import type { SettingsProblem } from '../../core/settings/settings';
import { putAside } from '../../views/notices/notice-place';
import { tellFault } from '../../views/notices/tell';

/** Long enough to read a line and to think better of it. */
const UNDO_TIME = 10_000;

/** Says which settings could not be used, if any. */
export function tellSettingsProblems(problems: readonly SettingsProblem[]): void {
	if (problems.length > 0) tellFault(doneWords.settingsProblems(problems.map(({ key }) => key)));
}

/** Says which notes could not be read. */
export function tellUnread(paths: readonly string[]): void {
	tellFault(doneWords.unread(paths.length, paths[0] ?? ''));
}

/** Runs something that may be refused; the reason is told. True if it went well. */
export async function attempt(task: () => Promise<void> | void): Promise<boolean> {
	try {
		await task();
		return true;
	} catch (error) {
		tellFault(error);
		return false;
	}
}

/** What is said of a line that was written, into the note of each of those whom it is of. */
export function loggedWords(people: People, requests: readonly [LogRequest, ...LogRequest[]]): string {
	const [{ day, kind, text, aim }] = requests;
	const name = andList(requests.map(({ path }) => people.member(path)?.person.name ?? noteName(path)));
	const words = [kind ?? '', plainText(text)].filter((part) => part !== '').join(', ');
	if (aim !== undefined) return lineWords.kept(name, aim, words);
	return doneWords.logged(name, shortDay(day, people.today), words);
}

/** Says what was done, with a button that takes it back. */
export function tellDone(sentence: string, undo: () => Promise<unknown>): Notice {
	return tellOffer(sentence, { text: doneWords.undo, time: UNDO_TIME, run: undo });
}

/** A button in a notice. */
export interface Offer {
	readonly text: string;
	/** In milliseconds. */
	readonly time: number;
	readonly run: () => unknown;
}

/**
 * Says something with a button that does something about it, once. The focus, which would go with the button, returns
 * to where it was.
 */
export function tellOffer(sentence: string, { text, time, run }: Offer): Notice {
	let before: HTMLElement | null = null;
	const content = createFragment();
	content.createSpan({ text: sentence });
	const button = content.createEl('button', { text, cls: 'nurture-notice-undo', attr: { type: 'button' } });
	const notice = new Notice(content, time);
	putAside(notice);
	button.addEventListener('focus', ({ relatedTarget }) => (before = relatedTarget as HTMLElement | null));
	button.addEventListener(
		'click',
		(event) => {
			event.stopPropagation();
			notice.hide();
			before?.focus();
			void run();
		},
		{ once: true },
	);
	return notice;
}
