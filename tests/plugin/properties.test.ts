/** Properties are set under the name the note uses already, and never written over what cannot be read. */
import { describe, expect, it } from 'vitest';
import { FrontmatterProperties, setProperty } from '../../src/plugin/properties';
import { Refusal } from '../../src/services/ports';
import { hostOf, textOf } from './host';

const set = (properties: Record<string, unknown>, key: string, value: string | boolean | undefined) => {
	setProperty(properties, key, value);
	return properties;
};

describe('a property', () => {
	it('takes the name that the note uses', () => {
		expect(set({ 'Contact Frequency': '1 month' }, 'every', '2 weeks')).toEqual({ 'Contact Frequency': '2 weeks' });
		expect(set({ snoozed_until: null }, 'snooze', '2026-12-01')).toEqual({ snoozed_until: '2026-12-01' });
		expect(set({}, 'every', '2 weeks')).toEqual({ every: '2 weeks' });
	});

	it('goes where it is read from if the note has several names for it', () => {
		expect(set({ every: '', cadence: 'monthly' }, 'every', '2 weeks')).toEqual({ every: '', cadence: '2 weeks' });
		expect(set({ cadence: 'monthly', every: 'weekly' }, 'every', '2 weeks')).toEqual({
			cadence: 'monthly',
			every: '2 weeks',
		});
	});

	it('is removed under every name, since another would stand in', () => {
		expect(set({ snooze: '2026-12-01', 'snoozed-until': '2027-01-01', why: 'x' }, 'snooze', undefined)).toEqual({
			why: 'x',
		});
	});

	it('that Nurture does not know keeps its own name', () => {
		expect(set({ Type: 'note' }, 'type', 'person')).toEqual({ Type: 'person' });
	});
});

describe('the properties of a note', () => {
	it('are set by the app', async () => {
		const { app } = hostOf({ 'People/Ana.md': '---\ncadence: monthly\n---\nHello' });
		await new FrontmatterProperties(app).set('People/Ana.md', { every: '2 weeks', circle: 'Close' });
		const text = await textOf(app, 'People/Ana.md');
		expect(text).toContain('cadence: 2 weeks');
		expect(text).toContain('circle: Close');
		expect(text).toContain('Hello');
		expect(text).not.toContain('every:');
	});

	it.each([
		['invalid YAML', '---\nevery: [\n---\n'],
		['a placeholder', '---\nevery: {{every}}\n---\n'],
	])('are left alone if they hold %s', async (_, text) => {
		const { app } = hostOf({ 'People/Ana.md': '' });
		await app.vault.adapter.write('People/Ana.md', text);
		await expect(new FrontmatterProperties(app).set('People/Ana.md', { every: '2 weeks' })).rejects.toBeInstanceOf(
			Refusal,
		);
		expect(await textOf(app, 'People/Ana.md')).toBe(text);
	});

	it('of a note that is gone are refused', async () => {
		const { app } = hostOf({});
		await expect(new FrontmatterProperties(app).set('People/Ana.md', { every: '2 weeks' })).rejects.toThrow(
			'no longer there',
		);
	});
});
