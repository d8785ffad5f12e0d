/** The workbench's settings and looks under a plugin that is not ours, on a desk and on a phone. */
import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../support/cli';
import { contrasts } from './support/contrast';
import { useProbe } from './support/probe';

const probe = useProbe();

describe('settings', () => {
	const kept = (): unknown => JSON.parse(textOf(probe.vaultDir, '.obsidian/plugins/probe/data.json'));
	const control = (name: string): Locator =>
		probe.page
			.locator('.setting-item', {
				has: probe.page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }),
			})
			.locator('.setting-item-control');

	beforeEach(async () => {
		await probe.page.keyboard.press('Control+,');
		await probe.page.getByRole('tabpanel', { name: 'Probe' }).waitFor();
	});

	it('tell the plugin of what is typed, chosen and pressed', async () => {
		await control('Text').getByRole('textbox').fill('words');
		await control('Dropdown').getByRole('combobox').selectOption('Beta');
		await control('Toggle').getByRole('switch').focus();
		await probe.page.keyboard.press('Space');
		await control('Slider').getByRole('slider').focus();
		await probe.page.keyboard.press('ArrowRight');
		await probe.button('Presses').click();
		await probe.button('Reset').focus();
		await probe.page.keyboard.press('Enter');
		await expect.poll(kept).toEqual({ text: 'words', dropdown: 'b', toggle: true, slider: 4 });
		expect((await probe.happened()).slice(-2)).toEqual(['pressed', 'reset']);
	});

	it('toggle by a click on the drawn switch, once', async () => {
		await control('Toggle').locator('.checkbox-container').click();
		expect(await control('Toggle').getByRole('switch').isChecked()).toBe(true);
		await expect.poll(kept).toMatchObject({ toggle: true });
	});

	it('clear a search by its button', async () => {
		const search = control('Search').getByRole('searchbox');
		await search.fill('words');
		await expect.poll(kept).toMatchObject({ search: 'words' });
		await control('Search').locator('.search-input-clear-button').click();
		expect(await search.inputValue()).toBe('');
		await expect.poll(kept).toMatchObject({ search: '' });
	});

	it('give no control a name that the plugin did not give it', async () => {
		expect(await control('Text').getByRole('textbox').getAttribute('aria-label')).toBe(null);
		await expect.poll(() => probe.page.getByRole('switch', { name: 'Toggle' }).count()).toBe(0);
	});
});

describe('looks', () => {
	it('let the rules of the app win over a single class', async () => {
		await probe.run('open');
		const colour = (name: string): Promise<string> =>
			probe.page.getByRole('button', { name }).evaluate((el) => getComputedStyle(el).backgroundColor);
		expect(await colour('Weak')).not.toBe('rgb(1, 2, 3)');
		expect(await colour('Strong')).toBe('rgb(1, 2, 3)');
	});

	it('have text that can be read, in both themes', async () => {
		for (const theme of ['light', 'dark']) {
			const ratios = await probe.page.evaluate(contrasts, theme);
			for (const [pair, ratio] of Object.entries(ratios)) expect(ratio, `${pair}, ${theme}`).toBeGreaterThan(4.5);
		}
	});

	it('draw the name of an icon button on hover, and draw it no more on a click', async () => {
		await probe.button('Open the probe').hover();
		await probe.page.locator('.tooltip', { hasText: 'Open the probe' }).waitFor();
		await probe.page.mouse.down();
		await probe.page.mouse.up();
		await expect.poll(() => probe.page.locator('.tooltip').count()).toBe(0);
	});
});

describe('on a phone', () => {
	beforeEach(async () => {
		await probe.open({ query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true });
	});

	it('menus and dialogs are sheets at the foot of the screen, made for fingers', async () => {
		await probe.run('open');
		await probe.button('More').tap();
		const menu = await probe.page.getByRole('menu').boundingBox();
		expect([menu?.x, menu?.width, Math.round((menu?.y ?? 0) + (menu?.height ?? 0))]).toEqual([0, 390, 844]);
		expect(
			(await probe.page.getByRole('menuitem', { name: 'First' }).boundingBox())?.height,
		).toBeGreaterThanOrEqual(44);
		await probe.page.getByRole('menuitem', { name: 'First' }).tap();
		await probe.expectLast('menu first');
		await probe.run('modal');
		// It rises while it opens.
		await expect
			.poll(async () => {
				const dialog = await probe.page.getByRole('dialog').boundingBox();
				return (dialog?.y ?? 0) + (dialog?.height ?? 0);
			})
			.toBe(844);
		expect(
			await probe.page
				.getByRole('combobox', { name: 'Colour' })
				.evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize)),
		).toBeGreaterThanOrEqual(16);
	});
});
