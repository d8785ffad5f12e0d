/** All languages whose notes are read besides English, the commonest first. */
import type { Language } from './language';
import { cs } from './latin/cs';
import { da } from './latin/da';
import { de } from './latin/de';
import { es } from './latin/es';
import { fr } from './latin/fr';
import { it } from './latin/it';
import { nb } from './latin/nb';
import { nl } from './latin/nl';
import { pl } from './latin/pl';
import { pt } from './latin/pt';
import { sv } from './latin/sv';
import { tr } from './latin/tr';
import { ar } from './others/ar';
import { el } from './others/el';
import { he } from './others/he';
import { ja } from './others/ja';
import { ko } from './others/ko';
import { ru } from './others/ru';
import { uk } from './others/uk';
import { zh } from './others/zh';

const ALL: readonly Language[] = [de, fr, ja, ru, es, zh, pl, it, pt, ko, cs, sv, ar, uk, nl, el, tr, he, nb, da];

/** All of them. In what is built they are unpacked when they are asked for first. */
export const languages = (): readonly Language[] => ALL;
