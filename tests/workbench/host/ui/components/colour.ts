/** The colour picker, with the app's three ways to write a colour. */
import type { HexString, HSL, RGB } from 'obsidian';
import { ValueComponent } from './base';

const hexOf = ({ r, g, b }: RGB): HexString =>
	`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function rgbOf(hex: HexString): RGB {
	const number = Number.parseInt(hex.slice(1), 16) || 0;
	return { r: number >> 16, g: (number >> 8) & 255, b: number & 255 };
}

/** Hue in degrees, the others in hundredths. */
function hslOf({ r, g, b }: RGB): HSL {
	const [red, green, blue] = [r / 255, g / 255, b / 255];
	const most = Math.max(red, green, blue);
	const span = most - Math.min(red, green, blue);
	const light = most - span / 2;
	let hue = 0;
	if (span > 0 && most === red) hue = ((green - blue) / span + 6) % 6;
	else if (span > 0) hue = most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
	const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
	return { h: Math.round(hue * 60), s: Math.round(saturation * 100), l: Math.round(light * 100) };
}

function rgbOfHsl({ h, s, l }: HSL): RGB {
	const light = l / 100;
	const reach = (s / 100) * Math.min(light, 1 - light);
	const part = (at: number): number => {
		const turn = (at + h / 30) % 12;
		return 255 * (light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
	};
	return { r: part(0), g: part(8), b: part(4) };
}

export class ColorComponent extends ValueComponent<HexString> {
	colorPickerEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.colorPickerEl = containerEl.createEl('input', { attr: { type: 'color' } });
		this.colorPickerEl.addEventListener('change', () => this.tell(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.colorPickerEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): HexString {
		return this.colorPickerEl.value;
	}

	getValueRgb(): RGB {
		return rgbOf(this.getValue());
	}

	getValueHsl(): HSL {
		return hslOf(this.getValueRgb());
	}

	setValue(value: HexString): this {
		this.colorPickerEl.value = value;
		return this;
	}

	setValueRgb(rgb: RGB): this {
		return this.setValue(hexOf(rgb));
	}

	setValueHsl(hsl: HSL): this {
		return this.setValueRgb(rgbOfHsl(hsl));
	}
}
