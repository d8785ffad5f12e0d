/** What all of Obsidian's setting components have in common. None has a name that the app would not give it. */

export abstract class BaseComponent {
	disabled = false;

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}
}

type Listeners<T> = Record<string, (value?: T) => T>;

/** A component that holds a value and tells the plugin when the user has changed it. */
export abstract class ValueComponent<T> extends BaseComponent {
	protected callback: ((value: T) => unknown) | null = null;

	abstract getValue(): T;
	abstract setValue(value: T): this;

	onChange(callback: (value: T) => unknown): this {
		this.callback = callback;
		return this;
	}

	registerOptionListener(listeners: Listeners<T>, key: string): this {
		listeners[key] = (value) => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}

	/** A listener may be asynchronous; what it throws is reported, as in the app. */
	protected tell(value: T): void {
		void this.callback?.(value);
	}
}
