/** The milestones to come, and those that have just been. Each has the menu and the keys of its person. */
import { addDays, type Day } from '../../../core/time/day';
import { milestoneWords } from '../../../words/insight/milestones';
import { upcomingMilestones, type UpcomingMilestone } from '../../../insight/rhythm/milestones';
import { Avatar } from '../../parts/avatar';
import { itemsOfEach, peopleOf, Words, type Item, type ItemKind, type Part } from './item';

interface MilestonePart extends Part {
	readonly milestone: UpcomingMilestone;
}

function Milestone({ item, today, id, milestone }: MilestonePart) {
	const name = peopleOf(item);
	const [first] = item.members;
	return (
		<>
			<Avatar name={first.person.name} />
			<Words
				id={id}
				what={milestoneWords.whose(name, milestone)}
				when={milestoneWords.edge(milestone, today)}
				who={milestoneWords.below(milestone, today)}
				names={name}
			/>
		</>
	);
}

function itemOf(milestone: UpcomingMilestone, today: Day): Item {
	const { member, label, day, inDays } = milestone;
	const { path } = member.person;
	return {
		kind: 'milestone',
		key: `milestone: ${path} ${label} ${day}`,
		members: [member],
		person: member,
		words: milestoneWords.what(milestone),
		source: { path, line: undefined },
		day: addDays(today, inDays),
		isLate: inDays <= 0,
		isTall: false,
		isTicked: false,
		answers: [],
		draw: (part) => <Milestone {...part} milestone={milestone} />,
	};
}

const itemsOfThese = itemsOfEach(itemOf);

/** By their day. */
export const milestones: ItemKind = {
	id: 'milestones',
	items: (members, today, settings) => itemsOfThese(upcomingMilestones(members, today, settings), today),
};
