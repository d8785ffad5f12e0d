/** Run by `npm version`: writes the new version into manifest.json, and into versions.json with the app it needs. */
import { readFileSync, writeFileSync } from 'node:fs';

const version = process.env.npm_package_version;
if (!version) throw new Error('Run this by "npm version patch" (or minor, or major)');

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);

const manifest = read('manifest.json');
write('manifest.json', { ...manifest, version });
write('versions.json', { ...read('versions.json'), [version]: manifest.minAppVersion });
