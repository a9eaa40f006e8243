import type { Choices } from '../../pandoc/random';
import type { Cast, Member } from './cast';
import type { Mentioned, Notation } from './notation';
import { Ranks } from './ranks';
import { tongues, words, type Script } from './words';

/** An article's text and the ids of the claims that it makes. */
export interface GeneratedArticle {
  readonly text: string;
  readonly claims: readonly string[];
}

const claimLetters = '0123456789abcdefghjkmnpqrstvwxyz';
/** The most mentioned actor has about a tenth of all mentions: 24,000 of 225,000. */
const hubShare = 0.168;

/** Draws whom sentences speak of; one for all articles of a case. */
export class Speakers {
  readonly cast: Cast;
  readonly #actors: Ranks;
  readonly #events: Ranks;
  readonly #outsiders: Ranks;

  constructor(cast: Cast) {
    this.cast = cast;
    this.#actors = new Ranks(cast.actors.length, hubShare);
    this.#events = new Ranks(cast.events.length, 0.02);
    this.#outsiders = new Ranks(cast.outsiders.length, 0.02);
  }

  draw(choices: Choices, tongue: number | undefined): Mentioned {
    const { chance, pick } = choices;
    const nobody = { kind: 'actor' as const, member: undefined, hasReference: false, hasDate: false };
    if (chance(0.04)) return { ...nobody, text: this.cast.outsiders[this.#outsiders.draw(choices)] ?? '' };
    if (chance(0.02)) return { ...nobody, text: pick(this.cast.shared) };
    const isActor = chance(0.68);
    const member = isActor ? this.cast.actors[this.#actors.draw(choices)] : this.cast.events[this.#events.draw(choices)];
    if (!member) return { ...nobody, text: 'somebody' };
    const hasReference = chance(0.36);
    return { kind: member.kind, member, text: nameFor(choices, member, tongue, hasReference), hasReference, hasDate: chance(0.4) };
  }
}

function nameFor({ chance, pick }: Choices, member: Member, tongue: number | undefined, hasReference: boolean): string {
  const foreign = tongue === undefined ? undefined : member.foreign.get(tongue);
  if (foreign !== undefined && chance(0.7)) return foreign;
  if (hasReference && chance(0.4)) return member.kind === 'actor' ? pick(['the company', 'its owner', 'the office', 'they']) : pick(['it', 'that day', 'what followed']);
  if (member.shortNames.length > 0 && chance(0.1)) return pick(member.shortNames);
  return chance(0.25) ? member.aliases[0] ?? member.name : member.name;
}

/** Writes one article of about `bytes` bytes in UTF-8. */
export class ArticleWriter {
  readonly #choices: Choices;
  readonly #speakers: Speakers;
  readonly #notation: Notation;
  readonly #tongue: number | undefined;
  readonly #claims: string[] = [];

  constructor(choices: Choices, speakers: Speakers, notation: Notation) {
    this.#choices = choices;
    this.#speakers = speakers;
    this.#notation = notation;
    this.#tongue = choices.chance(0.2) ? choices.below(tongues.length) : undefined;
  }

  write(title: string, bytes: number): GeneratedArticle {
    const blocks = [this.#head(title), `# ${title}`];
    let length = 0;
    while (length < bytes) {
      const block = this.#block();
      blocks.push(block);
      length += Buffer.byteLength(block) + 2;
    }
    return { text: `${blocks.filter((block) => block !== '').join('\n\n')}\n`, claims: this.#claims };
  }

  #head(title: string): string {
    const { chance, below, pick } = this.#choices;
    if (!chance(0.4)) return '';
    const settled = pick(this.#speakers.cast.actors);
    const names = chance(0.2) && settled.shortNames[0] !== undefined ? `names: { ${settled.shortNames[0]}: ${settled.id} }\n` : '';
    return `---\ntitle: "${title}"\ndate: ${2009 + below(15)}-0${1 + below(9)}-${10 + below(19)}\n${names}---`;
  }

  #block(): string {
    const { chance, below, pick } = this.#choices;
    if (chance(0.1)) return `## ${this.#run(3 + below(4))}`;
    if (chance(0.06)) return Array.from({ length: 3 + below(3) }, () => `- ${this.#sentence()}`).join('\n');
    if (chance(0.04)) return `> ${this.#sentence()}\n> ${this.#sentence()}`;
    if (chance(0.03)) return `\`\`\`\n${this.#run(8)} [not a tag]{.actor}\nmmsi = ${below(1e9)}\n\`\`\``;
    if (chance(0.025)) return this.#notation.claimBlock(this.#claimId(), `${this.#plainSentence()}\n\n${this.#plainSentence()}`);
    return Array.from({ length: 3 + pick([0, 1, 1, 2, 3]) }, () => this.#sentence()).join(chance(0.3) ? '\n' : ' ');
  }

  #sentence(): string {
    const { chance, below, pick } = this.#choices;
    if (this.#tongue !== undefined && chance(0.3)) return this.#foreignSentence(this.#tongue);
    if (chance(0.06)) return `${this.#notation.claim(this.#claimId(), this.#words())}${this.#citation(0.5)}.`;
    if (chance(0.05)) return `${this.#words()}, as [a notice](https://example.org/notices/${below(1e6)}) put it.`;
    if (chance(0.05)) return `“${this.#words()},” said *${this.#mention()}*’s ${pick(words)}.`;
    return `${this.#words()}${this.#citation(0.06)}.`;
  }

  #plainSentence(): string {
    return `${this.#words()}.`;
  }

  /** Words with at most two mentions among them. */
  #words(): string {
    const { chance, below } = this.#choices;
    const start = this.#run(5 + below(9));
    const opening = start.charAt(0).toUpperCase() + start.slice(1);
    if (!chance(0.36)) return `${opening} — ${this.#run(5 + below(8))}`;
    return `${opening} ${this.#mention()} ${this.#run(4 + below(8))}${chance(0.3) ? ` ${this.#mention()}` : ''}`;
  }

  #foreignSentence(tongue: number): string {
    const script = tongues[tongue];
    if (!script) return '';
    const { below } = this.#choices;
    return `${this.#foreignRun(script, 5 + below(6))} ${this.#mention()} ${this.#foreignRun(script, 3 + below(5))}${script.stop}`;
  }

  #foreignRun(script: Script, length: number): string {
    return Array.from({ length }, () => this.#choices.pick(script.words)).join(script.space);
  }

  #mention(): string {
    return this.#notation.mention(this.#speakers.draw(this.#choices, this.#tongue));
  }

  #run(length: number): string {
    let run = this.#choices.pick(words);
    for (let word = 1; word < length; word++) run += ` ${this.#choices.pick(words)}`;
    return run;
  }

  #citation(probability: number): string {
    const { chance, below } = this.#choices;
    if (!chance(probability)) return '';
    const key = `source-${below(this.#speakers.cast.actors.length * 2) + (chance(0.02) ? 1e6 : 0)}`;
    return chance(0.5) ? ` [@${key}, p. ${1 + below(80)}]` : ` [@${key}]`;
  }

  #claimId(): string {
    const id = `c-${Array.from({ length: 8 }, () => claimLetters.charAt(this.#choices.below(32))).join('')}`;
    this.#claims.push(id);
    return id;
  }
}
