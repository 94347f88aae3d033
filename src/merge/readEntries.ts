import { fieldLines } from '../edit/fieldLines';
import { keyStart } from '../edit/style';
import type { CanvasDocument } from '../parsing/syntax';
import type { Block, Leaf, List } from './entries';
import { fieldKey } from './meaning';
import { readBlock } from './readBlock';
import { readField } from './readFields';
import type { Naming } from './reading';
import { Reading } from './reading';
import type { Sequence, EntryLines } from './sequence';
import { sequenceOf } from './sequence';

/**
 * Reads a document as entries, for merging. `undefined` for one whose fields share lines, such as JSON, or come by
 * merge keys.
 *
 * @param nameOf What tells an item from the others, the same in all versions.
 */
export function readEntries(document: CanvasDocument, nameOf: Naming): Sequence | undefined {
  const reading = new Reading(document, nameOf);
  const { lines } = reading;
  if (document.form === 'empty') return sequenceOf(lines, 0, lines.count, [], true);
  const all = document.form === 'mapping' ? fieldLines(document) : undefined;
  if (!all || document.fields.some(({ merged }) => merged)) return undefined;
  const children = all.map(({ field, start, end, column }): EntryLines => {
    const at = reading.lineAt(keyStart(document, field));
    const [from, to] = [reading.lineAt(start), lines.behind(end)];
    const block = document.blocks.find((each) => each.field === field);
    const value = (): Block | Leaf | List =>
      (block ? readBlock(reading, block, at, to, column) : readField(reading, field, at, to));
    return { key: fieldKey(field), from, at, to, column, value };
  });
  return sequenceOf(lines, 0, lines.count, children, true);
}
