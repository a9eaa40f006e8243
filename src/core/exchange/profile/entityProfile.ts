import { strictestMarking } from '../../evidence/markings';
import { inlineText } from '../inlineText';
import { limitSentences } from '../limits/limitNotices';
import { claimParts } from './claimParts';
import { companionParts, mentionParts } from './mentionParts';
import { eventParts, recordParts, roleParts } from './recordParts';
import type { ProfileSubject } from './profileSubject';

const states = { registered: undefined, notInCase: 'not in the case yet', ambiguous: 'ambiguous' } as const;

/** Everything that the case knows of one entity, as a Markdown document. */
export function entityProfile(subject: ProfileSubject): string {
  const { index, key, limits } = subject;
  const entry = index.entity(key);
  if (!entry) return `# ${inlineText(key)}\n\nThis is not in the case any more.\n`;
  const { id, kind, name, state, mentions, documents } = entry;
  const label = index.evidence.kinds.get(kind)?.label ?? kind;
  const facts = [label, id, states[state], `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} in ${documents} ${documents === 1 ? 'article' : 'articles'}`];
  const marking = strictestMarking(index.evidence);
  const parts = [
    `# ${inlineText(name.trim() === '' ? id ?? key : name)}`,
    `*${facts.filter((fact) => fact !== undefined).map(inlineText).join(' · ')}*`,
    ...(marking === undefined ? [] : [`**${marking}**: the strictest marking in the case.`]),
    ...(limits ? limitSentences(limits).map(inlineText) : []),
    ...(id === undefined ? [] : [...recordParts(index, id), ...roleParts(index, id), ...eventParts(index, id)]),
    ...claimParts(subject), ...companionParts(subject), ...mentionParts(subject),
  ];
  return `${parts.join('\n\n')}\n`;
}
