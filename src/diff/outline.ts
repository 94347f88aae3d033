import { languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { blockIds, fieldsOf } from '../canvas/structure';
import { keyText, termText } from '../canvas/words';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { unclearAmount } from '../parsing/canvas';

function fact(label: string, value: string): string[] {
  const [first = '', ...more] = value.split(/\r\n|\r|\n/);
  return [`    ${label}: ${first}`, ...more.map((line) => `      ${line}`.trimEnd())];
}

function itemLines(item: CanvasItem, language: LanguageId): string[] {
  const scope = { in: 'item', block: item.block } as const;
  const facts = [...fieldsOf(scope)].flatMap(([id, kind]): string[] => {
    const { label } = keyText(scope, id, language);
    if (kind.kind === 'links') return (item.links[kind.block] ?? []).flatMap((link) => fact(`→ ${label}`, link));
    if (kind.kind === 'terms') {
      const terms = id === 'status' || id === 'color' || id === 'per'
        ? [item[id] ?? []].flat() : Object.entries(item.terms).find(([field]) => field === id)?.[1] ?? [];
      return terms.flatMap((term) => fact(label, termText(kind.vocabulary, term, language)?.label ?? term));
    }
    if (id === 'note' && item.note !== undefined) return fact(label, item.note);
    const amount = unclearAmount(item) ?? item.amount;
    if (id === 'amount' && amount !== undefined) return fact(label, String(amount));
    if (id === 'id' && item.ownId !== undefined) return fact(label, item.ownId);
    return id === 'tags' ? item.tags.flatMap((tag) => fact(label, tag)) : [];
  });
  return [`- ${item.name}`, ...facts];
}

/**
 * A canvas as plain lines, a line for each thing that it says, so that a line-by-line diff shows what changed in the
 * business: without comments, layout and the order of keys. What git's `textconv` is for.
 *
 * @param language The language of headings and terms.
 */
export function outline(canvas: Canvas, language: LanguageId = canvas.language): string {
  const label = (field: 'title' | 'description' | 'authors' | 'date' | 'version' | 'currency' | 'tags'): string =>
    keyText({ in: 'canvas' }, field, language).label;
  const head = (['title', 'description', 'date', 'version', 'currency'] as const).flatMap((field) => {
    const value = canvas[field];
    return value === undefined ? [] : [`${label(field)}: ${value.trim()}`];
  });
  const lists = (['authors', 'tags'] as const).flatMap((field) => canvas[field].map((value) => `${label(field)}: ${value}`));
  const blocks = blockIds.flatMap((id) => {
    const { items, note, focus } = canvas.blocks[id];
    const own = [
      ...focus.map((term) => `(${termText('cost_structure.focus', term, language)?.label ?? term})`),
      ...(note === undefined ? [] : [note.trim()]),
    ];
    if (items.length + own.length === 0) return [];
    return ['', `# ${languageOf(language).blocks[id].heading}`, ...own, ...items.flatMap((item) => itemLines(item, language))];
  });
  return `${[...head, ...lists, ...blocks].join('\n')}\n`;
}
