/**
 * Where Nurture's notices stand: at the foot of the notes, where no sidebar is covered. What reaches there, as on
 * a phone, makes room.
 */
import type { Notice, Plugin } from 'obsidian';

/** Between two of them, in pixels. */
const GAP = 8;

const ours = (doc: Document): HTMLElement[] => doc.body.findAll('.nurture-notice');

/** The box of a notice. Which of its properties leads there is another thing in every few versions of the app. */
function elementOf(notice: Notice): HTMLElement | null {
	const part = Object.values(notice).find((value): value is HTMLElement => value instanceof HTMLElement);
	return part?.closest<HTMLElement>('.notice') ?? part?.querySelector<HTMLElement>('.notice') ?? null;
}

/** Puts a notice there. */
export function putAside(notice: Notice): void {
	const el = elementOf(notice);
	if (el === null) return;
	const { doc, win } = el;
	const rise = ours(doc).reduce((sum, { offsetHeight }) => sum + offsetHeight + GAP, 0);
	const { left = 0, width = win.innerWidth } =
		doc.querySelector('.workspace-split.mod-root')?.getBoundingClientRect() ?? {};
	el.addClass('nurture-notice');
	el.setCssProps({ '--nurture-notice-rise': `${rise}px`, '--nurture-notice-middle': `${left + width / 2}px` });
	// It goes by time, by a click or by the app: then it has no size any more.
	const watch = new ResizeObserver(() => {
		makeRoom(doc);
		if (!el.isConnected) watch.disconnect();
	});
	watch.observe(el);
}

/** Makes room where a view has come to lie below notices that were there before it. */
export function keepRoomForNotices(plugin: Plugin): void {
	for (const change of ['layout-change', 'resize'] as const)
		plugin.registerEvent(plugin.app.workspace.on(change as 'resize', () => makeRoom(activeDocument)));
}

/** Makes room in a dialog that opens over notices that were there before it. */
export function keepRoomInDialog({ doc, win }: HTMLElement): void {
	win.requestAnimationFrame(() => makeRoom(doc));
}

/** What ends above the notices that would lie over it: views, and dialogs. */
const ROOMY = '.workspace-leaf-content[data-type^="nurture-"] .view-content, .nurture-modal';

/** What is listed, gone through or filled in ends above those notices, as long as they are there. */
function makeRoom(doc: Document): void {
	const notices = ours(doc).map((el) => el.getBoundingClientRect());
	for (const list of doc.body.findAll(ROOMY)) {
		const at = list.getBoundingClientRect();
		const over = notices.filter(
			({ left, right, top, bottom }) => left < at.right && right > at.left && top < at.bottom && bottom > at.top,
		);
		const room = Math.max(0, ...over.map(({ top }) => at.bottom - top + GAP));
		list.setCssProps({ '--nurture-room': `${room}px` });
	}
}
