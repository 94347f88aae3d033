/** A keystroke may cost this many times what `parseDocument` takes for the whole text. */
const keystroke = new Map([[40, 0.2], [1000, 0.02], [10_000, 0.005]]);

/** What is asked while typing, and has to keep up with it. */
const whileTyping = ['a keystroke', 'completion', 'hover', 'going', 'renaming', 'formatting'];

/** Keystrokes that change what a whole block means: it is read again, and all its items are sent. */
const wholeBlock = ['a keystroke in the key of a block'];

/** What each measure has to keep to; none where there is nothing to compare with. */
export const goals = {
  /** Times `parseDocument`. */
  ratio(what: string, items: number): number | undefined {
    if (what === 'opening') return 1.2;
    if (wholeBlock.includes(what)) return undefined;
    return whileTyping.some((each) => what.startsWith(each)) ? keystroke.get(items) : undefined;
  },
  /** Times faster than yaml-language-server. */
  advantage: (items: number): number | undefined => (items === 1000 ? 80 : undefined),
  /** Milliseconds. */
  time: (what: string, items: number): number | undefined =>
    (what.startsWith('comparing') && items === 1000 ? 100 : what.startsWith('the longest time') ? 20 : undefined),
};
