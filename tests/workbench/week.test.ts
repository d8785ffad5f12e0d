/** A week of use, from the first list to the review: the story is in week.ts. */
import { describe, it } from 'vitest';
import { nurturePages } from './support/nurture-page';
import { aWeek } from './week';

const open = nurturePages();

describe('a week', () => {
	it('of listing, reaching out, planning, sharing, introducing and looking back goes through, day by day', async () => {
		const { page, vault } = await open(null);
		await aWeek({ page, vault, picture: async () => {} });
	});
});
