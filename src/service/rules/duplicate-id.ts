import type { Diagnostic } from 'vscode-languageserver-types';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { freeId } from '../../edit/freeId';
import { setId } from '../../edit/setId';
import { itemsById } from '../../links/items';
import { linkIndex } from '../../links/linkIndex';
import { nameSpan } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isAlias } from '../../parsing/yaml';
import type { FileAction } from '../codeActions/fileAction';
import { actionFor } from '../codeActions/fileAction';
import type { Localize } from '../../l10n/l10n';
import { atName } from './engine/findings';
import { repeatedIn } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { RuleModel } from './engine/model';
import type { Documentation, Rule } from './engine/rule';

/** The items of a block with the id of one before them. */
function withRepeatedId(model: RuleModel, block: BlockId): readonly ItemSummary[] {
  const ids = new Set<string>();
  return repeatedIn(model, block, itemsById).filter(({ item: { id } }) => {
    const isRepeated = ids.has(id);
    ids.add(id);
    return isRepeated && id !== '';
  });
}

/** Gives the second of two items with one id an id of its own. */
function fixId(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const offset = document.source.offsetAt(diagnostic.range.start);
  const summary = linkIndex(document).items.find(({ syntax }) =>
    locate(document, syntax.part, nameSpan(syntax))[0] === offset);
  if (!summary || isAlias(summary.syntax.written)) return [];
  const { item: { block, id }, syntax } = summary;
  const other = freeId(document, block, id);
  return actionFor(
    document, l10n('Give this item the id `{0}`', other), 'quickfix', setId(document, syntax, other), [diagnostic], true);
}

export const rule: Rule<'duplicate-id'> = {
  id: 'duplicate-id',
  severity: 'warning',
  check: (model) => blockIds.flatMap((block) => withRepeatedId(model, block)).map((placed) => {
    const { block, id, name } = placed.item;
    return atName(placed, (l10n) => l10n(
      '“{0}” and “{1}” both have the id `{2}`, so links cannot tell them apart.', model.withId(block, id)[0]?.item.name ?? '', name, id,
    ));
  }),
  fixes: [(document, { diagnostic }, l10n) => fixId(document, diagnostic, l10n)],
};

export const documentation: Documentation = {
  title: { en: 'Two items with one id', nl: 'Twee items met één id' },
  explanation: 'Links cannot tell them apart. Give one of them another name, or an `id` of its own.',
  invalid: `\
channels:
  - Web shop
  - name: Web shop
`,
  valid: `\
channels:
  - Web shop
  - name: Web shop for partners
`,
};
