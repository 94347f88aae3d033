import type { ItemMark } from '../../src/review/model';
import type { Piece, Signed } from '../../src/review/pieces';
import type { Side } from '../../src/review/targets';
import { element } from '../dom';
import type { MarkWords } from '../signs';
import { signOf } from '../signs';

/** What is looked at: one canvas alone, or both as one. */
export type Shown = Side | 'both';

/** The sign of what happened to an item; one that left for another block has that of a move. */
export function itemSign(mark: ItemMark, words: MarkWords): HTMLElement {
  return signOf(mark === 'left' ? 'moved' : mark, words);
}

function isOn(sign: Piece['sign'], shown: Shown): boolean {
  return shown === 'both' || sign === 'same' || (shown === 'before') === (sign === 'removed');
}

/** A text with what came and went in it. */
export function renderPieces(pieces: readonly Piece[], shown: Shown): (HTMLElement | string)[] {
  return pieces.filter(({ sign }) => isOn(sign, shown)).map(({ text, sign }) => {
    if (sign === 'same') return text;
    return element(sign === 'added' ? 'ins' : 'del', '', {}, text);
  });
}

/** The elements of a list, those that came and went in `ins` and `del`. */
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
