/** Whether a path stays inside the case's folder: relative, with `/`, without `..`, a drive or a backslash. */
export function isInsidePath(path: string): boolean {
  if (path === '' || /^(?:\/|[a-z]:|[a-z][a-z0-9+.-]*:\/\/)/iu.test(path) || /[\\\0]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '..');
}
