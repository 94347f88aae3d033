import type { LanguageId } from '../../../canvas/languages';
import { keyWord } from '../../../canvas/words';
import { lineBreakIn } from '../../../parsing/source';
import type { Draft } from './drafts';
import type { Frame } from './frames';
import type { Line } from './lines';
import { listInItem } from './lists';
import type { Mistake } from './mistake';

/** A list below an item, as long as it goes on. */
interface Open {
  readonly draft: Draft;
  readonly lines: Line[];
  readonly list: Frame;
  /** The item's mapping, if it is one. */
  readonly mapping: Frame | undefined;
}

/** Lists within items: each is mended by making its entries items, or the note of the item. */
export class SubBullets {
  private readonly all: Open[] = [];
  private next: Omit<Open, 'draft'> | undefined;

  constructor(private readonly source: string, private readonly language: LanguageId) {}

  /** The mistake that a list below an item is. */
  begin(line: Line, list: Frame, top: Frame): Mistake {
    this.next = { lines: [], list, mapping: top === list ? undefined : top };
    return listInItem(line.at, line.end, [
      { title: (l10n) => l10n('Make them items of their own'), changes: [] },
      { title: (l10n) => l10n('Make them the note of this item'), changes: [] },
    ]);
  }

  opened(draft: Draft): void {
    if (this.next) this.all.push({ ...this.next, list: { ...this.next.list }, draft });
  }

  /** A line that is part of such a list. */
  add(draft: Draft, line: Line): void {
    this.all.find((open) => open.draft === draft)?.lines.push(line);
  }

  /** Works out how each list would be a note, now that its end is known. */
  finish(): void {
    for (const { draft, lines, list, mapping } of this.all) {
      const [first] = lines;
      const block = list.items;
      const last = draft.fixes.at(-1);
      if (!first || block === undefined || !last) continue;
      const column = mapping?.column ?? list.column + 2;
      const word = (id: 'name' | 'note'): string => keyWord({ in: 'item', block }, id, this.language);
      if (!mapping && list.text) last.changes.push({ start: list.text[0], end: list.text[0], text: `${word('name')}: ` });
      const eol = lineBreakIn(this.source);
      const key = `${' '.repeat(column)}${word('note')}: |${eol}`;
      lines.forEach((line, index) => {
        const indent = ' '.repeat(Math.max(column + 2, column + 2 + line.column - first.column));
        last.changes.push({ start: line.start, end: line.at, text: (index === 0 ? key : '') + indent });
      });
    }
  }
}
