import assert from 'node:assert/strict';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { standardKinds } from '../../../../src/core/model';
import { applyEdits } from '../../../../src/core/applyEdits';
import { giveClaimId } from '../../../../src/core/tagging/giveClaimId';
import { isRefusal } from '../../../../src/core/tagging/refusal';

const kinds = new Set(standardKinds);

/** The first tag of the text gets the id `c-00000001`; undefined where that is refused. */
function given(text: string): string | undefined {
  const [tag] = readMarkup(text, { kinds }).tags;
  assert.ok(tag);
  const edits = giveClaimId(text, tag, 'c-00000001', kinds);
  return isRefusal(edits) ? undefined : applyEdits(text, edits);
}

describe('a claim without an id gets one', () => {
  it('behind its class', () => { assert.equal(given('[It flew]{.claim}.'), '[It flew]{.claim #c-00000001}.'); });
  it('before its other attributes', () => { assert.equal(given('[It flew]{.claim k=v}'), '[It flew]{.claim k=v #c-00000001}'); });
  it('not behind a class that only begins like it', () => { assert.equal(given('[It]{.claims .claim}'), '[It]{.claims .claim #c-00000001}'); });
  it('where its text speaks of a .claim', () => { assert.equal(given('[the .claim class]{.claim}'), '[the .claim class]{.claim #c-00000001}'); });
  it('as a div', () => { assert.equal(given('::: {.claim}\nIt flew.\n:::\n'), '::: {.claim #c-00000001}\nIt flew.\n:::\n'); });
  it('also where its fence has no braces to put it in', () => { assert.equal(given('::: claim\nIt flew.\n:::\n'), '::: {.claim #c-00000001}\nIt flew.\n:::\n'); });
});
