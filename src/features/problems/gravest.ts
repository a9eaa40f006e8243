import type { Problem, Severity } from '../../core/model';

/** The editor shows no more of one file. */
export const mostShown = 1000;

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** As many as the editor shows, the gravest first to be taken; where there are more, room is left for the line that counts them. */
export function gravest<Some extends Pick<Problem, 'severity'>>(problems: readonly Some[]): readonly Some[] {
  if (problems.length <= mostShown) return problems;
  return order.flatMap((severity) => problems.filter((problem) => problem.severity === severity)).slice(0, mostShown - 1);
}
