import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/core/markdown/markdown-escape';

describe('words in another note', () => {
	it('are no links, tags, comments or emphasis there', () => {
		expect(escapeMarkdown('[[x]] #tag %% a %% *b* `c` <d> ==e== __f__ ~g~ $h$ ^i \\ |')).toBe(
			'\\[\\[x\\]\\] \\#tag \\%\\% a \\%\\% \\*b\\* \\`c\\` \\<d> \\=\\=e\\=\\= \\_\\_f\\_\\_ \\~g\\~ \\$h\\$ \\^i \\\\ \\|',
		);
	});

	it('stay as they are otherwise, on one line', () =>
		expect(escapeMarkdown(' 100% of her_words = here,\n and - there! ')).toBe(
			'100% of her_words = here, and - there!',
		));
});
