import { registerCommands } from '../../host/commands';
import { together, type Disposable } from '../../host/disposer';
import type { Services } from '../../workspace/services';
import { DisplaySwitch } from './displaySwitch';
import { Highlighter } from './highlighter';

/** Colours tags in the editor, tidy or in full. */
export function registerHighlighting({ cases, settings, log }: Services): Disposable {
  const display = new DisplaySwitch(settings);
  return together(
    new Highlighter(cases, settings),
    display,
    registerCommands(log, { toggleDisplay: () => display.toggle() }),
  );
}
