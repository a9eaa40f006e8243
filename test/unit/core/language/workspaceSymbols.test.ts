import assert from 'node:assert/strict';
import { symbolsMatching } from '../../../../src/core/language/workspaceSymbols';
import { assertGrowth } from '../../../support/growth';
import { LanguageCase, worldSections } from '../../../support/languageCase';

const { index, file } = new LanguageCase(worldSections, { 'a.md': '---\ntitle: First\n---\n\n[The engine of [NATA]{.actor} failed]{.claim #c-00000001} [above]{.claim ref=c-00000001}\n' });

function found(asked: string): readonly string[] {
  return symbolsMatching(index, file, asked).map(({ what, name, container, place }) =>
    `${what}: ${name} in ${container}, ${place.document ?? file.text.slice(place.start, place.end)}`);
}

describe('a search of symbols', () => {
  const cases = [
    ['finds an actor by its name', 'jong un', ['actor: Kim Jong Un in actor, "kim-jong-un"']],
    ['finds it by an alias, which it shows', '김정', ['actor: 김정은 in Kim Jong Un, "kim-jong-un"']],
    ['finds a name in Arabic', 'الأسد', ['actor: بَشَّار الأسد in actor, "al-asad"']],
    ['finds a place', 'sohae', ['entity: Sohae in place, "sohae"']],
    ['finds an event', 'may launch', ['event: the May launch in event, "launch-2024-05-27"']],
    ['finds a claim by its words, where it is made', 'engine failed', ['claim: The engine of NATA failed in First, a.md']],
    ['finds both', 'nata', ['actor: NATA in actor, "nata"', 'claim: The engine of NATA failed in First, a.md']],
    ['finds nothing for nothing', ' ', []], ['finds nothing that is not there', 'zebra', []],
  ] as const;
  for (const [what, asked, outcome] of cases) it(what, () => { assert.deepEqual(found(asked), outcome); });

  it('costs what grows with the number of names, at most', () => {
    assertGrowth((size) => {
      const large = new LanguageCase({ actors: Object.fromEntries(Array.from({ length: size }, (_, at) => [`a-${at}`, { name: `Name ${at}` }])) });
      const ask = (): void => { symbolsMatching(large.index, large.file, 'name 12'); };
      ask();
      return () => { for (let round = 0; round < 20; round++) ask(); };
    }, { small: 1_000, large: 10_000 });
  });
});
