/** The verb `draft` of the built command line: a message to begin with, and the ways it can go. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana Díaz.md':
			'---\nemail: ana@example.org\nphone: 0470 12 34 56\nwhatsapp: yes\n---\n- 2026-10-05 call: her knee is better\n- [ ] send **the book**\n',
		'People/Bo.md': '---\nprivate: true\n---\n- 2026-10-05 call: a secret\n',
		'People/Cy.md': '---\ndeceased: true\n---\n',
		'.obsidian/app.json': '{}',
	});

describe('draft', () => {
	it('prints the message and the ways, and writes nothing', async () => {
		const root = vault();
		const before = contents(root);
		expect(await nurture(root, 'draft', 'ana', '--template', 'following UP', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: [
				'Hi Ana,',
				'',
				'I have not forgotten what I promised you.',
				'',
				'More soon!',
				'',
				'Mail: ana@example.org  mailto:ana@example.org?body=Hi%20Ana%2C%0D%0A%0D%0AI%20have%20not%20forgotten%20what%20I%20promised%20you.%0D%0A%0D%0AMore%20soon%21',
				'Text message: 0470 12 34 56  sms:0470123456?&body=Hi%20Ana%2C%0A%0AI%20have%20not%20forgotten%20what%20I%20promised%20you.%0A%0AMore%20soon%21',
				'Call: 0470 12 34 56  tel:0470123456',
				'WhatsApp needs the country code: “0470 12 34 56” could be written as +32 470 12 34 56.',
				'',
				'From your notes, not in the message:',
				'  her knee is better',
				'  send the book',
				'',
			].join('\n'),
		});
		expect(contents(root)).toEqual(before);
	});

	it('is the same as JSON, and begins with what fits', async () => {
		const report = JSON.parse((await nurture(vault(), 'draft', 'Ana Díaz', '--json', ...DAY)).out) as Record<
			string,
			unknown
		>;
		expect(report).toMatchObject({
			name: 'Ana Díaz',
			template: 'Hello',
			noWays: [{ channel: 'whatsapp', fault: 'country-code' }],
		});
		expect(report.text).toBe(
			'Hi Ana,\n\nyou came to my mind today. I was thinking of our call in October.\n\nHow are you?',
		);
		expect(
			(report.ways as { channel: string; carriesText: boolean }[]).map(({ channel, carriesText }) => [
				channel,
				carriesText,
			]),
		).toEqual([
			['email', true],
			['sms', true],
			['phone', false],
		]);
	});

	it('suggests nothing for somebody private, yet takes the draft that is asked for', async () => {
		const root = vault();
		expect(JSON.parse((await nurture(root, 'draft', 'Bo', '--json', ...DAY)).out)).toEqual({
			name: 'Bo',
			template: null,
			text: '',
			ways: [],
			noWays: [],
		});
		expect((await nurture(root, 'draft', 'Bo', ...DAY)).out).toMatch(
			/^Bo's note has no address: add one to its properties/,
		);
		expect((await nurture(root, 'draft', 'Bo', '--template', 'hello', ...DAY)).out).toMatch(
			/^Hi Bo,.*From your notes, not in the message:\n {2}a secret\n$/s,
		);
	});

	it('is refused in one line', async () => {
		const root = vault();
		expect(await nurture(root, 'draft', 'Cy', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Cy is remembered: there is no message to draft.\n',
		});
		expect(await nurture(root, 'draft', 'Ana', '--template', 'Poem', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'There is no draft "Poem": the drafts are Hello, Good wishes, Following up, Sharing, Suggesting a day.\n',
		});
		for (const args of [['draft'], ['draft', 'Ana', '--days', '3'], ['draft', 'Ana', 'x']])
			expect([args, (await nurture(root, ...args, ...DAY)).code]).toEqual([args, 2]);
	});

	it('takes the drafts of the settings', async () => {
		const root = folder({
			'People/Ana.md': '',
			'.obsidian/plugins/nurture/data.json': '{"drafts": [{"name": "Tea", "text": "Tea, {{first}}?"}]}',
		});
		expect((await nurture(root, 'draft', 'Ana', ...DAY)).out).toMatch(/^Tea, Ana\?\n\n/);
	});
});
