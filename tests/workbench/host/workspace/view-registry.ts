/** Which views there are, and which of them opens which files. */
import type { Leaf } from './leaf';
import type { View } from './view';

export type MakeView = (leaf: Leaf) => View;

export class ViewRegistry {
	private readonly makers = new Map<string, MakeView>();
	private readonly extensions = new Map<string, string>();
	/** Told when a view comes, so that leaves that wait for it can show it. */
	onRegistered: (type: string) => void = () => undefined;

	register(type: string, make: MakeView): void {
		if (this.makers.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.makers.set(type, make);
		this.onRegistered(type);
	}

	unregister(type: string): void {
		this.makers.delete(type);
	}

	find(type: string): MakeView | null {
		return this.makers.get(type) ?? null;
	}

	registerExtensions(extensions: readonly string[], type: string): void {
		for (const extension of extensions) this.extensions.set(extension, type);
	}

	unregisterExtensions(extensions: readonly string[]): void {
		for (const extension of extensions) this.extensions.delete(extension);
	}

	getTypeByExtension(extension: string): string | undefined {
		return this.extensions.get(extension);
	}
}
