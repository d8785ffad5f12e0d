/** What *Giving and receiving* asks to be done. The plugin does it and tells of every failure. */
import type { Actions } from './actions';
import type { CalendarActions } from './calendar-actions';

/** What *Giving and receiving* asks of the plugin. */
export interface BalanceActions extends CalendarActions, Pick<Actions, 'open'> {}
