/** Makes the note of somebody new. */
import { flagWords, verbWords } from '../../../words/verbs';
import { safe } from '../../answers/safe';
import { NEW_NAME } from '../../command/needs';
import { isOn, text } from '../../command/options';
import { verb } from '../../command/verb';
import type { NewPerson } from '../../people';
import { Refusal, sentenceOf } from '../../ports';

const printMade = ({ path }: { readonly path: string }): string => safe(verbWords.made(path));

/** `nurture new`: makes a person's note. */
export const newPerson = verb({
	name: 'new',
	does: verbWords.verbs.new,
	needs: { name: NEW_NAME },
	options: {
		every: text('RHYTHM', flagWords.every),
		circle: text('C', flagWords.circle),
		template: text('FILE', flagWords.template),
		anyway: isOn(flagWords.anyway),
	},
	async answer({ given: { name }, options, host, people }) {
		const { every, circle, anyway } = options;
		const template = options.template === undefined ? undefined : await host.template(options.template);
		const task = async (): Promise<NewPerson> => people.create({ name, every, circle, template, second: anyway });
		const made = await host.step(task, printMade).catch((error: unknown) => {
			// Only of a name that others bear all of them are told.
			const { paths } = error instanceof Refusal ? error.choices : {};
			throw paths === undefined ? error : new Refusal(verbWords.anyway(sentenceOf(error)), { paths });
		});
		return { json: { path: made.path }, text: printMade(made) };
	},
});
