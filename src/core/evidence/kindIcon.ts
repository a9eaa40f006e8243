import type { EvidenceData } from './schema';

const iconName = /^[a-z0-9-]+(?:~[a-z]+)?$/u;

/** The product icon that the file gives a kind; what is no name of one could be markup where it is shown, and is none. */
export function kindIcon({ kinds }: Pick<EvidenceData, 'kinds'>, kind: string): string {
  const icon = kinds.get(kind)?.icon;
  return icon !== undefined && iconName.test(icon) ? icon : 'symbol-misc';
}
