import { languageIds } from '../canvas/languages';
import type { BlockId, KeyId, Scope } from '../canvas/structure';
import { blockIds, fieldsOf } from '../canvas/structure';
import { keyWord, termsOf, termWord } from '../canvas/words';

/*
 * The TextMate grammar of canvases, from the canvas definition. It has the little of YAML that it needs in
 * it, rather than VS Code's own YAML grammar: that one would have to be there, and takes whole lines before
 * ours could look into them.
 */

type Rule = Readonly<Record<string, unknown>>;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One of some words, longest first, as a regular expression finds the first that fits. */
function anyOf(words: Iterable<string>): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escape).join('|');
}

function keysOf(scope: Scope, ids: readonly KeyId[]): string {
  return anyOf(languageIds.flatMap((language) => ids.map((id) => keyWord(scope, id, language))));
}

/** Where a key may begin: at the line's beginning, behind dashes, or in a flow mapping. */
const beforeKey = '(?<=^|[\\s{,])';
const quote = '["\']?';
const colon = '\\s*(:)(?=\\s|$)';
/** The end of a plain scalar: of the line or of a flow list or mapping, or a comment. */
const afterValue = '(?=\\s*(?:$|[,\\]}]|\\s#))';

/** A field whose value is coloured: on its line, in a flow list, or in a list on the lines below. */
function field(keys: string, value: Rule): Rule[] {
  const head = `${beforeKey}${quote}(${keys})${quote}${colon}`;
  const captures = { 1: { name: 'entity.name.tag.field.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' } };
  const list = { begin: '\\[', end: '\\]|^(?=\\S)', patterns: [{ include: '#comment' }, value] };
  return [
    {
      // Nothing behind the key: a list below it, further to the right than the key's line.
      begin: `^(\\s*)(?:- +)*${quote}(${keys})${quote}${colon}\\s*(?=$|#)`,
      beginCaptures: { 2: { name: 'entity.name.tag.field.bmc' }, 3: { name: 'punctuation.separator.key-value.bmc' } },
      end: '^(?!\\1\\s*(?:- +[^:#]*(?:\\s#.*)?$|#|$))',
      patterns: [{ include: '#comment' }, value],
    },
    { begin: head, beginCaptures: captures, end: '(?=\\s*$|\\s*[,}]|\\s#)', patterns: [list, value, { include: '#quoted' }] },
  ];
}

function terms(block: BlockId, id: KeyId): string | undefined {
  for (const scope of [{ in: 'item', block }, { in: 'block', block }] as const) {
    const kind = fieldsOf(scope).get(id);
    if (kind?.kind !== 'terms') continue;
    return anyOf(languageIds.flatMap((language) =>
      termsOf(kind.vocabulary).map((term) => termWord(kind.vocabulary, term, language))));
  }
  return undefined;
}

function value(pattern: string, name: string): Rule {
  return { match: `(?<=[\\s\\[,:"'])${quote}(${pattern})${quote}${afterValue}`, captures: { 1: { name } } };
}

/** Everything in a block: its own fields and those of its items, with the terms valid there. */
function blockRule(block: BlockId): Rule {
  const scopes: Scope[] = [{ in: 'item', block }, { in: 'block', block }];
  const vocabularies = scopes.flatMap((scope) => [...fieldsOf(scope).keys()].flatMap((id) => {
    const words = terms(block, id);
    return words === undefined ? [] : field(keysOf(scope, [id]), value(words, 'variable.other.enummember.term.bmc'));
  }));
  const others = anyOf(scopes.flatMap((scope) => {
    const ids = [...fieldsOf(scope)].filter(([, { kind }]) => kind !== 'terms' && kind !== 'links').map(([id]) => id);
    return languageIds.flatMap((language) => ids.map((id) => keyWord(scope, id, language)));
  }));
  return {
    name: `meta.block.${block.replaceAll('_', '-')}.bmc`,
    begin: `^${quote}(${keysOf({ in: 'canvas' }, [block])})${quote}${colon}`,
    beginCaptures: { 1: { name: 'keyword.control.block.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' } },
    end: '^(?![\\s#-]|$)|^(?=---|\\.\\.\\.)',
    patterns: [
      { include: '#comment' }, { include: '#block-scalar' },
      ...vocabularies,
      { include: '#links' },
      {
        match: `${beforeKey}${quote}(id)${quote}${colon}\\s+${quote}([^\\s,}\\]"']+)`,
        captures: {
          1: { name: 'entity.name.tag.field.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' },
          3: { name: 'entity.name.label.id.bmc' },
        },
      },
      {
        match: `${beforeKey}${quote}(${others})${quote}${colon}`,
        captures: { 1: { name: 'entity.name.tag.field.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' } },
      },
      { include: '#yaml' },
    ],
  };
}

function canvasKeys(): string {
  const ids = [...fieldsOf({ in: 'canvas' })].filter(([, { kind }]) => kind !== 'block').map(([id]) => id);
  return keysOf({ in: 'canvas' }, ids);
}

function grammar(): Rule {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Business Model Canvas',
    scopeName: 'source.yaml.bmc',
    patterns: [
      { include: '#comment' },
      ...blockIds.map(blockRule),
      {
        match: `^${quote}(${canvasKeys()})${quote}${colon}`,
        captures: { 1: { name: 'entity.name.tag.field.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' } },
      },
      { include: '#block-scalar' },
      { include: '#yaml' },
    ],
    repository: {
      comment: { name: 'comment.line.number-sign.bmc', match: '(?:^|(?<=\\s))#.*$' },
      links: { patterns: field(keysOf({ in: 'canvas' }, blockIds), value('[^\\s,\\[\\]{}"\'#:&*!-][^\\s,\\[\\]{}"\'#:]*', 'variable.other.readwrite.link.bmc')) },
      'block-scalar': {
        begin: '(?<=[\\s:])([|>])([-+0-9]{0,2})\\s*(#.*)?$',
        beginCaptures: {
          1: { name: 'keyword.control.flow.block-scalar.bmc' }, 2: { name: 'storage.modifier.chomping-indicator.bmc' },
          3: { name: 'comment.line.number-sign.bmc' },
        },
        end: '^(?=\\S)|(?!\\G)',
        patterns: [{ begin: '^( +)(?! )', end: '^(?!\\1|\\s*$)', name: 'string.unquoted.block.bmc' }],
      },
      quoted: {
        patterns: [
          {
            name: 'string.quoted.double.bmc', begin: '"', end: '"|$',
            patterns: [{ name: 'constant.character.escape.bmc', match: '\\\\.' }],
          },
          {
            name: 'string.quoted.single.bmc', begin: "'", end: "'(?!')|$",
            patterns: [{ name: 'constant.character.escape.bmc', match: "''" }],
          },
        ],
      },
      yaml: {
        patterns: [
          { include: '#comment' },
          { name: 'entity.other.document.begin.bmc', match: '^---' },
          { name: 'entity.other.document.end.bmc', match: '^\\.\\.\\.' },
          { name: 'keyword.other.directive.bmc', match: '^%.*$' },
          {
            match: `${beforeKey}(<<|[^\\s"'\\[\\]{},#&*!|>%@\`-][^:#{}\\[\\],]*?)${colon}`,
            captures: { 1: { name: 'entity.name.tag.bmc' }, 2: { name: 'punctuation.separator.key-value.bmc' } },
          },
          { name: 'punctuation.definition.block.sequence.item.bmc', match: '(?<=^|\\s)-(?=\\s|$)' },
          { match: '(&)([^\\s\\[\\]{},]+)', captures: { 1: { name: 'keyword.control.anchor.bmc' }, 2: { name: 'entity.name.type.anchor.bmc' } } },
          { match: '(?<=[\\s\\[,])(\\*)([^\\s\\[\\]{},]+)', captures: { 1: { name: 'keyword.control.alias.bmc' }, 2: { name: 'variable.other.alias.bmc' } } },
          { name: 'storage.type.tag-handle.bmc', match: '(?<=\\s)![^\\s]*' },
          { name: 'constant.numeric.bmc', match: '(?<=[\\s\\[,:])[-+]?\\d[\\d_]*(?:\\.\\d+)?(?:e[-+]?\\d+)?' + afterValue },
          { name: 'constant.language.bmc', match: '(?<=[\\s\\[,:])(?:true|false|null|~)' + afterValue },
          { name: 'punctuation.definition.flow.bmc', match: '[\\[\\]{}]' },
          { name: 'punctuation.separator.flow.bmc', match: ',' },
          { include: '#quoted' },
          // A key that is not known here is no text either.
          { name: 'string.unquoted.plain.bmc', match: '[^\\s"\'\\[\\]{},#&*!|>%@`:-](?:[^:#,\\[\\]{}]|:(?!\\s|$)|(?<!\\s)#)*(?<!\\s)' },
        ],
      },
    },
  };
}

/** The grammar as the file that VS Code reads. */
export function grammarFile(): string {
  return `${JSON.stringify(grammar(), null, 2)}\n`;
}
