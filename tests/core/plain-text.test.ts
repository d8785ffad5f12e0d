import { expect, it } from 'vitest';
import { plainText } from '../../src/core/markdown/plain-text';

it.each([
	['her knee is better', 'her knee is better'],
	['met [[People/Mara Lind|Mara]] and [[People/Bo Lind]]', 'met Mara and Bo Lind'],
	['she moves #gave/advice to Lisbon #received', 'she moves to Lisbon'],
	['reading together #choir #books/poems', 'reading together'],
	['about **the move** and *her* `tide.ts`', 'about the move and her tide.ts'],
	['a file_name_here, 2 * 3 * 4', 'a file_name_here, 2 * 3 * 4'],
	['called %%not for others%%late ^a1b2', 'called late'],
	['dinner with Gus <!-- his father is ill -->', 'dinner with Gus'],
	['dinner <!-- a --> with <!-- b -->Gus ^a1b2 <!-- c -->', 'dinner with Gus'],
	['she has 50% %% not 100% %% of it', 'she has 50% of it'],
	['dinner with Gus <!-- his father', 'dinner with Gus'],
	['dinner with Gus %% his father', 'dinner with Gus %% his father'],
	['100%% sure --> yes', '100%% sure --> yes'],
	['says `<!-- a -->` is a comment', 'says <!-- a --> is a comment'],
	['<!-- all of it -->', ''],
	['#gave/advice', ''],
	['', ''],
])('shows %j as %j', (markdown, words) => {
	expect(plainText(markdown)).toBe(words);
});
