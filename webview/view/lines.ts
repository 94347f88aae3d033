const svgNamespace = 'http://www.w3.org/2000/svg';

/** Lines between items that are linked, drawn over the canvas; they are for the eye alone. */
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
    const frame = this.root.getBoundingClientRect();
    this.svg.replaceChildren(...pairs.flatMap(([from, to]) => {
      const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
      if (a.width === 0 || b.width === 0) return [];
      const isRight = a.left + a.width / 2 < b.left + b.width / 2;
      const [x1, x2] = [(isRight ? a.right : a.left) - frame.left, (isRight ? b.left : b.right) - frame.left];
      const [y1, y2] = [a.top + a.height / 2 - frame.top, b.top + b.height / 2 - frame.top];
      const bend = Math.max(24, Math.abs(x2 - x1) / 2) * (isRight ? 1 : -1);
      const path = document.createElementNS(svgNamespace, 'path');
      path.setAttribute('d', `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`);
      return [path];
    }));
  }
}
