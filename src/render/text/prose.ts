import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanLine, cleanText } from '../../canvas/clean';

/** Parses Markdown: CommonMark with HTML and images as plain text, as in the preview. */
export function readMarkdown(source: string): Root {
  return fromMarkdown(cleanText(source), {
    extensions: [{ disable: { null: ['labelStartImage', 'htmlFlow', 'htmlText'] } }],
  });
}

/** A paragraph or an entry of a list, as plain text; `indent` is its nesting depth in lists. */
export interface ProseLine {
  readonly text: string;
  /** The list marker, such as `•`; empty for a paragraph. */
  readonly bullet: string;
  readonly indent: number;
}

/** The plain text of inline Markdown. */
function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => {
    if ('value' in node) return node.value;
    if ('children' in node) return wordsOf(node.children);
    return node.type === 'break' ? ' ' : 'alt' in node ? node.alt ?? '' : '';
  }).join('');
}

function linesOf(node: Nodes, indent: number, bullet: string): ProseLine[] {
  switch (node.type) {
    case 'paragraph': case 'heading': {
      const text = cleanLine(wordsOf(node.children));
      return text === '' ? [] : [{ text, bullet, indent }];
    }
    case 'code': return node.value.split('\n').flatMap((line) => {
      const text = cleanLine(line);
      return text === '' ? [] : [{ text, bullet: '', indent }];
    });
    case 'list': return node.children.flatMap((item, index) => {
      const mark = node.ordered === true ? `${(node.start ?? 1) + index}.` : '•';
      return item.children.flatMap((child, at) => linesOf(child, indent + 1, at === 0 ? mark : ''));
    });
    case 'root': case 'blockquote': case 'listItem':
      return node.children.flatMap((child) => linesOf(child, indent, ''));
    default: return [];
  }
}

/** Markdown as lines of plain text, for drawings. */
export function proseOf(source: string): ProseLine[] {
  return linesOf(readMarkdown(source), 0, '');
}
