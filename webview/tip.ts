import { showHovers } from './hover';

/** Shows what an element's `data-tip` says. Screen readers have it from the element's own label. */
export function showTips(root: HTMLElement): void {
  showHovers(root, 'tip', {
    ownerOf: (target) => target.closest<HTMLElement>('[data-tip]'),
    showsOnFocus: () => true,
    fill: (tip, owner) => { tip.textContent = owner.getAttribute('data-tip'); },
  });
}
