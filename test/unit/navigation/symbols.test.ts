import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { languageOf } from '../../../src/canvas/languages';
import { parseCanvas } from '../../../src/parsing/parse';
import { documentSymbols } from '../../../src/service/navigation/documentSymbols';
import { workspaceSymbols } from '../../../src/service/navigation/workspaceSymbols';
import { markRanges } from '../kit/ranges';

const unnamed = languageOf('en').phrases.unnamedItem;

/** The outline as indented lines. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined || detail === '' ? '' : ` (${detail})`}`, ...outline(children ?? [], `${indent}  `),
  ]);
}

const outlines: [what: string, text: string, lines: string[]][] = [
  ['fields, blocks and items', 'title: A\nbmc: 1\nchannels:\n  - Web\n  - {name: Shop, id: s}\nx-y: z\n',
    ['Title (A)', 'Format version (1)', 'Channels', '  Web', '  Shop (s)', 'x-y (z)']],
  ['the language of the file', 'titel: A\nkanalen:\n  items:\n    - naam: Web\n  toelichting: b\n', ['Titel (A)', 'Kanalen', '  Web']],
  ['flow style', '{title: A, channels: [Web, {name: Shop}]}', ['Title (A)', 'Channels', '  Web', '  Shop']],
  ['\\r\\n', 'title: A\r\nchannels:\r\n  - Web\r\n  - Shop\r\n', ['Title (A)', 'Channels', '  Web', '  Shop']],
  ['text over more lines on one', 'title: >\n  A\n  b\nchannels:\n  - "Web\n    shop"\n', ['Title (A b)', 'Channels', '  Web shop']],
  ['items without a name', 'channels:\n  - note: a\n  -\n', ['Channels', '  Not yet named']],
  ['aliases', 'channels:\n  - &a {name: Web}\n  - *a\nkey_partners:\n  - {<<: *a, note: x}\n', ['Channels', '  Web', '  Web', 'Key Partners', '  Web']],
  ['a broken file', 'title: "A\nchannels:\n  - Web\n', ['Title (A channels: - Web)']],
  ['an empty file', '', []],
];

describe('the outline', () => {
  for (const [what, text, lines] of outlines) {
    it(`shows ${what}`, () => {
      const expected = lines.map((line) => line.replace('Not yet named', unnamed));
      assert.deepEqual(outline(documentSymbols(parseCanvas(text))), expected);
    });
  }

  const ranges: [what: string, marked: string][] = [
    ['block style', '«channels:\n  # a\n  - «name: Web\n    note: b # c»\n  - «Shop»»\n# d\n\n«key_partners»:\n'],
    ['a block with its own fields', '«kanalen:\n  items:\n    - «Web»\n  toelichting: |\n    a\n    b»\n\n«titel: c»'],
    ['flow style', '«channels: [«Web», «{name: Shop}»]»'],
    ['a block that is an alias', '«x: &a [Web]»\n««channels: *a»»'],
    ['a block that is merged', '«x: &a {items: [b]}»\n««channels:\n  <<: *a\n  note: c»»\n'],
    ['an alias', '«x: &a {name: Web}»\n«channels:\n  - «*a»»\n'],
  ];
  for (const [what, marked] of ranges) {
    it(`spans what it names in ${what}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const rangesOf = (symbols: readonly DocumentSymbol[]): Range[] =>
        symbols.flatMap(({ range, children }) => [range, ...rangesOf(children ?? [])]);
      assert.equal(markRanges(text, rangesOf(documentSymbols(parseCanvas(text)))), marked);
    });
  }

  it('selects names', () => {
    const marked = '«title»: A\n«channels»:\n  - note: b\n    name: «Web»\n';
    const text = marked.replace(/[«»]/g, '');
    const [title, channels] = documentSymbols(parseCanvas(text));
    assert.ok(title && channels?.children?.[0]);
    const selections = [title, channels, channels.children[0]].map(({ selectionRange }) => selectionRange);
    assert.equal(markRanges(text, selections), marked);
  });
});

describe('symbols of many canvases', () => {
  const canvases = [
    { uri: 'file:///a.bmc.yaml', document: parseCanvas('title: Espresso\nchannels: [Online club, Café]\n') },
    { uri: 'file:///b.bmc.yaml', document: parseCanvas('kanalen:\n  - naam: Onderweg\n    id: club\n') },
  ];
  const queries: [query: string, found: string[]][] = [
    ['', ['Espresso', 'Online club in Channels · Espresso', 'Café in Channels · Espresso', 'Onderweg in Kanalen']],
    ['on', ['Online club in Channels · Espresso', 'Onderweg in Kanalen']],
    ['oclb', ['Online club in Channels · Espresso']],
    ['ONLINE CLUB', ['Online club in Channels · Espresso']],
    ['cafe', ['Café in Channels · Espresso']],
    ['sprs', ['Espresso']],
    ['xyz', []],
  ];
  for (const [query, found] of queries) {
    it(`that match ${JSON.stringify(query)}`, () => {
      const names = workspaceSymbols(canvases, query).map(({ name, containerName }) =>
        (containerName === undefined ? name : `${name} in ${containerName}`));
      assert.deepEqual(names, found);
    });
  }

  it('say where they are, and what', () => {
    const [item] = workspaceSymbols(canvases, 'onderweg');
    assert.deepEqual(item, {
      name: 'Onderweg', kind: SymbolKind.Object, containerName: 'Kanalen',
      location: { uri: 'file:///b.bmc.yaml', range: { start: { line: 1, character: 10 }, end: { line: 1, character: 18 } } },
    });
  });
});
