import { cleanLine } from '../canvas/clean';
import { countOf, totalText } from '../cli/problems';
import { grouped } from '../cli/changeText';
import { isSameBusiness } from '../diff/canvasDiff';
import { describeDiff } from '../diff/describe';
import { escapeMarkdown, markdown } from '../diff/codeHostMarkdown';
import type { Canvas } from '../parsing/canvas';
import { doubtsOf, totalsOf } from '../preview/money';
import type { Localize } from '../l10n/l10n';
import type { Review } from './review';
import { isWorthTelling } from './review';
import { canvasTable } from './table';

/** The targets of the report's links. */
interface Links {
  /** The URL of a canvas in the pull request. */
  readonly file?: (path: string) => string;
  /** The URL of the artifact with the pictures. */
  readonly pictures?: string | undefined;
}

/** Levels of detail: everything; tables of changed blocks only; no tables; and no lists either. */
const details = ['whole', 'changed', 'lines', 'names'] as const;
type Detail = (typeof details)[number];

const signs = { added: '+', removed: '−', changed: '~', moved: '→' } as const;
const shownProblems = 20;

function problemList({ problems }: Review, l10n: Localize): string[] {
  const told = problems.filter(({ severity = 1 }) => severity <= 2);
  if (told.length === 0) return [];
  const lines = told.slice(0, shownProblems).map(({ severity, message, range: { start } }) =>
    `- ${severity === 2 ? '⚠️' : '❌'} ${l10n('line {0}', start.line + 1)}: ${escapeMarkdown(cleanLine(message))}`);
  const rest = told.length - shownProblems;
  return [...lines, ...(rest > 0 ? [`- ${l10n('and {0} more', rest)}`] : []), ''];
}

/** Revenue, costs and margin, as they were and as they would be. None if neither has amounts. */
function totals(before: Canvas, after: Canvas, l10n: Localize): string[] {
  const [old, now] = [totalsOf({ ...before, language: after.language }), totalsOf(after)];
  const labels = [...new Set([...old, ...now].map(({ label }) => label))];
  if (labels.length === 0) return [];
  const said = (list: typeof old, label: string): string =>
    escapeMarkdown(list.find((total) => total.label === label)?.amounts.join(' · ') ?? '');
  return [
    `| | ${l10n('before')} | ${l10n('after')} |`, '| :-- | --: | --: |',
    ...labels.map((label) => {
      const [one, other] = [said(old, label), said(now, label)];
      return `| ${label} | ${one} | ${one === other || other === '' ? other : `**${other}**`} |`;
    }),
    '',
    ...[...new Set([...doubtsOf(old), ...doubtsOf(now)])].flatMap((doubt) => [escapeMarkdown(cleanLine(doubt)), '']),
  ];
}

function heading({ file: { path, from }, kind, changes }: Review, links: Links, l10n: Localize): string[] {
  const title = (kind === 'deleted' ? changes?.before : changes?.after)?.title ?? l10n('Canvas');
  const code = (text: string): string => `\`${cleanLine(text).replaceAll('`', '')}\``;
  const name = code(path);
  const link = links.file && kind !== 'deleted' ? `[${name}](${links.file(path)})` : name;
  const what = kind === 'added' ? l10n('new') : kind === 'deleted' ? l10n('deleted')
    : from === undefined ? undefined : l10n('renamed from {0}', code(from));
  return [`### ${escapeMarkdown(cleanLine(title))}`, '', [link, ...(what === undefined ? [] : [what])].join(' · '), ''];
}

function section(review: Review, detail: Detail, links: Links, l10n: Localize): string {
  const { kind, changes } = review;
  const head = heading(review, links, l10n);
  if (detail === 'names' || kind === 'deleted') return head.join('\n');
  const problems = problemList(review, l10n);
  if (!changes) return [...head, l10n('One of the versions cannot be read as a canvas.'), '', ...problems].join('\n');
  const { before, after, diff } = changes;
  if (isSameBusiness(diff)) return [...head, l10n('The same business: only the text changed.'), '', ...problems].join('\n');
  const table = detail === 'lines' ? [] : [canvasTable(after, diff, l10n, detail === 'whole'), ''];
  // For a new canvas the table says it all.
  const lines = kind === 'added' && table.length > 0 ? [] : describeDiff(diff, after.language, l10n, { set: markdown });
  const list = grouped(lines, after, l10n).flatMap((group) => [
    `**${escapeMarkdown(cleanLine(group.heading))}**`, ...group.lines.map(({ mark, text }) => `- \`${signs[mark]}\` ${text}`), '',
  ]);
  return [...head, ...problems, ...list, ...table, ...totals(before, after, l10n)].join('\n');
}

function whole(
  reviews: readonly Review[], detail: Detail, links: Links, l10n: Localize, room: (text: string) => boolean,
): string {
  const checked = reviews.map(({ file, problems }) => ({ input: { name: file.path, text: '' }, problems }));
  const pictures = links.pictures === undefined ? [] : [`[${l10n('Pictures of the canvases')}](${links.pictures})`, ''];
  const start = [`## ${l10n('What changes in the business')}`, '', totalText(checked, l10n), '', ...pictures].join('\n');
  let text = start;
  for (const [index, each] of reviews.entries()) {
    const next = `${text}\n${section(each, detail, links, l10n)}`;
    // The last resort: as many names as fit.
    if (detail === 'names' && !room(next + ' '.repeat(100))) return `${text}\n${l10n('and {0} more', reviews.length - index)}\n`;
    text = next;
  }
  return text;
}

/**
 * The review of a pull request as Markdown: problems, changes by block, the canvas with its changes marked, and its
 * totals before and after. If it is too long, unchanged blocks are left out first, then the tables, then the lists.
 *
 * @param room Whether a text fits.
 */
export function report(
  reviews: readonly Review[], links: Links, l10n: Localize, room: (text: string) => boolean,
): string {
  const told = reviews.filter(isWorthTelling);
  if (told.length === 0) {
    return `## ${l10n('What changes in the business')}\n\n${l10n('Nothing: this pull request leaves every business as it is.')}\n`;
  }
  for (const detail of details) {
    const text = whole(told, detail, links, l10n, room);
    if (room(text)) return text;
  }
  return `${l10n('{0} canvases', told.length)}\n`;
}

/** How many errors and warnings there are in all. */
export function counts(reviews: readonly Review[]): { readonly errors: number; readonly warnings: number } {
  const checked = reviews.map(({ file, problems }) => ({ input: { name: file.path, text: '' }, problems }));
  return { errors: countOf(checked, 1), warnings: countOf(checked, 2) };
}
