export function realisticArticle(seed: number): string { return String(seed); }
