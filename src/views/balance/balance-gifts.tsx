/** Gifts by the way they went, and ideas left: lists, each with one tab stop; a row opens the line that tells of it. */
import { useMemo } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { discreet, inCompany } from '../../core/people/discreet';
import type { Source } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import { toldDay } from '../../words/words';
import { balanceWords as words } from '../../words/insight/balance';
import { giftsOf } from '../../insight/giving/gifts';
import { openIn } from '../parts/open-in';
import { MoreRows } from '../parts/more-rows';
import { useUniqueId } from '../hooks/use-unique-id';
import type { BalanceActions } from '../ports/balance-actions';

/** So many are shown at first, and with each wish for more. */
const STRIDE = 20;

interface Item {
	readonly key: string;
	/** Null where all are one person's. */
	readonly name: string | null;
	readonly text: string;
	readonly source: Source;
}

interface ListProps {
	readonly title: string;
	readonly items: readonly Item[];
	readonly actions: BalanceActions;
}

function Items({ title, items, actions }: ListProps) {
	const id = useUniqueId();
	return (
		<>
			{items.length > 0 && <h5 id={id}>{title}</h5>}
			<MoreRows
				class="nurture-balance-gifts"
				rowClass="nurture-balance-gift"
				labelledBy={id}
				items={items}
				keyOf={({ key }) => key}
				stride={STRIDE}
				more={words.more}
			>
				{({ name, text, source }, tabIndex) => (
					<button
						type="button"
						class="nurture-balance-told"
						tabIndex={tabIndex}
						onClick={(event) => actions.openLine(source.path, source.line, openIn(event))}
					>
						{name !== null && (
							<>
								<bdi class="nurture-balance-name">{name}</bdi>{' '}
							</>
						)}
						<bdi>{text}</bdi>
					</button>
				)}
			</MoreRows>
		</>
	);
}

/** The lists of gifts, by the way they went. */
const WAYS = [
	['given', words.giftsGiven],
	['received', words.giftsReceived],
	['either', words.giftsEither],
] as const;

interface Props {
	readonly members: readonly Member[];
	/** The person shown; null for everybody. */
	readonly member: Member | null;
	readonly today: Day;
	readonly actions: BalanceActions;
}

/** The gifts that were given, and the ideas that are left. */
export function BalanceGifts({ members, member, today, actions }: Props) {
	const { went, left } = useMemo(() => {
		const found = giftsOf(member === null ? inCompany(members) : [discreet(member)]);
		const item = (of: Member, source: Source, at: number, text: string): Item => ({
			key: `${at} ${source.line} ${source.path}`,
			name: member === null ? of.person.name : null,
			text,
			source,
		});
		return {
			went: WAYS.map(([way, title]) => ({
				title,
				items: found[way].map(({ member: of, gift }, at) =>
					item(of, gift.source, at, words.gift(gift.words, toldDay(gift.day, gift.precision, today))),
				),
			})),
			left: found.left.map(({ member: of, idea }, at) => item(of, idea.source, at, idea.words)),
		};
	}, [members, member, today]);
	if (left.length === 0 && went.every(({ items }) => items.length === 0)) return null;
	return (
		<section class="nurture-balance-section">
			<h4>{words.gifts}</h4>
			{went.map(({ title, items }) => (
				<Items key={title} title={title} items={items} actions={actions} />
			))}
			<Items title={words.ideasLeft} items={left} actions={actions} />
		</section>
	);
}
