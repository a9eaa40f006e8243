import assert from 'node:assert/strict';
import { readingText } from '../../src/workspace/tree/readingText';
import type { ReadingProgress } from '../../src/workspace/openCase';

const folder = (state: ReadingProgress['state'], done = 0, total = 0): ReadingProgress => ({ state, done, total });

describe('the message of the view', () => {
  const cases: readonly (readonly [string, RegExp, ...ReadingProgress[]])[] = [
    ['says nothing where all is read', /^$/u],
    ['says nothing before anything is read', /^$/u, folder('under way')],
    ['counts what is read in all folders', /^30 of 2,100 articles/u, folder('under way', 10, 100), folder('under way', 20, 2000)],
    ['counts as long as one folder is being read', /^30 of 300 articles/u, folder('stopped', 10, 100), folder('under way', 20, 200)],
    ['says after how many articles the reading was stopped', /^Stopped after 10 of 100 articles/u, folder('stopped', 10, 100)],
    ['says that it was stopped before any article was read', /^Stopped before any article/u, folder('stopped')],
    ['says that it failed', /^Not all articles could be read/u, folder('failed')],
    ['says that it failed even where another was stopped', /^Not all articles could be read/u, folder('stopped', 10, 100), folder('failed')],
  ];
  for (const [what, text, ...folders] of cases) it(what, () => { assert.match(readingText(folders), text); });
});
