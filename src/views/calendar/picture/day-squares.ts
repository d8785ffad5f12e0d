/** The measures of the squares that days are drawn as, on the screen and in a saved picture. */

/** From one square to the next. */
export const PITCH = 12;
/** The square of a day. */
export const BASE = 10;
/**
 * What is drawn in it, by the step of strength: strong days are larger as well as deeper, so that colour is never
 * alone.
 */
export const MARKS: readonly number[] = [0, 5, 7, 8.5, 10];
/** How deep the colour of each step is. */
export const DEPTHS: readonly number[] = [0, 0.8, 0.87, 0.94, 1];
/** As many weeks as a month can touch. */
export const COLUMNS = 6;
