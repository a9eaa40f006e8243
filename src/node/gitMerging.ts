import { existsSync } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { attributeLine, mergeDriver, withAttribute, withoutAttribute, type MergingChange } from '../core/git/mergeAttribute';
import { UserError } from '../core/userError';
import { codeOf, explained } from './fileErrors';
import { git } from './git';
import { writeOutputFile } from './writeOutput';

const nameKey = `merge.${mergeDriver}.name`;
const driverKey = `merge.${mergeDriver}.driver`;

/** Has git merge an evidence file by the command `driver`; a second time changes nothing. Throws a UserError. */
export async function setUpMerging(evidence: string, driver: string): Promise<MergingChange> {
  const folder = await repositoryFolder(evidence);
  const isNewDriver = await configured(folder) !== driver;
  if (isNewDriver) {
    await asked(folder, 'config', '--local', nameKey, 'Dossier: evidence files by meaning');
    await asked(folder, 'config', '--local', driverKey, driver);
  }
  return { attributes: await changeAttributes(evidence, withAttribute), isNewDriver };
}

/** Has git merge an evidence file as any other text again. Throws a UserError. */
export async function removeMerging(evidence: string): Promise<MergingChange> {
  const folder = await repositoryFolder(evidence);
  const isNewDriver = await configured(folder) !== undefined;
  if (isNewDriver) await asked(folder, 'config', '--local', '--remove-section', `merge.${mergeDriver}`);
  return { attributes: await changeAttributes(evidence, withoutAttribute), isNewDriver };
}

async function repositoryFolder(evidence: string): Promise<string> {
  const folder = path.dirname(path.resolve(evidence));
  if (!existsSync(folder)) throw new UserError(`The folder ${folder} is not there.`);
  try {
    await asked(folder, 'rev-parse', '--is-inside-work-tree');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${folder} is in no git repository; make one with git init, or open the folder that is one.`, { cause: error });
  }
  return folder;
}

async function configured(folder: string): Promise<string | undefined> {
  // Git ends with 1 where the key is not set.
  return asked(folder, 'config', '--local', '--get', driverKey).then((value) => value.replace(/\n$/u, ''), () => undefined);
}

async function changeAttributes(evidence: string, change: (text: string, line: string) => string): Promise<MergingChange['attributes']> {
  const [file, line] = [path.join(path.dirname(path.resolve(evidence)), '.gitattributes'), attributeLine(path.basename(evidence))];
  const text = existsSync(file) ? await explained(file, () => readFile(file, 'utf8')) : '';
  const changed = change(text, line);
  if (changed === '' && text !== '') await explained(file, () => unlink(file));
  else if (changed !== text) await writeOutputFile(file, changed);
  return { file, line, isNew: changed !== text };
}

async function asked(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    return await git(folder, args);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UserError('Git was not found on this machine; install it, and try again.', { cause: error });
    throw error;
  }
}
