/** The hand-written cases of `tests/cases`: what each note is read as. See `tests/cases/README.md` for their form. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { parseSettings } from '../../src/core/settings/settings';
import { personReport } from '../../src/services/answers/person-report';
import { readCases, subset } from '../support/cases';

const folder = new URL('../cases/', import.meta.url);
const TODAY = '2026-11-25';

for (const file of readdirSync(folder)
	.filter((name) => name.endsWith('.md') && name !== 'README.md')
	.sort()) {
	describe(file, () => {
		for (const { name, path, text, settings, expected } of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
			it(name, () => {
				const report: unknown = JSON.parse(
					JSON.stringify(
						personReport(readMember(path, text, parseSettings(settings).settings, TODAY), TODAY),
					),
				);
				expect(subset(report, expected)).toEqual(expected);
			});
		}
	});
}
