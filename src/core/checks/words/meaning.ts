import { lazily } from '../../lazily';
import type { Span } from '../../model';
import { naming, unnaming } from '../../tradecraft/attribution';
import { comparing, negating } from '../../tradecraft/hedges';
import type { TermKind } from './terms';

/** An expression that was found, in its text. */
export interface FoundWords extends Span {
  readonly text: string;
  readonly kind: TermKind;
  readonly words: string;
}

/** Whether an expression means in its sentence what the tables say, the opposite, or something else altogether. */
export function isMeant(found: FoundWords): 'so' | 'opposite' | 'else' {
  const before = wordsBefore(found);
  switch (found.kind) {
    case 'confidence': return 'so';
    case 'attribution': return namesSomebody(found, before) ? 'else' : 'so';
    case 'hedge': return isOtherWord(found, before) ? 'else' : 'so';
    case 'likelihood': {
      if (isOtherWord(found, before) || comparing.includes(before.at(-1)?.toLowerCase() ?? '')) return 'else';
      return isNegated(before) ? 'opposite' : 'so';
    }
  }
}

/** Code units that are looked at on either side. */
const around = 60;

/** The last words of the same clause before an expression. */
function wordsBefore({ text, start }: FoundWords): readonly string[] {
  // “U.S.” ends no clause.
  const clause = text.slice(Math.max(0, start - around), start).split(/[!?;:,()–—]|(?<!\p{Lu})\.(?=\s)/u).at(-1) ?? '';
  return clause.split(/\s+/u).filter((word) => word !== '');
}

function textAfter({ text, end }: FoundWords): string {
  return text.slice(end, end + around);
}

const negation = new RegExp(String.raw`(?:\b(?:${negating.join('|').replaceAll(' ', String.raw`\s+`)})|n['’]t)(?:\s+(?:be|been|at\s+all|even|necessarily|seem|appear|look|considered))?(?:\s+(?:very|all\s+that|that))?$`, 'iu');

function isNegated(before: readonly string[]): boolean {
  const clause = before.join(' ');
  return negation.test(clause) && !/\bnot\s+only$/iu.test(clause);
}

/** Homographs: the month of May and the might of an army, a remote island, probable cause, “could not” of what nobody managed. */
function isOtherWord(found: FoundWords, before: readonly string[]): boolean {
  switch (found.words) {
    case 'may': return found.text.charAt(found.start) === 'M' || /^come what$/iu.test(before.slice(-2).join(' '));
    case 'might': return isNounMight(found, before);
    case 'could': return /^\s+(?:not|never|no\s+longer|hardly)\b/iu.test(textAfter(found)) || /\bso(?:\s+that)?(?:\s+\S+){1,3}$/iu.test(before.join(' '));
    case 'perhaps': case 'possibly': case 'maybe': return quantity.test(textAfter(found));
    case 'probable': return /^\s+causes?\b/iu.test(textAfter(found));
    case 'remote': return !isRemoteChance(found, before);
    default: return false;
  }
}

/** “perhaps 200 men” estimates a number. */
const quantity = /^,?\s+(?:as\s+(?:many|much|few|little)\s+as\s+|up\s+to\s+|some\s+|about\s+|around\s+)?(?:[$€£~]?\d|a\s+(?:dozen|hundred|thousand|few|handful)\b|two\b|three\b|four\b|five\b|ten\b|dozens\b|hundreds\b|thousands\b)/iu;

const determiners = /^(?:the|its|their|his|her|our|my|your|whose|all|full|sheer|much|with|of|by|and|in|more|less|such|any|no)$/iu;
const adjective = /(?:['’]s|s['’]|al|ary|ic|ive|ar|ear|ful|ous|can|ian|ish|ese|air|sea|naval)$/iu;
const notVerb = /^\s*(?:$|[.,;:!?)”"]|(?:of|and|or|in|against|to|on|at|is|was|were|are|has|had|makes?|made|from|for|with|than|as|that|which|behind)\b)/iu;

function isNounMight(found: FoundWords, before: readonly string[]): boolean {
  const last = before.at(-1) ?? '';
  if (determiners.test(last)) return true;
  return notVerb.test(textAfter(found)) || (adjective.test(last) && !/^(?:\p{Lu}|official|officials|rival|general|capital)/u.test(last));
}

const chance = '(?:chances?|possibilit(?:y|ies)|likelihood|probability|prospects?|odds)';
const chanceAfter = new RegExp(String.raw`^\s+${chance}\b`, 'iu');
const chanceBefore = new RegExp(String.raw`\b${chance}\b.*\b(?:is|are|was|were|seems?|remains?|appears?|as)$`, 'iu');

function isRemoteChance(found: FoundWords, before: readonly string[]): boolean {
  return chanceAfter.test(textAfter(found)) || chanceBefore.test(before.join(' '));
}

const named = lazily(() => /^\s+(?:at|from|in|of|by|with|for|close\s+to|familiar\s+with)\s+(?:the\s+)?\p{Lu}/u);

/** “South Korean officials said”, “the analysts noted”, “according to officials in Seoul”. */
function namesSomebody(found: FoundWords, before: readonly string[]): boolean {
  if (/^(?:it|is|are|was|were|reportedly|allegedly|purportedly|supposedly)\b/u.test(found.words)) return false;
  if (named().test(textAfter(found))) return true;
  const last = before.at(-1);
  if (last === undefined || found.words.startsWith('according') || unnaming.includes(last.toLowerCase())) return false;
  return naming.includes(last.toLowerCase()) || /^\p{Lu}/u.test(last) || /['’]s?$/u.test(last);
}
