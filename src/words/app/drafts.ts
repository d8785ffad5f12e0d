/** The drafts that come with Nurture, and how a new one begins. None quotes a note at the person it is about. */

const greeting = 'Hi {{first}},\n\n';

export const draftTexts = {
	/** Of one that the user makes. */
	begin: greeting,
	defaults: [
		{
			name: 'Hello',
			text: `${greeting}you came to my mind today. I was thinking of {{last contact}}.\n\nHow are you?`,
		},
		{ name: 'Good wishes', text: 'Dear {{first}},\n\n{{wishes}}\n\nHow are you?' },
		{ name: 'Following up', text: `${greeting}I have not forgotten {{promised}}.\n\nMore soon!` },
		{ name: 'Sharing', text: `${greeting}this made me think of you.\n\n` },
		{
			name: 'Suggesting a day',
			text: `${greeting}it would be good to see you again. Shall we find a day in the next weeks?`,
		},
	],
};
