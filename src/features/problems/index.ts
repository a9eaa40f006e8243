import type { Disposable } from '../../host/disposer';
import type { Services } from '../../workspace/services';
import { Problems } from './problems';

/** Shows what is wrong in articles and in evidence files, in the Problems panel and at its place. */
export function registerProblems({ cases, settings }: Services): Disposable {
  return new Problems(cases, settings);
}
