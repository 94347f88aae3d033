// Functions that run in the page, on the element of a Monaco editor. Each is sent there as text: it uses nothing
// from outside itself.

/** A diagnostic as the editor draws it. */
export interface Squiggle {
  severity: 'error' | 'warning' | 'info' | 'hint';
  /** The text it is under. */
  text: string;
}

/** The shown lines, from top to bottom. Monaco draws spaces as non-breaking ones. */
export function viewLines(editor: Element): string[] {
  return [...editor.querySelectorAll('.view-lines > .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((line) => (line.textContent).replaceAll('\u00a0', ' ').replaceAll(/[\u200b\u200c]/g, ''));
}

/** The middle of the first occurrence of a text within a line, in pixels of the page. */
export function hoverPoint(editor: Element, text: string): { x: number; y: number } {
  for (const line of editor.querySelectorAll('.view-lines > .view-line')) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const middle = start + Math.floor(text.length / 2);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (middle < passed + length) {
        const range = document.createRange();
        range.setStart(node, middle - passed);
        range.setEnd(node, middle - passed + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      passed += length;
    }
  }
  throw new Error(`The editor does not show “${text}”.`);
}

/** The squiggles that are drawn, in the order of the text. */
export function squiggles(editor: Element): Squiggle[] {
  const lines = [...editor.querySelectorAll('.view-lines > .view-line')];
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const found: { box: DOMRect; squiggle: Squiggle }[] = [];
  for (const severity of severities) {
    for (const element of editor.querySelectorAll(`.view-overlays .squiggly-${severity}`)) {
      const box = element.getBoundingClientRect();
      const line = lines.find((one) => Math.abs(one.getBoundingClientRect().top - box.top) < box.height / 2);
      let text = '';
      const walker = document.createTreeWalker(line ?? element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.nodeValue ?? '';
        for (let index = 0; index < value.length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const middle = range.getBoundingClientRect();
          const x = middle.x + middle.width / 2;
          if (middle.width > 0 && x >= box.left && x <= box.right) text += value[index] ?? '';
        }
      }
      found.push({ box, squiggle: { severity, text: text.replaceAll('\u00a0', ' ') } });
    }
  }
  found.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return found.map(({ squiggle }) => squiggle);
}
