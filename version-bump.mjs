/** Run by `npm version`: writes the new version into manifest.json, and into versions.json with the app it needs. */
import { writeFileSync } from 'node:fs';
import { readJson } from './scripts/parts/json.mjs';

const version = process.env.npm_package_version;
if (!version) throw new Error('Run this by "npm version patch" (or minor, or major)');

/** @typedef {{ version: string, minAppVersion: string }} Manifest */

/**
 * @param {string} file
 * @param {unknown} value
 */
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);

const manifest = /** @type {Manifest} */ (readJson('manifest.json'));
const versions = /** @type {Record<string, string>} */ (readJson('versions.json'));
write('manifest.json', { ...manifest, version });
write('versions.json', { ...versions, [version]: manifest.minAppVersion });
