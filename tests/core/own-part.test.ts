import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPart, ownPartState, writeOwnPart } from '../../src/core/edit/own-part';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const BODY = '\n## Review\n\n- [[Ana]]: 2 call\n';
const written = (text: string, body = BODY): string => {
	const result = writeOwnPart(text, body);
	return result.ok
		? result.text
		: `refused: ${result.fault}${result.fault === 'unclosed' ? ` ${result.what} ${result.line}` : ''}`;
};

describe('the own part of a note', () => {
	it('goes to the end of a note that has none', () => {
		expect(written('')).toBe(`${ownPart(BODY)}\n`);
		expect(written('my words')).toBe(`my words\n\n${ownPart(BODY)}\n`);
		expect(written('my words\n')).toBe(`my words\n\n${ownPart(BODY)}\n`);
		expect(written('my words\n ')).toBe(`my words\n \n${ownPart(BODY)}\n`);
		expect(written('my words\n\n')).toBe(`my words\n\n${ownPart(BODY)}\n`);
	});

	it('is written anew in its place, and says what it was written with', () => {
		const note = `before\n${ownPart('old')}\nafter`;
		expect(note).toBe('before\n%% nurture:review start bd2b9bd6 %%\nold\n%% nurture:review end %%\nafter');
		expect(written(note, 'new')).toBe(`before\n${ownPart('new')}\nafter`);
		expect(written(note, 'old')).toBe(note);
	});

	it('has the line endings of its note', () => {
		const note = `a\r\n${ownPart('old').replace(/\n/g, '\r\n')}\r\nb\r\n`;
		expect(ownPartState(note)).toBe('as-written');
		expect(written(note, 'x\ny')).toBe(`a\r\n${ownPart('x\ny').replace(/\n/g, '\r\n')}\r\nb\r\n`);
	});

	it('is refused once somebody changed it', () => {
		expect(written(ownPart('old').replace('old', 'mine'))).toBe('refused: changed');
		expect(written(ownPart('old').replace(/[0-9a-f]{8}/, ''))).toBe('refused: changed');
	});

	it('is refused where its marks are not one pair', () => {
		for (const note of [
			`${ownPart('a')}\n${ownPart('b')}`,
			'%% nurture:review end %%',
			'%% nurture:review start 12345678 %%\nx',
			`%% nurture:review end %%\n${ownPart('a')}`,
			`\`\`\`\n${ownPart('a')}\n\`\`\``,
			`%%\n${ownPart('a')}\n%%`,
		])
			expect(written(note)).toBe('refused: broken');
	});

	it('is refused where something open would swallow it', () => {
		expect(written('%%\nnever closed')).toBe('refused: unclosed comment 1');
		expect(written('%%\n%% hidden %%')).toBe('refused: unclosed comment 2');
		expect(written('x\n```\ncode')).toBe('refused: unclosed code block 2');
	});

	it('keeps every byte outside of it, over any row of reviews', () => {
		const line = fc.constantFrom(
			'',
			'words',
			'# Heading',
			'- 2026-11-20 call',
			'- [ ] task [[Ana]]',
			'> quoted',
			'    code',
			'\tx',
			'%% note %%',
			'| a | b |',
			'\u00a0',
			'ünï',
		);
		const side = fc
			.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
			.map(([lines, eol]) => lines.join(eol));
		const body = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
		fc.assert(
			fc.property(side, side, fc.array(body, { minLength: 1, maxLength: 4 }), (before, after, bodies) => {
				let note = written(before, bodies[0]);
				expect(note.startsWith(before)).toBe(true);
				note += after;
				const start = note.indexOf('%% nurture:review start');
				const head = note.slice(0, start);
				const end = '%% nurture:review end %%';
				const tail = note.slice(note.lastIndexOf(end) + end.length);
				for (const next of bodies) {
					note = written(note, next);
					expect(note.slice(0, note.indexOf('%% nurture:review start'))).toBe(head);
					expect(note.slice(note.lastIndexOf(end) + end.length)).toBe(tail);
					expect(written(note, next)).toBe(note);
				}
			}),
		);
	});

	it('is read in one pass, whatever is made of its marks', () => {
		const many = Array.from(
			{ length: 30_000 },
			() => '%% nurture:review start 12345678 %%\n%% nurture:review end %%',
		).join('\n');
		const starts = Array.from({ length: 60_000 }, () => '%% nurture:review start 12345678 %%').join('\n');
		for (const note of [many, starts, `${many}${starts}`]) expect(written(note)).toBe('refused: broken');
	});
});

describe('what a review tells', () => {
	const read = (
		path: string,
		text: string,
	): { interactions: number; plans: number; promises: number } | undefined => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Ana.md', '---\nwhy: x\n---\n');
		roster.set(path, text);
		const [ana] = roster.on('2026-11-25').filter(({ person }) => person.name === 'Ana');
		return (
			ana && {
				interactions: ana.history.interactions.length,
				plans: ana.history.plans.length,
				promises: ana.promises.length,
			}
		);
	};
	const part = ownPart(
		'\n- [[Ana]]: 2 call\n- 2026-11-20 call with [[Ana]]\n- [ ] write to [[Ana]]\n\n### 2026-12-20 [[Ana]]\n',
	);

	it('is no contact, plan or promise, whatever day its note has', () => {
		for (const [path, head] of [
			['Reviews/Review 2026-11.md', ''],
			['Reviews/Review 2026-11.md', '---\ndate: 2026-11-20\n---\n'],
			['2026-11-20.md', ''],
		] as const)
			expect(read(path, `${head}${part}\n`)).toEqual({ interactions: 0, plans: 0, promises: 0 });
	});

	it("is none in the person's own note either", () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Ana.md', `${part}\n`);
		expect(roster.on('2026-11-25')[0]?.history.interactions).toEqual([]);
	});

	it('leaves what the user wrote around it as it is', () => {
		expect(
			read('Reviews/Review 2026-11.md', `- 2026-11-20 call with [[Ana]]\n${part}\n- [ ] write to [[Ana]]\n`),
		).toEqual({ interactions: 1, plans: 0, promises: 1 });
		expect(read('Reviews/Review 2026-11.md', `---\ndate: 2026-11-20\n---\nTea with [[Ana]].\n${part}\n`)).toEqual({
			interactions: 1,
			plans: 0,
			promises: 0,
		});
	});

	it('has its blank line in a note that mixes line endings', () => {
		const result = writeOwnPart('a\nb\r', 'body');
		expect(result.ok && result.text.startsWith('a\nb\r\r%% nurture:review start')).toBe(true);
	});

	it('hides nothing behind a mark that is never closed', () =>
		expect(read('A.md', '%% nurture:review start 12345678 %%\n- 2026-11-20 call with [[Ana]]')).toEqual({
			interactions: 1,
			plans: 0,
			promises: 0,
		}));
});
