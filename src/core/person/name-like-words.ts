/** First names that are words of a sentence as well, in lower case: they are names where they are written as names. */
export const WORDS_THAT_ARE_NAMES: ReadonlySet<string> = new Set(
	(
		'an and al art ash august autumn amber angel april basil bay bill blue bob brook buddy carol chance chase ' +
		'charity clay ' +
		'cliff coach crystal daisy dad dawn dean do drew earl eve faith fern flora forest frank gene ginger glen ' +
		'grace grant ' +
		'harmony hazel heath heather holly honey hope hunter in iris ivy jack jade jasmine jewel joy june lane lily ' +
		'liberty ' +
		'mama mark mason may max melody mercy merry might miles mom mum no norm olive page papa pat patience pearl ' +
		'penny ' +
		'poppy prudence ray red reed rich river rob robin rock rose rosemary rowan ruby sage sandy sister skip sky ' +
		'so stella ' +
		'summer sue sunny tale trip true victor violet viola wade ward will winter wolf'
	).split(' '),
);
