import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf, Registry } from '../../../../src/core/entities/registry';
import { type Resolution, wouldResolveTo } from '../../../../src/core/entities/resolve';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';

const evidence = readEvidence(JSON.stringify({
  format: 'dossier-evidence',
  version: 1,
  kinds: { place: { label: 'Place' } },
  actors: {
    'kim-jong-un': { name: 'Kim Jong Un', aliases: ['김정은'], shortNames: ['Kim', 'Marshal'], mergedFrom: { 'kim-jong-eun': { name: 'Kim Jong-eun' } } },
    'kim-yo-jong': { name: 'Kim Yo Jong', shortNames: ['Kim'] },
    'nada-japan': { name: 'NADA', aliases: ['Space Agency'] },
    'nada-korea': { name: 'National Aerospace Development Administration', aliases: ['NADA'] },
  },
  events: {
    'launch-2023-05-31': { name: 'First launch', aliases: ['Kim Jong Un'] },
    'launch-2023-08-24': { name: 'Second launch' },
  },
  entities: { place: { sohae: { name: 'Sohae' } } },
})).data;
const kinds = kindsOf(evidence);
const registry = Registry.of(evidence);

describe('a mention resolves', () => {
  /** `expected`: one word per mention; ids, `?a|b` for ambiguous, `-` for nothing, `!id` for an id that no record answers. */
  function resolves(article: string, expected: string): void {
    const index = new CaseIndex(evidence);
    const record = readArticle('a.md', article, kinds);
    index.update(record);
    assert.equal(record.mentions.map((_, at) => inWord(index.resolutionOf('a.md', at))).join(' '), expected);
  }
  function inWord(resolution: Resolution | undefined): string {
    switch (resolution?.state) {
      case undefined: return 'no mention';
      case 'resolved': return resolution.ids.join('+');
      case 'ambiguous': return `?${resolution.candidates.join('|')}`;
      case 'notInCase': return [...resolution.known, ...resolution.ids.map((id) => `!${id}`)].join('+') || '-';
    }
  }

  it('by its name', () => { resolves('[Kim Jong Un]{.actor} at [Sohae]{.place}', 'kim-jong-un sohae'); });
  it('by an alias in another script', () => { resolves('[김정은]{.actor}', 'kim-jong-un'); });
  it('whatever case, white space and markup it has', () => { resolves('[*kim*  JONG\nun]{.actor}', 'kim-jong-un'); });
  it('with a possessive inside the tag', () => { resolves('[Kim Jong Un’s]{.actor}', 'kim-jong-un'); });
  it('among entities of its own kind only', () => { resolves('[Kim Jong Un]{.event} [First launch]{.actor}', 'launch-2023-05-31 -'); });
  it('by ref, whatever its text', () => { resolves('[he]{.actor ref=kim-jong-un}', 'kim-jong-un'); });
  it('to each of several refs', () => { resolves('[both]{.event ref="launch-2023-05-31 launch-2023-08-24"}', 'launch-2023-05-31+launch-2023-08-24'); });
  it('to what an old id was merged into', () => { resolves('[he]{.actor ref=kim-jong-eun}', 'kim-jong-un'); });
  it('not at all where the ref is unknown', () => { resolves('[Kim Jong Un]{.actor ref=nobody}', '!nobody'); });
  it('in part where one of its refs is unknown', () => { resolves('[both]{.event ref="x launch-2023-05-31"}', 'launch-2023-05-31+!x'); });
  it('to nothing where no name fits', () => { resolves('[Somebody]{.actor}', '-'); });
  it('never by guessing between two that fit', () => { resolves('[NADA]{.actor}', '?nada-japan|nada-korea'); });

  it('as the front matter settles it, before anything else', () => {
    resolves('---\nnames:\n  NADA: nada-korea\n  the leader: kim-jong-un\n---\n[NADA]{.actor} and [the  Leader’s]{.actor}', 'nada-korea kim-jong-un');
  });
  it('by a short name where the article names the entity fully, before or after', () => {
    resolves('[Kim]{.actor} is [Kim Jong Un]{.actor}', 'kim-jong-un kim-jong-un');
    resolves('[Kim Yo Jong]{.actor} said. [Kim’s]{.actor}', 'kim-yo-jong kim-yo-jong');
  });
  it('by a short name where the article names the entity by ref', () => {
    resolves('[he]{.actor ref=kim-jong-un}, [Marshal]{.actor}', 'kim-jong-un kim-jong-un');
  });
  it('not by a short name alone', () => { resolves('[Marshal]{.actor}', '?kim-jong-un'); });
  it('not by a short name of two that the article names', () => {
    resolves('[Kim Jong Un]{.actor}, [Kim Yo Jong]{.actor}, [Kim]{.actor}', 'kim-jong-un kim-yo-jong ?kim-jong-un|kim-yo-jong');
  });
  it('not by a short name that only another short name or an ambiguous name supports', () => {
    resolves('[Kim]{.actor}, [Marshal]{.actor}', '?kim-jong-un|kim-yo-jong ?kim-jong-un');
  });
});

describe('a new tag', () => {
  const article = readArticle('a.md', '---\nnames: { the North: nada-korea }\n---\n[Kim Jong Un]{.actor}', kinds);
  function needsNoRef(kind: string, text: string, id: string, yes: boolean): void {
    assert.equal(wouldResolveTo(registry, article, kind, text, id), yes);
  }

  it('needs no ref where its name is unique', () => { needsNoRef('actor', 'Kim Yo Jong', 'kim-yo-jong', true); });
  it('needs no ref for a short name that the article supports', () => { needsNoRef('actor', 'Kim', 'kim-jong-un', true); });
  it('needs no ref where the front matter settles it', () => { needsNoRef('actor', 'the North', 'nada-korea', true); });
  it('needs a ref for another entity of that name', () => { needsNoRef('actor', 'Kim', 'kim-yo-jong', false); });
  it('needs a ref where its name is ambiguous', () => { needsNoRef('actor', 'NADA', 'nada-korea', false); });
  it('needs a ref for a text that is no name', () => { needsNoRef('actor', 'he', 'kim-jong-un', false); });
});
