import { registerCommands } from '../../host/commands';
import type { Services } from '../../workspace/services';
import { addToCase } from './addToCase';
import { chooseRecord, type RecordRow } from './chooseRecord';
import { editRecord } from './editRecord';
import type { Disposable } from '../../host/disposer';

/** Adds names to the case and edits the fields of any record. */
export function registerRecords({ cases, editing, log }: Services): Disposable {
  return registerCommands(log, {
    editRecord: async (row?: RecordRow) => {
      const chosen = await chooseRecord(cases, row);
      if (chosen) await editRecord(chosen.openCase, chosen.path, editing);
    },
    addToCase: (row?: RecordRow) => addToCase(cases, editing, row),
  });
}
