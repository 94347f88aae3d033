import type { SyntaxProblem } from './syntax';
import type { YamlText } from './yaml';

/** What the YAML parser found wrong, with offsets in the file. */
export function yamlProblems(yaml: YamlText, offset: number): SyntaxProblem[] {
  return yaml.problems.map(({ code, start, end }) => ({
    code: 'yaml', start: offset + start, end: offset + end, detail: code,
  }));
}

/** Problems in the order of the file. */
export function inOrder(problems: SyntaxProblem[]): SyntaxProblem[] {
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}
