/** Texts that are said once say what they said. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sharedTexts } from '../../scripts/shared-texts.mjs';

it('a text that stands in several places is said once', () => {
	expect(sharedTexts('f("button","other"),g("button")')).toBe(
		'\nvar sharedText$0="button";\nf(sharedText$0,"other"),g(sharedText$0)',
	);
});

it.each([
	['what has no text twice', 'f("button"),g("other")'],
	['short ones', 'f("a","a",``,"is","is")'],
	['long ones', `f("${'long'.repeat(99)}","${'long'.repeat(99)}")`],
	['what is asked for', 'require("obsidian"),require("obsidian")'],
	['the names of properties', '({"a-b":1,"a-b"(){}})'],
	['the names of parts', 'var{"a-b":a}=f;(({"a-b":c})=>c)(f)'],
	['what a type is compared with', 'typeof a=="string"||"string"!=typeof b'],
])('%s stays as it is', (_, code) => expect(sharedTexts(code)).toBe(code));

it('stands behind the directive and before all else', () => {
	expect(sharedTexts('/* By. */\n"use strict";"a, b"in f;"a, b"in g')).toBe(
		'/* By. */\n"use strict";\nvar sharedText$0="a, b";\nsharedText$0 in f;sharedText$0 in g',
	);
});

it('code does with it what it did', () => {
	const code = String.raw`"use strict";
		function say(kind){switch(kind){case"one\n":return"two’";case"two’":return"one\n"in{"one\n":1}?"in it":"not"}return"not"}
		var said=[say("one\n"),say("two’"),say("not"),typeof"not","in it"instanceof Object];said`;
	expect(sharedTexts(code)).toContain('case sharedText$');
	expect(runInNewContext(sharedTexts(code))).toEqual(runInNewContext(code));
});
