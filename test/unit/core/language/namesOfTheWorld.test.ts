import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { hitsIn } from '../../../../src/core/concordance/hits';
import { nearestWords } from '../../../../src/core/concordance/nearestWords';
import { normaliseName } from '../../../../src/core/entities/normaliseName';
import { entityId, isEntityId } from '../../../../src/core/evidence/ids';
import { idsInEvidence } from '../../../../src/core/evidence/idsInEvidence';
import { completionsAt } from '../../../../src/core/language/completion/completionsAt';
import { definitionsOf } from '../../../../src/core/language/definitions';
import { highlightsAt } from '../../../../src/core/language/highlights';
import { hoverOf } from '../../../../src/core/language/hover/hoverOf';
import { referencesOf } from '../../../../src/core/language/references';
import { sayPlainly } from '../../../../src/core/language/say';
import { subjectAt } from '../../../../src/core/language/subjectAt';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { chipOf } from '../../../../src/core/preview/chips';
import { occurrences } from '../../../../src/core/tagging/occurrences';
import { tagAllOccurrences } from '../../../../src/core/tagging/tagAll';
import { documentsNaming } from '../../../../src/core/tidying/documentsNaming';
import { mergeChanges, reverseMergeChanges } from '../../../../src/core/tidying/entityMerge';
import { renameIdInArticle } from '../../../../src/core/tidying/renameId';
import { nameChanges, renameTexts, tagsNamed } from '../../../../src/core/tidying/renameName';
import { targetInArticle } from '../../../../src/core/tidying/renameTarget';
import { renamingEdits } from '../../../../src/core/tidying/renamingEdits';
import { namesOfTheWorld, type WorldName } from '../../../support/namesOfTheWorld';
import { TextCase } from '../../../support/textCase';

const document = 'a.md';
const other = { zed: { name: 'Zed' } };
const idOf = ({ name }: WorldName): string => entityId(name, () => false);
const writtenMarkup = (words: string): string => words.replace(/[\\`*_[\]<>@$^~|&]/gu, '\\$&');

/** An article that names it by its spelling and by its id, in a case that has it. */
function caseOf(given: WorldName): { readonly textCase: TextCase; readonly text: string; readonly id: string } {
  const { name, written, before, after } = given;
  const id = idOf(given);
  const text = `---\nnames: { it: ${id} }\n---\n${before}[${writtenMarkup(written)}]{.actor}${after}\n\n${before}[X]{.actor ref=${id}}${after} [Zed]{.actor}\n`;
  return { textCase: TextCase.of({ [document]: text }, { actors: { [id]: { name }, ...other } }), text, id };
}

function renamedId(before: TextCase, id: string, to: string): TextCase {
  const renaming = { sort: 'entity', id, to } as const;
  const [naming] = documentsNaming(before.index, renaming);
  const edits = naming && renameIdInArticle(before.articles.get(document) ?? '', before.kinds, renaming, naming.places);
  assert.ok(edits);
  return before.after({ articles: new Map([[document, edits]]), evidence: renamingEdits(idsInEvidence(before.evidence), renaming) });
}

describe('names of the world', () => {
  for (const given of namesOfTheWorld) {
    describe(`${given.what}: ${given.name}`, () => {
      const { name, written, before, after, typed } = given;
      const { textCase, text, id } = caseOf(given);
      const { index, evidence } = textCase;
      const start = text.indexOf('[') + 1;
      const end = start + writtenMarkup(written).length;
      const article = { document, text };

      it('has an id that is well formed, and every spelling means it', () => {
        assert.ok(isEntityId(id), id);
        assert.equal(index.mentionCount(id), 2);
        assert.deepEqual(textCase.problems(), []);
      });

      it('is completed, with what stands behind it left there', () => {
        const fixture = `${before}@@${typed}`;
        const found = completionsAt(index, { document: 'b.md', text: fixture + after }, fixture.length, { say: sayPlainly, labelOf: (kind) => kind, today: '2024-06-03', newClaimId: () => 'c-new00000', trigger: '@@' });
        const [first] = found?.items ?? [];
        assert.ok(found && first, 'nothing is offered');
        const completed = fixture.slice(0, found.span.start) + first.insert + (fixture + after).slice(found.span.end);
        const [tag] = readMarkup(completed, { kinds: textCase.kinds }).tags;
        assert.deepEqual([tag?.text, completed.slice(0, tag?.start), completed.slice(tag?.end)], [name, before, after]);
      });

      it('is known at each of its places, in hovers, definitions, references and highlights', () => {
        for (let offset = start; offset <= end; offset++) {
          const found = subjectAt(index, article, offset);
          assert.deepEqual(found && [found.subject, found.start, found.end], [{ what: 'entities', keys: [id] }, start, end]);
        }
        const found = subjectAt(index, article, start);
        assert.ok(found);
        const [card = ''] = hoverOf(index, found, { say: sayPlainly, labelOf: (kind) => ({ one: kind, icon: kind }), hrefOf: () => '' });
        assert.ok(card.replace(/\\(?=[!-/:-@[-`{-~])/gu, '').includes(`**${name}**`), card);
        const [record] = definitionsOf(index, evidence, found);
        assert.equal(record && evidence.text.slice(record.start, record.end), id);
        const places = referencesOf(index, evidence, found.subject, true);
        assert.deepEqual(places.map((place) => (place.document === undefined ? evidence.text : text).slice(place.start, place.end)), [writtenMarkup(written), 'X', id]);
        assert.deepEqual(highlightsAt(index, article, start)?.map((span) => text.slice(span.start, span.end)), [id, writtenMarkup(written), 'X']);
      });

      it('is renamed there and back, its id and its name', () => {
        const there = renamedId(textCase, id, 'new-id');
        assert.equal(there.index.mentionCount('new-id'), 2);
        assert.deepEqual(renamedId(there, 'new-id', id).texts(), textCase.texts());
        const target = targetInArticle(index, document, text, start);
        assert.ok('what' in target && target.what === 'name' && target.name.name === name);
        const renaming = { key: id, name, to: 'Somebody Else' };
        const [tags] = tagsNamed(index, renaming);
        const edits = tags ? renameTexts(text, textCase.kinds, tags, renaming) ?? [] : [];
        // What is written in other letters stays, as what is written otherwise at all: the old name goes on meaning the same.
        const isSame = written.normalize('NFC') === name.normalize('NFC');
        assert.equal(applyEdits(text, edits), isSame ? `${text.slice(0, start)}Somebody Else${text.slice(end)}` : text);
        assert.equal(textCase.after({ articles: new Map([[document, edits]]), changes: nameChanges(index, renaming) }).index.mentionCount(id), 2);
      });

      it('is merged into another, and the merge taken back', () => {
        const merged = textCase.after({ changes: mergeChanges(evidence, 'zed', [id]) });
        assert.equal(merged.index.mentionCount('zed'), 3);
        const back = reverseMergeChanges(merged.evidence, 'zed', id);
        assert.ok(!('code' in back));
        assert.deepEqual(merged.after({ changes: back }).sections(), textCase.sections());
      });

      it('is found untagged, to be tagged everywhere', () => {
        const plain = `${before}${written}${after}\n\n${before}${name}${after}\n`;
        const spans = occurrences(plain, [name], textCase.kinds);
        assert.deepEqual(spans.map((span) => plain.slice(span.start, span.end)), [written, name]);
        const { edits, leftOut } = tagAllOccurrences(plain, spans, () => ({ kind: 'actor' }), textCase.kinds);
        const tagged = TextCase.of({ [document]: applyEdits(plain, edits) }, { actors: { [id]: { name } } });
        assert.deepEqual([leftOut, tagged.index.mentionCount(id), tagged.problems()], [0, 2, []]);
      });

      it('stands among its words in the Mentions view, and in a chip of the preview', () => {
        const [hit] = hitsIn(index, { type: 'entity', key: id }, document, text);
        assert.ok(hit);
        assert.deepEqual([hit.left.trimStart(), hit.words, hit.right.startsWith(after)], [before, written, true]);
        assert.ok(`…${before}`.endsWith(nearestWords(hit.left, 14).replace('…', '')));
        const searched = hitsIn(index, { type: 'words', words: written }, document, text);
        assert.equal(searched[0]?.words, written);
        const [tag] = readMarkup(text, { kinds: textCase.kinds }).tags;
        assert.ok(tag);
        const { classes, tooltip } = chipOf({ index, path: document, nameOfKind: (kind) => kind, say: sayPlainly }, tag);
        assert.ok(!classes.includes('dossier-not-in-case') && tooltip.startsWith(`actor · ${name}\n`), tooltip);
      });

      it('is one name with its possessive and bidi marks', () => {
        for (const more of ['’s', "'s", '\u200f', '\u2069']) assert.equal(normaliseName(name + more), normaliseName(name));
      });
    });
  }
});
