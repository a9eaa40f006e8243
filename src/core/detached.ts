/** V8 makes longer parts of a text a view of the whole. */
const shortestView = 13;
/** So many code units may be given to a function at once. */
const longestPart = 1 << 10;

/** The same text without the longer one that it was cut from, which it would keep in memory. */
export function detached(text: string): string {
  if (text.length < shortestView) return text;
  let copy = '';
  for (let from = 0; from < text.length; from += longestPart) {
    const units: number[] = [];
    for (let at = from; at < Math.min(from + longestPart, text.length); at++) units.push(text.charCodeAt(at));
    copy += String.fromCharCode(...units);
  }
  return copy;
}
