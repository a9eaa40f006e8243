import type { Measure } from '../measure';
import { activation } from './activation';
import { bundle } from './bundle';
import { cold } from './cold';
import { editor } from './editor';
import { evidence } from './evidence';
import { keystroke } from './keystroke';
import { languageService } from './languageService';
import { memory } from './memory';
import { opening } from './opening';
import { queries } from './queries';
import { reader } from './reader';

/** Everything that `npm run bench` takes, in the order of its tables. */
export const measures: readonly Measure[] = [cold, languageService, opening, reader, keystroke, queries, memory, evidence, activation, editor, bundle];
