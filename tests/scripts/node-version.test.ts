import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../scripts/node-version.mjs';

describe('the check of the version of Node.js', () => {
	it.each(['v20.19.0', 'v20.20.2', 'v22.13.0', 'v22.21.0', 'v24.0.0', 'v25.1.0', 'v26.0.0-nightly2026'])(
		'lets %s pass',
		(version) => expect(refusalOf(version)).toBe(null),
	);

	it.each(['v18.20.8', 'v20.10.0', 'v20.18.3', 'v21.7.3', 'v22.12.0', 'v23.11.1'])('refuses %s', (version) =>
		expect(refusalOf(version)).toBe(
			`This is Node.js ${version.slice(1)}, and Nurture needs ^20.19 || ^22.13 || >=24: install one of these.`,
		),
	);
});
