import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../scripts/node-version.mjs';

const jsonIn = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as unknown;

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

describe('the packages', () => {
	it('run on every Node.js that the project promises, so that npm warns of none', () => {
		const { engines } = jsonIn('package.json') as { engines: { node: string } };
		const { packages } = jsonIn('package-lock.json') as {
			packages: Record<string, { engines?: { node?: string } }>;
		};
		const strangers = Object.entries(packages).flatMap(([path, { engines: theirs }]) =>
			semver.subset(engines.node, theirs?.node ?? '*') ? [] : [`${path} needs Node.js ${theirs?.node}`],
		);
		expect(strangers).toEqual([]);
	});
});
