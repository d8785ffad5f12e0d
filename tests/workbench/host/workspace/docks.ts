/** The handles of the docks: a drag sets a width, a button opens and closes; on phones the docks are drawers. */
import { setIcon } from '../ui';
import type { WorkspaceSidedock } from './items';
import type { Workspace } from './workspace';

const NARROWEST = 180;

/** Puts the handles of both docks in place. */
export function addDockHandles(workspace: Workspace, isPhone: boolean): void {
	for (const dock of [workspace.leftSplit, workspace.rightSplit]) {
		const icon = dock.side === 'left' ? 'lucide-panel-left' : 'lucide-panel-right';
		const label = dock.side === 'left' ? 'Left sidebar' : 'Right sidebar';
		const header = workspace.rootSplit.groups()[0]?.headerEl;
		const toggle = createEl('button', {
			cls: `clickable-icon sidebar-toggle-button mod-${dock.side}`,
			attr: { 'aria-label': label, type: 'button' },
		});
		setIcon(toggle, icon);
		toggle.addEventListener('click', () => {
			dock.toggle();
		});
		if (dock.side === 'left') header?.prepend(toggle);
		else header?.append(toggle);
		if (isPhone) addClose(dock);
		else addDrag(dock);
	}
}

function addClose(dock: WorkspaceSidedock): void {
	const header = dock.groups()[0]?.headerEl;
	const close = header?.createEl('button', {
		cls: 'clickable-icon workspace-drawer-close',
		attr: { 'aria-label': 'Close sidebar', type: 'button' },
	});
	if (!close) return;
	setIcon(close, 'lucide-x');
	close.addEventListener('click', () => dock.collapse());
}

function addDrag(dock: WorkspaceSidedock): void {
	dock.resizeEl.addEventListener('pointerdown', (start) => {
		const width = dock.containerEl.getBoundingClientRect().width;
		const direction = dock.side === 'left' ? 1 : -1;
		const move = (event: PointerEvent): void =>
			dock.setSize(Math.max(NARROWEST, width + direction * (event.clientX - start.clientX)));
		dock.resizeEl.setPointerCapture(start.pointerId);
		dock.resizeEl.addEventListener('pointermove', move);
		dock.resizeEl.addEventListener('pointerup', () => dock.resizeEl.removeEventListener('pointermove', move), {
			once: true,
		});
	});
}
