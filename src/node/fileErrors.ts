import { UserError } from '../core/userError';

/** The code of a failed file operation, such as `ENOENT`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** Says in one sentence why a file could not be written; an error that is not about files is thrown as it is. */
export async function explained<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof UserError || code === undefined) throw error;
    throw new UserError(`${path} cannot be written: ${reasonFor(code, 'its folder is not there')}.`, { cause: error });
  }
}

/** Why a file could not be read, in a few words; an error that is not about files is thrown as it is. */
export function reasonUnread(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return reasonFor(code, 'it is not there');
}

function reasonFor(code: string, missing: string): string {
  return code === 'ENOENT' ? missing : reasons[code] ?? `the system says ${code}`;
}
