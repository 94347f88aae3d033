import type { LanguageId } from '../canvas/languages';
import { languageIds } from '../canvas/languages';
import type { BlockId, KeyId, Scope, ValueKind } from '../canvas/structure';
import { blockIds, fieldsOf } from '../canvas/structure';
import { keyWord, termsOf, termWord } from '../canvas/words';
import type { Context, Repository, Rule } from './grammarYaml';
import { blockScalars, key, place, scalar, section, valueOnLine, valuesBelow, yaml } from './grammarYaml';

/*
 * Generates the TextMate grammar of canvases from the canvas definition, for all languages at once. It has the YAML
 * rules that it needs rather than including VS Code's YAML grammar: that one matches whole lines before ours could,
 * differs between versions, and is missing in some editors that read TextMate grammars.
 */

/*
 * Scopes that nearly all of VS Code's built-in themes give four different colours, none of them the colour of
 * text. An id and a link to it look the same.
 */
const blockScope = 'keyword.control.block';
const fieldScope = 'support.type.property-name.field';
const termScope = 'variable.other.enummember.term';
const idScope = 'entity.name.class.id';
const linkScope = 'entity.name.class.link';

/** The id of an item: anything without spaces, so that an invalid one is highlighted as well. */
const idText = '[^\\s,\\[\\]{}"\'#:&*!|>%@`-][^\\s,\\[\\]{}"\'#:]*';

const contexts: readonly Context[] = ['block', 'flow'];

/** An alternation of words, longest first, as a regular expression takes the first that matches. */
function anyOf(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

interface Field {
  readonly scope: Scope;
  readonly id: KeyId;
  readonly kind: ValueKind;
}

function fieldsIn(scope: Scope): Field[] {
  return [...fieldsOf(scope)].map(([id, kind]) => ({ scope, id, kind }));
}

/** The fields of a block and of its items. */
function fieldsAround(block: BlockId): Field[] {
  return [...fieldsIn({ in: 'block', block }), ...fieldsIn({ in: 'item', block })];
}

function keysOf(fields: readonly Field[]): string {
  return anyOf(languageIds.flatMap((language) => fields.map(({ scope, id }) => keyWord(scope, id, language))));
}

/** The name of rules in the grammar's repository. */
function named(what: string, context: Context): string {
  return `${what.replace(/[._]/g, '-')}-${context}`;
}

/** The rules of a field whose values have their own scope, and those of the values. */
function valued(what: string, keys: string, values: string, valueScope: string): Repository {
  const value = (context: Context): Rule => ({ include: `#${named(`${what}-value`, context)}` });
  return Object.fromEntries(contexts.flatMap((context) => [
    [named(`${what}-value`, context), { patterns: scalar(values, valueScope, context) }],
    [named(what, context), {
      patterns: [
        ...(context === 'block' ? valuesBelow(keys, fieldScope, value(context)) : []),
        valueOnLine(keys, fieldScope, value, context),
      ],
    }],
  ]));
}

/** The name of a field's rules; fields without a specific kind of value have none. */
function rulesOf({ kind }: Field): string | undefined {
  switch (kind.kind) {
    case 'terms': return kind.vocabulary;
    case 'links': return 'links';
    case 'id': return 'id';
    default: return undefined;
  }
}

function valuedFields(): Repository {
  const all = blockIds.flatMap(fieldsAround);
  const vocabularies = all.map((field) => {
    if (field.kind.kind !== 'terms') return {};
    const { vocabulary } = field.kind;
    const termsIn = (language: LanguageId): string[] =>
      termsOf(vocabulary).map((term) => termWord(vocabulary, term, language));
    return valued(vocabulary, keysOf([field]), anyOf(languageIds.flatMap(termsIn)), termScope);
  });
  const keys = (kind: ValueKind['kind']): string => keysOf(all.filter((field) => field.kind.kind === kind));
  return Object.assign(
    {}, ...vocabularies, valued('links', keys('links'), idText, linkScope), valued('id', keys('id'), idText, idScope),
  ) as Repository;
}

/** What is in a block: its own fields and those of its items, with the terms valid there. */
function blockContents(block: BlockId): Repository {
  const fields = fieldsAround(block);
  const rules = new Set(fields.flatMap((field) => rulesOf(field) ?? []));
  const others = keysOf(fields.filter((field) => rulesOf(field) === undefined));
  return Object.fromEntries(contexts.map((context) => [named(block, context), {
    patterns: place(context, [
      ...(context === 'block' ? [{ include: '#block-scalars' }] : []),
      ...[...rules].map((what) => ({ include: `#${named(what, context)}` })),
      key(others, fieldScope, context),
    ], named(block, 'flow')),
  }]));
}

function blockRule(block: BlockId): Rule {
  const keys = keysOf(fieldsIn({ in: 'canvas' }).filter(({ id }) => id === block));
  return section(keys, blockScope, `meta.block.${block.replaceAll('_', '-')}`, [{ include: `#${named(block, 'block')}` }]);
}

/** The rules of top-level fields other than blocks, and of unknown keys, each with their nested lines. */
function otherSections(): Rule[] {
  const keys = keysOf(fieldsIn({ in: 'canvas' }).filter(({ kind }) => kind.kind !== 'block'));
  const known = key(keys, fieldScope, 'block');
  return [...blockScalars(keys, fieldScope), { ...known, match: `^(?!\\s)${String(known.match)}` }];
}

function grammar(): Rule {
  const all = blockIds.flatMap(fieldsAround);
  const texts = keysOf(all.filter(({ kind }) => kind.kind === 'text' || kind.kind === 'markdown'));
  const repository: Repository = {
    ...yaml,
    'block-scalars': { patterns: blockScalars(texts, fieldScope) },
    ...valuedFields(),
    ...Object.assign({}, ...blockIds.map(blockContents)) as Repository,
    'elsewhere-flow': { patterns: place('flow', [], 'elsewhere-flow') },
  };
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Business Model Canvas',
    scopeName: 'source.yaml.bmc',
    patterns: [...blockIds.map(blockRule), ...place('block', otherSections(), 'elsewhere-flow')],
    repository,
  };
}

/** The grammar as the file that VS Code reads. */
export function grammarFile(): string {
  return `${JSON.stringify(grammar(), null, 2)}\n`;
}
