import { showHovers } from './hover';

/** Whether the canvas is so narrow that the style sheet shows notes by their names alone. */
function isByName(of: Element): boolean {
  const grid = of.closest('.grid');
  return grid !== null && getComputedStyle(grid).getPropertyValue('--names-only').trim() === '1';
}

/**
 * Shows in a hover all that a note says, and what there is to say of a block, where the canvas is too narrow for more
 * than names.
 */
export function showGlances(root: HTMLElement): void {
  // With the keyboard one goes from note to note; a note that is clicked or dragged is not to be covered.
  let isByKeys = false;
  window.addEventListener('keydown', () => { isByKeys = true; }, true);
  window.addEventListener('pointerdown', () => { isByKeys = false; }, true);
  showHovers(root, 'glance', {
    ownerOf: (target) => {
      const owner = target.closest<HTMLElement>('.items > .item, .block > .about');
      // Nor is what someone types in it.
      return owner && isByName(owner) && !owner.querySelector('input') ? owner : null;
    },
    showsOnFocus: (owner) => isByKeys && owner.matches('.item'),
    fill: (hover, owner) => {
      const body = owner.querySelector('.item-body') ?? owner;
      hover.replaceChildren(...[...body.childNodes].map((node) => {
        const copy = node.cloneNode(true);
        if (copy instanceof Element) {
          for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
          // The keyboard goes to the one in the note.
          for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
        }
        return copy;
      }));
    },
  });
}
