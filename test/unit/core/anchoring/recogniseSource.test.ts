import assert from 'node:assert/strict';
import { recogniseSource } from '../../../../src/core/anchoring/recogniseSource';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { evidenceText } from '../../../support/evidenceText';
import { marked } from '../../../support/marks';

const csl = '"csl": { "type": "report", "title": "A report" }';
const { data } = readEvidence(evidenceText(`"sources": {
  "kcna-2024": { ${csl}, "file": "sources/kcna.pdf", "text": "sources/kcna.md" }, "jcs": { ${csl}, "file": "jcs.txt" }, "un": { ${csl} },
  "twice-1": { ${csl}, "text": "both.md" }, "twice-2": { ${csl}, "text": "both.md" }
}`));

describe('the source of selected words', () => {
  const cases: Record<string, readonly [path: string, text: string, expected: string | undefined]> = {
    'is the one whose text the document is': ['sources/kcna.md', '«Words».', 'kcna-2024 by document'],
    'is the one whose original the document is': ['jcs.txt', '«Words».', 'jcs by document'],
    'is not guessed where two have the document': ['both.md', '«Words».', undefined],
    'is the one that the front matter names': ['a.md', '---\ntitle: A\nsource: kcna-2024\n---\n\n«Words».', 'kcna-2024 by document'],
    'is the one that the front matter names as a citation': ['a.md', '---\nsource: "@un"\n---\n\n«Words».', 'un by document'],
    'is none that the case has not': ['a.md', '---\nsource: unknown\n---\n\n«Words».', undefined],
    'is the one that is cited behind them': ['a.md', 'As [@jcs] has it, «words» [@un, p. 3].', 'un by citation'],
    'is the one that is cited before them, where none is behind': ['a.md', 'As @jcs has it, «words».', 'jcs by citation'],
    'is not the one of another paragraph': ['a.md', 'As @jcs has it.\n\n«Words».', undefined],
    'is not one of several in a group': ['a.md', '«Words» [@jcs; @un].', undefined],
    'is none in plain text that cites': ['a.txt', '«Words» [@un].', undefined],
  };
  for (const [name, [path, fixture, expected]] of Object.entries(cases)) {
    it(name, () => {
      const { text, spans: [span] } = marked(fixture);
      const found = recogniseSource(data, { path, text, isMarkdown: path.endsWith('.md'), offset: span?.start ?? 0 });
      assert.equal(found && `${found.source} by ${found.by}`, expected);
    });
  }
});
