const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

/** Puts a run's tables between the two marks of a Markdown text; throws where it lacks them. */
export function withReport(text: string, report: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The file needs ${start} and, after it, ${end} where the tables go.`);
  return `${text.slice(0, from + start.length)}\n${report}${text.slice(to)}`;
}
