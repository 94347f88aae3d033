import type { Nodes } from 'mdast';
import { readMarkdown } from '../text/prose';
import { escapeXml } from '../svg';

/** Whether a link may be followed from a page: to the web and to mail alone. */
export function isSafeLink(url: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(url);
}

function inside(node: { readonly children: readonly Nodes[] }): string {
  return node.children.map((child) => htmlOf(child)).join('');
}

/** The contents of an entry of a tight list: without `<p>`. */
function tight(node: Nodes): string {
  return node.type === 'paragraph' ? inside(node) : htmlOf(node);
}

/** @param dir The `dir` attribute for outermost blocks; nested ones inherit it. */
function htmlOf(node: Nodes, dir = ''): string {
  switch (node.type) {
    case 'root': return node.children.map((child) => htmlOf(child, ' dir="auto"')).join('');
    case 'paragraph': case 'heading': return `<p${dir}>${inside(node)}</p>`;
    case 'blockquote': return `<blockquote${dir}>${inside(node)}</blockquote>`;
    case 'list': {
      const items = node.children.map((item) => `<li>${item.children.map(tight).join('')}</li>`).join('');
      return node.ordered === true ? `<ol${dir} start="${node.start ?? 1}">${items}</ol>` : `<ul${dir}>${items}</ul>`;
    }
    case 'emphasis': return `<em>${inside(node)}</em>`;
    case 'strong': return `<strong>${inside(node)}</strong>`;
    case 'inlineCode': return `<code>${escapeXml(node.value)}</code>`;
    case 'code': return `<pre${dir}><code>${escapeXml(node.value)}</code></pre>`;
    case 'link': {
      const words = inside(node);
      return isSafeLink(node.url) ? `<a href="${escapeXml(node.url)}" rel="noopener noreferrer">${words}</a>` : words;
    }
    case 'break': return '<br>';
    case 'thematicBreak': return '<hr>';
    case 'linkReference': case 'listItem': case 'delete': return inside(node);
    case 'text': case 'html': return escapeXml(node.value);
    default: return '';
  }
}

/** Markdown as HTML through an allowlist of nodes; everything else becomes text. */
export function proseHtml(source: string): string {
  return htmlOf(readMarkdown(source));
}
