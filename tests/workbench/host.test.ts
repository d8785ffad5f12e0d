/**
 * The workbench's dialogs, prompts, menus and notices under a plugin that is not ours: they answer to mouse and
 * keyboard as the app's do.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { useProbe } from './support/probe';

const probe = useProbe();

describe('dialogs', () => {
	it('take the focus, have a name, and give the focus back on Escape', async () => {
		const ribbon = probe.button('Open the probe');
		await ribbon.focus();
		await probe.page.keyboard.press('Control+Shift+K');
		await probe.page.getByRole('dialog', { name: 'Probe dialog' }).waitFor();
		expect(await probe.focused()).toBe('Colour');
		await probe.page.keyboard.press('Escape');
		// The list below the field closes first.
		if (await probe.page.getByRole('dialog').isVisible()) await probe.page.keyboard.press('Escape');
		await probe.expectLast('modal closed');
		expect(await probe.focused()).toBe('Open the probe');
	});

	it('hold the focus: Tab goes round within', async () => {
		await probe.run('modal');
		for (let presses = 0; presses < 7; presses++) {
			await probe.page.keyboard.press('Tab');
			expect(await probe.page.evaluate('document.querySelector(".modal").contains(document.activeElement)')).toBe(
				true,
			);
		}
	});

	it('close by a click beside them, and by their button', async () => {
		await probe.run('modal');
		await probe.page.mouse.click(20, 500);
		await probe.expectLast('modal closed');
		await probe.run('modal');
		await probe.page
			.getByRole('button', { name: 'Close', exact: true })
			.and(probe.page.locator('.modal-close-button'))
			.click();
		await expect.poll(() => probe.page.getByRole('dialog').count()).toBe(0);
	});

	it('keep what a suggestion under a field gave', async () => {
		await probe.run('modal');
		const field = probe.page.getByRole('combobox', { name: 'Colour' });
		await field.fill('e');
		await probe.page.getByRole('option', { name: 'Deep green' }).waitFor();
		expect(await field.getAttribute('aria-expanded')).toBe('true');
		await probe.page.keyboard.press('ArrowDown');
		await probe.page.keyboard.press('Enter');
		expect(await field.inputValue()).toBe('Blue');
		await probe.button('Keep').click();
		await expect.poll(() => probe.happened()).toContain('kept Blue');
	});
});

describe('prompts', () => {
	it('find by scattered letters, mark them, and choose by Enter', async () => {
		await probe.run('colours');
		await probe.page.keyboard.type('dgr');
		expect(await probe.page.locator('.prompt').getByRole('option').allTextContents()).toEqual(['Deep green']);
		expect(await probe.page.locator('.suggestion-highlight').allTextContents()).toEqual(['D', 'gr']);
		await probe.page.keyboard.press('Enter');
		await probe.expectLast('chose Deep green');
	});

	it('go round with the arrows, and tell the reader where they are', async () => {
		await probe.run('colours');
		await probe.page.keyboard.press('ArrowUp');
		const field = probe.page.getByRole('combobox', { name: 'Choose a colour' });
		const active = await field.getAttribute('aria-activedescendant');
		expect(await probe.page.locator(`#${active}`).textContent()).toBe('Emerald');
		await probe.page.keyboard.type('zzz');
		expect(await probe.page.locator('.suggestion-empty').textContent()).toBe('No results found.');
		expect(await field.getAttribute('aria-activedescendant')).toBe(null);
	});

	it('take suggestions that come later, and a click', async () => {
		await probe.run('notes');
		await probe.page.getByRole('option', { name: 'Ghent' }).click();
		await probe.expectLast('chose Places/Ghent.md');
	});

	it('list only the commands that can be run now, and run one', async () => {
		await probe.page.keyboard.press('Control+p');
		await probe.page.keyboard.type('only with');
		await expect.poll(() => probe.page.getByRole('option', { name: 'Probe: Only with a note' }).count()).toBe(0);
		await probe.page.keyboard.press('Escape');
		await probe.openNote('Ana.md');
		await probe.page.keyboard.press('Control+p');
		await probe.page.keyboard.type('only with');
		await probe.page.keyboard.press('Enter');
		await expect.poll(() => probe.happened()).toContain('ran with Ana.md');
	});
});

describe('menus', () => {
	beforeEach(async () => {
		await probe.run('open');
		await probe.button('More').click();
		await probe.page.getByRole('menu').waitFor();
	});

	it('pass by what is off, tick what is ticked, and choose by Enter', async () => {
		await probe.page.keyboard.press('ArrowDown');
		await probe.page.keyboard.press('ArrowDown');
		expect(
			await probe.page
				.getByRole('menuitemcheckbox', { name: 'Ticked', checked: true })
				.evaluate((el) => el.classList.contains('selected')),
		).toBe(true);
		await probe.page.keyboard.press('Enter');
		expect((await probe.happened()).slice(-2)).toEqual(['menu hidden', 'menu ticked']);
		await expect.poll(() => probe.page.getByRole('menu').count()).toBe(0);
	});

	it('put the dangerous last, after a line, and go there by End', async () => {
		expect(await probe.page.getByRole('menu').locator('.menu-item-title').allTextContents()).toEqual([
			'First',
			'Off',
			'Ticked',
			'Further',
			'Remove',
		]);
		expect(await probe.page.getByRole('menu').getByRole('separator').count()).toBe(2);
		await probe.page.keyboard.press('End');
		await probe.page.keyboard.press('Enter');
		await probe.expectLast('menu remove');
	});

	it('open and leave what is below an item by the arrows', async () => {
		await probe.page.keyboard.type('fu');
		await probe.page.keyboard.press('ArrowRight');
		expect(await probe.page.getByRole('menu').count()).toBe(2);
		await probe.page.keyboard.press('ArrowLeft');
		expect(await probe.page.getByRole('menu').count()).toBe(1);
		await probe.page.getByRole('menuitem', { name: 'Further' }).hover();
		await probe.page.getByRole('menuitem', { name: 'Inside' }).click();
		await probe.expectLast('menu inside');
	});

	it('give the focus back on Escape, and close by a click elsewhere', async () => {
		await probe.page.keyboard.press('Escape');
		expect(await probe.focused()).toBe('More');
		await probe.button('More').click();
		await probe.page.mouse.click(640, 500);
		await expect.poll(() => probe.page.getByRole('menu').count()).toBe(0);
	});
});

describe('notices', () => {
	it('let their own links work, and go by a click', async () => {
		await probe.run('notice');
		const notice = probe.page.getByRole('status').filter({ hasText: 'Written.' });
		await notice.getByText('Undo').click();
		await probe.expectLast('undone');
		await notice.click({ position: { x: 8, y: 8 } });
		await expect.poll(() => notice.count()).toBe(0);
	});
});
