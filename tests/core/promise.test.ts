import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

/** `line owner due text`, `✓` in front of those kept. */
const told = (text: string): string[] =>
	readMember('People/Ana.md', text, DEFAULT_SETTINGS, '2026-11-25').person.promises.map(
		({ line, owner, due, text: words, done }) => `${done ? '✓ ' : ''}${line} ${owner} ${due ?? '-'} ${words}`,
	);

describe('a promise', () => {
	const rows: readonly (readonly [string, readonly string[]])[] = [
		['- [ ] send the book', ['1 mine - send the book']],
		['* [x] a\n+ [X] b\n1. [ ] c', ['✓ 1 mine - a', '✓ 2 mine - b', '3 mine - c']],
		['- [ ] a\n\t- [ ] b\n\t\t- [x] c', ['1 mine - a', '2 mine - b', '✓ 3 mine - c']],
		['- [ ] send 📅 2026-12-01', ['1 mine 2026-12-01 send']],
		['- [ ] send 📅2026-12-01 ⏫', ['1 mine 2026-12-01 send ⏫']],
		['- [ ] send 🗓️ 2026-12-01', ['1 mine 2026-12-01 send']],
		['- [ ] send ⏳ 2026-11-01 📅 2026-12-01', ['1 mine 2026-12-01 send ⏳ 2026-11-01']],
		['- [ ] send ⏳ 2026-11-01', ['1 mine 2026-11-01 send']],
		['- [ ] send [due:: 2026-12-01] it', ['1 mine 2026-12-01 send it']],
		['- [ ] send (due:: 1 December 2026)', ['1 mine 2026-12-01 send']],
		['- [ ] send [due:: [[2026-12-01]]]', ['1 mine 2026-12-01 send']],
		['- [ ] send due:: 2026-12-01', ['1 mine 2026-12-01 send']],
		['- [ ] send due:: [[Journal/2026-12-01|soon]]', ['1 mine 2026-12-01 send']],
		['- [ ] send (due 2026-12-01)', ['1 mine 2026-12-01 send']],
		['- [ ] send (due by 1 Dec 2026)', ['1 mine 2026-12-01 send']],
		['- [ ] send (due: 2026-12-01)', ['1 mine 2026-12-01 send']],
		['- [ ] send (due [[2026-12-01]])', ['1 mine 2026-12-01 send']],
		['- [ ] send (due soon)', ['1 mine - send (due soon)']],
		['- [ ] send @2026-12-01', ['1 mine 2026-12-01 send']],
		['- [ ] send @due(2026-12-01)', ['1 mine 2026-12-01 send']],
		['- [ ] send @{2026-12-01}', ['1 mine 2026-12-01 send']],
		['- [ ] send @[[2026-12-01]]', ['1 mine 2026-12-01 send']],
		['- [ ] mail a@2026-12-01', ['1 mine - mail a@2026-12-01']],
		['- [ ] ask @Bo', ['1 mine - ask @Bo']],
		['- [ ] 2026-12-01 send', ['1 mine 2026-12-01 2026-12-01 send']],
		['- [ ] 2026-12-01 send 📅 2026-12-24', ['1 mine 2026-12-24 2026-12-01 send']],
		['- [ ] send 📅 2026-02-30', ['1 mine - send 📅 2026-02-30']],
		['- [ ] send 2026-12-01', ['1 mine - send 2026-12-01']],
		['- [ ] send #waiting', ['1 theirs - send #waiting']],
		['- [ ] send #Theirs', ['1 theirs - send #Theirs']],
		['- [ ] send #theirs/book', ['1 theirs - send #theirs/book']],
		['- [ ] send #waitingroom', ['1 mine - send #waitingroom']],
		['- [ ]', []],
		['- [ ] ', []],
		['- [ ] 📅 2026-12-01', []],
		['- [ ] ~~send~~', []],
		['- [/] half\n- [-] gone\n- [>] moved\n- plain', []],
		['> - [ ] quoted', []],
		['```\n- [ ] code\n```', []],
		['%%\n- [ ] hidden\n%%', []],
		['## Interactions\n- [ ] 2026-12-01 lunch\n- [ ] send', ['3 mine - send']],
		['## Facts\n- [ ] send', ['2 mine - send']],
		['- [x] 2026-11-20 sent', []],
	];
	for (const [note, expected] of rows) it(JSON.stringify(note), () => expect(told(note)).toEqual(expected));
});
