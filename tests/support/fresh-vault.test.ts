import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshVault, shiftDates, VAULT_DAY } from './fresh-vault.mjs';

describe('shiftDates', () => {
	it.each([
		['an ISO day', '- 2026-11-20 coffee', 10, '- 2026-11-30 coffee'],
		['across a year', '2026-12-30', 3, '2027-01-02'],
		['into a leap day', '2028-02-28', 1, '2028-02-29'],
		['a date-time, the time kept', '2026-11-20T23:59:00Z', 1, '2026-11-21T23:59:00Z'],
		['inside a link', '[[Journal/2026-11-20]]', 1, '[[Journal/2026-11-21]]'],
		['a link and the day it is shown as', '[[Journal/2026-09-30|30 Sep]]', 1, '[[Journal/2026-10-01|1 Oct]]'],
		['in a Markdown link', '[2026-11-20](Journal/2026-11-20.md)', -20, '[2026-10-31](Journal/2026-10-31.md)'],
		['year first with slashes', '2026/07/14 18:30', 20, '2026/08/03 18:30'],
		['year first with dots', '2026.07.14', 1, '2026.07.15'],
		['day first with dots', '31.12.2026', 1, '01.01.2027'],
		['unpadded day first', '9.6.2026', 1, '10.6.2026'],
		['after a hyphen', 'Ana-2026-11-20.md', 1, 'Ana-2026-11-21.md'],
		['padded day first', '05/06/2026', 1, '06/06/2026'],
		[
			'compact, in the name of a conflict copy',
			'Ana.sync-conflict-20261120-101500-ABC.md',
			11,
			'Ana.sync-conflict-20261201-101500-ABC.md',
		],
		['day month year', '12 Aug 2026 - walked', 20, '1 Sep 2026 - walked'],
		['long month', '12 August 2026', 20, '1 September 2026'],
		['month day year', 'Aug 3, 2026, dinner', 1, 'Aug 4, 2026, dinner'],
		['an ordinal', 'August 31st, 2026', 1, 'September 1st, 2026'],
		['a weekday before', 'Fri, 20 Nov 2026', 1, 'Sat, 21 Nov 2026'],
		['a long weekday before', 'Friday 2026-11-20', 3, 'Monday 2026-11-23'],
		['a weekday after', '2026-11-20 (Fri)', 1, '2026-11-21 (Sat)'],
		['a verb that looks like a weekday', '2026-11-20 sat by the river', 1, '2026-11-21 sat by the river'],
		['year and month', '- 2026-05 dinner', 30, '- 2026-06 dinner'],
		['a range of days', '2026-02-20..22', 1, '2026-02-21..23'],
		['a range carried over the end of a month', '2026-02-26..28', 2, '2026-02-28..2026-03-02'],
		['a range of two dates', '2026-02-10 to 2026-02-12', 1, '2026-02-11 to 2026-02-13'],
	])('moves %s', (_, written, days, moved) => {
		expect(shiftDates(written, days)).toBe(moved);
	});

	it.each([
		['a birth', 'birthday: 1990-05-01'],
		['a birth in words', 'born 12 Aug 1961'],
		['a day without a year', 'birthday: 05-01, or 1 May'],
		['an impossible day', '- 2026-02-30 call'],
		['an impossible month', '2026-13-01'],
		['a telephone number', '+32 9 555 01 73, +3220261120'],
		['a year alone', 'met in 2019'],
		['a price or a version', '12.50, 1.2.3'],
	])('leaves %s', (_, written) => {
		expect(shiftDates(written, 100)).toBe(written);
	});

	it('moves there and back', () => {
		const written = '2026-11-20, 2026/07/14, Fri, 20 Nov 2026, 2026-11-20..22';
		expect(shiftDates(shiftDates(written, 400), -400)).toBe(written);
	});

	it('moves nothing by no days', () => {
		expect(shiftDates('3 Sept 2026', 0)).toBe('3 Sept 2026');
	});
});

describe('freshVault', () => {
	let folder = '';

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'fresh-vault-'));
	});

	afterEach(async () => {
		await rm(folder, { recursive: true });
	});

	async function copied(files: Record<string, string | Uint8Array>, today: string): Promise<string> {
		for (const [path, content] of Object.entries(files)) {
			const file = join(folder, 'source', path);
			await mkdir(join(file, '..'), { recursive: true });
			await writeFile(file, content);
		}
		return freshVault(join(folder, 'target'), today, join(folder, 'source'));
	}

	it('moves dates in names of files and folders', async () => {
		const target = await copied({ '2026-11-20 trip/2026-11-20.md': '' }, '2026-11-26');
		expect(await readdir(target, { recursive: true })).toEqual(
			expect.arrayContaining([join('2026-11-21 trip', '2026-11-21.md')]),
		);
	});

	it('keeps a BOM, CRLF and a missing final newline', async () => {
		const target = await copied({ 'Ana.md': '\uFEFF- 2026-11-20 call\r\n- 2026-11-21' }, '2026-11-26');
		expect(await readFile(join(target, 'Ana.md'), 'utf8')).toBe('\uFEFF- 2026-11-21 call\r\n- 2026-11-22');
	});

	it('copies what is not text byte for byte', async () => {
		const picture = Uint8Array.from([0x89, 0x50, 0xff, 0x00, 0x32]);
		const target = await copied({ 'photo.png': picture }, '2026-12-25');
		expect(Uint8Array.from(await readFile(join(target, 'photo.png')))).toEqual(picture);
	});

	it('is an exact copy on the day the vault was written for', async () => {
		const target = await copied({ 'Ana.md': '- 2026-11-20 call\n' }, VAULT_DAY);
		expect(await readFile(join(target, 'Ana.md'), 'utf8')).toBe('- 2026-11-20 call\n');
	});

	it('refuses a day that is none', async () => {
		await expect(copied({}, '2026-02-30')).rejects.toThrow('Not a day');
	});

	it('copies the sample vault', async () => {
		const target = await freshVault(join(folder, 'sample'), '2027-03-01');
		expect(await readdir(target)).toContain('People');
	});
});
