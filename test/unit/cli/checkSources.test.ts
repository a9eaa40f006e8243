import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const transcript = '---\ntitle: A report\n---\n\nThe ministry said that it had launched two satellites in 2023. Nobody doubted it.\n';
const sumOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('dossier check, on the files of sources', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  const csl = { type: 'report', title: 'A report' };
  const quote = { exact: 'it had launched two satellites in 2023', prefix: 'The ministry said that ', suffix: '. Nobody doubted it.', start: 51 };

  function write(source: object, files: Readonly<Record<string, string | Uint8Array>>, quoted: object = quote): void {
    folder.write({ 'evidence.json': { format: 'dossier-evidence', version: 1, sources: { report: { csl, ...source } }, evidence: { 'e-00000001': { source: 'report', quote: quoted } } }, ...files });
  }

  /** The codes, each with the text of the evidence file at its place. */
  async function found(): Promise<readonly string[]> {
    const { printed } = await runDossier(['check', '--format', 'json', folder.path]);
    const rows = JSON.parse(printed) as readonly { readonly code: string; readonly document: string; readonly severity: string }[];
    return rows.filter(({ document }) => document === 'evidence.json').map(({ code, severity }) => `${severity} ${code}`);
  }

  const cases: Record<string, readonly [source: object, text: string | undefined, expected: readonly string[]]> = {
    'finds nothing where the quotation stands': [{ text: 'report.md' }, transcript, []],
    'finds nothing where it stands under tags, with CRLF': [{ text: 'report.md' }, transcript.replace('two satellites', '[two satellites]{.event}').replaceAll('\n', '\r\n'), []],
    'finds a quotation lost whose number changed': [{ text: 'report.md' }, transcript.replace('in 2023', 'in 2024'), ['warning lost-quotation']],
    'finds a quotation lost whose sentence is gone': [{ text: 'report.md' }, 'Nothing is left.\n', ['warning lost-quotation']],
    'says that a quotation was mended': [{ text: 'report.md' }, transcript.replace('satellites', 'satelites'), ['info mended-quotation']],
    'says that a transcript is not there': [{ text: 'report.md' }, undefined, ['info unread-source']],
    'looks into an original that is text': [{ file: 'report.md' }, 'Nothing is left.\n', ['warning lost-quotation']],
    'looks for no quotation where there is only a picture': [{ file: 'report.png' }, transcript, []],
    'finds nothing where the sum is that of the bytes': [{ file: 'report.md', sha256: sumOf(transcript) }, transcript, []],
    'finds nothing where git changed line ends': [{ text: 'report.md', sha256: sumOf(transcript) }, `\ufeff${transcript.replaceAll('\n', '\r\n')}`, []],
    'finds nothing where tags were added': [{ text: 'report.md', sha256: sumOf(transcript) }, transcript.replace('ministry', '[ministry]{.actor}'), []],
    'finds a file changed': [{ text: 'report.md', sha256: sumOf(transcript) }, `${transcript}More.\n`, ['warning changed-source']],
    'says nothing of the sum of a file that is not there': [{ file: 'report.pdf', sha256: sumOf('') }, undefined, []],
  };
  for (const [name, [source, text, expected]] of Object.entries(cases)) {
    it(name, async () => {
      write(source, text === undefined ? {} : { 'report.md': text });
      assert.deepEqual(await found(), expected);
    });
  }

  it('compares the sum of an original that is no text', async () => {
    const picture = Uint8Array.of(0x89, 0x50, 0, 255);
    write({ file: 'report.png', sha256: sumOf(picture) }, { 'report.png': picture });
    assert.deepEqual(await found(), []);
    folder.write({ 'report.png': Uint8Array.of(0x89, 0x50, 0, 254) });
    assert.deepEqual(await found(), ['warning changed-source']);
  });

  it('places a lost quotation at its words', async () => {
    write({ text: 'report.md' }, { 'report.md': 'Nothing is left.\n' });
    const { printed } = await runDossier(['check', folder.path]);
    assert.match(printed, /^evidence\.json:\d+:9 warning lost-quotation The quotation “it had launched two satellites in 2023” is no longer in report\.md/mu);
  });
});
