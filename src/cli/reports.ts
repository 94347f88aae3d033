import { createHash } from 'node:crypto';
import path from 'node:path';
import { version } from '../../package.json';
import { documentation, isRuleId } from '../service/rules';
import { ruleHref } from '../service/rules/engine/checkRules';
import type { ProblemCode } from '../service/validation/codes';
import type { Checked, Problem } from './problems';

const levels = { 1: 'error', 2: 'warning', 3: 'note', 4: 'none' } as const;
/** Where the codes of the format are explained. */
const formatHref = 'https://github.com/bmc-as-code/bmc-as-code/blob/main/docs/format.md#checks';

/** Short English titles of the format's problem codes, like those of rules. */
const formatTitles: Readonly<Record<ProblemCode, string>> = {
  'yaml-syntax': 'Text that is not YAML', 'duplicate-key': 'A key that stands twice',
  'merge-conflict': 'Two versions that a merge left', 'missing-space': 'A colon or dash without a space behind it',
  'invisible-character': 'A character that looks like a space, or like nothing', 'wrong-indentation': 'A line in the wrong column',
  'open-quote': 'A quote that is not closed', 'open-bracket': 'A bracket that is not closed',
  'needs-quotes': 'Text that needs quotes', 'wrong-bullet': 'A bullet that is no dash',
  'missing-dash': 'An item without its dash', 'list-in-item': 'A list within an item', 'text-with-fields': 'Fields below a name without its key',
  'lost-text': 'Text that is taken for a comment', 'curly-quotes': 'Curly quotes around a text',
  'too-large': 'A file too large to be a canvas',
  'not-text': 'A file that is not text', 'not-a-canvas': 'Something else than a canvas', 'empty-file': 'A file with nothing in it',
  'missing-title': 'A canvas without a title', 'missing-name': 'An item without a name', 'empty-item': 'An item with nothing in it',
  'wrong-type': 'Another kind of value than is taken here', 'bad-value': 'A value that is not taken here',
  'number-as-text': 'A number that is written as text', 'unclear-number': 'A number that may be meant as another',
  'unknown-currency': 'A currency that is not known',
  'negative-amount': 'An amount below zero',
  'unknown-key': 'A key that is not known here', 'unknown-term': 'A term that is not known here',
  'foreign-word': 'A word of the other language', spelling: 'Another spelling than that of the format',
};

function find<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Problems as JSON: lines and columns are 1-based. */
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

/** A path for SARIF: URL-encoded, relative to the working folder, which in CI is the repository. */
function uriOf(name: string, folder: string): string {
  if (name === '-') return 'stdin.bmc.yaml';
  const relative = path.relative(folder, path.resolve(folder, name)).split(path.sep);
  return relative.map(encodeURIComponent).join('/');
}

/** The rule metadata that code hosts need. */
function sarifRule(id: string): Readonly<Record<string, unknown>> {
  const rule = isRuleId(id) ? documentation[id] : undefined;
  const title = rule?.title.en ?? find(formatTitles, id) ?? id;
  const helpUri = isRuleId(id) ? ruleHref(id) : formatHref;
  const why = rule?.explanation ?? title;
  return {
    id, shortDescription: { text: title }, fullDescription: { text: why }, helpUri,
    help: { text: why, markdown: `${why}\n\n[${title}](${helpUri})` }, properties: { tags: ['business-model-canvas'] },
  };
}

/**
 * SARIF 2.1.0, which code hosts and editors read. https://docs.oasis-open.org/sarif/sarif/v2.1.0 Fingerprints do not
 * depend on line numbers, so that a code host does not report moved problems as new.
 */
export function asSarif(checked: readonly Checked[], folder: string): string {
  const codes = [...new Set(checked.flatMap(({ problems }) => problems.map(({ code }) => String(code))))].sort();
  const results = checked.flatMap(({ input, problems }) => {
    const uri = uriOf(input.name, folder);
    const lines = input.text.split(/\r\n|\r|\n/);
    const seen = new Map<string, number>();
    return problems.map(({ code, severity, message, range: { start, end } }) => {
      const said = JSON.stringify([code, message, lines[start.line]?.trim()]);
      const print = createHash('sha256').update(said).digest('hex').slice(0, 16);
      const count = (seen.get(print) ?? 0) + 1;
      seen.set(print, count);
      return {
        ruleId: String(code), ruleIndex: codes.indexOf(String(code)),
        level: levels[severity ?? 1], message: { text: message },
        locations: [{
          physicalLocation: {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            region: {
              startLine: start.line + 1, startColumn: start.character + 1,
              endLine: end.line + 1, endColumn: end.character + 1,
            },
          },
        }],
        partialFingerprints: { primaryLocationLineHash: `${print}:${count}` },
      };
    });
  });
  const driver = {
    name: 'bmc', version, semanticVersion: version, informationUri: 'https://github.com/bmc-as-code/bmc-as-code',
    rules: codes.map(sarifRule),
  };
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    // Columns count UTF-16 code units, as in LSP.
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }, null, 2);
}

/** Escapes a text as the message of a workflow command. */
export function escapeData(text: string): string {
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

/** Workflow commands that annotate lines in a pull request. GitHub shows ten of each kind per step. */
export function asGitHub(checked: readonly Checked[]): string {
  return checked.flatMap(({ input, problems }) => problems.map((problem) => annotation(input.name, problem))).join('\n');
}
