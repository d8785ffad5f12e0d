/** Elements of an XML file with their attributes. Only this file knows saxes, which takes no entity of a file's own. */
import { SaxesParser } from 'saxes';

/** An element that begins. */
export interface Element {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

/** The elements of a text in their order; whether it ends before they do, or is no XML. Never throws. */
export function readElements(text: string): { readonly elements: readonly Element[]; readonly isBroken: boolean } {
	const elements: Element[] = [];
	let isBroken = false;
	const parser = new SaxesParser({ xmlns: false });
	parser.on('error', () => void (isBroken = true));
	parser.on('opentag', ({ name, attributes }) => {
		// Behind a fault nothing is certain.
		if (!isBroken) elements.push({ name, attributes: new Map(Object.entries(attributes)) });
	});
	parser.write(text).close();
	return { elements, isBroken };
}
