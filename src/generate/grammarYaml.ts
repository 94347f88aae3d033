/*
 * The subset of YAML that the grammar of canvases needs, as TextMate rules
 * (https://macromates.com/manual/en/language_grammars; regular expressions are Oniguruma's). TextMate matches line by
 * line, so where YAML looks ahead over lines, these rules go by indentation; and an unclosed bracket or quote ends at
 * the next key rather than at the end of the file.
 */

export type Rule = Readonly<Record<string, unknown>>;

/** Named lists of rules, for `{ include: '#name' }`. */
export type Repository = Readonly<Record<string, { readonly patterns: readonly Rule[] }>>;

/** Block or flow context, in YAML's terms. */
export type Context = 'block' | 'flow';

const scope = (name: string): Rule => ({ name: `${name}.bmc` });
const include = (name: string): Rule => ({ include: `#${name}` });

/** Lookbehind for what may precede a key. */
const beforeKey = { block: '(?<=^|\\s)', flow: '(?<=^|[\\s\\[{,])' };
const behindColon = { block: '(?=\\s|$)', flow: '(?=[\\s,\\[\\]{}]|$)' };
/** The end of a plain or quoted scalar. */
const behindScalar = { block: '(?=\\s*$|\\s+#)', flow: '(?=\\s*(?:$|[,\\[\\]{}])|\\s+#)' };
/** The text of a plain scalar (YAML 1.2.2, 7.3.3), without trailing spaces. */
const plainText = {
  block: '(?:[^\\s\\[\\]{},#&*!|>%@`"\':?-]|[:?-](?=\\S))(?:[^:#]|:(?=\\S)|(?<=\\S)#)*(?<=\\S)',
  flow: '(?:[^\\s\\[\\]{},#&*!|>%@`"\':?-]|[:?-](?=[^\\s\\[\\]{},]))'
    + '(?:[^:#\\[\\]{},]|:(?=[^\\s\\[\\]{},])|(?<=\\S)#)*(?<=\\S)',
};
/** An unknown key: a scalar, of limited length, as it is tried at each word of a line. */
const anyKey = '<<|[^\\s\\[\\]{},#&*!|>%@`"\':?-][^:#\\[\\]{},"]{0,80}?';
/** Anchors and tags before a value. */
const properties = '(?:[&!]\\S*\\s+)*';
/** A line that certainly starts with a key, where unclosed constructs end. */
const keyLine = '^(?=\\s*(?:- +)?[\\w-]+\\s*:(?:\\s|$))';
const leftAlone = '^(?=[^\\s\\]}#])';

const colon = scope('punctuation.separator.key-value');
const otherKey = 'support.type.property-name.other';
const dash = scope('punctuation.definition.block.sequence.item');
const comma = { ...scope('punctuation.separator.flow'), match: ',' };

/** A pattern for one of some keys, quoted or not. It has one capture group: the quote. */
function keyOf(keys: string): string {
  return `(["']?)(?:${keys})\\k<-1>`;
}

/** A key and its colon: groups 1 and 3. */
function keyAndColon(keys: string): string {
  return `(${keyOf(keys)})\\s*(:)`;
}

/** A key, given as a regular expression, and its colon. */
export function key(keys: string, name: string, context: Context): Rule {
  return {
    match: `${beforeKey[context]}${keyAndColon(keys)}${behindColon[context]}`,
    captures: { 1: scope(name), 3: colon },
  };
}

/** A key at the start of a line, and the section up to the next such line. */
export function section(keys: string, name: string, meta: string, patterns: readonly Rule[]): Rule {
  return {
    ...scope(meta), begin: `^${keyAndColon(keys)}(?=\\s|$)`, beginCaptures: { 1: scope(name), 3: colon },
    end: '^(?![\\s#]|-(?:\\s|$)|$)', patterns,
  };
}

function plain(text: string, name: string, context: Context): Rule {
  return { match: `(?<=[\\s\\[,:])(${text})${behindScalar[context]}`, captures: { 1: scope(name) } };
}

/** A complete scalar, plain or quoted, whose text matches a regular expression. */
export function scalar(text: string, name: string, context: Context): Rule[] {
  const mark = scope('punctuation.definition.string');
  return [
    { match: `(["'])(${text})(\\1)${behindScalar[context]}`, captures: { 1: mark, 2: scope(name), 3: mark } },
    plain(text, name, context),
  ];
}

const references: Rule[] = [
  {
    match: '(?<=[\\s\\[,{])(&)([^\\s\\[\\]{},]+)',
    captures: { 1: scope('keyword.control.anchor'), 2: scope('entity.name.type.anchor') },
  },
  {
    match: '(?<=[\\s\\[,{])(\\*)([^\\s\\[\\]{},]+)',
    captures: { 1: scope('keyword.control.alias'), 2: scope('variable.other.alias') },
  },
  { ...scope('storage.type.tag'), match: '(?<=[\\s\\[,{])![^\\s,\\[\\]{}]*' },
];

const quoted: Rule[] = [
  {
    ...scope('string.quoted.double'), begin: '"', end: `"|${keyLine}|${leftAlone}`,
    patterns: [{ ...scope('constant.character.escape'), match: '\\\\.' }],
  },
  {
    ...scope('string.quoted.single'), begin: "'", end: `'(?!')|${keyLine}|${leftAlone}`,
    patterns: [{ ...scope('constant.character.escape'), match: "''" }],
  },
];

function text(context: Context): Rule[] {
  return [include('references'), include('quoted'), { ...scope('string.unquoted.plain'), match: plainText[context] }];
}

/** Fallback rules for unknown keys and scalars. */
function rest(context: Context): Rule[] {
  return [
    key(anyKey, otherKey, context),
    plain('[-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?', 'constant.numeric', context),
    plain('true|false|null|~', 'constant.language', context),
    include(`text-${context}`),
  ];
}

/** The rules that all others include. */
export const yaml: Repository = {
  'comment': { patterns: [{ ...scope('comment.line.number-sign'), match: '(?<=^|\\s)#.*$' }] },
  'references': { patterns: references },
  'quoted': { patterns: quoted },
  'text-block': { patterns: text('block') },
  'text-flow': { patterns: text('flow') },
  'dash': { patterns: [{ ...dash, match: '(?<=^|\\s)-(?=\\s|$)' }] },
  'rest-block': {
    patterns: [
      { ...scope('entity.other.document.begin'), match: '^---(?=\\s|$)' },
      { ...scope('entity.other.document.end'), match: '^\\.\\.\\.(?=\\s|$)' },
      { ...scope('keyword.other.directive'), match: '^%.*$' },
      include('dash'),
      ...rest('block'),
    ],
  },
  'rest-flow': { patterns: [comma, ...rest('flow')] },
};

function bracket(begin: string, end: string, patterns: readonly Rule[], ...letGo: string[]): Rule {
  return {
    begin, end: [end, leftAlone, ...letGo].join('|'), patterns: [include('comment'), ...patterns],
    captures: { 0: scope('punctuation.definition.flow') },
  };
}

/**
 * All rules of a context: comments, the given rules, then generic YAML.
 *
 * @param flow The name of the place's own rules for what is between brackets and braces.
 */
export function place(context: Context, known: readonly Rule[], flow: string): Rule[] {
  return [
    include('comment'), ...known,
    bracket('\\[', '\\]', [include(flow)], keyLine), bracket('\\{', '\\}', [include(flow)]),
    include(`rest-${context}`),
  ];
}

/**
 * A block scalar, from its header's line on, with the key before it if there is one. It includes the lines that are
 * indented further than the key, and none while it is empty.
 *
 * @param keys The keys that are known there; all others get a scope of their own.
 */
export function blockScalars(keys: string, name: string): Rule[] {
  const header = `${properties}([|>])([-+0-9]{0,2})\\s*(?:(#.*)|$)`;
  const eitherKey = `(?:(${keyOf(keys)})|(${keyOf(anyKey)}))\\s*(:)\\s+`;
  const headerCaptures = (first: number): Rule => ({
    [first]: scope('keyword.control.flow.block-scalar'), [first + 1]: scope('storage.modifier.chomping-indicator'),
    [first + 2]: scope('comment.line.number-sign'),
  });
  const keyCaptures = (first: number): Rule => (
    { [first]: scope(name), [first + 2]: scope(otherKey), [first + 4]: colon }
  );
  const rule = (begin: string, deeper: string, beginCaptures: Rule): Rule => (
    { begin: `^( *)${begin}${header}`, end: `^(?!\\1${deeper}|\\s*$)`, contentName: 'string.unquoted.block.bmc', beginCaptures }
  );
  return [
    rule(eitherKey, ' ', { ...keyCaptures(2), ...headerCaptures(7) }),
    rule(`(-) +${eitherKey}`, '   ', { 2: dash, ...keyCaptures(3), ...headerCaptures(8) }),
    rule('(-) +', ' ', { 2: dash, ...headerCaptures(3) }),
  ];
}

/** A field whose value is on its line: a scalar, or a flow list, which may go on below. */
export function valueOnLine(keys: string, name: string, values: (context: Context) => Rule, context: Context): Rule {
  const list = bracket('\\[', '\\]', [comma, values('flow'), include('text-flow')], keyLine);
  return {
    begin: `${beforeKey[context]}${keyAndColon(keys)}${behindColon[context]}`,
    beginCaptures: { 1: scope(name), 3: colon },
    end: `$|${context === 'block' ? '' : '(?=\\s*[,\\]}])|'}(?=\\s#)|${keyLine}|${leftAlone}`,
    patterns: [list, values(context), include(`text-${context}`)],
  };
}

/** A field whose values are a block list on the lines below, by indentation. */
export function valuesBelow(keys: string, name: string, values: Rule): Rule[] {
  const rule = (before: string, deeper: string, beginCaptures: Rule): Rule => ({
    begin: `^( *)${before}${keyAndColon(keys)}(?=\\s*(?:[&!]\\S*\\s*)*(?:$|\\s#))`,
    beginCaptures,
    end: `^(?!\\1${deeper} *-(?:\\s+(?:[^:]|:(?=\\S))*)?$|\\s*(?:#|$))`,
    patterns: [include('comment'), include('dash'), values, include('text-block')],
  });
  return [rule('', '', { 2: scope(name), 4: colon }), rule('(-) +', '  ', { 2: dash, 3: scope(name), 5: colon })];
}
