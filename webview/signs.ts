import type { Mark } from '../src/diff/describe';
import { element, icon } from './dom';

/** A shape for each mark, so that colour is not the only cue. */
const signIcons: Readonly<Record<Mark, string>> = {
  added: 'M7 2.500h2V7h4.500v2H9v4.500H7V9H2.500V7H7V2.500Z',
  removed: 'M2.500 7h11v2h-11V7Z',
  changed: 'M2 9.800c1-3 3.400-3.600 5.600-2.200l1.400.9c1.300.8 2.200.4 2.800-1.300l2 .7c-1.100 3-3.500 3.600-5.700 2.200l-1.400-.9C5.400 8.400 4.500 8.800 4 10.500l-2-.7Z',
  moved: 'M8.500 3 14 8l-5.500 5-1.300-1.500L9.900 9H2V7h7.900L7.200 4.500 8.500 3Z',
};

/** The name of each mark. */
export type MarkWords = Readonly<Record<Mark, string>>;

/** The sign of a mark, with its name for screen readers. */
export function signOf(mark: Mark, words: MarkWords): HTMLElement {
  return element(
    'span', `sign sign-${mark}`, { title: words[mark] },
    icon(signIcons[mark]), element('span', 'unseen', {}, `${words[mark]}: `),
  );
}
