import type { Hover, Position } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import { keyDoc } from '../../canvas/docs';
import { fieldsOf } from '../../canvas/structure';
import type { Found } from '../../parsing/at';
import { findAt } from '../../parsing/at';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { followed, isScalar, span, textOf } from '../../parsing/yaml';
import { anchorAt } from '../links/anchors';
import { aliasLines } from './aliases';
import { linkedItemLines } from './items';
import { unknownKeyLines } from './unknown';
import { valueLines } from './values';

function linesFor(document: CanvasDocument, found: Found): string[] {
  const { field, item, node, role } = found;
  if (role === 'name') {
    const named = item && itemOf(item);
    return named ? linkedItemLines(document, named) : [];
  }
  if (!field) return [];
  const { scope, word, text: key } = field;
  if (role === 'key') {
    if (word) return [keyDoc(scope, word.id, document.language)];
    return key === '' ? [] : unknownKeyLines(scope, key, document.language);
  }
  const kind = word && fieldsOf(scope).get(word.id);
  const scalar = followed(node);
  return kind && isScalar(scalar) ? valueLines(document, found, kind, textOf(scalar).trim()) : [];
}

/** What is at a position, in Markdown, in the file's language; `null` if there is nothing to say. */
export function hover(document: CanvasDocument, position: Position): Hover | null {
  const offset = document.source.offsetAt(position);
  const found = findAt(document, offset);
  const lines = found ? linesFor(document, found) : [];
  const alias = anchorAt(document, offset);
  const all = [...(alias ? aliasLines(document, alias) : []), ...(alias && lines.length > 0 ? [''] : []), ...lines];
  const place = alias?.alias ?? (found && locate(document, found.part, span(found.node)));
  if (all.length === 0 || !place) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: all.join('\n') },
    range: document.source.range(...place),
  };
}
