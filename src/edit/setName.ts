import type { TextChange } from '../parsing/source';
import { fieldOf } from '../parsing/spans';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isAlias, isScalar, span } from '../parsing/yaml';
import { replaceScalar } from './scalar';
import { setField } from './setField';
import { isFlow } from './style';

/**
 * The changes that give an item another name, in the quotes that the old one has; its id, if the name implies it,
 * becomes another. `undefined` for a name that stands elsewhere, through an alias or a merge key.
 */
export function setName(document: CanvasDocument, item: ItemSyntax, name: string): TextChange[] | undefined {
  const field = fieldOf(item.fields, 'name');
  if (isAlias(item.written) || field?.merged === true) return undefined;
  const node = item.form === 'text' ? item.written : field?.written ?? null;
  if (isScalar(node) && node.value !== null) {
    const place = locate(document, item.part, span(node));
    return [replaceScalar(document.source, node, place, name, isFlow(document, item))];
  }
  return item.form === 'mapping' ? setField(document, item, 'name', [name]) : undefined;
}
