/** The controls of settings that are drawn from definitions, bound to the tab's values. */
import type { App, SettingControl } from 'obsidian';
import type { AbstractTextComponent } from './components';
import type { Setting } from './setting';

export interface ControlOwner {
	readonly app: App;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
}

type Validate = (value: never) => string | void | Promise<string | void>;

/** Adds the control. `changed` is called after a value has been kept. */
export function addControl(setting: Setting, control: SettingControl, owner: ControlOwner, changed: () => void): void {
	const value = owner.getControlValue(control.key) ?? control.defaultValue;
	const keep = (next: unknown): void =>
		void check(setting, control.validate as Validate | undefined, next).then(async (isGood) => {
			if (!isGood) return;
			await owner.setControlValue(control.key, next);
			changed();
		});
	const typed = (
		field: AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>,
		placeholder?: string,
	): void => {
		field
			.setValue(asText(value))
			.setPlaceholder(placeholder ?? '')
			.onChange(keep);
	};
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(keep));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) =>
				dropdown.addOptions(control.options).setValue(asText(value)).onChange(keep),
			);
			break;
		case 'textarea':
			setting.addTextArea((area) => {
				typed(area, control.placeholder);
				if (control.rows !== undefined) area.inputEl.rows = control.rows;
			});
			break;
		case 'number': {
			const { min = null, max = null, step = null, placeholder = '' } = control;
			setting.addText((text) => {
				text.inputEl.type = 'number';
				text.inputEl.setAttrs({ min, max, step });
				text.setValue(asText(value))
					.setPlaceholder(placeholder)
					.onChange((next) => keep(Number(next)));
			});
			break;
		}
		case 'slider':
			setting.addSlider((slider) => {
				slider
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(value))
					.setDynamicTooltip()
					.onChange(keep);
				if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
			});
			break;
		case 'color':
			setting.addColorPicker((picker) => picker.setValue(asText(value)).onChange(keep));
			break;
		default:
			setting.addText((text) => typed(text, control.placeholder));
	}
}

/** Whether the value is good; says what is wrong with it otherwise. */
async function check(setting: Setting, validate: Validate | undefined, value: unknown): Promise<boolean> {
	const wrong = await validate?.(value as never);
	setting.setErrorMessage(wrong || null);
	return !wrong;
}

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
