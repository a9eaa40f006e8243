import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runExtensionTests } from '../../../scripts/host/extensionTests';
import { makeProfile, type Profile } from '../../../scripts/host/profile';
import type { Figure } from '../figure';
import type { EditorStart } from '../inEditor';
import type { Measure } from '../measure';

/** As the extension takes an evidence file of this name for one only where a setting says so, VS Code leaves the activation to us. */
const evidenceName = 'the-evidence.json';

/** A real VS Code that opens the case, first without and then with what it kept; only where it is asked for, as it needs the host of the integration tests. */
export const editor: Measure = {
  name: 'editor',
  goal: 'Activation takes under 50 ms.',
  cases: 'asked',
  run: async ({ folder, root }) => {
    const profile = makeProfile();
    const workspace = path.join(profile.folder, 'large');
    cpSync(folder, workspace, { recursive: true });
    renameSync(path.join(workspace, 'evidence.json'), path.join(workspace, evidenceName));
    mkdirSync(path.join(workspace, '.vscode'));
    writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'dossier.evidenceFile': evidenceName }));
    const starts = [await start(profile, workspace, root), await start(profile, workspace, root)];
    return starts.flatMap((each, at): readonly Figure[] => {
      const which = at === 0 ? 'first start' : 'next start';
      return [
        { name: `VS Code, ${which}: activate`, unit: 'ms', samples: [each.activate], goal: { number: 7, of: 'median', atMost: 50 } },
        { name: `VS Code, ${which}: until it calls the extension active`, unit: 'ms', samples: [each.active] },
        { name: `VS Code, ${which}: articles in the index, ${each.fromCache} kept`, unit: 'ms', samples: [each.reading] },
      ];
    });
  },
};

async function start({ userData, extensions, folder }: Profile, workspace: string, root: string): Promise<EditorStart> {
  const result = path.join(folder, 'result.json');
  process.env['DOSSIER_BENCH_RESULT'] = result;
  const extensionTestsPath = path.join(root, 'out/bench/inEditor.js');
  const code = await runExtensionTests({ userData, extensions, workspace, extensionDevelopmentPath: root, extensionTestsPath });
  if (code !== 0) throw new Error('VS Code could not open the case, see above.');
  return JSON.parse(readFileSync(result, 'utf8')) as EditorStart;
}
