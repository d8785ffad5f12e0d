/** The settings: what is typed is judged as it is typed, and only what can be used is stored. */
import { App, ButtonComponent, ExtraButtonComponent, Plugin, ToggleComponent } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_KINDS } from '../../src/core/settings/kinds';
import { parseSettings, type Settings } from '../../src/core/settings/settings';
import { settingsWords } from '../../src/words/words';
import { People } from '../../src/services/people';
import { IconSuggest } from '../../src/views/fields/icon-suggest';
import { judgeCircleName, moved } from '../../src/views/settings/circles-section';
import { judgeKind, judgeSynonyms } from '../../src/views/settings/kinds-section';
import type { SettingsHost } from '../../src/views/ports/settings-host';
import { NurtureSettingTab } from '../../src/views/settings/settings-tab';

class MemoryHost implements SettingsHost {
	settings: Settings = parseSettings(null).settings;
	readonly changes: Partial<Settings>[] = [];

	async change(patch: Partial<Settings>): Promise<void> {
		this.changes.push(patch);
		this.settings = { ...this.settings, ...patch };
		this.listener(false);
		return Promise.resolve();
	}

	private listener: (outside: boolean) => void = () => undefined;

	onChange(listener: (outside: boolean) => void): () => void {
		this.listener = listener;
		return () => undefined;
	}

	/** What a sync does. */
	replace(patch: Partial<Settings>): void {
		this.settings = { ...this.settings, ...patch };
		this.listener(true);
	}
}

// The mock's buttons only act when they are told to by a call.
beforeEach(() => {
	vi.spyOn(ExtraButtonComponent.prototype, 'onClick').mockImplementation(function (this: ExtraButtonComponent, run) {
		this.extraSettingsEl.addEventListener('click', () => void run());
		return this;
	});
	vi.spyOn(ButtonComponent.prototype, 'onClick').mockImplementation(function (this: ButtonComponent, run) {
		this.buttonEl.addEventListener('click', (event) => void run(event));
		return this;
	});
});

/** A press, and whatever it stores. */
const press = async (el: HTMLElement): Promise<void> => {
	el.focus();
	el.click();
	await new Promise((resolve) => setTimeout(resolve));
};

function setUp() {
	const mock = App.createConfigured__({ files: { 'People/': '' } });
	const app = mock.asOriginalType__();
	const host = new MemoryHost();
	const never = async (): Promise<never> => Promise.reject(new Error('not here'));
	const people = new People(
		{ list: async () => Promise.resolve([]), read: never, change: never, create: never },
		{ today: () => '2026-11-24' },
		host.settings,
	);
	class Some extends Plugin {}
	const plugin = new Some(mock, {
		id: 'nurture',
		name: '',
		version: '',
		minAppVersion: '',
		author: '',
		description: '',
	});
	const tab = new NurtureSettingTab(app, plugin.asOriginalType2__(), host, people);
	document.body.replaceChildren(tab.containerEl);
	vi.spyOn(tab, 'update').mockImplementation(() => tab.display());
	tab.display();
	const control = (label: string): HTMLInputElement =>
		document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) ??
		(() => {
			throw new Error(`no ${label}`);
		})();
	const type = (label: string, value: string): string => {
		const input = control(label);
		input.value = value;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
	};
	return { tab, host, type, control };
}

describe('the settings tab', () => {
	it('gives every control a name', () => {
		setUp();
		const controls = [...document.querySelectorAll('input, textarea, select')];
		expect(controls.length).toBeGreaterThan(20);
		for (const control of controls) expect(control.getAttribute('aria-label')).toBeTruthy();
	});

	it("lists the same rows for the app's own search", () => {
		const { tab } = setUp();
		const groups = tab.getSettingDefinitions();
		const names = groups.flatMap((group) =>
			'items' in group ? (group.items ?? []).map((item) => ('name' in item ? item.name : '')) : [],
		);
		expect(names).toEqual(
			expect.arrayContaining(['Folders of people', 'Heading', 'Close', 'Languages', 'call', 'Start over']),
		);
		expect(names).not.toContain('');
	});

	it('stores what can be used as it is typed, and nothing else', () => {
		const { host, type, control } = setUp();
		expect(type('Soon', 'many')).toContain('whole number');
		expect(control('Soon').getAttribute('aria-invalid')).toBe('true');
		expect(host.changes).toEqual([]);
		expect(type('Soon', '14')).toBe('');
		expect(type('Heading', ' ## ')).toContain('needs words');
		type('Heading', '## Talks');
		expect(type('Rhythm to fall back on', 'sometimes')).toContain('not a rhythm');
		expect(type('Languages', 'de, klingon-!!')).toContain('"klingon-!!"');
		expect(type('Languages', 'de, fr')).toContain('Dezember and décembre');
		expect(host.changes).toEqual([{ soonDays: 14 }, { section: 'Talks' }, { languages: ['de', 'fr'] }]);
	});

	it('remarks on folders that are not there yet, and takes them all the same', () => {
		const { host, type } = setUp();
		expect(type('Folders of people', 'People\n/Friends/')).toBe('There is no folder Friends yet.');
		expect(type('Folders of people', '/')).toBe('');
		expect(host.changes).toEqual([{ peopleFolders: ['People', 'Friends'] }, { peopleFolders: [''] }]);
		type('Tags of people', '#friend, #family/close');
		expect(host.settings.personTags).toEqual(['friend', 'family/close']);
	});

	it('takes the kinds of notes that are people as a list', () => {
		const { host, type } = setUp();
		type('Kinds of notes that are people', 'person, godchild');
		expect(host.settings.personTypes).toEqual(['person', 'godchild']);
	});

	it('keeps key and value of the property together', () => {
		const { host, type } = setUp();
		expect(type('Property of people', 'a: b')).toContain('colon');
		type('Property of people', 'kind');
		type('Its value', 'human');
		expect(host.settings.personProperty).toEqual({ key: 'kind', value: 'human' });
	});

	it('changes circles in their place', () => {
		const { host, type } = setUp();
		expect(type('Name of the circle 2', 'friends')).toContain('already');
		type('Name of the circle 2', 'Family');
		expect(type('Rhythm of the circle 2', 'x')).toContain('not a rhythm');
		type('Rhythm of the circle 2', '10 days');
		expect(host.settings.circles[1]).toEqual({ name: 'Family', every: '10 days' });
		expect(host.settings.circles).toHaveLength(4);
	});
});

describe('the focus in the settings', () => {
	const focused = () => document.activeElement?.getAttribute('aria-label');
	const DEFAULTS = parseSettings(null).settings.circles.map(({ name }) => name);
	const [first = '', second = '', third = ''] = DEFAULTS;

	it('stays with a circle that was renamed and is moved', async () => {
		const { type, control } = setUp();
		type('Name of the circle 2', 'Kin');
		await press(control(settingsWords.moveDown(second)));
		expect(focused()).toBe(settingsWords.moveDown('Kin'));
	});

	it('goes to what has taken the place of what was removed', async () => {
		const { host, control } = setUp();
		await press(control(settingsWords.remove(second)));
		expect(focused()).toBe('Name of the circle 2');
		host.replace({
			circles: host.settings.circles.slice(0, 1),
			kinds: [{ id: 'own', icon: 'x', synonyms: [] }, ...DEFAULT_KINDS],
		});
		await press(control(settingsWords.remove(first)));
		expect(focused()).toBe(settingsWords.addCircle.name);
		await press(control(settingsWords.remove('own')));
		expect(focused()).toBe(settingsWords.addKind.name);
		const reset = [...document.querySelectorAll('button')].find(
			({ textContent }) => textContent === settingsWords.resetKinds.button,
		);
		await press(reset ?? document.body);
		expect(focused()).toBe(settingsWords.addKind.name);
	});

	it('stays where it is when the settings are changed from outside, and what is typed is about what is shown', () => {
		const { host, type, control } = setUp();
		control('Rhythm of the circle 2').focus();
		host.replace({ circles: [...host.settings.circles].reverse() });
		expect(focused()).toBe('Rhythm of the circle 2');
		expect(control('Name of the circle 2').value).toBe(third);
		type('Name of the circle 2', 'Kin');
		expect(host.settings.circles.map(({ name }) => name)).toEqual(
			[...DEFAULTS].reverse().map((name) => (name === third ? 'Kin' : name)),
		);
	});

	it('is not moved by a change that is made in the tab', () => {
		const { type, control } = setUp();
		const before = control('Name of the circle 2');
		type('Name of the circle 2', 'Kin');
		expect(control('Name of the circle 2')).toBe(before);
	});

	it('finds buttons that can do nothing named as such', () => {
		const { control } = setUp();
		expect(
			[
				settingsWords.moveUp(first),
				settingsWords.moveUp(second),
				settingsWords.moveDown(DEFAULTS.at(-1) ?? ''),
			].map((name) => control(name).getAttribute('aria-disabled')),
		).toEqual(['true', 'false', 'true']);
	});

	it('stands in a row whose circle is elsewhere by now without changing another', () => {
		const { host, type } = setUp();
		host.settings = {
			...host.settings,
			circles: [...host.settings.circles].reverse(),
			kinds: [...DEFAULT_KINDS].reverse(),
		};
		type('Name of the circle 1', 'Kin');
		expect(host.settings.circles.map(({ name }) => name)).toEqual([...DEFAULTS.slice(1).reverse(), 'Kin']);
		type('call', 'ring');
		expect(host.settings.kinds.filter(({ synonyms }) => synonyms.join() === 'ring').map(({ id }) => id)).toEqual([
			'call',
		]);
	});
});

describe('circles', () => {
	it('are named once each, in any case', () => {
		const circles = [
			{ name: 'Close', every: 'monthly' },
			{ name: 'Friends', every: 'monthly' },
		];
		expect(judgeCircleName(' CLOSE ', 'Close', circles)).toEqual({ value: 'CLOSE' });
		expect('fault' in judgeCircleName('close', 'Friends', circles)).toBe(true);
		expect('fault' in judgeCircleName(' ', 'Friends', circles)).toBe(true);
	});

	it('move without loss', () => {
		expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
		expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
	});
});

describe('kinds', () => {
	it('are one word that means nothing else', () => {
		expect(judgeKind(' Game ', DEFAULT_KINDS)).toEqual({ value: 'game' });
		for (const bad of ['board game', 'coffee', 'call', '☕'])
			expect(judgeKind(bad, DEFAULT_KINDS)).toHaveProperty('fault');
	});

	it('can have another icon, whether they came along or not', async () => {
		const { host, control } = setUp();
		host.replace({ kinds: [{ id: 'own', icon: 'x', synonyms: [] }, ...DEFAULT_KINDS] });
		vi.spyOn(IconSuggest.prototype, 'open').mockImplementation(function (this: IconSuggest) {
			this.onChooseItem('ship');
		});
		await press(control(settingsWords.icon('own')));
		await press(control(settingsWords.icon('call')));
		expect(host.settings.kinds.filter(({ icon }) => icon === 'ship').map(({ id }) => id)).toEqual(['own', 'call']);
		expect(host.settings.kinds.map(({ synonyms }) => synonyms)).toEqual([
			[],
			...DEFAULT_KINDS.map(({ synonyms }) => synonyms),
		]);
	});

	it('are told which word another kind has first', () => {
		expect(judgeSynonyms('ring, coffee', 1, DEFAULT_KINDS)).toEqual({
			value: ['ring', 'coffee'],
			remark: '"coffee" means meet already and does so first.',
		});
		expect(judgeSynonyms('ring, ring', 1, DEFAULT_KINDS)).toEqual({ value: ['ring'] });
	});
});

describe('the settings of milestones', () => {
	it('store the days of each kind alone, and no number that is none', () => {
		const { host, type, control } = setUp();
		expect([control('Birthdays').value, control('Anniversaries').value, control('Other milestones').value]).toEqual(
			['14', '14', '7'],
		);
		for (const typed of ['', 'soon', '-1', '1.5', '367', '1000'])
			expect(type('Birthdays', typed)).toBe('A whole number of days from 0 to 366 is expected.');
		expect(control('Birthdays').getAttribute('aria-invalid')).toBe('true');
		expect(host.changes).toEqual([]);
		expect(type('Birthdays', '0')).toBe('');
		type('Other milestones', ' 30 ');
		expect(host.settings.leadDays).toEqual({ birthday: 0, anniversary: 14, other: 30 });
	});

	it('remember those who have died if that is wished', () => {
		vi.spyOn(ToggleComponent.prototype, 'onChange').mockImplementation(function (this: ToggleComponent, run) {
			this.toggleEl.addEventListener('click', () => void run(true));
			return this;
		});
		const { host, control } = setUp();
		control('Remember those who have died').click();
		expect(host.settings.rememberDeceased).toBe(true);
	});
});
