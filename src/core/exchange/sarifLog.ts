import { allProblems, type PlacedProblem } from '../checks/sentences';
import { compareCodeUnits } from '../compareCodeUnits';
import type { Severity } from '../model';

/** The program that found the problems. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
}

/** SARIF knows no hints; `note` is what is worth knowing and no fault. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/**
 * Problems in the Static Analysis Results Interchange Format, OASIS Standard 2.1.0: a rule for each code that occurs, columns in
 * UTF-16 code units, files relative to the case's folder.
 */
export function sarifLog(problems: readonly PlacedProblem[], tool: SarifTool): object {
  const codes = [...new Set(problems.map(({ code }) => code))].sort(compareCodeUnits);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { ...tool, rules: codes.map(rule) } },
      columnKind: 'utf16CodeUnits',
      results: problems.map((problem) => ({
        ruleId: problem.code,
        ruleIndex: codes.indexOf(problem.code),
        level: levels[problem.severity],
        message: { text: problem.message },
        locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(problem.document) }, region: regionOf(problem) } }],
      })),
    }],
  };
}

function rule(code: string): object {
  const severity = allProblems[code]?.severity ?? 'warning';
  const words = code.replaceAll('-', ' ');
  return { id: code, shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` }, defaultConfiguration: { level: levels[severity] } };
}

/** A path as a relative reference: percent-encoded, its slashes kept. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ line, column, endLine, endColumn }: PlacedProblem): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
