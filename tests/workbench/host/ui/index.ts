/** Obsidian's user interface parts, drawn, under their own names: they stand in for the inert ones of the mocks. */
export { addIcon, getIcon, getIconIds, removeIcon, setIcon, setTooltip, setTooltip as displayTooltip } from './icons';
export { Modal } from './modal';
export { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from './suggest';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './search';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { Notice } from './notice';
export {
	AbstractTextComponent, BaseComponent, ButtonComponent, ColorComponent, DropdownComponent, ExtraButtonComponent, MomentFormatComponent, ProgressBarComponent,
	SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent, ValueComponent,
} from './components';
export { PluginSettingTab, Setting, SettingGroup, SettingTab } from './setting';
export { SettingsModal } from './settings-modal';
export { MarkdownRenderer } from './markdown';
export { openCommandPalette } from './palette';
