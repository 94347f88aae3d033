import { languageOf } from '../../canvas/languages';
import { canvasFields } from '../../canvas/structure';
import { keyWord } from '../../canvas/words';
import { isFlowCanvas } from '../../edit/fieldLines';
import { behindColon, hasClearLines, keyStart, lineBreak } from '../../edit/style';
import { fieldRange } from '../../parsing/ranges';
import { fieldOf } from '../../parsing/spans';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument, FieldSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isScalar, span } from '../../parsing/yaml';
import type { Fix } from './mistakes/mistake';
import { movedFix } from './mistakes/mistake';

/** The fields at the top, in the order in which they are usually written. */
const order = Object.keys(canvasFields);

/** The changes that add a field at the top of the file, where it is usually written. */
export function addHeadField(document: CanvasDocument, id: 'title' | 'currency', value: string): TextChange[] | undefined {
  const { fields, language, source } = document;
  const [first] = fields;
  const key = keyWord({ in: 'canvas' }, id, language);
  if (!first || first.merged || !hasClearLines(document)) return undefined;
  const start = keyStart(document, first);
  if (isFlowCanvas(document)) {
    const isJson = /["']/.test(source.slice(start, start + 1));
    return [{ start, end: start, text: isJson ? `${JSON.stringify(key)}: ${JSON.stringify(value)}, ` : `${key}: ${value}, ` }];
  }
  const eol = lineBreak(document);
  const line = source.lineStart(source.lineAt(start));
  const indent = source.slice(line, start);
  if (/[^ ]/.test(indent)) return undefined;
  const before = order.slice(0, order.indexOf(id));
  let last: FieldSyntax | undefined;
  for (const field of fields) {
    if (!before.some((each) => each === field.word?.id)) break;
    last = field;
  }
  const text = `${indent}${key}: ${value}`;
  const end = last && fieldRange(document, last)?.[1];
  if (end === undefined) return [{ start: line, end: line, text: text + eol }];
  const next = source.lineStart(source.lineAt(end) + 1);
  const isClosed = /[\r\n]$/.test(source.slice(0, next));
  return [{ start: next, end: next, text: isClosed ? text + eol : eol + text }];
}

/** Where the first line that is no comment and begins no document has its text, as offsets. */
export function contentsOf({ source: { text } }: CanvasDocument): { readonly start: number; readonly end: number } {
  const start = /^(?:\s|\uFEFF|#.*|---(?=\s))*/.exec(text)?.[0].length ?? 0;
  const line = /^[^\r\n]*?(?=\s*(?:#.*)?(?:[\r\n]|$))/.exec(text.slice(start))?.[0] ?? '';
  return { start, end: start + line.length };
}

/** The fix of a canvas without a title, in terms of the part of a title that says nothing, else of the first field. */
export function titleFixes(document: CanvasDocument): Fix[] {
  const { fields, language } = document;
  const { untitled } = languageOf(language).phrases;
  const key = keyWord({ in: 'canvas' }, 'title', language);
  const title: Fix['title'] = (l10n) => l10n('Write `{0}: {1}`', key, untitled);
  const given = fieldOf(fields, 'title');
  const [first] = fields;
  if (!first) {
    const start = contentsOf(document).start + 1;
    const braces = document.source.slice(start - 1, start) === '{';
    return braces ? [{ title, changes: [{ start, end: start, text: `${key}: ${untitled}` }] }] : [];
  }
  const written = given?.written;
  if (given && isScalar(written) && span(written)[1] > span(written)[0]) {
    const [start, end] = span(written);
    // The line break that ends a text below `|` stays.
    const text = document.source.slice(...locate(document, given.part, [start, end])).trimEnd();
    return [{ title, changes: [{ start, end: start + text.length, text: untitled }] }];
  }
  if (given) {
    const colon = behindColon(document, given);
    if (colon === undefined) return [];
    return [movedFix({ title, changes: [{ start: colon, end: colon, text: ` ${untitled}` }] }, -document.layout.offsetOf(given.part))];
  }
  const changes = addHeadField(document, 'title', untitled);
  return changes ? [movedFix({ title, changes }, -document.layout.offsetOf(first.part))] : [];
}
