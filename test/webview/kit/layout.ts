import { isBlockId } from '../../../src/canvas/structure';
import type { BlockId } from '../../../src/canvas/structure';
import type { PageWindow } from './window';

/** Where something is on the page. Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The column and the row of each block on the poster. */
const places: Readonly<Record<BlockId, readonly [column: number, row: number]>> = {
  key_partners: [0, 0], key_activities: [1, 0], key_resources: [1, 1],
  value_propositions: [2, 0],
  customer_relationships: [3, 0], channels: [3, 1], customer_segments: [4, 0],
  cost_structure: [0, 2], revenue_streams: [2, 2],
};

/** How far apart columns, rows, notes and cards begin. */
const [columnStep, rowStep, noteStep, cardStep] = [220, 400, 60, 300];

const nowhere: Box = { left: 0, top: 0, width: 0, height: 0 };

/** Whether something has a place on the page at all. */
function isLaidOut(element: Element): boolean {
  return element.isConnected && !element.closest('[hidden], .filtered');
}

function blockBox(block: Element): Box {
  const id = block.getAttribute('data-block') ?? '';
  const [column, row] = places[isBlockId(id) ? id : 'key_partners'];
  return { left: 20 + column * columnStep, top: 100 + row * rowStep, width: columnStep - 20, height: rowStep - 20 };
}

function noteBox(note: Element, block: Element): Box {
  const { left, top, width } = blockBox(block);
  const index = [...note.parentElement?.children ?? []].filter(isLaidOut).indexOf(note);
  return { left: left + 10, top: top + 40 + index * noteStep, width: width - 20, height: noteStep - 10 };
}

/** Three cards in a row. */
function cardBox(card: Element): Box {
  const index = [...card.parentElement?.children ?? []].indexOf(card);
  const [column, row] = [index % 3, Math.floor(index / 3)];
  const size = cardStep - 20;
  return { left: column * cardStep, top: 100 + row * cardStep, width: size, height: size };
}

/** Where an element is: blocks as on the poster, with their notes below one another; `undefined` if nowhere. */
function boxOf(element: Element): Box | undefined {
  if (!isLaidOut(element)) return undefined;
  const [block, note, card] = ['.block', '.item', '.card'].map((each) => element.closest(each));
  if (card) return cardBox(card);
  if (note && block) return noteBox(note, block);
  if (block) return blockBox(block);
  if (element.matches('main')) return { left: 20, top: 60, width: 1160, height: 1260 };
  return nowhere;
}

/** What a page brought into sight, in that order. */
export const broughtIntoSight: Element[] = [];

/** Lays a page out, which jsdom does not: simply, always in the same way, and with no regard to its style sheet. */
export function layOut(window: PageWindow): void {
  const { document, DOMRect } = window;
  const rectOf = (element: Element): DOMRect | undefined => {
    const box = boxOf(element);
    return box && new DOMRect(box.left - window.scrollX, box.top - window.scrollY, box.width, box.height);
  };
  const sized = (name: 'width' | 'height'): PropertyDescriptor => ({
    get(this: Element): number { return boxOf(this)?.[name] ?? 0; },
  });
  Object.defineProperties(window.Element.prototype, {
    getBoundingClientRect: { value(this: Element): DOMRect { return rectOf(this) ?? new DOMRect(); } },
    getClientRects: { value(this: Element): DOMRect[] { return [rectOf(this) ?? []].flat(); } },
    scrollIntoView: { value(this: Element): void { broughtIntoSight.push(this); } },
    currentCSSZoom: { get: (): number => Number(document.querySelector('main')?.style.zoom) || 1 },
    clientWidth: { get: (): number => window.innerWidth },
  });
  Object.defineProperties(window.HTMLElement.prototype, {
    offsetWidth: sized('width'),
    offsetHeight: sized('height'),
    offsetParent: { get(this: Element): Element | null { return isLaidOut(this) ? document.body : null; } },
  });
  const at = { x: 0, y: 0 };
  Object.defineProperties(window, { scrollX: { get: () => at.x }, scrollY: { get: () => at.y } });
  const scroll = (x: number, y: number): void => {
    Object.assign(at, { x, y });
    window.dispatchEvent(new window.Event('scroll'));
  };
  Object.assign(window, { scrollTo: scroll, scrollBy: (x: number, y: number) => { scroll(at.x + x, at.y + y); } });
  document.elementFromPoint = (x, y) => {
    const isHere = (each: Element): boolean => {
      const { left, right, top, bottom } = rectOf(each) ?? new DOMRect();
      return left <= x && x < right && top <= y && y < bottom;
    };
    const layers = ['.block .item', '.block', 'main'].map((each) => [...document.querySelectorAll(each)]);
    return layers.flat().find(isHere) ?? null;
  };
}
