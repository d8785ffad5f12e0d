/** Obsidian's setting components. */
export { BaseComponent, ValueComponent } from './base';
export { ButtonComponent, DisplayValueComponent, ExtraButtonComponent } from './buttons';
export { DropdownComponent, ProgressBarComponent, SliderComponent, ToggleComponent } from './choice';
export { ColorComponent } from './colour';
export {
	AbstractTextComponent,
	MomentFormatComponent,
	SearchComponent,
	TextAreaComponent,
	TextComponent,
} from './text';
