import { ThemeIcon } from 'vscode';
import type { PickItem } from './steps';

/**
 * The row that makes something new of what is typed. The words stand beside the label: the editor puts rows first whose
 * label holds what is typed, so that Enter takes what there is already before it makes the same thing twice.
 */
export function newItem<Value>(label: string, typed: string, value: Value): PickItem<Value> {
  return { label, ...(typed !== '' && { description: typed }), iconPath: new ThemeIcon('add'), alwaysShow: true, value };
}
