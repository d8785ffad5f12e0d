import { describe, expect, it } from 'vitest';
import { Plans, type PlanAt } from '../../src/services/plans';
import { aVault, type World } from '../support/builders';

const ANA =
	'---\nevery: 3 weeks\n---\n## Interactions\n- [ ] 2026-11-24 lunch at the harbour with [[Bob]]\n- [ ] 2026-12-04 call: the flat\n- [ ] 2026-11-10 letter\n- 2026-10-01 call\n';
const vault = async (more: Readonly<Record<string, string>> = {}): Promise<World & { plans: Plans }> => {
	const world = await aVault({ 'People/Ana.md': ANA, 'People/Bob.md': '', ...more });
	return { ...world, plans: new Plans(world.people) };
};
const first = (plans: Plans): PlanAt => {
	const plan = plans.toAsk().find(({ plan: { date } }) => date === '2026-11-24')?.plan;
	if (plan === undefined) throw new Error('No plan');
	return plan;
};

describe('the plans to ask about', () => {
	it('are those of today or earlier that are open, the oldest first, each once', async () => {
		const { plans, clock } = await vault();
		const told = (): string[] =>
			plans
				.toAsk()
				.map(({ members, plan }) => `${plan.date} ${members.map(({ person }) => person.name).join('+')}`);
		expect(told()).toEqual(['2026-11-10 Ana', '2026-11-24 Ana+Bob']);
		clock.day = '2026-12-04';
		expect(told()).toEqual(['2026-11-10 Ana', '2026-11-24 Ana+Bob', '2026-12-04 Ana']);
		clock.day = '2026-11-09';
		expect(told()).toEqual([]);
	});

	it('that tell of somebody private stand under their name, and under nobody else’s', async () => {
		const { plans } = await vault({ 'People/Bob.md': '---\nprivate: true\n---\n' });
		const told = plans
			.toAsk()
			.map(({ members, plan }) => `${plan.date}: ${members.map(({ person }) => person.name).join('+')}`);
		expect(told).toEqual(['2026-11-10: Ana', '2026-11-24: Bob']);
	});

	it('of a month are asked about on its last day, and of those who have died not at all', async () => {
		const { plans, clock } = await vault({
			'People/Ana.md': '## Interactions\n- [ ] 2026-11 visit\n',
			'People/Cy.md': '---\ndeceased: true\n---\n## Interactions\n- [ ] 2026-11-01 visit\n',
		});
		expect(plans.toAsk()).toEqual([]);
		clock.day = '2026-11-30';
		expect(plans.toAsk().map(({ plan }) => plan.date)).toEqual(['2026-11-30']);
	});
});

describe('a plan', () => {
	it('that was kept is contact, and for those who took part', async () => {
		const { plans, store, people } = await vault();
		await plans.keep(first(plans));
		expect(store.files.get('People/Ana.md')).toBe(ANA.replace('- [ ] 2026-11-24', '- 2026-11-24'));
		expect(['Ana', 'Bob'].map((name) => people.member(`People/${name}.md`)?.history.last)).toEqual([
			'2026-11-24',
			'2026-11-24',
		]);
		expect(plans.toAsk()).toHaveLength(1);
	});

	it('is moved, or dropped', async () => {
		const { plans, store } = await vault();
		await plans.move(first(plans), '2026-12-02');
		expect(store.files.get('People/Ana.md')).toBe(ANA.replace('2026-11-24', '2026-12-02'));
		const other = await vault();
		await other.plans.drop(first(other.plans));
		expect(other.store.files.get('People/Ana.md')).toBe(ANA.replace('- [ ] 2026-11-24', '- [-] 2026-11-24'));
	});

	it('is left alone where it is gone, lies ahead, or would go to a day that has passed', async () => {
		const { plans, store } = await vault();
		const plan = first(plans);
		const refused = async (write: Promise<unknown>): Promise<unknown> =>
			write.catch((error: Error) => error.message);
		expect(await refused(plans.keep({ ...plan, date: '2026-12-04' }))).toBe(
			'Nothing was written: Friday, 4 December 2026 is still to come.',
		);
		expect(await refused(plans.move(plan, '2026-11-24'))).toBe(
			'Nothing was written: Tuesday, 24 November 2026 has passed. Choose today or a day to come.',
		);
		const changed = ANA.replace('harbour', 'port');
		store.files.set('People/Ana.md', changed);
		for (const write of [plans.keep(plan), plans.move(plan, '2026-12-02'), plans.drop(plan)])
			expect(await refused(write)).toBe(
				'Nothing was written: this plan is no longer in People/Ana.md as it was.',
			);
		expect(store.files.get('People/Ana.md')).toBe(changed);
	});
});
