import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver-protocol';
import { cursor } from '../unit/kit/cursor';
import { startServer } from '../unit/kit/languageServer';
import { Client } from '../unit/kit/serverClient';

/** What the published schemas are to the many who use yaml-language-server, in whatever editor. */
describe('the JSON Schemas in yaml-language-server', () => {
  let client: Client;
  let files = 0;

  /** Settings as in the README, and nothing from the network. */
  const settings = {
    validate: true, hover: true, completion: true, schemaStore: { enable: false },
    schemas: Object.fromEntries(['en', 'nl'].map((language) =>
      [pathToFileURL(`schemas/bmc.${language}.schema.json`).href, `*.${language}.bmc.yaml`])),
  };

  before(async () => {
    client = new Client(startServer(['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio']));
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? settings : null)));
    client.connection.onRequest('client/registerCapability', () => null);
    await client.initialize({
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
          hover: { contentFormat: [MarkupKind.Markdown] },
        },
      },
    });
    // The settings, too, have to arrive.
    await open('titel: 1', 'nl');
    await client.diagnostics(1, (found) => found.length > 0);
  });
  after(() => client.close());

  /** Opens a canvas in a language, or in none if its modeline names a schema. */
  const open = (text: string, language: string): Promise<void> => {
    files += 1;
    const uri = pathToFileURL(path.resolve('examples', `test-${files}.${language}.bmc.yaml`)).href;
    return client.open(text, { uri, languageId: 'yaml' });
  };
  const complete = async (marked: string, language: string): Promise<CompletionItem[]> => {
    const { text, position } = cursor(marked);
    await open(text, language);
    return (await client.ask<CompletionList>('completion', position.line, position.character)).items;
  };
  const validate = async (text: string, language: string): Promise<Diagnostic[]> => {
    await open(text, language);
    return client.diagnostics(1);
  };

  const completions: [language: 'en' | 'nl', marked: string, some: readonly string[], none: readonly string[]][] = [
    ['nl', 'titel: a\n|', ['waardepropositie', 'klantsegmenten', 'kostenstructuur', 'auteurs'], ['title', 'channels', 'titel']],
    ['en', 'title: a\n|', ['value_propositions', 'customer_segments', 'cost_structure', 'authors'], ['titel', 'kanalen']],
    ['nl', 'titel: a\nkanalen:\n  - |', ['naam', 'soort', 'fases', 'klantsegmenten'], ['name', 'prijszetting', 'kanalen']],
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    |', ['soort', 'fases'], ['naam', 'type']],
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    soort: |', ['eigen', 'indirect', 'direct', 'partner'], ['own']],
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    fases: [|]', ['aankoop', 'after-sales'], ['purchase']],
    ['nl', 'titel: a\nkostenstructuur:\n  |', ['gericht_op', 'items', 'toelichting'], ['focus']],
    ['nl', 'titel: a\nkostenstructuur:\n  gericht_op: |', ['kostengestuurd', 'waardegestuurd'], []],
    ['en', 'title: a\nrevenue_streams:\n  - name: b\n    pricing: |', ['list-price', 'auctions'], ['lijstprijs']],
    ['en', 'title: a\nlanguage: |', ['en', 'nl'], ['null']],
    ['en', 'title: a\nbmc: |', ['1'], ['null']],
    ['en', 'title: a\nchannels:\n  - name: b\n    type: |', ['own'], ['null']],
    ['en', 'title: a\nchannels:\n  - name: b\n    type:\n      - |', ['own'], ['null']],
    ['en', 'title: a\nchannels:\n  - |', ['name'], ['null']],
    ['en', 'title: a\nchannels:\n  - name: b\n    note: |', [], ['null']],
    ['en', 'title: a\ntags: |', [], ['null']],
    ['en', 'title: a\nchannels: |', [], ['null']],
  ];
  for (const [language, marked, some, none] of completions) {
    it(`complete ${JSON.stringify(marked)} (${language})`, async () => {
      const labels = (await complete(marked, language)).map(({ label }) => label);
      assert.deepEqual(some.filter((label) => !labels.includes(label)), []);
      assert.deepEqual(none.filter((label) => labels.includes(label)), []);
    });
  }

  it('begin a list behind the key of a block', async () => {
    const items = await complete('title: a\n|', 'en');
    assert.equal(items.find(({ label }) => label === 'channels')?.insertText, 'channels:\n  - ');
  });

  it('explain terms in the list', async () => {
    const items = await complete('titel: a\nkanalen:\n  - naam: b\n    soort: |', 'nl');
    assert.match(JSON.stringify(items.find(({ label }) => label === 'eigen')?.documentation), /\*\*Eigen\*\*/);
  });

  const hovers: [language: 'en' | 'nl', marked: string, says: RegExp][] = [
    ['nl', 'titel: a\nkan|alen: []', /Kanalen.*- Via welke kanalen willen onze klantsegmenten bereikt worden\?/s],
    ['en', 'title: a\ncost_struc|ture: []', /Cost Structure.*\n- /s],
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    so|ort: eigen', /Soort/],
    ['nl', 'titel: a\nkostenstructuur:\n  gericht_op: kosten|gestuurd', /Lean kostenstructuur/],
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    toelich|ting: c', /"#### Toelichting\n\nWat er/],
    ['en', 'title: a\nda|te: 2026-01-31', /"#### Date\n\nThe day/],
    ['en', 'title: a\ntag|s: [b]', /"#### Tags\n\nYour own/],
    ['en', 'title: a\nchannels:\n  - name: b\n    sta|tus: testing', /"#### Status\n\nHow sure/],
    ['en', 'title: a\nchannels:\n  - name: b\n    ty|pe: own', /"#### Type\n\nThe kind/],
    ['en', 'title: a\nchannels:\n  - name: b\n    key_part|ners: [c]', /"#### Key Partners\n\nLinks/],
    ['en', 'title: a\nchan|nels: []', /"#### Channels\n\nHow a company/],
  ];
  for (const [language, marked, says] of hovers) {
    it(`explain ${JSON.stringify(marked)} (${language})`, async () => {
      const { text, position } = cursor(marked);
      await open(text, language);
      const hover = await client.ask<Hover | null>('hover', position.line, position.character);
      assert.match(JSON.stringify(hover?.contents).replaceAll('\\n', '\n'), says);
    });
  }

  const faults: [language: 'en' | 'nl', text: string, at: string, says: RegExp][] = [
    ['nl', 'titel: a\nkanalen:\n  - naam: b\n    soort: eige', 'eige', /"eigen", "indirect", "direct", "partner"/],
    ['en', 'title: a\nrevenue_streams:\n  - name: b\n    amount: many', 'many', /number/],
    ['en', 'title: a\nchannels: 3', '3', /array/],
    ['en', 'title: a\nchannels:\n  - name: b\n    pricing: auctions', 'pricing', /pricing is not allowed/],
    ['nl', 'titel: a\nchannels: []', 'channels', /channels is not allowed/],
    ['nl', 'titel: a\nvaluta: euro', 'euro', /ISO 4217/],
    ['en', 'title: a\nchannels:\n  - name: b\n    id: My id', 'My id', /kebab-case/],
    ['nl', 'titel: a\nkanalen:\n  - soort: eigen', 'soort', /"naam"/],
    ['en', 'title: a\ndate: 2025-02-30', '2025-02-30', /This is no date: write a day that there is, as `2026-01-31`\./],
    ['nl', 'titel: a\ndatum: 31-01-2026', '31-01-2026', /Dit is geen datum: schrijf een dag die bestaat/],
    ['en', 'title: a\ntags: [b, ""]', '""', /This says nothing: write something here/],
    ['en', 'title: a\ntags: [2024]', '2024', /Expected "string"/],
    ['en', 'title: a\ntags: bcd', 'bcd', /Expected "array"/],
    ['en', 'title: " "', '" "', /This says nothing/],
    ['en', 'title: a\nbmc: 2', '2', /must be 1/],
    ['en', 'title: a\nlanguage: fr', 'fr', /"en", "nl"/],
    ['en', 'title: a\nchannels:\n  - ""', '""', /This says nothing/],
    ['en', 'title: a\nchannels:\n  - 2024', '2024', /object, string/],
    ['en', 'title: a\nchannels:\n  - name: b\n    note: 42', '42', /Expected "string"/],
    ['en', 'title: a\nchannels:\n  - name: b\n    id: true', 'true', /string, integer/],
    ['en', 'title: a\nchannels:\n  - name: b\n    id: -5', '-5', /below the minimum of 0/],
    ['en', 'title: a\nchannels:\n  - name: b\n    type: ""', '""', /"own", "indirect", "direct", "partner"/],
    ['en', 'title: a\nchannels:\n  - name: b\n    type: [own, dirct]', 'dirct', /"own", "indirect", "direct", "partner"/],
    ['en', 'title: a\nchannels:\n  - name: b\n    status: [testing]', '[', /"assumption", "testing"/],
    ['en', 'title: a\nchannels:\n  - name: b\n    key_partners: [2024, true]', 'true', /string, integer/],
    ['en', 'title: a\nchannels:\n  - name: b\n    key_partners: ["", a]', '""', /This says nothing/],
    ['en', 'title: a\nchannels:\n  - name: b\n    key_partners: {c: d}', '{', /string, integer/],
  ];
  for (const [language, text, at, says] of faults) {
    it(`find fault with “${at}” in ${JSON.stringify(text)} (${language})`, async () => {
      const found = await validate(text, language);
      assert.equal(found.length, 1, JSON.stringify(found));
      const [{ range, message, severity } = assert.fail()] = found;
      assert.match(JSON.stringify(message), says.source.includes('"') ? new RegExp(says.source.replaceAll('"', '\\\\"')) : says);
      assert.equal(text.split('\n')[range.start.line]?.indexOf(at), range.start.character);
      assert.equal(severity, DiagnosticSeverity.Error);
    });
  }

  for (const [language, text] of [
    ['en', 'title: a\nchannels:\nkey_partners: [b]\ncost_structure: {items: }\n'],
    ['en', 'title: a\ndate:\ntags:\nlanguage:\nchannels:\n  -\n  - {name: b, type: , key_partners: , id: 2026, note: , status: }\n  - name: c\n    tags:\n      -\n'],
    ['en', 'title: a\ndate: 2024-02-29\nchannels: [{name: b, key_partners: [2024, c]}]\n'],
    ['nl', 'titel: a\nversie: 1.2\ndatum: 2026-01-31\nkanalen: [{naam: b, id: één-2, x-eigen: {c: d}}]\n'],
  ] as const) {
    it(`find no fault with ${JSON.stringify(text)} (${language})`, async () => {
      assert.deepEqual(await validate(text, language), []);
    });
  }

  for (const file of fs.readdirSync('examples').filter((name) => name.endsWith('.bmc.yaml'))) {
    it(`find no fault with ${file}, whose modeline names one`, async () => {
      const text = fs.readFileSync(path.join('examples', file), 'utf8');
      const [right, wrong] = /^titel:/m.test(text) ? ['nl', 'en'] : ['en', 'nl'];
      const modeline = (language: string): string => `# yaml-language-server: $schema=../schemas/bmc.${language}.schema.json\n`;
      assert.deepEqual(await validate(modeline(right) + text, 'none'), []);
      assert.notDeepEqual(await validate(modeline(wrong) + text, 'none'), []);
    });
  }
});
