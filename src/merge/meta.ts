import { canvasFields } from '../canvas/structure';
import { deletion, insertion } from '../edit/changes';
import type { FieldLines } from '../edit/fieldLines';
import { fieldLines } from '../edit/fieldLines';
import { lineBreak } from '../edit/style';
import type { CanvasDiff } from '../diff/changes';
import { commentsOf } from '../parsing/comments';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import type { Labels } from './conflicts';
import { marked } from './conflicts';

type MetaDiff = Pick<CanvasDiff, 'meta' | 'lists'>;

/** The fields at the top, blocks aside, that a diff changes, each with what it is after. */
function changedFields({ meta, lists }: MetaDiff): Map<string, string> {
  return new Map([
    ...meta.map(({ field, after }) => [field, JSON.stringify(after ?? null)] as const),
    ...lists.map(({ field, added, removed }) => [field, JSON.stringify([added, removed])] as const),
  ]);
}

function linesOf(document: CanvasDocument, lines: FieldLines | undefined): string {
  if (!lines) return '';
  const text = document.source.text.slice(lines.start, lines.end);
  return /[\r\n]$/.test(text) ? text : text + lineBreak(document);
}

/** The comments of ours in lines that make way for theirs, each on a line: those that are neither there nor old. */
function remarksKept(
  ours: CanvasDocument, lines: FieldLines | undefined, theirs: string, old: ReadonlySet<string>,
): string {
  const kept = commentsOf(linesOf(ours, lines)).filter(({ text }) => !old.has(text) && !theirs.includes(text));
  return kept.map(({ text }) => ' '.repeat(lines?.column ?? 0) + text + lineBreak(ours)).join('');
}

/**
 * The changes that bring their fields at the top into our text, whole lines at a time. What both changed in
 * different ways is put between conflict markers. `undefined` for a text whose fields share lines.
 *
 * @param oldRemarks The comments that both began with.
 */
export function mergeMeta(
  ours: CanvasDocument, theirs: CanvasDocument, ourDiff: MetaDiff, theirDiff: MetaDiff, labels: Labels,
  oldRemarks: ReadonlySet<string>,
): { readonly changes: readonly TextChange[]; readonly conflicts: number } | undefined {
  const [mine, others] = [changedFields(ourDiff), changedFields(theirDiff)];
  if (others.size === 0) return { changes: [], conflicts: 0 };
  const [ourLines, theirLines] = [fieldLines(ours), fieldLines(theirs)];
  if (!ourLines || !theirLines) return undefined;
  const order = Object.keys(canvasFields);
  const eol = lineBreak(ours);
  const changes: TextChange[] = [];
  let conflicts = 0;
  for (const [field, after] of others) {
    if (mine.get(field) === after) continue;
    const here = ourLines.find((each) => each.field.word?.id === field);
    const there = linesOf(theirs, theirLines.find((each) => each.field.word?.id === field));
    const before = ourLines.filter((each) => {
      const rank = order.indexOf(each.field.word?.id ?? '');
      return rank >= 0 && rank < order.indexOf(field);
    }).at(-1);
    const at = here?.start ?? before?.end ?? ourLines[0]?.start ?? 0;
    let text = remarksKept(ours, here, there, oldRemarks) + there;
    if (mine.has(field)) {
      conflicts++;
      const [mineText, theirText] = [linesOf(ours, here).trimEnd(), there.trimEnd()];
      const [one, other] = [mineText, theirText].map((side) => (side === '' ? [] : [side]));
      text = marked(one ?? [], other ?? [], labels).join(eol) + eol;
    }
    changes.push(here ? { ...deletion(here.start, here.end), text } : insertion(at, text));
  }
  return { changes, conflicts };
}
