import { l10n } from 'vscode';

/** A place of the evidence file for people: "the link of c-… to e-…", "credibility of e-…". */
export function describePlace([section = '', id, ...rest]: readonly string[]): string {
  if (id === undefined) return section;
  if (section === 'entities') return rest.length < 2 ? rest[0] ?? id : l10n.t('{0} of {1}', rest.slice(1).join(' '), rest[0] ?? '');
  const [field, target, ...inside] = rest;
  if (field === undefined) return id;
  if (field !== 'links' || target === undefined) return l10n.t('{0} of {1}', rest.join(' '), id);
  const link = l10n.t('the link of {0} to {1}', id, target);
  return inside.length === 0 ? link : l10n.t('{0} of {1}', inside.join(' '), link);
}
