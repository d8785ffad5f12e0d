/** Whether somebody has had something already: it was sent to them, or was spoken of with a link to it. */
import { upTo } from '../../core/text/ends';
import { foldText } from '../../core/text/fold';
import type { Contact } from '../../core/people/history';
import { SHARE_KIND } from '../../core/settings/kinds';
import { linksIn } from '../../core/markdown/link';
import type { Member } from '../../core/people/roster';
import { foldPath } from '../../core/text/vault-path';
import type { Sought } from './query';

/** A shorter name stands in too many sentences by chance. */
const SHORTEST_TITLE = 3;

/** An address as two of them are compared: without scheme, `www.`, query, fragment and a slash at its end. */
const bareAddress = (url: string): string =>
	upTo(url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, ''), /[?#]/).replace(/\/$/, '');

/** Whether a link's target is a note: by its path, or by its name. */
function means(target: string, path: string): boolean {
	const [wanted, own] = [foldPath(target).replace(/\.md$/, ''), foldPath(path).replace(/\.md$/, '')];
	return wanted !== '' && (own === wanted || own.endsWith(`/${wanted}`));
}

/**
 * The contact that tells that somebody has had this; null if none does. One of the kind `share` that names its title,
 * or any with a link to the note, or with the address.
 */
export function alreadyHad({ history }: Member, { path, titles, urls }: Sought): Contact | null {
	const names = titles.map((title) => ` ${words(title)} `).filter((title) => title.length >= SHORTEST_TITLE + 2);
	const addresses = urls.map(bareAddress).filter((address) => address !== '');
	const tells = ({ kind, text, detail }: Contact): boolean => {
		const said = `${text}\n${detail}`;
		if (path !== null && linksTo(path, said)) return true;
		if (addresses.some((address) => includesAddress(said.toLowerCase(), address))) return true;
		return kind === SHARE_KIND && names.length > 0 && names.some((name) => ` ${words(said)} `.includes(name));
	};
	return history.interactions.find(tells) ?? null;
}

/** Whether a text links to a note. */
const linksTo = (path: string, text: string): boolean =>
	text.includes('[') &&
	text
		.split('\n')
		.flatMap(linksIn)
		.some(({ target }) => means(target, path));

/** The address, and not the beginning of a longer one. */
function includesAddress(text: string, address: string): boolean {
	return text
		.split(address)
		.slice(1)
		.some((behind) => !/^\/?[\p{L}\p{N}_-]/u.test(behind));
}

const words = (text: string): string =>
	foldText(text.slice(0, 4000))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
