/** A command cannot go on, for a reason that its user can act on: the message is one sentence, shown without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Whether it is a UserError, be it one of another bundle. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
