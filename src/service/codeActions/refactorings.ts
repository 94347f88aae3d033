import { languageIds, languageOf } from '../../canvas/languages';
import { blockIds } from '../../canvas/structure';
import { addId } from '../../edit/addId';
import { addMissingBlocks } from '../../edit/addMissingBlocks';
import { toMapping, toText } from '../../edit/convertItem';
import { freeId } from '../../edit/freeId';
import { moveWithLinks } from '../../edit/moveWithLinks';
import { sortBlocks } from '../../edit/sortBlocks';
import { translate } from '../../edit/translate';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isAlias } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import { languageName } from '../../l10n/languageNames';
import { linkIndex } from '../../links/linkIndex';
import { summaryOf } from '../../links/summary';
import type { ActionKind, FileAction } from './fileAction';
import { actionFor } from './fileAction';

/** The item around an offset, with its block; not for an item that stands elsewhere. */
function itemAt(document: CanvasDocument, offset: number): { block: BlockSyntax; item: ItemSyntax } | undefined {
  const { source } = document;
  for (const block of document.blocks) {
    for (const item of block.items) {
      const [from, to] = locate(document, item.part, item.span);
      const start = source.lineStart(source.lineAt(from));
      const isFlowElement = source.text.slice(start, from).trim().replace(/^-\s*/, '') !== '';
      const end = from + source.text.slice(from, to).trimEnd().length;
      if ((isFlowElement ? from : start) <= offset && offset <= end && !isAlias(item.written)) return { block, item };
    }
  }
  return undefined;
}

function itemActions(document: CanvasDocument, offset: number, l10n: Localize): FileAction[] {
  const at = itemAt(document, offset);
  const summary = at && summaryOf(at.item);
  if (!at || !summary) return [];
  const { block, item } = at;
  const { id: known } = summary.item;
  // Links lead to the first with an id, so that another one needs its own.
  const isFirst = linkIndex(document).withId(block.id, known)[0]?.syntax === item;
  const id = known === '' ? '' : isFirst ? known : freeId(document, block.id, known);
  const others = blockIds.filter((each) => each !== block.id);
  const rewrite = 'refactor.rewrite';
  return [
    ...(summary.ownId || id === '' ? [] : actionFor(
      document, l10n('Give this item the id `{0}`', id), rewrite, addId(document, item, id))),
    ...actionFor(document, l10n('Convert to an item with fields'), rewrite, toMapping(document, item)),
    ...actionFor(document, l10n('Convert to a name alone'), rewrite, toText(document, item)),
    ...others.flatMap((to) => actionFor(
      document, l10n('Move to {0}', languageOf(document.language).blocks[to].heading), 'refactor.move',
      moveWithLinks(document, block, item, to)?.changes)),
  ];
}

/** What can be done to a canvas as a whole: where it is asked for by its kind, and at a key at the top. */
function canvasActions(document: CanvasDocument, isAtTop: boolean, l10n: Localize): FileAction[] {
  const missing = blockIds.filter((id) => !document.blocks.some((block) => block.id === id)).length;
  const offer = (kind: ActionKind, title: string, changes: ReturnType<typeof sortBlocks>): FileAction[] => [
    ...(isAtTop ? actionFor(document, title, 'refactor.rewrite', changes) : []),
    ...actionFor(document, title, kind, changes),
  ];
  const others = languageIds.filter((id) => id !== document.language);
  return [
    ...offer('source.sortBlocks.bmc', l10n('Sort the blocks as on the canvas'), sortBlocks(document)),
    ...offer(
      'source.addMissingBlocks.bmc',
      missing === 1 ? l10n('Add the missing block with its questions') : l10n('Add the {0} missing blocks with their questions', missing),
      addMissingBlocks(document),
    ),
    ...others.flatMap((to) => offer(
      'source.translate.bmc', l10n('Translate keys and terms to {0}', languageName(to, l10n)), translate(document, to))),
  ];
}

/** What can be done at an offset where nothing needs to be wrong: to the item there, and to the canvas as a whole. */
export function refactorings(document: CanvasDocument, offset: number, l10n: Localize): FileAction[] {
  if (document.form !== 'mapping') return [];
  const actions = itemActions(document, offset, l10n);
  return [...actions, ...canvasActions(document, actions.length === 0, l10n)];
}
