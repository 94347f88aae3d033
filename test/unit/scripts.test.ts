import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { comparedId, toKebabCase } from '../../src/canvas/kebab';
import { diffCanvases } from '../../src/diff/compare';
import { nameSimilarity } from '../../src/diff/similarity';
import { moveLink } from '../../src/edit/moveLink';
import { setField } from '../../src/edit/setField';
import { translate } from '../../src/edit/translate';
import { textAfter } from '../../src/edit/textChanges';
import type { Canvas } from '../../src/parsing/canvas';
import { canvasOf, itemOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { complete } from '../../src/service/completion/complete';
import { codeActions } from '../../src/service/codeActions/codeActions';
import { formatDocument } from '../../src/service/formatting/format';
import { english } from '../../src/l10n/l10n';
import { definition } from '../../src/service/links/definition';
import { linkIndex } from '../../src/links/linkIndex';
import { rename } from '../../src/service/links/rename';
import { validate } from '../../src/service/validation/validate';
import { applyEdits } from './kit/cursor';
import { schemaFaults } from './kit/jsonSchema';
import { runs } from './kit/runs';
import { anyName, wordsOf } from './kit/scripts';

/** Names, and the ids that they have. */
const ids: [name: string, id: string][] = [
  ['バス', 'バス'], ['ハス', 'ハス'], ['ガス会社', 'ガス会社'], ['バス 停', 'バス-停'], ['コーヒー', 'コーヒー'],
  ['Чай', 'чай'], ['ЙОД', 'йод'], ['Ήλιος', 'ήλιος'], ['किसान', 'किसान'], ['हिन्दी भाषा', 'हिन्दी-भाषा'],
  ['ลูกค้า', 'ลูกค้า'], ['ไทย', 'ไทย'], ['한국어 고객', '한국어-고객'], ['أسرة', 'أسرة'], ['مُحَمَّد', 'مُحَمَّد'], ['עִבְרִית', 'עִבְרִית'],
  // Latin letters alone lose their accents.
  ['Café "Zuid"', 'cafe-zuid'], ['Việt Nam', 'viet-nam'], ['İstanbul', 'istanbul'], ['Straße', 'straße'], ['Café バス', 'cafe-バス'],
  // What no one sees does not count: joiners, marks of direction, soft hyphens, variants of emoji.
  ['می‌خواهم', 'میخواهم'], ['അവന്‍', 'അവന്'], ['\u200Fעברית\u200E ABC', 'עברית-abc'], ['web\u00ADshop', 'webshop'], ['☕️ Coffee', 'coffee'],
  // Apostrophes vanish, also the Hebrew ones.
  ["l'Été", 'lete'], ['צה״ל', 'צהל'],
  // Digits of any script are digits.
  ['２０２６', '２０２６'], ['٢٠٢٦', '٢٠٢٦'], ['1️⃣ first', '1-first'],
  // There are capitals without a small letter.
  ['𝕏 Corp', 'x-corp'],
  // No letters, no id.
  ['😀', ''], ['👨‍👩‍👧', ''], ['— / —', ''], ['\u0301', ''],
];

/** How a text may be encoded, with all letters and marks the same. */
const encodings = [(text: string): string => text, (text: string): string => text.normalize('NFC'), (text: string): string => text.normalize('NFD')];
const anyEncoding = fc.constantFrom(...encodings);

function read(text: string): Canvas {
  return canvasOf(parseCanvas(text));
}

function codesIn(text: string): string[] {
  return validate(parseCanvas(text), english).map(({ code }) => String(code));
}

/** A channel with a link to a segment. */
function linked(name: string, link: string): string {
  return `title: T\ncustomer_segments:\n  - ${JSON.stringify(name)}\nchannels:\n  - name: c\n    customer_segments: ${JSON.stringify(link)}\n`;
}

describe('an id made from a name', () => {
  for (const [name, id] of ids) {
    it(`${JSON.stringify(name)}: ${JSON.stringify(id)}`, () => {
      for (const encode of encodings) assert.equal(toKebabCase(encode(name)), id.normalize('NFC'));
    });
  }

  it('is the same however the name is encoded, and stays as it is', () => {
    fc.assert(fc.property(fc.oneof(anyName, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (name) => {
      const id = toKebabCase(name);
      assert.equal(toKebabCase(name.normalize('NFC')), toKebabCase(name.normalize('NFD')));
      assert.equal(toKebabCase(id), id);
      assert.equal(comparedId(id), id);
    }), { numRuns: runs(2000) });
  });

  it('is one that the published schema takes, and the editor', () => {
    fc.assert(fc.property(fc.oneof(anyName, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), anyEncoding, (name, encode) => {
      const id = toKebabCase(name);
      if (id === '') return;
      const text = `title: T\nchannels:\n  - name: c\n    id: ${JSON.stringify(encode(id))}\n`;
      assert.deepEqual(schemaFaults(text, 'en'), []);
      assert.ok(!codesIn(text).includes('bad-value'), id);
    }), { numRuns: runs(2000) });
  });

  it('differs where names of other scripts do', () => {
    const words = Object.entries(wordsOf).flatMap(([script, some]) => (script === 'latin' ? [] : some));
    const seen = new Map<string, string>();
    for (const word of words) {
      const id = toKebabCase(word);
      assert.equal(seen.get(id), undefined, `${word} and ${seen.get(id) ?? ''}`);
      seen.set(id, word);
    }
  });
});

describe('words of every script', () => {
  it('link by their ids, whatever the script', () => {
    const names = ['バス', 'ハス', 'ガス会社', 'Чай', 'किसान', 'ลูกค้า', '한국어 고객', 'أسرة', 'ไทย'];
    const links = ['バス', 'ガス会社', 'чай', 'किसान', 'ลูกค้า', '한국어-고객', 'أسرة', 'ไทย'];
    for (const encode of encodings) {
      const text = `title: B\ncustomer_segments:\n${names.map((name) => `  - ${name}\n`).join('')}`
        + `channels:\n  - name: c\n    customer_segments: [${links.map(encode).join(', ')}]\n`;
      assert.deepEqual(linkIndex(parseCanvas(text)).dangling, []);
      assert.ok(!codesIn(text).some((code) => ['unknown-link', 'duplicate-id', 'duplicate-name'].includes(code)));
    }
  });

  it('lead to the item, whichever way a link to it is encoded, from the link and back', () => {
    fc.assert(fc.property(anyName, anyEncoding, anyEncoding, (name, encode, encodeLink) => {
      const id = toKebabCase(name);
      if (id === '') return;
      const text = linked(encode(name), encodeLink(id));
      const document = parseCanvas(text);
      const [item] = canvasOf(document).blocks.customer_segments.items;
      assert.deepEqual(canvasOf(document).blocks.channels.items[0]?.links.customer_segments, [item?.id]);
      assert.ok(!codesIn(text).includes('unknown-link'), text);
      const at = document.source.positionAt(text.lastIndexOf(': ') + 3);
      assert.equal(definition(document, at).length, 1);
      // A link by the name itself is led there by a fix, unless it is the id.
      const byName = linked(encode(name), encodeLink(name));
      const other = parseCanvas(byName);
      if (linkIndex(other).dangling.length === 0) return;
      const range = { start: other.source.positionAt(byName.lastIndexOf(': ') + 3), end: other.source.positionAt(byName.length - 2) };
      const fix = codeActions(other, range, english).find(({ isPreferred }) => isPreferred);
      assert.ok(fix, byName);
      assert.deepEqual(linkIndex(parseCanvas(applyEdits(byName, fix.edits))).dangling, []);
    }), { numRuns: runs(500) });
  });

  it('are renamed from a name or a link with the same word, and the links with them', () => {
    fc.assert(fc.property(anyName, anyName, anyEncoding, anyEncoding, (name, newName, encode, encodeLink) => {
      const [id, newId] = [toKebabCase(name), toKebabCase(newName)];
      if (id === '' || newId === '') return;
      const text = linked(encode(name), encodeLink(id));
      const document = parseCanvas(text);
      for (const [at, word] of [[text.indexOf('- "') + 3, encode(newName)], [text.lastIndexOf(': ') + 3, encode(newId)]] as const) {
        const renamed = rename(document, document.source.positionAt(at), word, english);
        assert.ok(renamed && 'edits' in renamed, JSON.stringify(renamed));
        const after = applyEdits(text, renamed.edits);
        const { customer_segments: segments, channels } = read(after).blocks;
        assert.equal(segments.items[0]?.id, newId, after);
        assert.deepEqual(channels.items[0]?.links.customer_segments, [newId]);
        if (id !== newId) assert.ok(after.includes(newId), after);
      }
    }), { numRuns: runs(500) });
  });

  it('are the same in a diff however they are encoded, and stay when formatted and translated', () => {
    fc.assert(fc.property(anyName, (name) => {
      const id = toKebabCase(name) || 'x';
      const text = linked(name, id).replace('title: T', `title: ${JSON.stringify(name)}\ntags: [${JSON.stringify(name)}]`);
      const [before, after] = [text.normalize('NFC'), text.normalize('NFD')];
      const { meta, lists, blocks, removed, added, changed } = diffCanvases(read(before), read(after));
      assert.deepEqual([...meta, ...lists, ...blocks, ...removed, ...added, ...changed], []);
      const document = parseCanvas(after);
      const formatted = applyEdits(after, formatDocument(document, { tabSize: 2, insertSpaces: true }));
      assert.deepEqual(read(formatted), read(before));
      const dutch = textAfter(document, translate(document, 'nl'));
      assert.deepEqual(read(dutch).blocks, read(before).blocks);
      // The text is left alone.
      if (name !== name.normalize('NFC')) assert.ok(dutch.includes(name.normalize('NFD')), dutch);
    }), { numRuns: runs(400) });
  });

  it('are one item in a diff only where they are one word', () => {
    assert.ok(nameSimilarity('バス', 'ハス') < 0.8);
    assert.ok(nameSimilarity('किसान', 'कसन') < 0.8);
    assert.equal(nameSimilarity('Café', 'cafe'), 1);
    assert.equal(nameSimilarity('हिन्दी भाषा', 'भाषा हिन्दी'), 1);
  });

  it('are taken out of a list and moved, however they are encoded there', () => {
    const text = 'title: T\ncustomer_segments: [バス, x]\nchannels:\n  - name: c\n    customer_segments: [バス, x]\n'.normalize('NFD');
    const document = parseCanvas(text);
    const channel = document.blocks[1]?.items[0];
    assert.ok(channel && itemOf(channel));
    const without = setField(document, channel, 'customer_segments', ['x']);
    assert.match(textAfter(document, without ?? []), /customer_segments: \[x\]\n$/);
    const moved = moveLink(document, channel, { from: 'customer_segments', id: 'バス', to: 'key_partners', newId: 'バス' });
    assert.match(textAfter(document, moved ?? []), /key_partners: バス\n/);
  });

  it('are offered as links once, also where one is there already', () => {
    const text = 'title: T\ncustomer_segments: [バス, ハス]\nchannels:\n  - name: c\n    customer_segments: ['.normalize('NFD')
      + `${'バス'.normalize('NFD')}, ]\n`;
    const document = parseCanvas(text);
    const at = document.source.positionAt(text.lastIndexOf(' ]') + 1);
    assert.deepEqual(complete(document, at, english).items.map(({ label }) => label), ['ハス']);
  });

  it('may have joiners in an id of their own', () => {
    const text = 'title: T\ncustomer_segments:\n  - {name: a, id: می‌خواهم}\nchannels:\n  - {name: c, customer_segments: [میخواهم]}\n';
    assert.deepEqual(schemaFaults(text, 'en'), []);
    assert.ok(!codesIn(text).some((code) => ['bad-value', 'unknown-link', 'invisible-character'].includes(code)), codesIn(text).join());
  });
});
