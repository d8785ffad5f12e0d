/** The plans whose day has come: asked about, and answered in their rows. */
import { dueWords } from '../../../words/app/due';
import { planWords } from '../../../words/app/plans';
import { plansToAsk, type AskedPlan } from '../../../services/plans';
import { Icon } from '../../parts/icon';
import { itemsOfEach, peopleOf, Words, type Answer, type Item, type ItemKind, type Part } from './item';

interface PlanPart extends Part {
	readonly asked: AskedPlan;
}

function Plan({ asked, ...part }: PlanPart) {
	const { item, today, id } = part;
	const names = peopleOf(item);
	return (
		<>
			<span class="nurture-item-lead">
				<Icon name="calendar-check" />
			</span>
			<Words
				id={id}
				what={item.words}
				when={dueWords.day(asked.plan, today)}
				who={planWords.ask(names)}
				names={names}
			>
				<div class="nurture-answers" role="group" aria-label={planWords.answersLabel}>
					{item.answers.map(({ answer }) => (
						<AnswerButton key={answer} {...part} chosen={answer} />
					))}
				</div>
			</Words>
		</>
	);
}

function AnswerButton({ item, answer, tab, chosen }: Omit<Part, 'id'> & { readonly chosen: Answer }) {
	const label = planWords.answers[chosen];
	return (
		<button
			type="button"
			class="nurture-answer"
			tabIndex={tab}
			aria-label={`${label}: ${item.words}`}
			onClick={(event) => {
				event.stopPropagation();
				void answer(item, chosen);
			}}
		>
			{label}
		</button>
	);
}

const { yes, move, drop } = planWords.menu;

function itemOf(asked: AskedPlan): Item {
	const { plan, members } = asked;
	return {
		kind: 'plan',
		key: `plan: ${plan.path} ${plan.date} ${plan.kind} ${plan.said}`,
		members,
		person: null,
		words: planWords.what(plan),
		source: { path: plan.path, line: plan.line },
		day: plan.date,
		isLate: true,
		isTall: true,
		isTicked: false,
		answers: [
			{ answer: 'yes', title: yes, icon: 'check', run: (actions) => actions.keepPlan(asked) },
			{ answer: 'move', title: move, icon: 'calendar-clock', run: (actions) => actions.movePlan(asked) },
			{ answer: 'drop', title: drop, icon: 'calendar-x', run: (actions) => actions.dropPlan(asked) },
		],
		draw: (part) => <Plan {...part} asked={asked} />,
	};
}

const itemsOfThese = itemsOfEach(itemOf);

/** The longest ago first. */
export const plans: ItemKind = {
	id: 'plans',
	items: (members, today) => itemsOfThese(plansToAsk(members, today), today),
};
