/** Logs an interaction: what, when, of what kind, given or received, with whom; the very line is shown as one types. */
import type { App } from 'obsidian';
import { BENEFITS } from '../../core/log-text';
import { OTHER_KIND } from '../../core/kinds';
import { longDay, modalWords } from '../../core/words';
import { sentenceOf } from '../../services/ports';
import { dayField } from './day-field';
import { choiceField, textField, type Choice, type Field } from './field';
import { FormModal, modKey } from './form-modal';
import type { LogDesk } from './log-desk';
import { LogForm } from './log-form';
import { PeopleChips } from './people-chips';

export class LogModal extends FormModal {
	private readonly form: LogForm;
	private previewEl: HTMLElement | null = null;
	private asked = 0;

	constructor(app: App, private readonly desk: LogDesk, paths: readonly string[]) {
		super(app, '');
		this.form = new LogForm(desk, [...paths]);
	}

	protected build(el: HTMLElement): void {
		const { form, desk } = this;
		const { today, settings } = desk.people;
		// They make the title as well.
		new PeopleChips(this.app, el, desk.people, form.paths, (names) => this.update(() => this.setTitle(modalWords.logTitle(names))));
		const words = textField(el, { label: modalWords.text, placeholder: modalWords.textExample, onInput: (text) => this.update(() => (form.text = text)) });
		words.setting.settingEl.addClass('mod-wide');
		dayField(el, {
			label: modalWords.when, placeholder: modalWords.whenPast, today, direction: 'past', dates: settings,
			empty: { day: today, ok: true, says: longDay(today) },
			judge: (day) => ({ ok: true, says: day > today ? modalWords.ahead(longDay(day)) : longDay(day) }),
			onChange: ({ day, says }) => this.update(() => {
				form.day = day;
				form.dayFault = says;
			}),
		});
		const kinds = settings.kinds.filter(({ id }) => id !== OTHER_KIND).map(({ id }): Choice => [id, id]);
		choiceField(el, { label: modalWords.kind, value: '', choices: [['', modalWords.kindFromText], ...kinds], onChoose: (kind) => this.update(() => (form.kind = kind)) });
		this.buildDirection(el);
		this.buildPreview(el);
		this.buttons(el, modalWords.write, [{ text: modalWords.writeAndOpen, run: () => void this.submit(true) }]);
	}

	private buildDirection(el: HTMLElement): void {
		const { form } = this;
		let benefit: Field<HTMLSelectElement> | null = null;
		choiceField(el, {
			label: modalWords.direction, value: '', choices: [['', modalWords.neither], ['gave', modalWords.gave], ['received', modalWords.received]],
			onChoose: (choice) => this.update(() => {
				form.direction = choice === 'gave' || choice === 'received' ? choice : null;
				benefit?.setting.settingEl.toggle(form.direction !== null);
			}),
		});
		const choices = BENEFITS.map((name): Choice => [name, modalWords.benefits[name]]);
		benefit = choiceField(el, { label: modalWords.benefit, value: '', choices: [['', modalWords.neither], ...choices], onChoose: (choice) => this.update(() => (form.benefit = choice)) });
		benefit.setting.settingEl.hide();
	}

	private buildPreview(el: HTMLElement): void {
		const box = el.createDiv({ cls: 'nurture-preview' });
		box.createDiv({ cls: 'nurture-preview-label', text: modalWords.preview });
		this.previewEl = box.createEl('code', { cls: 'nurture-preview-line' });
		el.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
	}

	/** Takes in a change and shows the line that it makes, none while the form makes none; a line that was overtaken is not shown. */
	private update(change: () => void): void {
		change();
		const asked = (this.asked += 1);
		const show = (line: string): void => {
			if (asked === this.asked) this.previewEl?.setText(line);
		};
		try {
			void this.desk.preview(this.form.request()).then((line) => show(line.trim()), (error: unknown) => show(sentenceOf(error)));
		} catch {
			show('');
		}
	}

	protected async run(openAfter: boolean): Promise<void> {
		await this.desk.log(this.form.request(), openAfter);
	}
}

