import type { Range } from 'vscode-languageserver-types';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { termText } from '../../canvas/words';
import { textValue } from '../../parsing/canvas';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import type { BlockProgress, CanvasProgress } from '../guidance/progress';
import { progressOf } from '../guidance/progress';
import type { Localize } from '../../l10n/l10n';
import { linkIndex } from '../../links/linkIndex';
import { oneLine } from '../navigation/documentSymbols';
import type { ServiceSettings } from '../settings';
import { validate } from '../validation/validate';
import type { ProblemCounts } from './problems';
import { countProblems } from './problems';

/** An item in a list of them, and where its name stands. */
export interface ItemOverview {
  readonly name: string;
  /** What its status is called; empty if it has none. */
  readonly status: string;
  readonly range: Range;
}

/** A block, how far it is, and its items. */
export interface BlockOverview {
  readonly progress: BlockProgress;
  /** Where its key stands; `undefined` for a block that the file leaves out. */
  readonly range: Range | undefined;
  readonly items: readonly ItemOverview[];
}

/** A canvas among others: what it is called, how far it is, and what is wrong with it. */
export interface CanvasOverview {
  /** In the file's language if it has none. */
  readonly title: string;
  readonly progress: CanvasProgress;
  readonly problems: ProblemCounts;
}

/** @param settings How loudly the rules speak; `undefined` where nothing is checked. */
export function overviewOf(
  document: CanvasDocument, l10n: Localize, settings: ServiceSettings | undefined,
): CanvasOverview {
  return {
    title: titleOf(document),
    progress: progressOf(document),
    problems: countProblems(settings ? validate(document, l10n, settings) : []),
  };
}

/** What a canvas is called, on one line. */
function titleOf({ fields, language }: CanvasDocument): string {
  return oneLine(textValue(fieldOf(fields, 'title')) ?? '') || languageOf(language).phrases.untitled;
}

/** The nine blocks in the order in which they are best filled in, with their items in the order of the file. */
export function blockOverviews(document: CanvasDocument): BlockOverview[] {
  const { source, language } = document;
  const items = new Map<BlockId, ItemOverview[]>();
  for (const { item, syntax } of linkIndex(document).items) {
    const overview: ItemOverview = {
      name: oneLine(item.name) || languageOf(language).phrases.unnamedItem,
      status: item.status === undefined ? '' : termText('status', item.status, language)?.label ?? item.status,
      range: source.range(...locate(document, syntax.part, nameSpan(syntax))),
    };
    const others = items.get(item.block);
    if (others) others.push(overview);
    else items.set(item.block, [overview]);
  }
  return progressOf(document).blocks.map((progress) => {
    const syntax = document.blocks.find(({ id }) => id === progress.block);
    const range = syntax && source.range(...locate(document, syntax.field.part, span(syntax.field.key)));
    return { progress, range, items: items.get(progress.block) ?? [] };
  });
}
