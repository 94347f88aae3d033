import { micromark } from 'micromark';

/** The elements that text from a file may become; everything else becomes the text that is in it. */
const allowed = new Set([
  'P', 'EM', 'STRONG', 'CODE', 'PRE', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'BR', 'HR', 'A', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
]);

function isSafe(href: string): boolean {
  return /^(https?:|mailto:)/i.test(href);
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:P|PRE|UL|OL|BLOCKQUOTE|H[1-6])$/.test(tagName);
}

function copy(from: Node, into: Element, outermost = true): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      into.append(child.textContent ?? '');
    } else if (child instanceof Element) {
      const href = child.getAttribute('href') ?? '';
      if (!allowed.has(child.tagName) || (child.tagName === 'A' && !isSafe(href))) {
        copy(child, into, outermost);
        continue;
      }
      const made = document.createElement(child.tagName);
      if (child.tagName === 'A') {
        made.setAttribute('href', href);
        made.setAttribute('title', href);
      }
      // Nested elements inherit its direction.
      if (outermost && isBlock(made)) made.dir = 'auto';
      copy(child, made, false);
      into.append(made);
    }
  }
}

/** Fast path: text without any Markdown syntax, as most notes are. */
const plain = /^\p{L}[\p{L}\p{N} ,.;()%?'’–—]*$/u;

/**
 * Markdown from a file as elements of a page: CommonMark without HTML or images, with links to the web and to mail
 * alone. The output is copied element by element through an allowlist.
 */
export function renderMarkdown(source: string, className: string): HTMLElement {
  const text = source.trim();
  if (plain.test(text)) {
    const paragraph = document.createElement('p');
    paragraph.dir = 'auto';
    paragraph.textContent = text;
    const container = document.createElement('div');
    container.className = className;
    container.append(paragraph);
    return container;
  }
  const html = micromark(source, { extensions: [{ disable: { null: ['labelStartImage', 'htmlFlow', 'htmlText'] } }] });
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const container = document.createElement('div');
  container.className = className;
  copy(parsed.body, container);
  return container;
}
