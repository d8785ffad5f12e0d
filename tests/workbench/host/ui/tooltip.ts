/** Tooltips: an `aria-label` that is drawn on hover and on keyboard focus. */
import type { TooltipOptions, TooltipPlacement } from 'obsidian';

const DELAY = 450;
const GAP = 6;
const watched = new WeakSet<Document>();
const optionsOf = new WeakMap<Element, TooltipOptions>();
let shown: { readonly el: HTMLElement; readonly target: Element } | null = null;
let timer = 0;

export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
	if (tooltip === '') {
		el.removeAttribute('aria-label');
		return;
	}
	el.setAttribute('aria-label', tooltip);
	if (options.placement !== undefined) el.setAttribute('data-tooltip-position', options.placement);
	if (options.delay !== undefined) el.setAttribute('data-tooltip-delay', String(options.delay));
	optionsOf.set(el, options);
	watchTooltips(el.ownerDocument);
}

export function displayTooltip(
	newTargetEl: HTMLElement,
	content: string | DocumentFragment,
	options: TooltipOptions = {},
): void {
	hideTooltip();
	const doc = newTargetEl.ownerDocument;
	const el = doc.body.createDiv({ cls: ['tooltip', ...(options.classes ?? [])], attr: { 'aria-hidden': 'true' } });
	if (typeof content === 'string') el.setText(content);
	else el.append(content);
	el.createDiv('tooltip-arrow');
	const placement = options.placement ?? 'bottom';
	el.addClass(`mod-${placement}`);
	place(el, newTargetEl, placement, options.gap ?? GAP);
	shown = { el, target: newTargetEl };
}

export function hideTooltip(): void {
	window.clearTimeout(timer);
	shown?.el.remove();
	shown = null;
}

/** Draws the tooltips of everything with an `aria-label` in the document; a second time changes nothing. */
export function watchTooltips(doc: Document): void {
	if (watched.has(doc)) return;
	watched.add(doc);
	doc.addEventListener('mouseover', ({ target }) => soon(target));
	doc.addEventListener('focusin', ({ target }) => {
		if (
			target instanceof Element &&
			target.matches(':focus-visible') &&
			!target.matches('input, textarea, [contenteditable]')
		)
			soon(target);
	});
	for (const end of ['mousedown', 'keydown', 'wheel'] as const)
		doc.addEventListener(end, hideTooltip, { capture: true, passive: true });
	doc.addEventListener('focusout', hideTooltip);
}

function soon(target: EventTarget | null): void {
	const el = target instanceof Element ? target.closest<HTMLElement>('[aria-label]') : null;
	if (shown !== null && shown.target === el) return;
	hideTooltip();
	if (
		el === null ||
		!(el instanceof HTMLElement) ||
		el.matches('[role=dialog], [role=menu], [role=list], [role=listbox], [role=group], [role=region], input')
	)
		return;
	const delay = Number(el.getAttribute('data-tooltip-delay') ?? DELAY);
	timer = window.setTimeout(() => {
		const text = el.getAttribute('aria-label');
		const placement = el.getAttribute('data-tooltip-position') as TooltipPlacement | null;
		if (text && el.isConnected && text.trim() !== el.textContent.trim())
			displayTooltip(el, text, { ...optionsOf.get(el), ...(placement === null ? {} : { placement }) });
	}, delay);
}

function place(el: HTMLElement, target: HTMLElement, placement: TooltipPlacement, gap: number): void {
	const at = target.getBoundingClientRect();
	const { width, height } = el.getBoundingClientRect();
	const win = el.win;
	let left = at.left + (at.width - width) / 2;
	let top = placement === 'top' ? at.top - height - gap : at.bottom + gap;
	if (placement === 'left' || placement === 'right') {
		left = placement === 'left' ? at.left - width - gap : at.right + gap;
		top = at.top + (at.height - height) / 2;
	} else if (top + height > win.innerHeight) top = at.top - height - gap;
	el.setCssStyles({
		left: `${Math.max(4, Math.min(left, win.innerWidth - width - 4))}px`,
		top: `${Math.max(4, top)}px`,
	});
}
