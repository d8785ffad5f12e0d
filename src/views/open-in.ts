/** Where a note opens: in the leaf at hand, or in a new one. */
export type OpenIn = false | 'tab' | 'split' | 'window';
