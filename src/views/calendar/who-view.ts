/** A view of everybody or of one person, whose note may be given another path. */
import { RememberingView } from '../parts/panel-view';
import { renamed } from './calendar-state';

/** Remembers whom it is of, by the path of the note, and follows the note. */
export abstract class WhoView<State extends { readonly who: string | null }> extends RememberingView<State> {
	protected override async onOpen(): Promise<void> {
		// The people follow a moment later, and only then it is drawn again: until then nobody is missed.
		this.registerEvent(
			this.app.vault.on('rename', ({ path }, from) => this.follow(renamed(this.remembered, from, path))),
		);
		return super.onOpen();
	}
}
