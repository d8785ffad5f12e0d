/** Programs that write into vaults, some of which are killed at it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Commands to be carried out in a vault, one after the other. */
export interface Task {
	readonly vault: string;
	readonly commands: readonly (readonly string[])[];
}

/** What a writer did of its task. */
export interface Told {
	/** The places of the commands that it said were done. */
	readonly done: readonly number[];
	/** What it said of those that could not be done. */
	readonly refused: readonly string[];
	/** Whether it was killed before it was through. */
	readonly killed: boolean;
}

/** A process that waits for tasks; see writer.ts. */
export class Writer {
	private readonly child: ChildProcess;
	private readonly lines: AsyncIterator<string, undefined>;

	constructor(program: string) {
		this.child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
		if (this.child.stdout === null) throw new Error('A writer that cannot be heard');
		this.lines = createInterface(this.child.stdout)[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
	}

	/** Carries a task out; if it takes longer than so many milliseconds, the process is killed. */
	async carryOut(task: Task, killAfter: number | null): Promise<Told> {
		const told = { done: [] as number[], refused: [] as string[], killed: false };
		this.child.stdin?.write(`${JSON.stringify(task)}\n`);
		const end = killAfter === null ? undefined : setTimeout(() => this.kill(), killAfter);
		for (;;) {
			const { value, done: isGone } = await this.lines.next();
			if (isGone === true) return { ...told, killed: true };
			const [what, at, code, ...said] = value.split(' ');
			if (what === 'done') {
				clearTimeout(end);
				return told;
			}
			if (code === '0') told.done.push(Number(at));
			else told.refused.push(said.join(' '));
		}
	}

	/** Resolves when it can be given a task. */
	async ready(): Promise<this> {
		const { done: isGone } = await this.lines.next();
		if (isGone === true) throw new Error('A writer ended before it had begun');
		return this;
	}

	kill(): void {
		this.child.kill('SIGKILL');
	}
}

/** Writers that are kept ready, as to start one takes longer than a round does. */
export class Crew {
	private readonly waiting: Promise<Writer>[];

	constructor(
		private readonly program: string,
		size: number,
	) {
		this.waiting = Array.from({ length: size }, async () => this.fresh());
	}

	private async fresh(): Promise<Writer> {
		return new Writer(this.program).ready();
	}

	async take(count: number): Promise<Writer[]> {
		return Promise.all(this.waiting.splice(0, count));
	}

	/** Takes one back; null: it was killed, and another comes in its place. */
	giveBack(writer: Writer | null): void {
		this.waiting.push(writer === null ? this.fresh() : Promise.resolve(writer));
	}

	async dismiss(): Promise<void> {
		for (const writer of await Promise.all(this.waiting)) writer.kill();
	}
}
