/** Marks the lines of a note's properties, so that they look like properties and not like Markdown. */
import { RangeSetBuilder, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

const line = Decoration.line({ class: 'cm-hmd-frontmatter' });

/** The longest block that is looked for. */
const MOST_LINES = 500;

function marks({ doc }: EditorState): DecorationSet {
	const set = new RangeSetBuilder<Decoration>();
	if (doc.line(1).text.trimEnd() !== '---') return set.finish();
	const last = Math.min(doc.lines, MOST_LINES);
	let end = 2;
	while (end <= last && doc.line(end).text.trimEnd() !== '---') end += 1;
	if (end <= last) for (let at = 1; at <= end; at += 1) set.add(doc.line(at).from, doc.line(at).from, line);
	return set.finish();
}

export const frontmatterLines = StateField.define<DecorationSet>({
	create: marks,
	update: (value, { docChanged, state }) => (docChanged ? marks(state) : value),
	provide: (field) => EditorView.decorations.from(field),
});
