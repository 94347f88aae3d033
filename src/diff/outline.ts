import type { BlockListId, BlockValueId, CanvasListId, CanvasValueId } from '../canvas/held';
import { blockListIds, blockValueIds, canvasListIds, canvasValueIds, itemValueIds } from '../canvas/held';
import { languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { blockIds, fieldsOf, isItemFieldId } from '../canvas/structure';
import { keyText } from '../canvas/words';
import type { Canvas, CanvasBlock, CanvasItem } from '../parsing/canvas';
import { unclearValue } from '../parsing/canvas';
import { valuesIn } from '../parsing/itemValues';
import { valueLabel } from './labels';

function fact(label: string, value: string): string[] {
  const [first = '', ...more] = value.split(/\r\n|\r|\n/);
  return [`    ${label}: ${first}`, ...more.map((line) => `      ${line}`.trimEnd())];
}

function itemLines(item: CanvasItem, language: LanguageId): string[] {
  const scope = { in: 'item', block: item.block } as const;
  const facts = [...fieldsOf(scope)].flatMap(([id, kind]): string[] => {
    const { label } = keyText(scope, id, language);
    if (kind.kind === 'links') return (item.links[kind.block] ?? []).flatMap((link) => fact(`→ ${label}`, link));
    if (!isItemFieldId(id) || id === 'name') return [];
    const single = itemValueIds.find((each) => each === id);
    // An ambiguous number as written.
    const written = single && unclearValue(item, single);
    const values = written === undefined ? valuesIn(item, id) : [written];
    return values.flatMap((value) => fact(label, valueLabel(scope, id, value, language)));
  });
  return [`- ${item.name}`, ...facts];
}

/** The block fields that are printed without labels. */
const bare: Readonly<Partial<Record<BlockListId | BlockValueId, (text: string) => string>>> = {
  focus: (text) => `(${text})`, note: (text) => text.trim(),
};

/** The lines for a block's own fields. */
function blockLines(block: CanvasBlock, language: LanguageId): string[] {
  const scope = { in: 'block', block: block.id } as const;
  const said = (field: BlockListId | BlockValueId, value: string | number): string => {
    const text = valueLabel(scope, field, value, language);
    return bare[field]?.(text) ?? `${keyText(scope, field, language).label}: ${text}`;
  };
  return [
    ...blockListIds.flatMap((field) => block[field].map((value) => said(field, value))),
    ...blockValueIds.flatMap((field) => [block[field] ?? []].flat().map((value) => said(field, value))),
  ];
}

/**
 * A canvas as plain lines, one per statement, so that a line diff shows semantic changes only, without comments, layout
 * and key order. For git's `textconv`.
 *
 * @param language The language of headings and terms.
 */
export function outline(canvas: Canvas, language: LanguageId = canvas.language): string {
  const scope = { in: 'canvas' } as const;
  const line = (field: CanvasValueId | CanvasListId, value: string | number): string =>
    `${keyText(scope, field, language).label}: ${valueLabel(scope, field, value, language).trim()}`;
  const head = canvasValueIds.flatMap((field) => [canvas[field] ?? []].flat().map((value) => line(field, value)));
  const lists = canvasListIds.flatMap((field) => canvas[field].map((value) => line(field, value)));
  const blocks = blockIds.flatMap((id) => {
    const { items } = canvas.blocks[id];
    const own = blockLines(canvas.blocks[id], language);
    if (items.length + own.length === 0) return [];
    return ['', `# ${languageOf(language).blocks[id].heading}`, ...own, ...items.flatMap((item) => itemLines(item, language))];
  });
  return `${[...head, ...lists, ...blocks].join('\n')}\n`;
}
