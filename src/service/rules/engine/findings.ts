import { languageOf } from '../../../canvas/languages';
import type { BlockId } from '../../../canvas/structure';
import { fieldOf, nameSpan } from '../../../parsing/spans';
import { span } from '../../../parsing/yaml';
import type { Localize } from '../../../l10n/l10n';
import { unlinkedItems } from '../../../links/unlinked';
import type { ItemSummary } from '../../../links/summary';
import type { RuleModel } from './model';
import type { Finding } from './rule';

/** A finding at the name of an item. */
export function atName({ syntax }: ItemSummary, say: Finding['say']): Finding {
  return { part: syntax.part, span: nameSpan(syntax), say };
}

/** A finding at the key of a block; nothing if the file has no such block. */
export function atBlock(model: RuleModel, block: BlockId, say: Finding['say']): Finding[] {
  const field = model.syntax(block)?.field;
  return field ? [{ part: field.part, span: span(field.key), say }] : [];
}

/** A finding at the title, for what is missing from the file as a whole; nothing in a file without any field. */
export function atTop({ document: { fields } }: RuleModel, say: Finding['say']): Finding[] {
  const field = fieldOf(fields, 'title') ?? fields[0];
  return field ? [{ part: field.part, span: span(field.key), say }] : [];
}

/** What a block is called in the language of the canvas. */
export function headingOf({ document }: RuleModel, block: BlockId): string {
  return languageOf(document.language).blocks[block].heading;
}

/**
 * Findings at the items of one block that are linked with none of some others, once any of them is. Rejected items do
 * not count.
 *
 * @param say Says it of an item by its name.
 * @param most Only once most of them are: where links are less of a matter of course.
 */
export function unlinked(
  model: RuleModel, block: BlockId, others: readonly BlockId[], say: (l10n: Localize, name: string) => string,
  most = false,
): Finding[] {
  const items = model.blocks[block];
  const lonely = unlinkedItems(model.index, block, others);
  const count = items.length - lonely.length;
  if (count === 0 || (most && count <= items.length / 2)) return [];
  return lonely.filter(({ item }) => item.status !== 'rejected')
    .map((placed) => atName(placed, (l10n) => say(l10n, placed.item.name)));
}
