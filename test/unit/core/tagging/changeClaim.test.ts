import assert from 'node:assert/strict';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { standardKinds } from '../../../../src/core/model';
import { applyEdits } from '../../../../src/core/applyEdits';
import { citeClaim, renewClaim } from '../../../../src/core/tagging/changeClaim';
import { isRefusal } from '../../../../src/core/tagging/refusal';

const kinds = new Set(standardKinds);

/** The text after the first tag was changed; undefined where that is refused. */
function changed(text: string, how: 'renew' | 'cite'): string | undefined {
  const [tag] = readMarkup(text, { kinds }).tags;
  assert.ok(tag);
  const edits = how === 'renew' ? renewClaim(text, tag, 'c-00000002', kinds) : citeClaim(text, { ...tag, id: tag.id ?? '' }, kinds);
  return isRefusal(edits) ? undefined : applyEdits(text, edits);
}

describe('a claim that is made twice', () => {
  it('gets an id of its own', () => { assert.equal(changed('[It flew]{.claim #c-00000001 k=v}.', 'renew'), '[It flew]{.claim #c-00000002 k=v}.'); });
  it('gets one as a div', () => { assert.equal(changed('::: {#c-00000001 .claim}\nIt flew.\n:::\n', 'renew'), '::: {#c-00000002 .claim}\nIt flew.\n:::\n'); });
  it('cites the other', () => { assert.equal(changed('[It flew]{.claim #c-00000001 k=v}.', 'cite'), '[It flew]{.claim ref=c-00000001 k=v}.'); });
  it('keeps its id where it has none to change', () => { assert.equal(changed('[It flew]{.claim}.', 'renew'), undefined); });
});
