import type { TextEdit } from 'vscode-languageserver-types';
import type { BlockId, ItemFieldId } from '../../canvas/structure';
import { keyWord, termWord } from '../../canvas/words';
import { newItem } from '../../edit/detach';
import { insertItem } from '../../edit/insertItem';
import { setField } from '../../edit/setField';
import { setFocus } from '../../edit/setFocus';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { toEdits } from '../links/changes';

/** What an answer to a guiding question does to the canvas. Terms are canonical ids; links are ids of items. */
export type Answer =
  | {
    readonly kind: 'item'; readonly block: BlockId; readonly name: string;
    readonly links?: { readonly block: BlockId; readonly ids: readonly string[] };
    readonly type?: string;
  }
  | { readonly kind: 'field'; readonly item: ItemSyntax; readonly field: ItemFieldId; readonly terms: readonly string[] }
  | { readonly kind: 'focus'; readonly term: string };

function changesFor(document: CanvasDocument, answer: Answer): TextChange[] | undefined {
  switch (answer.kind) {
    case 'focus': return setFocus(document, answer.term);
    case 'field': return setField(document, answer.item, answer.field, answer.terms);
    case 'item': {
      const { block, name, links, type } = answer;
      const key = (id: ItemFieldId | BlockId): string => keyWord({ in: 'item', block }, id, document.language);
      const fields: [string, readonly string[]][] = [];
      if (type !== undefined && block === 'key_partners') {
        fields.push([key('type'), [termWord('key_partners.type', type, document.language)]]);
      }
      if (links && links.ids.length > 0) fields.push([key(links.block), links.ids]);
      return insertItem(document, block, newItem(name, key('name'), fields));
    }
  }
}

/**
 * The edits that write an answer into a canvas, as an item or a field of one. `undefined` where the file
 * leaves no place for it, as in a list that is shared through an anchor.
 */
export function answerEdits(document: CanvasDocument, answer: Answer): TextEdit[] | undefined {
  const changes = changesFor(document, answer);
  return changes && toEdits(document, changes);
}
