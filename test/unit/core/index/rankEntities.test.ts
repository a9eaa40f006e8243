import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { rankEntities } from '../../../../src/core/index/rankEntities';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  actors: {
    jae: { name: 'Lee Jae-myung' }, jong: { name: 'Kim Jong Un', shortNames: ['Kim'] }, yo: { name: 'Kim Yo Jong', shortNames: ['Kim'] },
    yoon: { name: 'Yoon Suk Yeol', aliases: ['the president'] },
  },
  events: { kim: { name: 'Kim' } },
}));

/** The ids in the order in which they are offered for a name, in an article that mentions the second Kim. */
function offered(name: string): string {
  const index = new CaseIndex(data);
  index.update(readArticle('a.md', '[Kim Yo Jong]{.actor}', kindsOf(data)));
  index.update(readArticle('b.md', '[Lee Jae-myung]{.actor} [Lee Jae-myung]{.actor}', kindsOf(data)));
  return rankEntities(index, { kind: 'actor', document: 'a.md', name }).map(({ entity, fit }) => `${entity.id}:${fit}`).join(' ');
}

describe('entities are offered for a name', () => {
  it('that is one of theirs before all others', () => { assert.equal(offered('The President').split(' ')[0], 'yoon:exact'); });
  it('that is their short name, those of this article first', () => { assert.equal(offered('Kim').split(' ').slice(0, 2).join(' '), 'yo:short jong:short'); });
  it('that shares a word with theirs', () => { assert.equal(offered('Kim Jong-il').split(' ')[0], 'yo:words'); });
  it('by use in this article, then in the case, where nothing fits', () => { assert.equal(offered('Nobody'), 'yo:none jae:none jong:none yoon:none'); });
  it('of the kind alone', () => { assert.ok(!offered('Kim').includes('kim:')); });
});
