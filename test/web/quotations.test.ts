import { extensions } from 'vscode';
import { closeEverything } from '../integration/support/editors';
import { evidenceFile } from '../integration/support/evidence';
import { expectProblems } from './support/expectProblems';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

const evidence = evidenceFile({
  sources: { report: { csl: { type: 'report', title: 'A report' }, text: 'report.md', sha256: '0'.repeat(64) } },
  evidence: { 'e-00000001': { source: 'report', quote: { exact: 'The launch failed' } }, 'e-00000002': { source: 'report', quote: { exact: 'The launch succeeded' } } },
});

describe('quotations in a virtual file system', () => {
  let virtual: VirtualFiles;
  let webCase: WebCase;
  before(async () => { await extensions.getExtension('dossier.dossier')?.activate(); });
  afterEach(async () => {
    await closeEverything();
    await webCase.leave();
    virtual.dispose();
  });

  it('are looked for, and files summed, without Node', async () => {
    virtual = new VirtualFiles('dossier-quotations', {});
    virtual.write(virtual.at('/quoting'), { 'report.md': 'The launch failed.\n', 'evidence.json': evidence });
    webCase = await WebCase.open(virtual.at('/quoting'));
    const { document } = await webCase.show('evidence.json');
    await expectProblems(document, 'changed-source: "sha256"', 'lost-quotation: "exact"');
  });
});
