/** Properties are set as text, through the editor of an open note, and never written over what cannot be read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/services/ports';
import { Upkeep } from '../../src/services/upkeep';
import { fileOf, hostOf, openInEditor, textOf, type Host } from './host';

const MARA = 'People/Mara.md';
const HEAD = `---
# keep this comment
key: "a:b"
every: monthly # trailing
introduced-by: [[Bob Okafor|Bob]]
---
`;
const NOTE = `${HEAD}
- 2026-09-02 call
`;
const SNOOZED = NOTE.replace('\n---\n', '\nsnooze: 2026-12-24\n---\n');

let host: Host;
let upkeep: Upkeep;

/** An app whose own writer of properties is not to be asked. */
async function setUp(files: Record<string, string> = { [MARA]: NOTE }): Promise<void> {
	host = hostOf(files);
	upkeep = new Upkeep(host.people, host.ledger);
	vi.spyOn(host.app.fileManager, 'processFrontMatter').mockRejectedValue(new Error('It loses comments'));
	await host.people.load();
}
const text = async (): Promise<string> => textOf(host.app, MARA);
async function undo(): Promise<void> {
	if (host.ledger.last !== null) await host.ledger.undo(host.ledger.last);
}

beforeEach(async () => setUp());

describe('a property set in the app', () => {
	it('is one line, and undo takes that line away again', async () => {
		await upkeep.snooze(MARA, '2026-12-24');
		expect(await text()).toBe(SNOOZED);
		expect(host.people.member(MARA)?.person.snooze).toBe('2026-12-24');
		await undo();
		expect(await text()).toBe(NOTE);
	});

	it.each([
		['a rhythm', async () => upkeep.setRhythm(MARA, 'every 3 weeks'), ['monthly # trailing', '3 weeks # trailing']],
		['no rhythm', async () => upkeep.setRhythm(MARA, ''), ['every: monthly # trailing\n', '']],
		['a circle', async () => upkeep.setCircle(MARA, 'close'), ['\n---\n', '\ncircle: Close\n---\n']],
		['a pause', async () => upkeep.togglePause(MARA), ['\n---\n', '\npaused: true\n---\n']],
	])('changes nothing else, and comes back byte by byte: %s', async (_, set, [was, is]) => {
		for (const before of [NOTE, NOTE.replace(/\n/g, '\r\n'), `\uFEFF${NOTE}`]) {
			await setUp({ [MARA]: before });
			const ending = (words = ''): string => (before.includes('\r') ? words.replace(/\n/g, '\r\n') : words);
			await set();
			expect(await text()).toBe(before.replace(ending(was), ending(is)));
			await undo();
			expect(await text()).toBe(before);
		}
	});

	it('and taken away again leaves the note as it was', async () => {
		await upkeep.snooze(MARA, '2026-12-24');
		await upkeep.snooze(MARA, null);
		expect(await text()).toBe(NOTE);
		await upkeep.togglePause(MARA);
		await upkeep.togglePause(MARA);
		expect(await text()).toBe(NOTE);
	});

	it('makes somebody a person without a change to what stands in the note', async () => {
		await setUp({ [MARA]: NOTE, 'Notes/Cy.md': '--- \n# mine\ntags: [a,b]\n---\n' });
		await upkeep.makePerson('Notes/Cy.md');
		expect(await textOf(host.app, 'Notes/Cy.md')).toBe('--- \n# mine\ntags: [a,b]\ntype: person\n---\n');
		await undo();
		expect(await textOf(host.app, 'Notes/Cy.md')).toBe('--- \n# mine\ntags: [a,b]\n---\n');
	});

	it('goes through the editor of an open note, with what is typed there and the cursor where it was', async () => {
		const { editor } = await openInEditor(host, MARA);
		const modify = vi.spyOn(host.app.vault, 'process');
		editor.setValue(`${NOTE}typed`);
		editor.setCursor({ line: 8, ch: 3 });
		await upkeep.snooze(MARA, '2026-12-24');
		expect([editor.getValue(), await text()]).toEqual([`${SNOOZED}typed`, `${SNOOZED}typed`]);
		expect(modify).not.toHaveBeenCalled();
	});
});

describe('properties are left alone', () => {
	it.each([
		['what is no valid YAML', '---\nevery: [\n---\n', /^Nothing was written: the properties of .* \(line 2\)/],
		['a key twice', '---\na: 1\na: 2\n---\n', /^Nothing was written: the properties of .* \(line 3\)/],
		['a tab as indent', '---\na:\n\tb: 1\n---\n', /^Nothing was written: the properties of .* \(line 3\)/],
		['a placeholder', '---\nevery: {{every}}\n---\n', /^Nothing was written: .* placeholder/],
		['a value that another is taken from', '---\na: 1\nsnooze: &s x\nb: *s\n---\n', /line 3 .* by itself/],
		['an unsettled merge', '---\n<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n---\n', /merge/],
	])('that hold %s', async (_, before, why) => {
		await setUp({ [MARA]: '' });
		await host.app.vault.adapter.write(MARA, before);
		await expect(upkeep.snooze(MARA, '2026-12-24')).rejects.toThrow(why);
		expect([await text(), host.ledger.last]).toEqual([before, null]);
	});

	it('where the text says something else that would stand: nothing is half-done', async () => {
		const before = '---\nevery: monthly\n---\n[every:: 3 weeks]\n';
		await setUp({ [MARA]: before });
		await expect(upkeep.setRhythm(MARA, '')).rejects.toThrow("Mara's rhythm is written in the note's text");
		expect([await text(), host.ledger.last]).toEqual([before, null]);
	});

	it('of a note that is gone', async () => {
		await host.app.vault.delete(fileOf(host.app, MARA));
		await expect(upkeep.snooze(MARA, '2026-12-24')).rejects.toBeInstanceOf(Refusal);
	});
});
