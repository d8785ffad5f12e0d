/** The rules of reading that can be wrong in a vault, each with the choice that changes it at once. */
import { useRef } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { arrivalWords } from '../../words/insight/arrival';
import { settingsWords } from '../../words/app/settings';
import type { ArrivalActions } from '../ports/arrival-actions';

interface RulesProps {
	readonly settings: Settings;
	readonly actions: ArrivalActions;
}

/** What tells of contact, whether tags make people, and which of two numbers is the day. */
export function Rules({ settings, actions }: RulesProps) {
	const tags = useRef(DEFAULT_SETTINGS.personTags);
	if (settings.personTags.length > 0) tags.current = settings.personTags;
	const { otherNotes, dateOrder } = settingsWords;
	return (
		<section class="nurture-arrival-part">
			<h4>{arrivalWords.rules}</h4>
			<ul>
				<Choice
					name={otherNotes.name}
					of={settings.otherNotes}
					labels={{ telling: otherNotes.telling, every: otherNotes.every, none: otherNotes.none }}
					choose={(value) => void actions.change({ otherNotes: value })}
				/>
				<li>
					<label class="nurture-arrival-rule">
						<span>
							{arrivalWords.tags.name}{' '}
							<span class="nurture-arrival-place">{arrivalWords.tags.desc(tags.current)}</span>
						</span>
						<input
							type="checkbox"
							checked={settings.personTags.length > 0}
							onChange={({ currentTarget: { checked } }) =>
								void actions.change({ personTags: checked ? tags.current : [] })
							}
						/>
					</label>
				</li>
				<Choice
					name={dateOrder.name}
					of={settings.dateOrder}
					labels={{
						'day-first': dateOrder['day-first'],
						'month-first': dateOrder['month-first'],
						ask: dateOrder.ask,
					}}
					choose={(value) => void actions.change({ dateOrder: value })}
				/>
			</ul>
		</section>
	);
}

interface ChoiceProps<T extends string> {
	readonly name: string;
	readonly of: T;
	/** What each value is called, in the order in which they are offered. */
	readonly labels: Readonly<Record<T, string>>;
	readonly choose: (value: T) => void;
}

function Choice<T extends string>({ name, of, labels, choose }: ChoiceProps<T>) {
	const values = Object.keys(labels) as T[];
	return (
		<li>
			<label class="nurture-arrival-rule">
				<span>{name}</span>
				<select
					class="dropdown"
					value={of}
					onChange={({ currentTarget: { value } }) => {
						const chosen = values.find((one) => one === value);
						if (chosen !== undefined) choose(chosen);
					}}
				>
					{values.map((value) => (
						<option key={value} value={value}>
							{labels[value]}
						</option>
					))}
				</select>
			</label>
		</li>
	);
}
