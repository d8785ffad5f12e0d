/** The rule of presses where rows are no list of their own: dialogs, settings, and any rows of buttons. */
import { render } from 'preact';
import { App } from 'obsidian-test-mocks/obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntrySuggest } from '../../src/views/fields/entry-suggest';
import { LineSuggest } from '../../src/views/fields/line-suggest';
import { ConfirmModal } from '../../src/views/modals/confirm-modal';
import { pressable } from '../../src/views/parts/pressable';
import { useSteadyRows } from '../../src/views/parts/steady';

afterEach(() => {
	render(null, document.body);
	document.body.replaceChildren();
	vi.restoreAllMocks();
});

const clickOn = (element: Element | null | undefined, detail: number): void =>
	void element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

describe('rows that a press takes away', () => {
	function Pairs({ names, never }: { readonly names: readonly string[]; readonly never: (name: string) => void }) {
		return (
			<ul {...useSteadyRows('li')}>
				{names.map((name) => (
					<li key={name}>
						<button onClick={() => never(name)}>{name}</button>
					</li>
				))}
			</ul>
		);
	}

	it('answer one press, and none that follows at once; half a second later the next', () => {
		const now = vi.spyOn(performance, 'now').mockReturnValue(0);
		const never = vi.fn();
		const draw = (...names: readonly string[]): void =>
			render(<Pairs names={names} never={never} />, document.body);
		const first = (): Element | null => document.querySelector('button');
		draw('Ana', 'Bo', 'Cy');
		clickOn(first(), 1);
		draw('Bo', 'Cy');
		clickOn(first(), 2);
		clickOn(first(), 0);
		expect(never.mock.calls).toEqual([['Ana']]);
		now.mockReturnValue(501);
		clickOn(first(), 1);
		expect(never.mock.calls).toEqual([['Ana'], ['Bo']]);
	});
});

describe('a dialog', () => {
	it('is not answered by the second click of the double click that opened it', async () => {
		const yes = vi.fn(async () => Promise.resolve());
		const modal = new ConfirmModal(
			App.createConfigured__().asOriginalType__(),
			{ title: 'Sure?', text: 'It goes.', yes: 'Yes' },
			yes,
		);
		modal.open();
		document.body.appendChild(modal.modalEl);
		const button = modal.contentEl.querySelector('.mod-cta');
		clickOn(button, 2);
		await Promise.resolve();
		expect(yes).not.toHaveBeenCalled();
		clickOn(button, 1);
		await Promise.resolve();
		expect(yes).toHaveBeenCalledOnce();
	});
});

describe('what was opened by a double click', () => {
	const app = App.createConfigured__().asOriginalType__();
	const bare = new ConfirmModal(app, { title: 'Sure?', text: 'It goes.', yes: 'Yes' }, async () => Promise.resolve());
	const lines = new LineSuggest(app, { placeholder: 'Which?', nothingFound: 'None' }, ['a', 'b'], () => undefined);

	it.each([bare, lines])(
		'is not left by its second click, which falls beside it; by a click of its own it is',
		(modal) => {
			const left = vi.fn();
			const beside = modal.containerEl.appendChild(document.createElement('div'));
			beside.addEventListener('click', left);
			clickOn(beside, 2);
			expect(left).not.toHaveBeenCalled();
			clickOn(beside, 1);
			expect(left).toHaveBeenCalledOnce();
		},
	);

	it('chooses nothing by its second click, nor by a key held down', () => {
		const chosen = vi.fn();
		const modals = [
			new LineSuggest(app, { placeholder: 'Which?', nothingFound: 'None' }, ['a'], chosen),
			new EntrySuggest(app, 'What?', [{ section: 'log', title: 'a', icon: 'check', act: chosen }]),
		];
		for (const modal of modals) {
			const choose = (event: MouseEvent | KeyboardEvent): void => {
				const [item] = modal.getItems();
				modal.selectSuggestion({ item: item as never, match: { score: 0, matches: [] } }, event);
			};
			choose(new MouseEvent('click', { detail: 2 }));
			choose(new KeyboardEvent('keydown', { key: 'Enter', repeat: true }));
			expect(chosen).not.toHaveBeenCalled();
			choose(new MouseEvent('click', { detail: 1 }));
			expect(chosen).toHaveBeenCalledOnce();
			chosen.mockClear();
		}
	});
});

it('a key held down presses a plain box once', () => {
	const box = document.body.appendChild(document.createElement('div'));
	const pressed = vi.fn();
	box.addEventListener('click', pressed);
	pressable(box);
	for (const repeat of [false, true, true])
		box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, repeat }));
	expect(pressed).toHaveBeenCalledOnce();
});
