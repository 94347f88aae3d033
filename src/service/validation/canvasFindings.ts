import * as validators from 'bmc:validator';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import { keyWord } from '../../canvas/words';
import { isWithin } from '../../parsing/ranges';
import { fileStart } from '../../parsing/layout';
import { PerLanguage } from '../../parsing/perLanguage';
import { fieldOf } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isEmpty, isSeq } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { contentsOf, titleFixes } from './headFixes';
import { findingsInItems } from './itemFindings';
import { checkLists } from './lists';
import { checkShape, wrongForm } from './shape';
import { checkValues } from './values';
import { checkKeys, checkTerms, misspelled } from './words';

/** What is wrong with the fields at the top or of a block, as long as edits leave them as they are. */
const ofFields = new PerLanguage<readonly FieldSyntax[], Finding[]>();

function inBlock({ id, field, form, fields, items }: BlockSyntax, language: LanguageId): Finding[] {
  if (form === 'other') return [wrongForm(field, { kind: 'block', block: id }, language)];
  const own = ofFields.of(fields, language, () => {
    const list = fieldOf(fields, 'items');
    return [
      ...checkKeys(fields, language),
      ...checkTerms(fields, language),
      ...checkShape(validators[`block_${id}`], fields, language, () => []),
      ...(list && !isEmpty(list.value) && !isSeq(list.value) ? [wrongForm(list, { kind: 'items' }, language)] : []),
    ];
  });
  return [...own, ...findingsInItems(items, language)];
}

/** What is wrong in a block, as long as nothing in it changes. */
const ofBlocks = new PerLanguage<BlockSyntax, Finding[]>();

/** A canvas without a title. */
function missingTitle(document: CanvasDocument, title: string): Finding[] {
  const { fields } = document;
  const given = fieldOf(fields, 'title');
  const say = (l10n: Localize): string => l10n('This canvas needs a title: `{0}: …`.', title);
  // Braces with nothing between them.
  if (fields.length === 0) {
    const { start, end } = contentsOf(document);
    return [{ code: 'missing-title', part: fileStart, span: [start, end], say, fixes: titleFixes(document) }];
  }
  return fields.slice(0, 1).map(({ part, key }) => ({
    ...findingAt('missing-title', given?.part ?? part, given?.written ?? given?.key ?? key, say),
    fixes: titleFixes(document),
  }));
}

/** What is wrong with the fields at the top, but not in the blocks. */
function inHead(document: CanvasDocument, title: string): Finding[] {
  const { fields, language } = document;
  const lists = fields.flatMap((field) => checkLists([field], false, language));
  const [keys, isMisspelled] = misspelled(checkKeys(fields, language), title);
  const missing = (): Finding[] => (isMisspelled ? [] : missingTitle(document, title));
  const others = [...keys, ...checkValues(fields), ...checkShape(validators.canvas, fields, language, missing)];
  if (lists.length === 0) return others;
  // What a comma cut off a list is no key.
  return [
    ...lists, ...others.filter(({ part, span: place }) =>
      !lists.some((list) => isWithin(locate(document, part, place), locate(document, list.part, list.span)))),
  ];
}

/**
 * What is wrong with a canvas, as far as YAML can read it.
 *
 * @param most How many findings are enough: no further blocks are looked at, and no more of one is given.
 */
export function findingsInCanvas(document: CanvasDocument, most: number): Finding[] {
  const { fields, blocks, language, root } = document;
  const title = keyWord({ in: 'canvas' }, 'title', language);
  if (document.form === 'empty' && document.problems.length === 0) {
    const say = (l10n: Localize): string => l10n('An empty canvas. Begin with `{0}: …`, or press Ctrl+Space.', title);
    return [{ code: 'empty-file', part: fileStart, span: [0, 0], say }];
  }
  if (root) {
    const key = languageOf(language).blocks.channels.key;
    const say = (l10n: Localize): string => l10n('A canvas has keys at the top, such as `{0}:` and `{1}:`.', title, key);
    return [findingAt('not-a-canvas', root.part, root.node, say)];
  }
  const findings = [...ofFields.of(fields, language, () => inHead(document, title))];
  for (const block of blocks) {
    if (findings.length >= most) break;
    findings.push(...ofBlocks.of(block, language, () => inBlock(block, language)).slice(0, most));
  }
  return findings;
}
