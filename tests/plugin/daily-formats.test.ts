/** How the vault names its daily notes, as its settings files say it. */
import { describe, expect, it, vi } from 'vitest';
import { dailyFormatsOf } from '../../src/plugin/daily-formats';
import { hostOf } from './host';

const SETTINGS = '.obsidian/daily-notes.json';

describe('the formats of daily notes', () => {
	it("are those of Obsidian's settings", async () => {
		const { app } = hostOf({ [SETTINGS]: '{"format": "YYYY/MM/DD", "folder": "Journal"}' });
		expect(await dailyFormatsOf(app)()).toContain('YYYY/MM/DD');
	});

	it('are not waited for where the settings are a pipe, which has no size and no end', async () => {
		const { app, mock } = hostOf({ [SETTINGS]: '{"format": "YYYY/MM/DD"}' });
		vi.spyOn(mock.vault.adapter, 'stat').mockResolvedValue({ type: 'file', ctime: 0, mtime: 0, size: 0 });
		const read = vi.spyOn(mock.vault.adapter, 'read').mockReturnValue(new Promise(() => {}));
		await dailyFormatsOf(app)();
		expect(read).not.toHaveBeenCalled();
	});
});
