/** A link label as Pandoc compares it: without regard to case and with white space collapsed. */
export function referenceKey(label: string): string {
  return label.trim().split(/\s+/u).join(' ').toLowerCase();
}
