/** Functions that are written as arrow functions do what they did. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { arrowFunctions } from '../../scripts/arrow-functions.mjs';

it('functions become arrow functions, at the beginning of what they are declared in', () => {
	expect(arrowFunctions('"use strict";f(1);function f(a=g){function h(){return a}return h()}')).toBe(
		'"use strict";\nvar f=(a=g)=>{\nvar h=()=>{return a};\nreturn h()};\nf(1);',
	);
	expect(arrowFunctions('async function f(){await 1}')).toBe('\nvar f=async()=>{await 1};\n');
});

it.each([
	['one with a this of its own', 'function f(){return this}'],
	['one that asks with what it was called', 'function f(){return()=>arguments[0]}'],
	['one that asks how it was called', 'function f(){return new.target}'],
	['one that gives one thing after another', 'function*f(){yield 1}'],
	['one that does nothing, and may be the beginning of a class', 'function f(){}'],
	['one that is made with new', 'function f(){g()}new f'],
	['one that is built upon', 'function f(){g()}class h extends f{}'],
	['one with a prototype', 'function f(){g()}f.prototype.h=1'],
	['one that is asked for as a class', 'function f(){g()}x instanceof f'],
	['two of a name', 'function f(){g(1)}function f(){g(2)}'],
	['one in a block', 'if(a){function f(){g()}}'],
])('%s stays as it is', (_, code) => expect(arrowFunctions(code)).toBe(code));

it('a this within a class or a function of its own is none of the function around it', () =>
	expect(arrowFunctions('function f(){return class{a(){return this}}}')).toMatch(/^\nvar f=\(\)=>/));

it('code does with them what it did', () => {
	const code = String.raw`"use strict";
		var told=[first(2),third.call("this"),typeof late];
		function first(n){var last=second(n);return last;function second(m){return m>0?m*first(m-1):one}}
		function third(){return String(this)+inner()+(()=>inner())();function inner(){return "’"}}
		var one=1,late=first(3);
		function variadic(a,{b=first(1),...c}={},...d){return [a,b,c,d]}
		told.concat(variadic(1,{x:2},3),first(4),late,[1,2].map(first))`;
	expect(arrowFunctions(code).match(/function /g)).toHaveLength(1);
	expect(runInNewContext(arrowFunctions(code))).toEqual(runInNewContext(code));
});
