/** What is shown where there is nothing to show. */
import type { ComponentChildren } from 'preact';

/** Something true about an empty place, and what to do next. */
export function Empty({
	title,
	hint,
	children,
}: {
	readonly title: string;
	readonly hint?: string;
	readonly children?: ComponentChildren;
}) {
	return (
		<div class="nurture-empty">
			<p class="nurture-empty-title" dir="auto">
				{title}
			</p>
			{hint !== undefined && <p class="nurture-empty-hint">{hint}</p>}
			{children !== undefined && <div class="nurture-empty-actions">{children}</div>}
		</div>
	);
}
