import { UserError } from '../core/userError';

/** A step that solves what a command was refused for. */
export interface Remedy {
  /** What its button says. */
  readonly title: string;
  readonly run: () => unknown;
}

/** A UserError whose message offers the step that solves it. */
export class RemedyError extends UserError {
  readonly remedy: Remedy;

  constructor(message: string, remedy: Remedy) {
    super(message);
    this.remedy = remedy;
  }
}
