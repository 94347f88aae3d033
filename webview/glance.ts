import { showHovers } from './hover';

/** Whether the canvas is so narrow that the style sheet reduces notes to their names. */
function isByName(of: Element): boolean {
  const grid = of.closest('.grid');
  return grid !== null && getComputedStyle(grid).getPropertyValue('--names-only').trim() === '1';
}

/** Hovers with the full contents of notes and blocks, for canvases too narrow for more than names. */
export function showGlances(root: HTMLElement): void {
  // On focus only by keyboard: a note that is clicked or dragged must not be covered.
  let isByKeys = false;
  window.addEventListener('keydown', () => { isByKeys = true; }, true);
  window.addEventListener('pointerdown', () => { isByKeys = false; }, true);
  showHovers(root, 'glance', {
    ownerOf: (target) => {
      const owner = target.closest<HTMLElement>('.items > .item, .block > .about');
      // Nor one with an input in it.
      return owner && isByName(owner) && !owner.querySelector('input') ? owner : null;
    },
    showsOnFocus: (owner) => isByKeys && owner.matches('.item'),
    fill: (hover, owner) => {
      const body = owner.querySelector('.item-body') ?? owner;
      hover.replaceChildren(...[...body.childNodes].map((node) => {
        const copy = node.cloneNode(true);
        if (copy instanceof Element) {
          for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
          // The copies are no tab stops: those in the note are.
          for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
        }
        return copy;
      }));
    },
  });
}
