type Child = Node | string | undefined;

/** Attributes of an element whose text may be of any script: it runs as its first letter does, and turns nothing. */
export const anyScript = { dir: 'auto' };

/** Makes an element with a class, attributes and children. Text is only ever text. */
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
 * Gives an element an attribute, if it has another value: a browser styles and lays out a whole page anew for a
 * language that is said once more.
 */
export function setAttribute(target: Element, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

const shown = new WeakMap<Element, string>();

/** Calls a function only if what it shows in an element has changed. */
export function whenChanged(target: Element, content: unknown, render: () => void): void {
  const text = JSON.stringify(content);
  if (shown.get(target) === text) return;
  shown.set(target, text);
  render();
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A drawing of one path, in the colour of the text around it; screen readers pass it by. */
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
 * Makes the children of a list be those of some values, by their keys: what stays is not touched, so that
 * nothing flashes and focus and selection stay where they are. Where a value has a new key (someone types a name),
 * it gets the element that stood there, if no other value has that.
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
