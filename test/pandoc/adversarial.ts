import { adversarialBlocks } from './adversarialBlocks';
import { choicesFrom } from './random';

/** A document that combines everything that Markdown has, and much that is broken, to nesting depth 5. */
export function adversarialDocument(seed: number): string {
  const choices = choicesFrom(seed);
  const { chance } = choices;
  let text = chance(0.1) ? '---\ntitle: A title with [brackets]{.actor} in it\n---\n\n' : '';
  text += adversarialBlocks(choices, chance(0.3) ? 5 : 3).join('\n');
  if (chance(0.5)) text += '\n\n[known]: https://example.org/known "Title"\n[Other Key]: <https://example.org/o> {.x}\n';
  if (chance(0.5)) text += '\n[^n]: A note with [a tag]{.actor} in it.\n\n    And [another]{.event ref=e} behind.\n';
  if (chance(0.15)) text = text.replaceAll('\n', '\r\n');
  return text;
}
