type Child = Node | string | undefined;

/**
 * Attributes for text in any script: its first strong character sets its direction, isolated from the text around it.
 */
export const anyScript = { dir: 'auto' };

/** Makes an element with a class, attributes and children. Strings become text nodes, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, className: string, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * Sets an attribute only if its value differs: browsers restyle and lay out the whole page even when `lang` is set to
 * the same value.
 */
export function setAttribute(target: Element, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

const shown = new WeakMap<Element, string>();

/** Memoizes rendering: calls `render` only if the content for this element has changed. */
export function whenChanged(target: Element, content: unknown, render: () => void): void {
  const text = JSON.stringify(content);
  if (shown.get(target) === text) return;
  shown.set(target, text);
  render();
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An icon of one path, in the current text colour; hidden from screen readers. */
export function icon(path: string, className = 'icon'): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(svgNamespace, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

/**
 * Keyed reconciliation of a list's children with values. Elements that stay are not touched, so nothing flashes and
 * focus and selection are kept. A value with a new key (its name is being typed) reuses the element at its index, if no
 * other value claims that.
 */
export function reconcile<T>(
  parent: Element,
  values: readonly T[],
  keyOf: (value: T) => string,
  render: (value: T, old: Element | undefined) => Element,
): void {
  const present = [...parent.children];
  const byKey = new Map(present.map((child) => [child.getAttribute('data-key') ?? '', child]));
  const keys = new Set(values.map(keyOf));
  const wanted = values.map((value, index) => {
    const key = keyOf(value);
    const here = present[index];
    const isFree = here && !keys.has(here.getAttribute('data-key') ?? '');
    return { key, child: render(value, byKey.get(key) ?? (isFree ? here : undefined)) };
  });
  const kept = new Set(wanted.map(({ child }) => child));
  for (const child of present) if (!kept.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const { key, child } of wanted) {
    setAttribute(child, 'data-key', key);
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
