const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element's box, scaled. */
function scaledBox(element: Element, by: number): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(x * by, y * by, width * by, height * by);
}

/** Lines between linked items, drawn below the notes and all text; hidden from screen readers. */
export class LinkLines {
  private readonly svg = document.createElementNS(svgNamespace, 'svg');

  constructor(private readonly root: HTMLElement) {
    this.svg.setAttribute('class', 'link-lines');
    this.svg.setAttribute('aria-hidden', 'true');
    root.append(this.svg);
  }

  clear(): void {
    this.svg.replaceChildren();
  }

  draw(pairs: readonly (readonly [from: Element, to: Element])[]): void {
    // The SVG is zoomed with the canvas.
    const zoom = this.root.currentCSSZoom;
    const { left, top } = scaledBox(this.root, 1 / zoom);
    this.svg.replaceChildren(...pairs.flatMap(([from, to]) => {
      const [a, b] = [scaledBox(from, 1 / zoom), scaledBox(to, 1 / zoom)];
      if (a.width === 0 || b.width === 0) return [];
      const isRight = a.left + a.width / 2 < b.left + b.width / 2;
      const [x1, x2] = [(isRight ? a.right : a.left) - left, (isRight ? b.left : b.right) - left];
      const [y1, y2] = [a.top + a.height / 2 - top, b.top + b.height / 2 - top];
      const bend = Math.max(24, Math.abs(x2 - x1) / 2) * (isRight ? 1 : -1);
      const path = document.createElementNS(svgNamespace, 'path');
      path.setAttribute('d', `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`);
      return [path];
    }));
  }
}
