/** The path of an article as a link in Markdown writes it. */
export function addressOf(document: string): string {
  return document.split('/').map((part) => encodeURIComponent(part).replace(/[()]/gu, (sign) => sign === '(' ? '%28' : '%29')).join('/');
}
