import { lazily } from '../lazily';
import { greaterThan, isAsciiLetter, isUnicodeSpace } from './characters';

/** An address in angle brackets; its text is the address itself. */
export interface Autolink {
  readonly end: number;
}

const scheme = lazily(() => /^<(?:https?|ftp|sftp|file|mailto|doi|urn|news|irc|ircs|tel|sms|git|ssh|ldap|magnet|xmpp|data|geo|info|ipfs|nntp|view-source|ws|wss):[^\s>]/iu);
const mail = lazily(() => /^<[\p{L}\p{N}][\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*>/u);

/** Reads `<https://…>` or `<name@host>` at `start`. */
export function readAutolink(text: string, start: number, end: number): Autolink | undefined {
  if (!isAsciiLetter(text.charCodeAt(start + 1))) return undefined;
  const head = text.slice(start, Math.min(end, start + 128));
  if (scheme().test(head)) {
    const close = closingAngle(text, start, end);
    return close < 0 ? undefined : { end: close + 1 };
  }
  const match = mail().exec(head);
  return match ? { end: start + match[0].length } : undefined;
}

function closingAngle(text: string, start: number, end: number): number {
  for (let position = start + 1; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === greaterThan) return position;
    if (isUnicodeSpace(code)) return -1;
  }
  return -1;
}
