import { codeOf } from './fileErrors';

/** Whether a process of this machine runs; one of another user does too. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
