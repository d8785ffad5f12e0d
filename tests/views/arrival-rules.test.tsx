/** The rules of the arrival report: each choice changes its setting. */
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { Rules } from '../../src/views/arrival/arrival-rules';
import type { ArrivalActions } from '../../src/views/ports/arrival-actions';

afterEach(() => render(null, document.body));

function showing(settings: Settings) {
	const changes: Partial<Settings>[] = [];
	const change: ArrivalActions['change'] = async (patch) => {
		changes.push(patch);
		return Promise.resolve();
	};
	const actions = { change } as ArrivalActions;
	const draw = (of: Settings): void => render(h(Rules, { settings: of, actions }), document.body);
	draw(settings);
	const row = (name: string): HTMLLabelElement | undefined =>
		[...document.querySelectorAll('label')].find((label) => label.textContent.startsWith(name));
	const choose = (name: string, value: string): void => {
		const select = row(name)?.querySelector('select');
		if (!select) throw new Error(`no ${name}`);
		select.value = value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	};
	return { changes, draw, row, choose };
}

it('says how notes are read, and changes what tells of contact and the order of day and month', () => {
	const { changes, row, choose } = showing({ ...DEFAULT_SETTINGS, dateOrder: 'day-first' });
	expect(row('Contact in other notes')?.querySelector('select')?.value).toBe('telling');
	expect(row('05/06/2026 means')?.querySelector('select')?.value).toBe('day-first');
	choose('Contact in other notes', 'every');
	choose('05/06/2026 means', 'month-first');
	expect(changes).toEqual([{ otherNotes: 'every' }, { dateOrder: 'month-first' }]);
});

it('turns the tags off and brings those back that there were', () => {
	const own = { ...DEFAULT_SETTINGS, personTags: ['mensch'] };
	const { changes, draw, row } = showing(own);
	const box = (): HTMLInputElement | null | undefined => row('A tag makes a note a person')?.querySelector('input');
	expect(row('A tag makes a note a person')?.textContent).toBe('A tag makes a note a person #mensch');
	box()?.click();
	draw({ ...own, personTags: [] });
	expect(box()?.checked).toBe(false);
	box()?.click();
	expect(changes).toEqual([{ personTags: [] }, { personTags: ['mensch'] }]);
});
