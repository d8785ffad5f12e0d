/** The filters above the list. */
import type { RefObject } from 'preact';
import { dueWords } from '../../words/app/due';
import type { Choices } from './due-filter';
import type { DueQuery } from './due-state';

interface Props {
	readonly query: DueQuery;
	/** They are shown while the focus is in them, too. */
	readonly isShown: boolean;
	/** The focus has come into them. */
	readonly onShow: () => void;
	readonly choices: Choices;
	readonly input: RefObject<HTMLInputElement | null>;
	readonly onChange: (change: Partial<DueQuery>) => void;
	/** Down from the filter goes into the list. */
	readonly onLeave: () => void;
	/** Escape where there is nothing to clear. */
	readonly onClose: () => void;
}

/** Who is listed: words, a circle, a tag. */
export function DueFilters({ query, isShown, onShow, choices, input, onChange, onLeave, onClose }: Props) {
	const circles = choices.circles.map((circle) => [circle, circle] as const);
	return (
		<div class={`nurture-filters ${isShown ? '' : 'nurture-is-folded'}`} onFocusIn={onShow}>
			<WordsFilter query={query} input={input} onChange={onChange} onLeave={onLeave} onClose={onClose} />
			{(circles.length > 0 || query.circle !== null) && (
				<Choice
					label={dueWords.circle}
					all={dueWords.allCircles}
					chosen={query.circle}
					onChoose={(circle) => onChange({ circle })}
					options={choices.circleless ? [...circles, ['', dueWords.noCircle]] : circles}
				/>
			)}
			{(choices.tags.length > 0 || query.tag !== null) && (
				<Choice
					label={dueWords.tag}
					all={dueWords.allTags}
					chosen={query.tag}
					onChoose={(tag) => onChange({ tag })}
					options={choices.tags.map((tag) => [tag, `#${tag}`] as const)}
				/>
			)}
		</div>
	);
}

/** The words to look for. */
function WordsFilter({ query, input, onChange, onLeave, onClose }: Omit<Props, 'choices' | 'isShown' | 'onShow'>) {
	const clear = (): void => {
		onChange({ filter: '' });
		input.current?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.isComposing) return;
		if (event.key === 'ArrowDown') onLeave();
		else if (event.key === 'Escape' && query.filter !== '') clear();
		else if (event.key === 'Escape') onClose();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div class="search-input-container nurture-filter">
			<input
				ref={input}
				type="search"
				enterkeyhint="search"
				spellcheck={false}
				autocomplete="off"
				placeholder={dueWords.filterHint}
				aria-label={dueWords.filter}
				value={query.filter}
				onInput={(event) => onChange({ filter: event.currentTarget.value })}
				onKeyDown={onKeyDown}
			/>
			{query.filter !== '' && (
				<div
					class="search-input-clear-button"
					role="button"
					tabIndex={-1}
					aria-label={dueWords.clearFilter}
					onClick={clear}
				/>
			)}
		</div>
	);
}

interface ChoiceProps {
	readonly label: string;
	/** What the first option says, that leaves nobody out. */
	readonly all: string;
	/** Null for all. */
	readonly chosen: string | null;
	readonly options: readonly (readonly [value: string, label: string])[];
	readonly onChoose: (value: string | null) => void;
}

/**
 * A dropdown. Options are told apart by place, since a circle may be called anything; one that has gone stays to be
 * seen.
 */
function Choice({ label, all, chosen, options, onChoose }: ChoiceProps) {
	const isGone = chosen !== null && !options.some(([value]) => value === chosen);
	const shown = isGone ? [...options, [chosen, chosen] as const] : options;
	const at = chosen === null ? -1 : shown.findIndex(([value]) => value === chosen);
	return (
		<select
			class="dropdown nurture-choice"
			aria-label={label}
			value={String(at)}
			onChange={(event) => onChoose(shown[Number(event.currentTarget.value)]?.[0] ?? null)}
		>
			<option value="-1" selected={at === -1}>
				{all}
			</option>
			{shown.map(([value, text], index) => (
				<option key={value} value={String(index)} selected={at === index}>
					{text}
				</option>
			))}
		</select>
	);
}
