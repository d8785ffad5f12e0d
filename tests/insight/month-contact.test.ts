import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { reasonWords } from '../../src/words/words';
import { briefWords } from '../../src/words/insight/brief';
import { dueWords } from '../../src/words/app/due';
import { brief } from '../../src/insight/brief/brief';
import { draftValues } from '../../src/insight/brief/draft';
import { printDue } from '../../src/services/verbs/people/due';

const TODAY = '2026-11-25';
const settings = DEFAULT_SETTINGS;
const ana = (text: string) => readMember('People/Ana.md', `---\nevery: monthly\n${text}`, settings, TODAY);

/** How the row, the brief, the terminal and the reason tell the last contact. */
function told(text: string): string[] {
	const member = ana(text);
	const { last } = brief(member, { today: TODAY, settings });
	return [
		dueWords.last(member, TODAY)?.day ?? '',
		last === null ? '' : briefWords.last(last, TODAY),
		printDue([member], { all: true }, TODAY),
		reasonWords(member.standing, 'monthly', TODAY),
	];
}

describe('a contact of which only the month is known', () => {
	it('is told by its month wherever the last contact is told', () => {
		for (const text of [
			'---\n- 2026-09 dinner',
			'last-contact: 2026-09\n---\n',
			'---\n### September 2026 dinner',
		]) {
			for (const words of told(text)) expect(words).toContain('September');
			for (const words of told(text)) expect(words).not.toMatch(/30|Sep(?!tember)/);
		}
	});

	it('is no day in a draft', () => {
		for (const text of ['---\n- 2026-09 dinner', 'last-contact: 2026-09\n---\n'])
			expect(draftValues(ana(text), TODAY, settings).get('last day')).toBe(undefined);
		expect(draftValues(ana('---\n- 2026-09-30 dinner'), TODAY, settings).get('last day')).toBe('30 September');
	});

	it('is not of today in its own month', () => {
		const member = ana('---\n- 2026-11 dinner');
		expect(member.history).toMatchObject({ last: TODAY, lastPrecision: 'month' });
		expect(dueWords.when(member, TODAY, true)).not.toBe('done today');
	});
});
