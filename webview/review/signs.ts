import type { ItemMark } from '../../src/review/model';
import type { Piece, Signed } from '../../src/review/pieces';
import type { Side } from '../../src/review/targets';
import { element } from '../dom';
import type { MarkWords } from '../signs';
import { signOf } from '../signs';

/** Which canvas is shown: one side, or both overlaid. */
export type Shown = Side | 'both';

/** The sign of an item's change; one that left for another block has that of a move. */
export function itemSign(mark: ItemMark, words: MarkWords): HTMLElement {
  return signOf(mark === 'left' ? 'moved' : mark, words);
}

function isOn(sign: Piece['sign'], shown: Shown): boolean {
  return shown === 'both' || sign === 'same' || (shown === 'before') === (sign === 'removed');
}

/** A text with its insertions and deletions. */
export function renderPieces(pieces: readonly Piece[], shown: Shown): (HTMLElement | string)[] {
  return pieces.filter(({ sign }) => isOn(sign, shown)).map(({ text, sign }) => {
    if (sign === 'same') return text;
    return element(sign === 'added' ? 'ins' : 'del', '', {}, text);
  });
}

/** The entries of a list, added and removed ones in `ins` and `del`. */
export function renderSigned<T>(
  values: readonly Signed<T>[], shown: Shown, render: (value: T) => HTMLElement,
): HTMLElement[] {
  return values.filter(({ sign }) => isOn(sign, shown)).map(({ value, sign }) => {
    const made = render(value);
    if (sign === 'same') return made;
    const mark = element(sign === 'added' ? 'ins' : 'del', '', {});
    mark.append(...made.childNodes);
    made.append(mark);
    made.classList.add(sign);
    return made;
  });
}
