/** What is kept of the notes from one start to the next: where, and what is told of it. */
import type { Plugin } from 'obsidian';
import { sentenceOf } from '../../services/ports';
import { KeptReadings } from '../../services/reading/kept-readings';
import { tell } from '../../views/notices/tell';
import { hostWords } from '../../words/host';
import { tellUnread } from '../shell/told';
import type { Cache } from '../vault/vault-watch';
import { databaseOf, forgetWithPlugin, VaultCache } from '../vault/vault-cache';

/** Made by the build: another one where the code that reads is. */
declare const NURTURE_GRAMMAR: string;

/** What is kept; null in a build whose sources still change, and where the app has no database for the vault. */
function cacheOf(plugin: Plugin): Cache | null {
	const grammar = typeof NURTURE_GRAMMAR === 'undefined' ? '' : NURTURE_GRAMMAR;
	const database = databaseOf(plugin.app);
	if (grammar === '' || database === null || typeof indexedDB === 'undefined') return null;
	plugin.register(() => forgetWithPlugin(plugin, database));
	let isTold = false;
	const tellOnce = (sentence: string): void => {
		if (!isTold) tell(sentence);
		isTold = true;
	};
	return {
		grammar,
		readings: new KeptReadings(new VaultCache(database, () => tellOnce(hostWords.brokenCache))),
		onFull: (error) => tellOnce(hostWords.noCache(sentenceOf(error))),
	};
}

/** What the watch over the vault tells, and what it keeps. */
export const watchOf = (plugin: Plugin) => ({ onUnread: tellUnread, cache: cacheOf(plugin) });
