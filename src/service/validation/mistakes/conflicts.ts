import type { SourceText, TextChange } from '../../../parsing/source';
import type { Fix, Mistake } from './mistake';

/** No one reads more of them in one file than this. */
const most = 200;

/** A conflict: the name of our version, ours, theirs, and its name. What both come from is left out. */
const conflict = new RegExp([
  '^<{7}(?: (.*?))?\\r?\\n([^]*?)', '(?:^\\|{7}.*\\r?\\n[^]*?)?', '^={7}\\r?\\n([^]*?)', '^>{7}(?: (.*?))?(?:\\r?\\n|(?![^]))',
].join(''), 'gm');

/** The fix that leaves some of what is between two offsets. */
function keep(
  title: Fix['title'], start: number, end: number, kept: readonly (readonly [from: number, to: number])[],
): Fix {
  const changes: TextChange[] = [];
  let at = start;
  for (const [from, to] of kept) {
    if (from > at) changes.push({ start: at, end: from, text: '' });
    at = to;
  }
  if (end > at) changes.push({ start: at, end, text: '' });
  return { title, changes };
}

/**
 * Where a merge left two versions to choose from, between lines that git writes.
 *
 * @param isWell Whether a text with these changes is read without a problem. The first way to such a text comes first.
 */
export function mergeConflicts(source: SourceText, isWell: (changes: readonly TextChange[]) => boolean): Mistake[] {
  if (!source.contains('<<<<<<<')) return [];
  const { text } = source;
  const whole = [...text.matchAll(conflict)].slice(0, most).map((match): Mistake => {
    const [all, ourName = '', ours = '', theirs = '', theirName = ''] = match;
    const start = match.index;
    const end = start + all.length;
    const oursAt = text.indexOf('\n', start) + 1;
    const theirsAt = end - (all.length - all.lastIndexOf('>>>>>>>')) - theirs.length;
    const ourTitle: Fix['title'] = (l10n) =>
      (ourName === '' ? l10n('Keep the first version') : l10n('Keep the version of {0}', ourName));
    const theirTitle: Fix['title'] = (l10n) =>
      (theirName === '' ? l10n('Keep the second version') : l10n('Keep the version of {0}', theirName));
    const our = [oursAt, oursAt + ours.length] as const;
    const their = [theirsAt, theirsAt + theirs.length] as const;
    const fixes = [
      keep((l10n) => l10n('Keep both versions'), start, end, [our, their]),
      keep(ourTitle, start, end, [our]),
      keep(theirTitle, start, end, [their]),
    ];
    return { ...marked(text, start), fixes };
  });
  // A file may have a conflict whose other lines are gone; then there is only the first to mark.
  const found = whole.length > 0
    ? whole
    : [...text.matchAll(/^<{7} /gm)].slice(0, most).map(({ index }) => marked(text, index));
  return found.map((mistake) => {
    const others = found.filter((each) => each !== mistake).flatMap(({ fixes }) => fixes[1]?.changes ?? []);
    const best = mistake.fixes.find(({ changes }) => isWell([...changes, ...others]));
    return best ? { ...mistake, fixes: [best, ...mistake.fixes.filter((fix) => fix !== best)] } : mistake;
  });
}

/** A conflict, marked at its first line. */
function marked(text: string, start: number): Mistake {
  const line = /[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
  return {
    code: 'merge-conflict', start, end: start + line.length, fixes: [],
    say: (l10n) => l10n('A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.'),
  };
}
