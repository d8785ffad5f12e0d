/** How the vault names its daily notes, as its settings files say it. */
import { describe, expect, it, vi } from 'vitest';
import { habitsOf } from '../../src/plugin/vault/vault-habits';
import { hostOf } from './host';

const SETTINGS = '.obsidian/daily-notes.json';

describe('the formats of daily notes', () => {
	it("are those of Obsidian's settings", async () => {
		const { app } = hostOf({ [SETTINGS]: '{"format": "YYYY/MM/DD", "folder": "Journal"}' });
		expect((await habitsOf(app)()).dailyFormats).toContain('YYYY/MM/DD');
	});

	it('come with the folders of templates that Obsidian and Templater are told', async () => {
		const { app } = hostOf({
			'.obsidian/templates.json': '{"folder": "Vorlagen"}',
			'.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "Extras/Templater"}',
		});
		expect((await habitsOf(app)()).templateFolders).toEqual(['Vorlagen', 'Extras/Templater']);
	});

	it('are not waited for where the settings are a pipe, which has no size and no end', async () => {
		const { app, mock } = hostOf({ [SETTINGS]: '{"format": "YYYY/MM/DD"}' });
		vi.spyOn(mock.vault.adapter, 'stat').mockResolvedValue({ type: 'file', ctime: 0, mtime: 0, size: 0 });
		const read = vi.spyOn(mock.vault.adapter, 'read').mockReturnValue(new Promise(() => {}));
		await habitsOf(app)();
		expect(read).not.toHaveBeenCalled();
	});
});
