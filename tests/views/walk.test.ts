import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { portion } from '../../src/insight/rhythm/portion';
import { beginWalk, isSettled, parseWalk, passed, stopsOf, type Walk } from '../../src/views/reach-out/walk';
import { membersOf } from './due-people';

const TODAY = '2026-11-25';
const late = (more = ''): string => `---\nevery: weekly\n---\n- 2026-10-14 call\n${more}`;
const FIVE = Object.fromEntries(['Ana', 'Bo', 'Cy', 'Di', 'Eve'].map((name) => [`People/${name}.md`, late()]));

/** A walk as it was begun in the morning, and what has become of its people since. */
function since(changed: Readonly<Record<string, string>>) {
	const sourceOf = (notes: Readonly<Record<string, string>>) => {
		const members = membersOf(notes, TODAY);
		const memberOf = (path: string) => members.find(({ person }) => person.path === path) ?? null;
		return { members, memberOf, settings: DEFAULT_SETTINGS, kept: null };
	};
	const walk = beginWalk(TODAY, sourceOf(FIVE));
	const now = sourceOf({ ...FIVE, ...changed });
	return { walk, stops: stopsOf(walk, now.memberOf), ...now };
}

describe('the walk and the list', () => {
	it('have one truth: whoever counts as done on one does on the other, and nothing but what is noted makes it so', () => {
		const { walk, stops, members } = since({
			'People/Ana.md': late(`- ${TODAY} call\n`),
			'People/Bo.md': late('- 2026-11-24 call\n'),
			'People/Cy.md': late('- 2026-12-01 lunch\n'),
		});
		expect(stops.map(({ member, fate }) => `${member.person.name} ${fate}`)).toEqual([
			'Ana reached',
			'Bo later',
			'Cy aside',
			'Di open',
			'Eve open',
		]);
		const kept = { day: TODAY, paths: walk.paths };
		expect(portion(members, TODAY, DEFAULT_SETTINGS, kept).done).toBe(3);
		expect(stops.filter(({ fate }) => isSettled(fate))).toHaveLength(3);
	});

	it('call nobody reached for being gone through', () => {
		const { walk, memberOf } = since({});
		let gone: Walk = walk;
		for (let at = 0; at < 5; at++) gone = passed(gone, stopsOf(gone, memberOf));
		expect(stopsOf(gone, memberOf).map(({ fate }) => fate)).toEqual(Array.from({ length: 5 }, () => 'skipped'));
	});

	it('go on from a walk that an earlier version stored, without what was only claimed there', () => {
		const stored = {
			day: TODAY,
			paths: ['People/Ana.md'],
			at: 'People/Ana.md',
			done: ['People/Ana.md'],
			skipped: [],
		};
		const walk = parseWalk(stored);
		expect(walk).toEqual({ day: TODAY, paths: ['People/Ana.md'], at: 'People/Ana.md', skipped: [] });
		expect(stopsOf(walk!, since({}).memberOf).map(({ fate }) => fate)).toEqual(['open']);
	});
});
