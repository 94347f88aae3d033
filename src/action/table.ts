import { cleanLine } from '../canvas/clean';
import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import type { CanvasDiff } from '../diff/canvasDiff';
import type { Mark } from '../diff/describe';
import { silenced } from '../diff/codeHostMarkdown';
import type { Canvas } from '../parsing/canvas';
import type { Localize } from '../l10n/l10n';

/** A cell of the canvas in its classic layout: its block, with its colspan and rowspan. */
type Cell = readonly [block: BlockId, columns: number, rows: number];

const layout: readonly (readonly Cell[])[] = [
  [['key_partners', 2, 2], ['key_activities', 2, 1], ['value_propositions', 2, 2], ['customer_relationships', 2, 1], ['customer_segments', 2, 2]],
  [['key_resources', 2, 1], ['channels', 2, 1]],
  [['cost_structure', 5, 1], ['revenue_streams', 5, 1]],
];

const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '−', changed: '~', moved: '→' };

/** Escapes a text as HTML within a Markdown table, without mentions of people or issues. */
function escapeHtml(text: string): string {
  return silenced(cleanLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

interface Line {
  readonly mark?: Mark;
  /** HTML. */
  readonly text: string;
}

/** The items of a block after, with their marks, and those that were removed or left. */
function linesOf(block: BlockId, after: Canvas, diff: CanvasDiff, l10n: Localize): Line[] {
  const added = new Set(diff.added.map(({ item }) => item));
  const changed = new Map(diff.changed.map((change) => [change.after.item, change]));
  const lines = after.blocks[block].items.map((item): Line => {
    const name = escapeHtml(item.name);
    if (added.has(item)) return { mark: 'added', text: `<b>${name}</b>` };
    const change = changed.get(item);
    if (!change) return { text: name };
    const { values, lists, links, moved, before } = change;
    const isContent = values.length + lists.length + links.length > 0;
    const old = values.some(({ field }) => field === 'name') ? ` <del>${escapeHtml(before.item.name)}</del>` : '';
    if (moved) {
      const from = languageOf(after.language).blocks[before.item.block].heading;
      return { mark: 'moved', text: `<b>${name}</b>${old} (${escapeHtml(l10n('from {0}', from))})` };
    }
    return isContent ? { mark: 'changed', text: `<b>${name}</b>${old}` } : { text: name };
  });
  const removed = diff.removed.filter(({ item }) => item.block === block)
    .map(({ item }): Line => ({ mark: 'removed', text: `<del>${escapeHtml(item.name)}</del>` }));
  return [...lines, ...removed];
}

/**
 * A canvas after a change as a table of its nine blocks, with a sign before each changed item. HTML without blank
 * lines, so that Markdown treats it as one block.
 *
 * @param isWhole Whether to show unchanged blocks in full, rather than only a count.
 */
export function canvasTable(after: Canvas, diff: CanvasDiff, l10n: Localize, isWhole: boolean): string {
  const cell = ([block, columns, rows]: Cell): string => {
    const lines = linesOf(block, after, diff, l10n);
    const isShown = isWhole || lines.some(({ mark }) => mark !== undefined);
    const count = lines.length === 1 ? l10n('1 item') : l10n('{0} items', lines.length);
    const body = isShown ? lines.map(({ mark, text }) => (mark ? `${signs[mark]} ${text}` : text)) : lines.length === 0 ? [] : [`<i>${count}</i>`];
    const heading = escapeHtml(languageOf(after.language).blocks[block].heading);
    const span = `colspan="${columns}"${rows > 1 ? ` rowspan="${rows}"` : ''}`;
    return `<td ${span} valign="top"><b>${heading}</b><br>${body.join('<br>')}</td>`;
  };
  return ['<table>', ...layout.map((row) => `<tr>\n${row.map(cell).join('\n')}\n</tr>`), '</table>'].join('\n');
}
