/** Characters that a title or a sentence has room for. */
const usualLength = 50;

/** The beginning of a text that is long, with an ellipsis; no character is cut in two. */
export function shortened(text: string, length = usualLength): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, 2 * length + 1));
  return characters.length <= length ? text : `${characters.slice(0, length).join('').trimEnd()}…`;
}
