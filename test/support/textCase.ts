import { applyEdits } from '../../src/core/applyEdits';
import { readArticle } from '../../src/core/entities/readArticle';
import type { Change } from '../../src/core/evidence/change';
import { editEvidence } from '../../src/core/evidence/editEvidence';
import type { EvidenceFile } from '../../src/core/evidence/evidenceFile';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import { articleProblems } from '../../src/core/index/articleProblems';
import { CaseIndex } from '../../src/core/index/caseIndex';
import { caseProblems } from '../../src/core/index/caseProblems';
import type { TextEdit } from '../../src/core/model';

/** A case as its texts: articles by document, and the evidence file. */
export class TextCase {
  readonly articles: ReadonlyMap<string, string>;
  readonly evidence: EvidenceFile;
  readonly index: CaseIndex;

  constructor(articles: Readonly<Record<string, string>>, evidence: string) {
    this.articles = new Map(Object.entries(articles));
    this.evidence = readEvidence(evidence);
    if (this.evidence.status !== 'readable') throw new Error(`The evidence file is ${this.evidence.status}: ${JSON.stringify(this.evidence.problems)}`);
    this.index = new CaseIndex(this.evidence.data);
    for (const [document, text] of this.articles) this.index.update(readArticle(document, text, this.kinds));
  }

  /** With these sections in the evidence file. */
  static of(articles: Readonly<Record<string, string>>, sections: object): TextCase {
    return new TextCase(articles, JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections }));
  }

  get kinds(): ReadonlySet<string> {
    return this.index.registry.kinds;
  }

  /** The case after edits of its articles, and changes or edits of its evidence file. */
  after({ articles = new Map(), changes = [], evidence }: {
    readonly articles?: ReadonlyMap<string, readonly TextEdit[]>; readonly changes?: readonly Change[]; readonly evidence?: readonly TextEdit[];
  }): TextCase {
    const texts = Object.fromEntries([...this.articles].map(([document, text]) => [document, applyEdits(text, articles.get(document) ?? [])]));
    return new TextCase(texts, applyEdits(this.evidence.text, evidence ?? editEvidence(this.evidence, changes)));
  }

  /** All texts, to be compared. */
  texts(): object {
    return { ...Object.fromEntries(this.articles), evidence: this.evidence.text };
  }

  /** The sections of the evidence file, as they are written. */
  sections(): Record<string, unknown> {
    const members = Object.entries(JSON.parse(this.evidence.text) as Record<string, unknown>);
    return Object.fromEntries(members.filter(([name]) => name !== 'format' && name !== 'version'));
  }

  /** The codes of all that is wrong, sorted: what leads nowhere among them. */
  problems(): readonly string[] {
    const inArticles = [...this.articles.keys()].flatMap((document) => articleProblems(this.index, document));
    return [...this.evidence.problems, ...inArticles, ...caseProblems(this.index)].map(({ code }) => code).sort();
  }
}
