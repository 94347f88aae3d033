import { ruleDefinitions } from '../service/rules/definitions';
import type { Checked, Problem } from './check';

const levels = { 1: 'error', 2: 'warning', 3: 'note', 4: 'none' } as const;
const page = 'https://github.com/bmc-as-code/bmc-as-code/blob/main/docs/rules.md';

/** What is wrong, as data: lines and columns count from 1. */
export function asJson(checked: readonly Checked[]): string {
  const files = checked.map(({ input, problems }) => ({
    file: input.name,
    problems: problems.map(({ range: { start, end }, severity = 1, code, message }) => ({
      line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
      severity: levels[severity], code, message,
    })),
  }));
  return JSON.stringify(files, null, 2);
}

/** SARIF 2.1.0, which code hosts and editors read. https://docs.oasis-open.org/sarif/sarif/v2.1.0 */
export function asSarif(checked: readonly Checked[]): string {
  const codes = [...new Set(checked.flatMap(({ problems }) => problems.map(({ code }) => String(code))))].sort();
  const rules = codes.map((id) => {
    const rule = Object.entries(ruleDefinitions).find(([name]) => name === id)?.[1];
    return rule ? { id, shortDescription: { text: rule.title }, helpUri: `${page}#${id}` } : { id };
  });
  const results = checked.flatMap(({ input, problems }) => problems.map((problem) => ({
    ruleId: String(problem.code), ruleIndex: codes.indexOf(String(problem.code)), level: levels[problem.severity ?? 1],
    message: { text: problem.message },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: input.name.replaceAll('\\', '/') },
        region: {
          startLine: problem.range.start.line + 1, startColumn: problem.range.start.character + 1,
          endLine: problem.range.end.line + 1, endColumn: problem.range.end.character + 1,
        },
      },
    }],
  })));
  const driver = { name: 'bmc', informationUri: 'https://github.com/bmc-as-code/bmc-as-code', rules };
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    // Columns are those of editors: UTF-16 code units.
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }, null, 2);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const commands = { 1: 'error', 2: 'warning', 3: 'notice', 4: 'notice' } as const;

function annotation(file: string, { range: { start, end }, severity = 1, message, code }: Problem): string {
  const properties = [
    `file=${escapeProperty(file)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`, `col=${start.character + 1}`,
    `endColumn=${end.character + 1}`, `title=${escapeProperty(String(code))}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

/** Workflow commands that annotate lines in a pull request. GitHub shows ten of each kind a step. */
export function asGitHub(checked: readonly Checked[]): string {
  return checked.flatMap(({ input, problems }) => problems.map((problem) => annotation(input.name, problem))).join('\n');
}
