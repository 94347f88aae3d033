import type { Nodes } from 'mdast';
import { languageOf } from '../canvas/languages';
import { escapeMarkdown } from '../diff/codeHostMarkdown';
import type { BlockView, ItemView, PreviewModel } from '../preview/model';
import { doubtsOf } from '../preview/money';
import { isSafeLink } from './html/prose';
import { credit } from './page';
import { cleanLine } from '../canvas/clean';
import { readMarkdown } from './text/prose';

/** Escaped text, on one line. */
function plain(text: string): string {
  return escapeMarkdown(cleanLine(text));
}

/** A paragraph, escaped so that it does not start a heading, list or quote. */
function paragraph(text: string): string {
  return text.trim().replace(/^(?=[-+=>#])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}

function inside(node: { readonly children: readonly Nodes[] }): string {
  return node.children.map(inline).join('');
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'emphasis': return `*${inside(node)}*`;
    case 'strong': return `**${inside(node)}**`;
    case 'link': return isSafeLink(node.url) ? `[${inside(node)}](<${node.url.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : inside(node);
    case 'break': return ' ';
    case 'text': case 'html': case 'inlineCode': return spaced(node.value);
    default: return 'children' in node ? inside(node) : '';
  }
}

/**
 * Escaped text with its surrounding spaces; a `!` at its end is escaped, so that a link after it does not become an
 * image.
 */
function spaced(text: string): string {
  const [start, end] = [/^\s/.test(text) ? ' ' : '', /\S\s+$/.test(text) ? ' ' : ''];
  return `${start}${plain(text).replace(/!$/, '\\!')}${end}`;
}

function blocksOf(node: Nodes): string[][] {
  switch (node.type) {
    case 'root': case 'blockquote': return node.children.flatMap(blocksOf);
    case 'paragraph': case 'heading': return [[paragraph(inside(node))]];
    case 'code': return node.value.split('\n').map((line) => [paragraph(plain(line))]);
    case 'list': return [node.children.flatMap((item, index) => {
      const mark = node.ordered === true ? `${(node.start ?? 1) + index}.` : '-';
      const [first = '', ...rest] = item.children.flatMap(blocksOf).flat();
      const indent = ' '.repeat(mark.length + 1);
      return [`${mark} ${first}`, ...rest.map((line) => `${indent}${line}`)];
    })];
    default: return [];
  }
}

/** User Markdown, sanitized to text, lists, emphasis and web links. */
function prose(source: string, indent = ''): string[] {
  const blocks = blocksOf(readMarkdown(source)).filter((lines) => lines.some((line) => line !== ''));
  return blocks.flatMap((lines, index) => [...(index > 0 ? [''] : []), ...lines.map((line) => `${indent}${line}`)]);
}

function itemLines(item: ItemView, language: PreviewModel['head']['language']): string[] {
  const { name, amount, status, badges, tags, note, links, facts: more = [] } = item;
  const struck = status?.id === 'rejected' ? '~~' : '';
  const facts = [
    ...(status ? [`*${plain(status.label)}*`] : []), ...badges.map(({ label }) => plain(label)),
    ...tags.map((tag) => plain(`#${tag}`)), ...more.map(plain),
  ];
  const head = `- ${struck}**${plain(name)}**${struck}${amount === undefined ? '' : ` — ${plain(amount)}`}`;
  const { linksTo } = languageOf(language).phrases;
  return [
    facts.length === 0 ? head : `${head}\\`,
    ...(facts.length === 0 ? [] : [`  ${facts.join(' · ')}`]),
    ...(links.length === 0 ? [] : [`  - ${linksTo}: ${links.map(({ label }) => plain(label)).join(', ')}`]),
    ...(note === undefined ? [] : ['', ...prose(note, '  '), '']),
  ];
}

function blockLines({ head, items }: BlockView, { language, guidingQuestions }: PreviewModel['head']): string[] {
  return [
    '', `## ${plain(head.heading)}`, '',
    ...(head.focus.length === 0 ? [] : [`*${head.focus.map(({ label }) => plain(label)).join(' · ')}*`, '']),
    ...(head.facts ? [paragraph(head.facts.map(plain).join(' · ')), ''] : []),
    ...(head.note === undefined ? [] : [...prose(head.note), '']),
    ...(items.length > 0 ? items.flatMap((item) => itemLines(item, language)) : [
      `*${guidingQuestions}*`, '', ...head.questions.map((question) => `- ${plain(question)}`),
    ]),
  ];
}

/** A canvas as a document in Markdown: a heading for each block, an entry for each item. */
export function toMarkdown({ head, blocks }: PreviewModel): string {
  const facts = [...head.meta, ...head.tags.map((tag) => `#${tag}`)].map(escapeMarkdown);
  const lines = [
    `# ${plain(head.title)}`,
    ...(facts.length === 0 ? [] : ['', facts.join(' · ')]),
    ...(head.description === undefined ? [] : ['', ...prose(head.description)]),
    ...blocks.flatMap((block) => blockLines(block, head)),
    ...(head.totals.length === 0 ? [] : ['', ...head.totals.map(({ label, amounts }) => (
      `- **${plain(label)}**: ${amounts.map(escapeMarkdown).join(', ')}`
    ))]),
    ...doubtsOf(head.totals).flatMap((doubt) => ['', plain(doubt)]),
    '', '---', '', `<sub>${plain(credit)}</sub>`,
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
