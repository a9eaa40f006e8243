import { newId } from '../../core/evidence/ids';
import { citeClaim, renewClaim } from '../../core/tagging/changeClaim';
import { giveClaimId } from '../../core/tagging/giveClaimId';
import { setReference } from '../../core/tagging/setReference';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { changeTag, type TagPlace } from './changeTag';

/** Says of whom a tag speaks. */
export function setTagReference(services: Services, place: TagPlace, id: string): Promise<void> {
  return changeTag(services, place, (text, tag, { kinds }) => setReference(text, tag, id, kinds));
}

/** Gives a claim that has no id one of its own. */
export function giveTagId(services: Services, place: TagPlace): Promise<void> {
  return changeTag(services, place, (text, tag, openCase) => giveClaimId(text, tag, freshId(services, openCase), openCase.kinds));
}

/** Makes a claim whose id another has too one of its own. */
export function renewTag(services: Services, place: TagPlace): Promise<void> {
  return changeTag(services, place, (text, tag, openCase) => renewClaim(text, tag, freshId(services, openCase), openCase.kinds));
}

/** Makes a claim whose id another has too a citation of that one. */
export function citeTag(services: Services, place: TagPlace): Promise<void> {
  return changeTag(services, place, (text, tag, { kinds }) => citeClaim(text, { ...tag, id: tag.id ?? '' }, kinds));
}

function freshId({ environment }: Services, { index }: OpenCase): string {
  return newId('c', environment.random, (taken) => index.claim(taken) !== undefined);
}
