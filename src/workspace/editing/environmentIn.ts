import type { Environment } from '../../core/model';
import type { OpenCase } from '../openCase';

/** The environment with the name of whoever works in the case's folder. */
export function environmentIn({ folder }: Pick<OpenCase, 'folder'>, environment: Environment): Environment {
  return { ...environment, user: () => environment.user(folder?.uri.toString()) };
}
