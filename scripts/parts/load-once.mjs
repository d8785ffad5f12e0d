/**
 * Loads a built plugin once, in a process where nothing of it is known yet, and prints what that takes of the
 * processor, in milliseconds: first for reading its code, then for running it. The app is stood in for by classes of
 * which nothing is asked.
 */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

class Nothing {
	static define() {
		return {};
	}
}
const app = new Proxy({}, { get: () => Nothing });

/**
 * What something gives, with how long it took.
 *
 * @template T
 * @param {() => T} run
 * @returns {[made: T, taken: number]}
 */
function cpu(run) {
	const before = process.cpuUsage();
	const made = run();
	const { user, system } = process.cpuUsage(before);
	return [made, (user + system) / 1000];
}

const code = `(module,exports,require,window)=>{${readFileSync(process.argv[2] ?? '', 'utf8')}}`;
const [script, read] = cpu(() => new Script(code));
const [, ran] = cpu(() => {
	/** @type {unknown} */
	const plugin = script.runInThisContext();
	/** @type {(...given: readonly unknown[]) => void} */ (plugin)({ exports: {} }, {}, () => app, {});
});
process.stdout.write(`${read} ${ran}`);
