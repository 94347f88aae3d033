import type { LanguageId } from '../../../src/canvas/languages';
import type { BlockId, KeyId, Scope, ValueKind } from '../../../src/canvas/structure';
import { blockIds, fieldsOf, isBlockId, moneyBlocks } from '../../../src/canvas/structure';
import { keyWord, termsOf, termWord } from '../../../src/canvas/words';
import { textAfter } from '../../../src/edit/textChanges';
import { translate } from '../../../src/edit/translate';
import { parseCanvas } from '../../../src/parsing/parse';
import type { CanvasDocument } from '../../../src/parsing/syntax';

/*
 * Every field of the canvas, of blocks and of items, with values for it. They come from the definition, so that a new
 * field comes along.
 */

/** A field in a mapping that has it. */
export interface Place {
  readonly scope: Scope;
  readonly id: KeyId;
  readonly kind: ValueKind;
}

/** Two values for a kind of field, as a file has them; none for what other tests tell, or what has but one value. */
function samplesOf(kind: ValueKind): readonly [string, string] | undefined {
  switch (kind.kind) {
    case 'text':
    case 'markdown': return ['Quokka', 'Wombat'];
    case 'texts': return ['[Quokka]', '[Wombat]'];
    case 'id': return ['quokka', 'wombat'];
    case 'date': return ['2026-03-01', '2027-04-02'];
    case 'version': return ['1.5', '2.5'];
    case 'currency': return ['EUR', 'USD'];
    case 'number': return ['11', '22'];
    case 'links': return [`${kebab(kind.block)}-one`, `${kebab(kind.block)}-two`];
    case 'terms': {
      const [one = '', other = ''] = termsOf(kind.vocabulary).map((term) => termWord(kind.vocabulary, term, 'en'));
      return [one, other];
    }
    case 'formatVersion':
    case 'language':
    case 'items':
    case 'block': return undefined;
  }
}

function kebab(id: string): string {
  return id.replaceAll('_', '-');
}

/** A place with two values for it. */
export interface Case extends Place {
  readonly title: string;
  readonly values: readonly [string, string];
}

/** Every field, once for each kind of value that it has in some block. */
export function fieldCases(): readonly Case[] {
  const scopes: Scope[] = [
    { in: 'canvas' }, ...blockIds.map((block): Scope => ({ in: 'block', block })),
    ...blockIds.map((block): Scope => ({ in: 'item', block })),
  ];
  const cases = new Map<string, Case>();
  for (const scope of scopes) {
    for (const [id, kind] of fieldsOf(scope)) {
      const values = samplesOf(kind);
      const key = JSON.stringify([scope.in, id, kind]);
      const where = scope.in === 'canvas' ? 'the canvas' : scope.in === 'block' ? scope.block : `an item of ${scope.block}`;
      if (values && !cases.has(key)) cases.set(key, { scope, id, kind, values, title: `${id} of ${where}` });
    }
  }
  return [...cases.values()];
}

/** A field and what it says; `undefined` for one that is not there. */
export type Setting = readonly [place: Pick<Place, 'scope' | 'id'>, value: string | undefined];

/** The blocks of a canvas that shows its language and has amounts, and those that some fields are in or lead to. */
function blocksOf(settings: readonly Setting[]): BlockId[] {
  const used = settings.flatMap(([{ scope, id }]) => [scope.in === 'canvas' ? [] : scope.block, isBlockId(id) ? id : []].flat());
  return blockIds.filter((block) => block === 'channels' || block === 'cost_structure' || used.includes(block));
}

/** A canvas in English with two items in each of some blocks, and some fields; a field without a value is left out. */
export function textWith(...settings: readonly Setting[]): string {
  const linesOf = (indent: string, first: string, scope: Scope, usual: Readonly<Record<string, string>>): string[] => {
    const own = new Map<string, string | undefined>(Object.entries(usual));
    for (const [place, value] of settings) {
      if (JSON.stringify(place.scope) === JSON.stringify(scope)) own.set(place.id, value);
    }
    return [...own].filter(([, value]) => value !== undefined)
      .map(([id, value], index) => `${index === 0 ? first : indent}${keyWord(scope, id as KeyId, 'en')}: ${String(value)}`);
  };
  return [
    ...linesOf('', '', { in: 'canvas' }, { title: 'Any', currency: 'CHF' }),
    ...blocksOf(settings).flatMap((block) => {
      const money = moneyBlocks.includes(block) ? { amount: '5' } : {};
      return [
        `${keyWord({ in: 'canvas' }, block, 'en')}:`,
        ...linesOf('  ', '  ', { in: 'block', block }, {}),
        '  items:',
        ...linesOf('      ', '    - ', { in: 'item', block }, { name: `First of ${block}`, id: `${kebab(block)}-one`, ...money }),
        `    - {name: Second of ${block}, id: ${kebab(block)}-two}`,
      ];
    }), '',
  ].join('\n');
}

/** The same as a document. */
export function said(settings: readonly Setting[]): CanvasDocument {
  return parseCanvas(textWith(...settings));
}

/** The canvas without the field, and with each of its two values. */
export function threeOf(
  { values: [one, other], ...place }: Case,
): readonly [none: CanvasDocument, one: CanvasDocument, other: CanvasDocument] {
  return [said([[place, undefined]]), said([[place, one]]), said([[place, other]])];
}

/**
 * The field comes, says something else, and goes. An id only comes and goes: two items that give themselves different
 * ids are not one.
 */
export function stepsOf(each: Case): readonly (readonly [before: CanvasDocument, after: CanvasDocument])[] {
  const [none, one, other] = threeOf(each);
  return [[none, one], ...each.kind.kind === 'id' ? [] : [[one, other] as const], [one, none]];
}

/** A canvas with its keys and terms in a language. */
export function inLanguage(document: CanvasDocument, language: LanguageId): CanvasDocument {
  return parseCanvas(textAfter(document, translate(document, language)), { defaultLanguage: language });
}
