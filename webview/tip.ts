import { showHovers } from './hover';

/** Tooltips from `data-tip`. Screen readers get the text from the element's own label. */
export function showTips(root: HTMLElement): void {
  showHovers(root, 'tip', {
    ownerOf: (target) => target.closest<HTMLElement>('[data-tip]'),
    showsOnFocus: () => true,
    fill: (tip, owner) => { tip.textContent = owner.getAttribute('data-tip'); },
  });
}
