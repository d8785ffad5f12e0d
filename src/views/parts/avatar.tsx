/** The round sign of a person: initials on a colour of the theme. */
const TINTS = 8;

/** The first letters of the first and the last word of a name: `SO` for Siobhán O'Neill-Park. */
export function initialsOf(name: string): string {
	const letters = name
		.normalize('NFC')
		.split(/\s+/)
		.flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
	const [first, last] = [letters[0], letters.length > 1 ? letters[letters.length - 1] : undefined];
	return `${first ?? [...name.trim()][0] ?? '?'}${last ?? ''}`.toLocaleUpperCase();
}

/** One of the theme's colours, always the same one for a name. */
export function tintOf(name: string): number {
	let sum = 0;
	for (const sign of name.normalize('NFC')) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
	return sum % TINTS;
}

/** Somebody's initials on a quiet colour. Only a picture: the name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
	return (
		<span class={`nurture-avatar nurture-tint-${tintOf(name)}`} aria-hidden="true">
			{initialsOf(name)}
		</span>
	);
}
