import type { OffsetRange } from '../parsing/ranges';
import type { SourceText, TextChange } from '../parsing/source';
import type { Node } from '../parsing/yaml';
import { isMap, isScalar, isSeq, pairsOf, elementsOf, readYaml } from '../parsing/yaml';

/** Whether a text without quotes is that text, as a value in block or flow style. */
function isPlain(text: string, flow: boolean): boolean {
  const { contents, problems } = readYaml(flow ? `[${text}]` : `x: ${text}`);
  const node = isMap(contents) ? pairsOf(contents)[0]?.value : isSeq(contents) ? elementsOf(contents)[0] : null;
  return problems.length === 0 && isScalar(node) && node.type === 'PLAIN' && node.value === text;
}

/** A text as a YAML scalar on one line: plain, or between double quotes where it would mean something else. */
export function scalarText(text: string, flow: boolean): string {
  return isPlain(text, flow) ? text : JSON.stringify(text);
}

function trimmedEnd({ text }: SourceText, [start, end]: OffsetRange): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The characters of a scalar without its quotes; all of it, if they are not closed or there are none. */
export function withoutQuotes(source: SourceText, [start, end]: OffsetRange): OffsetRange {
  const last = trimmedEnd(source, [start, end]);
  const quote = source.text.charAt(start);
  const isQuoted = (quote === '"' || quote === "'") && last - start >= 2 && source.text.charAt(last - 1) === quote;
  return isQuoted ? [start + 1, last - 1] : [start, last];
}

/**
 * The change that gives a scalar another text and keeps the way it is written: its quotes, or the
 * header of a block scalar on one line.
 *
 * @param text On one line.
 * @param flow Whether the scalar stands in a flow collection.
 */
export function replaceScalar(
  source: SourceText, node: Node, place: OffsetRange, text: string, flow: boolean,
): TextChange {
  const [start, end] = [place[0], trimmedEnd(source, place)];
  const type = isScalar(node) ? node.type : undefined;
  const inner = withoutQuotes(source, place);
  if (inner[0] > start) {
    const escaped = type === 'QUOTE_SINGLE' ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
    return { start: inner[0], end: inner[1], text: escaped };
  }
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const written = source.slice(start, end);
    const body = /\r?\n\s*/.exec(written);
    const from = body ? body.index + body[0].length : 0;
    if (body && !/[\r\n]/.test(written.slice(from))) return { start: start + from, end, text };
    return { start, end, text: JSON.stringify(text) };
  }
  return { start, end, text: scalarText(text, flow) };
}
