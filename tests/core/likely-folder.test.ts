import { describe, expect, it } from 'vitest';
import { likelyFolders } from '../../src/core/settings/likely-folder';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const found = (...folders: string[]) => likelyFolders(folders, DEFAULT_SETTINGS)?.newNoteFolder ?? null;

describe('the folder of people where nothing is set', () => {
	it('is the one of the settings, where it is there', () =>
		expect([found('People', 'Contacts'), found()]).toEqual([null, null]));
	it('is the highest likely one, then the likeliest', () => {
		expect([
			found('Stuff/Contacts', 'CRM'),
			found('CRM', 'Contacts'),
			found('B/CRM', 'A/crm'),
			found('Recipes', 'Contacts of mine'),
		]).toEqual(['CRM', 'Contacts', 'A/crm', null]);
	});
	it('is the one in another case', () => expect(found('people')).toBe('people'));
	it('is for new notes as well', () =>
		expect(likelyFolders(['Stuff/Friends'], DEFAULT_SETTINGS)).toEqual({
			peopleFolders: ['Stuff/Friends'],
			newNoteFolder: 'Stuff/Friends',
		}));
});
