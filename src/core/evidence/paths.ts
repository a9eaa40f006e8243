/** Whether a path stays inside the case's folder: relative, with `/`, without `..`, a drive or a backslash. */
export function isInsidePath(path: string): boolean {
  if (path === '' || /^(?:\/|[a-z]:|[a-z][a-z0-9+.-]*:\/\/)/iu.test(path) || /[\\\0]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '..');
}

/** An address of the web, as far as its beginning says; letters of either case stand in the pattern, for JSON Schema has no flags. */
export const webAddress = /^[hH][tT][tT][pP][sS]?:\/\/[^\s/]/u;
