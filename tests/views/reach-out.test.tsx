import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { briefLayout } from '../../src/insight/brief/layout';
import { ReachOutPanel } from '../../src/views/reach-out/reach-out-panel';
import { membersOf, TODAY } from './due-people';

it('a button on the walk keeps the focus while people change elsewhere', () => {
	document.body.replaceChildren();
	const draw = (): void => {
		const stops = membersOf().map((member) => ({ member, fate: 'open' as const }));
		render(
			<ReachOutPanel
				stops={stops}
				at={stops[0]!.member.person.path}
				today={TODAY}
				layoutOf={(member) => briefLayout(member, { today: TODAY, settings: DEFAULT_SETTINGS })}
				nobody=""
				isOld={false}
				asked={0}
				onCommand={vi.fn()}
				onAgain={vi.fn()}
				onNewDay={vi.fn()}
			/>,
			document.body,
		);
	};
	draw();
	document.querySelector<HTMLElement>('[aria-label="Plan (p)"]')?.focus();
	draw();
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Plan (p)');
	render(null, document.body);
});
