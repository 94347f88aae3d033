import { fieldIdentity } from './fields';
import type { Layout } from './layout';
import type { FieldSyntax, SyntaxProblem } from './syntax';
import { locate } from './syntax';
import type { Node } from './yaml';
import { elementsOf, isMap, isScalar, isSeq, pairsOf, span, textOf } from './yaml';

/** The second and later of fields that are the same, in the same or another language. */
export function duplicateFields(layout: Layout, fields: readonly FieldSyntax[]): SyntaxProblem[] {
  const seen = new Set<string>();
  const problems: SyntaxProblem[] = [];
  for (const field of fields) {
    const identity = fieldIdentity(field);
    if (seen.has(identity) && !field.merged) {
      const [start, end] = locate({ layout }, field.part, span(field.key));
      problems.push({ code: 'duplicate-key', start, end, detail: field.text });
    }
    seen.add(identity);
  }
  return problems;
}

/** Duplicate keys in a value that the format does not look into, such as an `x-` key's. */
export function duplicatesWithin(layout: Layout, field: FieldSyntax): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const stack: (Node | null)[] = [field.written];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isSeq(node)) stack.push(...elementsOf(node));
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const { key, value } of pairsOf(node)) {
      stack.push(value);
      if (!isScalar(key)) continue;
      const text = textOf(key);
      if (seen.has(text) && text !== '<<') {
        const [start, end] = locate({ layout }, field.part, span(key));
        problems.push({ code: 'duplicate-key', start, end, detail: text });
      }
      seen.add(text);
    }
  }
  return problems;
}
