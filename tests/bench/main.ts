/**
 * Everything that is measured; `npm run bench`. A line is a ratio within this run, so that it can be held against
 * another machine's.
 */
import { benchChange } from './change';
import { benchFloor } from './floor';
import { benchInsight } from './insight';
import { benchReading } from './reading';

benchFloor();
benchInsight(benchReading());
benchChange();
