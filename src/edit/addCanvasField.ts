import type { CanvasFieldId } from '../canvas/structure';
import { canvasFields } from '../canvas/structure';
import { keyWord } from '../canvas/words';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { insertion } from './textChanges';
import { fieldLines } from './fieldLines';
import { scalarText } from './scalar';
import { lineBreak } from './style';

const order = Object.keys(canvasFields);

/**
 * The changes that add a field beside the blocks at the top, in its canonical place.
 *
 * @returns `undefined` for a file that has it already, or does not have each field on lines of its own.
 */
export function addCanvasField(document: CanvasDocument, id: CanvasFieldId, value: string): TextChange[] | undefined {
  const lines = document.form === 'mapping' ? fieldLines(document) : undefined;
  const [first] = lines ?? [];
  if (!lines || !first || lines.some(({ field }) => field.word?.id === id)) return undefined;
  const rank = (key: string | undefined): number => (key === undefined ? -1 : order.indexOf(key));
  const before = lines.filter(({ field }) => rank(field.word?.id) >= 0 && rank(field.word?.id) < rank(id))
    .sort((a, b) => rank(b.field.word?.id) - rank(a.field.word?.id))[0];
  const eol = lineBreak(document);
  const text = `${' '.repeat(first.column)}${keyWord({ in: 'canvas' }, id, document.language)}: ${scalarText(value, false)}`;
  if (!before) return [insertion(first.start, text + eol)];
  const isClosed = /[\r\n]$/.test(document.source.text.slice(0, before.end));
  return [insertion(before.end, isClosed ? text + eol : eol + text)];
}
