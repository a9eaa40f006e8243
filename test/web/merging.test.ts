import { commands, extensions, window } from 'vscode';
import { closeEverything } from '../integration/support/editors';
import { evidenceFile, smallCase } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { EntityRows } from '../integration/support/entityRows';
import { expectSame } from './support/expectSame';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

const stopped = evidenceFile(smallCase).replace('"actors": {', '<<<<<<< ours\n"actors": {\n=======\n"actors": {\n>>>>>>> theirs');

/** The warnings that a command shows. */
async function warningsOf(command: string): Promise<readonly string[]> {
  const said: string[] = [];
  const before = window.showWarningMessage;
  Object.assign(window, { showWarningMessage: (message: string) => {
    said.push(message);
    return Promise.resolve(undefined);
  } });
  try {
    await commands.executeCommand(command);
  } finally {
    Object.assign(window, { showWarningMessage: before });
  }
  return said;
}

describe('merging, where no git can be run', () => {
  const inMemory = new VirtualFiles('dossier-merging');
  const rows = new EntityRows();
  let webCase: WebCase;
  before(async () => {
    await extensions.getExtension('dossier.dossier')?.activate();
    webCase = await WebCase.open(inMemory.at('/stopped'), { 'a.md': '[Kim Jong Un]{.actor}\n', 'evidence.json': stopped });
    await eventually(async () => { expectSame(await rows.below(webCase.name, 'Actors'), ['Kim Jong Un']); });
  });
  after(async () => {
    await closeEverything();
    await webCase.remove();
    inMemory.dispose();
  });

  it('is set up on a machine of one’s own, says the command', async () => {
    expectSame(await warningsOf('dossier.setUpGitMerging'), ['Git cannot be set up from the browser; open the folder in VS Code on your own machine.']);
  });

  it('leaves a file in which git has stopped as it is, and says why', async () => {
    expectSame(await warningsOf('dossier.mergeByMeaning'), ['This needs the git support of VS Code, which is switched off, or not at hand in a folder that you do not trust.']);
    expectSame(await webCase.read('evidence.json'), stopped);
  });
});
