import assert from 'node:assert/strict';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { evidenceText, findings } from '../../../support/evidenceText';
import { marked } from '../../../support/marks';

/** Exactly one problem, of this code, at the marked place. */
function finds(code: string, fixture: string, status = 'broken'): void {
  const { text, spans } = marked(fixture);
  const file = readEvidence(text);
  assert.deepEqual(
    file.problems.map((problem) => [problem.code, text.slice(problem.start, problem.end), problem.start]),
    spans.map((span) => [code, text.slice(span.start, span.end), span.start]),
  );
  assert.equal(file.status, status);
}

const claim = (fields: string) => evidenceText(`"claims": { "c-7f3a2kq9": { ${fields} } }`);
const source = (fields: string) => evidenceText(`"sources": { "kcna": { "csl": { "type": "report" }, ${fields} } }`);
const actors = (records: string) => evidenceText(`"actors": { ${records} }`);
const links = (fields: string) => claim(`"links": { "e-4kq2vd7m": { ${fields} } }`);
const item = '"evidence": { "e-4kq2vd7m": { "source": "kcna" } }, "sources": { "kcna": { "csl": { "type": "report" } } }';

describe('reading an evidence file: its form', () => {
  const cases: Record<string, readonly [code: string, fixture: string]> = {
    'a line comment': ['json-comment', '{ "format": "dossier-evidence", «// later»\n "version": 1 }'],
    'a block comment': ['json-comment', '{ "format": "dossier-evidence", "version": «/* one */» 1 }'],
    'a comma at the end': ['json-extra-comma', '{ "format": "dossier-evidence", "version": 1«,» }'],
    'a comma that is missing': ['json-missing-comma', '{ "format": "dossier-evidence" «"» version": 1 }'],
    'a key without quotes': ['json-key-expected', '{ "format": "dossier-evidence", «version»: 1 }'],
    'a key without a colon': ['json-missing-colon', '{ "format": "dossier-evidence", "version" «1» }'],
    'a value that is missing': ['json-value-expected', '{ "format": "dossier-evidence", "version": «}»'],
    'a word that is no value': ['json-value-expected', '{ "format": "dossier-evidence", "version": «None» }'],
    'a number with a leading zero': ['json-bad-number', '{ "format": "dossier-evidence", "version": «01» }'],
    'a text that is not closed': ['json-unclosed-text', '{ "format": "dossier-evidence", «"scale»\n": "phia" }'],
    'a tab in a text': ['json-control-character', '{ "format": "dossier-evidence", "scale": "a«\t»b" }'],
    'an escape that JSON does not know': ['json-bad-escape', '{ "format": "dossier-evidence", "scale": "«\\x»41" }'],
    'a quote that is lost': ['json-missing-colon', '{"format:"«dossier-evidence»","version":1}'],
    'a brace that is not closed': ['json-unclosed', '«{» "format": "dossier-evidence", "version": 1'],
    'text after the end': ['json-after-end', '{ "format": "dossier-evidence", "version": 1 } «}»'],
    'a conflict that git left': ['conflict-markers', '{ "format": "dossier-evidence",\n«<<<<<<< HEAD»\n"version": 1\n=======\n"version": 1\n>>>>>>> other\n}'],
    'a conflict with Windows line ends': ['conflict-markers', '{ "format": "dossier-evidence",\r\n«<<<<<<< HEAD»\r\n"version": 1\r\n=======\r\n>>>>>>> other\r\n}'],
    'a key that stands twice in a record': ['doubled-key', actors('"kim": { "name": "Kim", «"name"»: "Kim Jong Un" }')],
    'an id that stands twice': ['doubled-key', actors('"kim": { "name": "Kim" }, «"kim"»: { "name": "Kim" }')],
    'a key twice among unknown ones': ['doubled-key', evidenceText('"mine": [{ "a": 1, «"a"»: 2 }]')],
    'a key twice, once with an escape': ['doubled-key', actors('"kim": { "name": "Kim" }, «"k\\u0069m"»: { "name": "Kim" }')],
    'an id twice, once decomposed': ['doubled-key', actors('"caf\u00e9": { "name": "A" }, «"cafe\u0301"»: { "name": "B" }')],
    'a section twice, with a bad id under the second': ['doubled-key', evidenceText('"claims": {}, «"claims"»: { "kim": {} }')],
    'a record twice, with a wrong type in the second': ['doubled-key', actors('"kim": { "name": "Kim" }, «"kim"»: { "name": 1 }')],
    '__proto__ twice': ['doubled-key', evidenceText('"x": { "__proto__": 1, «"__proto__"»: 2 }')],
    'a version as text': ['bad-version', '{ "format": "dossier-evidence", "version": «"1"» }'],
    'a version before the first': ['bad-version', '{ "format": "dossier-evidence", "version": «0» }'],
    'a file of something that is no JSON': ['json-value-expected', '«hello»'],
    'a file of something that breaks off': ['json-value-expected', '{ "other": «»'],
    'no version': ['missing-field', '«{» "format": "dossier-evidence" }'],
  };
  for (const [name, [code, fixture]] of Object.entries(cases)) {
    it(`${name}: ${code}`, () => { finds(code, fixture); });
  }
  it('a newer version', () => { finds('newer-version', '{ "format": "dossier-evidence", "version": «2», "claims": 7 }', 'newer'); });
  it('nesting without end', () => {
    const text = `{ "format": "dossier-evidence", "version": 1, "x": ${'['.repeat(100_000)}`;
    assert.deepEqual(findings(text).map(({ code, at }) => [code, at]), [['json-too-deep', '[']]);
  });
});

describe('reading an evidence file: its values', () => {
  const cases: Record<string, readonly [code: string, fixture: string]> = {
    'a number where a text belongs': ['wrong-type', actors('"kim": { "name": «7» }')],
    'a text where a list belongs': ['wrong-type', actors('"kim": { "name": "Kim", "aliases": «"Kim Jong Un"» }')],
    'a number in a list of texts': ['wrong-type', actors('"kim": { "name": "Kim", "aliases": ["a", «2»] }')],
    'null for a record': ['wrong-type', actors('"kim": «null»')],
    'a list for a section': ['wrong-type', evidenceText('"actors": «[]»')],
    'a name that is missing': ['missing-field', actors('«"kim"»: { "type": "person" }')],
    'a relation that is missing': ['missing-field', claim('"links": { «"e-4kq2vd7m"»: { } }')],
    'a blank name': ['empty-text', actors('"kim": { "name": «" "» }')],
    'an entity id with a space': ['bad-entity-id', actors('«"kim jong"»: { "name": "Kim" }')],
    'an empty id': ['bad-entity-id', actors('«""»: { "name": "Kim" }')],
    'a reference that can be no id': ['bad-entity-id', source('"publisher": «"a b"»')],
    'a source id that cannot be cited': ['bad-source-id', evidenceText('"sources": { «"kcna--2024"»: { "csl": { "type": "report" } } }')],
    'a claim id with a letter that is not drawn': ['bad-claim-id', evidenceText('"claims": { «"c-7f3a2kql"»: {} }')],
    'an evidence id that is short': ['bad-evidence-id', evidenceText('"evidence": { «"e-1"»: { "source": "kcna" } }')],
    'a question id': ['bad-question-id', evidenceText('"questions": { «"7"»: { "text": "Who?" } }')],
    'a link to a source': ['bad-link-target', claim('"links": { «"kcna"»: { "relation": "supports" } }')],
    'a kind that is no class': ['bad-kind', evidenceText('"kinds": { «"2 places"»: {} }')],
    'a likelihood as a number': ['wrong-value', claim('"likelihood": «0.7»')],
    'a likelihood of no scale': ['wrong-value', claim('"likelihood": «"likley"»')],
    'a relation of no kind': ['wrong-value', links('"relation": «"proves"»')],
    'a credibility beyond 6': ['wrong-value', evidenceText('"evidence": { "e-4kq2vd7m": { "source": "kcna", "credibility": «7» } }')],
    'a reliability in lower case': ['wrong-value', source('"reliability": «"c"»')],
    'a marking': ['wrong-value', source('"marking": «"TLP:WHITE"»')],
    'a day that no calendar has': ['bad-date', source('"retracted": «"2023-02-29"»')],
    'a time without its zone': ['bad-time', links('"relation": "supports", "at": «"2024-06-01T09:00:00"»')],
    'a path that leads out': ['bad-path', source('"file": «"sources/../../x.pdf"»')],
    'an absolute path': ['bad-path', source('"file": «"/etc/passwd"»')],
    'a path with a drive': ['bad-path', source('"file": «"C:/x.pdf"»')],
    'a path with backslashes': ['bad-path', source('"text": «"sources\\\\x.md"»')],
    'a hash that is short': ['bad-hash', source('"sha256": «"abc"»')],
    'an archive without a scheme': ['bad-address', source('"archive": «"web.archive.org/x"»')],
    'a position below 0': ['bad-position', evidenceText('"evidence": { "e-4kq2vd7m": { "source": "k", "quote": { "exact": "x", "start": «-1» } } }')],
    'a conflict without a pointer': ['bad-pointer', evidenceText('"conflicts": { «"claims"»: { "ours": 1 } }')],
    'a date part that is a word list': ['wrong-type', evidenceText('"sources": { "k": { "csl": { "type": "report", "issued": { "date-parts": [[«null»]] } } } }')],
  };
  for (const [name, [code, fixture]] of Object.entries(cases)) it(`${name}: ${code}`, () => { finds(code, fixture); });

  it('says a wrong type in plain words', () => {
    assert.deepEqual(findings(actors('"kim": { "name": "Kim", "aliases": [2] }')).map(({ sentence }) => sentence),
      ['Each item of “aliases” should be a text in quotes, not 2.']);
  });
  it('says in plain words which field is missing', () => {
    const said = (text: string) => findings(text).map(({ sentence }) => sentence);
    assert.deepEqual(said('{ "format": "dossier-evidence" }'), ['“version” is missing here; it is 1.']);
    assert.deepEqual(said(claim('"links": { "e-4kq2vd7m": { } }')),
      ['“relation” is missing here; it is one of “supports”, “refutes”, “neutral”, “not-applicable”.']);
  });
  it('says all that is wrong, in the order of the text', () => {
    assert.deepEqual(findings(actors('"a b": { "name": 7 }, "c": {}')).map(({ code }) => code), ['bad-entity-id', 'wrong-type', 'missing-field']);
  });
});

describe('reading an evidence file: between records', () => {
  const cases: Record<string, readonly [code: string, fixture: string]> = {
    'evidence from a missing source': ['dangling-source', evidenceText('"evidence": { "e-4kq2vd7m": { "source": «"kcna"» } }')],
    'a link to missing evidence': ['dangling-evidence', claim('"links": { «"e-4kq2vd7m"»: { "relation": "supports" } }')],
    'relevance of missing evidence': ['dangling-evidence', evidenceText('"questions": { "q-9mz1xe5r": { "text": "Who?", "relevance": { «"e-4kq2vd7m"»: "high" } } }')],
    'a missing publisher': ['dangling-actor', source('"publisher": «"kcna"»')],
    'a copy of a missing source': ['dangling-source', source('"derivedFrom": [«"reuters"»]')],
    'a claim reported by nobody known': ['dangling-actor', claim('"basis": "reported", "by": «"kcna"»')],
    'a role under nobody known': ['dangling-actor', actors('"kim": { "name": "Kim", "roles": [{ "of": «"dprk"», "role": "leader" }] }')],
    'an event of nobody known': ['dangling-actor', evidenceText('"events": { "launch": { "name": "Launch", "actors": [{ "actor": «"dprk"» }] } }')],
    'an event at a place that is missing': ['dangling-place', evidenceText('"events": { "launch": { "name": "Launch", "place": «"sohae"» } }')],
    'a kind that is not declared': ['undeclared-kind', evidenceText('"entities": { «"place"»: {} }')],
    'a kind that every case has': ['reserved-kind', evidenceText('"kinds": { «"claim"»: {} }')],
    'an id in two kinds': ['id-in-two-kinds', evidenceText('"actors": { "sohae": { "name": "A" } }, "events": { «"sohae"»: { "name": "B" } }')],
    'a merged id that lives': ['id-in-two-kinds', actors('"a": { "name": "A" }, "b": { "name": "B", "mergedFrom": { «"a"»: {} } }')],
    'a term of the other scale': ['likelihood-off-scale', claim('"likelihood": «"realistic possibility"»')],
    'a likelihood without a scale': ['likelihood-without-scale', evidenceText('"scale": "none", "claims": { "c-7f3a2kq9": { "likelihood": «"likely"» } }')],
    'a type that CSL does not know': ['unknown-source-type', evidenceText('"sources": { "k": { "csl": { "type": «"tweet"» } } }')],
    'claims that rest on each other': ['claim-cycle', evidenceText('"claims": { "c-00000001": { "links": { "c-00000002": { "relation": "supports" } } }, "c-00000002": { "links": { «"c-00000001"»: { "relation": "supports" } } } }')],
    'a claim that rests on itself': ['claim-cycle', evidenceText('"claims": { "c-00000001": { "links": { «"c-00000001"»: { "relation": "supports" } } } }')],
    'a source that copies itself': ['source-cycle', source('"derivedFrom": [«"kcna"»]')],
  };
  for (const [name, [code, fixture]] of Object.entries(cases)) it(`${name}: ${code}`, () => { finds(code, fixture, 'readable'); });

  it('a link to a claim that only an article makes is no problem here', () => {
    assert.deepEqual(findings(claim('"links": { "c-00000001": { "relation": "supports" } }')), []);
  });
  it('an id in mergedFrom still leads to its record', () => {
    assert.deepEqual(findings(evidenceText(`${item.replace('"report" }', '"report" }, "publisher": "old"')},
      "actors": { "new": { "name": "New", "mergedFrom": { "old": { "name": "Old" } } } }`)), []);
  });
  it('claims do not rest on each other by a link that does not apply', () => {
    assert.deepEqual(findings(evidenceText('"claims": { "c-00000001": { "links": { "c-00000002": { "relation": "supports" } } }, "c-00000002": { "links": { "c-00000001": { "relation": "not-applicable" } } } }')), []);
  });
  it('a chain of 20,000 claims is walked', () => {
    const id = (number: number) => `c-${String(number).padStart(8, '0')}`;
    const claims = Array.from({ length: 20_000 }, (_, index) => `"${id(index)}": { "links": { "${id((index + 1) % 20_000)}": { "relation": "supports" } } }`);
    assert.deepEqual(findings(evidenceText(`"claims": { ${claims.join(', ')} }`)).map(({ code }) => code), ['claim-cycle']);
  });
});

describe('reading an evidence file: what it gives', () => {
  it('ids in the order of the file, whatever they are', () => {
    const file = readEvidence(actors('"b": { "name": "B" }, "2024": { "name": "N" }, "constructor": { "name": "C" }, "1": { "name": "O" }'));
    assert.deepEqual([...file.data.actors.keys()], ['b', '2024', 'constructor', '1']);
  });
  it('a decomposed reference meets its composed id', () => {
    assert.deepEqual(findings(evidenceText('"actors": { "caf\u00e9": { "name": "A" } }, "claims": { "c-00000001": { "by": "cafe\u0301" } }')), []);
  });
  it('unknown keys at any depth', () => {
    assert.deepEqual(findings(evidenceText('"x-mine": { "a": [1.0] }, "claims": { "c-00000001": { "x": null, "links": { } } }')), []);
  });
  for (const text of ['', ' \n', '\ufeff', '\r\n\t']) {
    it(`${JSON.stringify(text)} is an empty file`, () => {
      const file = readEvidence(text);
      assert.deepEqual([file.status, file.isBlank, file.problems], ['readable', true, []]);
    });
  }
  for (const text of ['{}', '[]', '7', '{ "format": "other", "claims": 7 }', '{ "format": 7 }', '{ "actors": { "a": 1, "a": 2 } }']) {
    it(`${text} is not ours, and nothing is said of it`, () => {
      const file = readEvidence(text);
      assert.deepEqual([file.status, file.problems], ['foreign', []]);
    });
  }
  it('places, of values, keys and offsets, after a byte-order mark too', () => {
    const { text, spans: [key, value] } = marked('\ufeff{ "format": "dossier-evidence", "version": 1, "actors": { "kim": { "name": "Kim", «"aliases"»: ["a", «"b"»] } } }');
    const file = readEvidence(text);
    assert.equal(file.status, 'readable');
    assert.deepEqual(file.locateKey(['actors', 'kim', 'aliases']), key);
    assert.deepEqual(file.locate(['actors', 'kim', 'aliases', 1]), value);
    assert.deepEqual(file.pathAt((value?.start ?? 0) + 1), ['actors', 'kim', 'aliases', 1]);
    assert.deepEqual(file.pathAt((key?.start ?? 0) + 1), ['actors', 'kim', 'aliases']);
    assert.equal(file.locate(['actors', 'lee']), undefined);
    assert.deepEqual(file.pathAt(text.length + 5), []);
  });
});
