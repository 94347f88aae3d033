import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { BlockId, VocabularyId } from '../../src/canvas/structure';
import { blockIds, isBlockId, vocabularies, vocabularyIds } from '../../src/canvas/structure';
import type { Canvas, CanvasItem } from '../../src/parsing/canvas';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { english } from '../../src/l10n/l10n';
import { validate } from '../../src/service/validation/validate';

interface Example {
  readonly file: string;
  readonly text: string;
  readonly document: CanvasDocument;
  readonly canvas: Canvas;
}

const folder = path.resolve('examples');
const examples = fs.readdirSync(folder).map((file): Example => {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const document = parseCanvas(text);
  return { file, text, document, canvas: canvasOf(document) };
});

/** What fits on a sticky note that is seen from the back of the room. */
const longestName = 40;

function itemsOf({ blocks }: Canvas): CanvasItem[] {
  return blockIds.flatMap((block) => blocks[block].items);
}

function linksOf({ links }: CanvasItem): { block: BlockId; ids: readonly string[] }[] {
  return Object.entries(links).flatMap(([block, ids]) => (isBlockId(block) ? [{ block, ids }] : []));
}

/** The terms of a vocabulary that a canvas uses. */
function termsUsed(canvas: Canvas, vocabulary: VocabularyId): readonly (string | undefined)[] {
  if (vocabulary === 'cost_structure.focus') return canvas.blocks.cost_structure.focus;
  if (vocabulary === 'status' || vocabulary === 'color' || vocabulary === 'per') {
    return itemsOf(canvas).map((item) => item[vocabulary]);
  }
  return itemsOf(canvas).flatMap(({ block, terms }) => Object.entries(terms)
    .flatMap(([field, used]) => (`${block}.${field}` === vocabulary ? used : [])));
}

const all = examples.flatMap(({ canvas }) => itemsOf(canvas));

describe('each example', () => {
  for (const { file, text, document, canvas } of examples) {
    describe(file, () => {
      it('has a name in kebab-case and says what it teaches', () => {
        assert.match(file, /^[a-z0-9]+(-[a-z0-9]+)*\.bmc\.yaml$/);
        assert.match(text, /^# (What this example shows|Wat dit voorbeeld laat zien): /);
      });

      it('says that its amounts are illustrative', () => {
        assert.match(canvas.description ?? '', /illustrative|illustratief/);
        assert.notEqual(canvas.currency, undefined);
      });

      it('is clean under every check', () => {
        const found = validate(document, english).map(({ range, message }) =>
          `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`);
        assert.deepEqual(found, []);
      });

      it('fills every block, in canonical order', () => {
        assert.deepEqual(document.blocks.map(({ id }) => id), blockIds);
        assert.deepEqual(blockIds.filter((block) => canvas.blocks[block].items.length === 0), []);
      });

      it('has one item for each id, and links to no other', () => {
        for (const block of blockIds) {
          const ids = canvas.blocks[block].items.map(({ id }) => id);
          assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], block);
        }
        const nowhere = itemsOf(canvas).flatMap(linksOf).flatMap(({ block, ids }) =>
          ids.filter((id) => !canvas.blocks[block].items.some((item) => item.id === id)));
        assert.deepEqual(nowhere, []);
      });

      it('serves every segment: with value, through a channel, in a relationship, for money', () => {
        const segments = canvas.blocks.customer_segments.items.filter(({ status }) => status !== 'rejected');
        for (const block of ['value_propositions', 'channels', 'customer_relationships', 'revenue_streams'] as const) {
          const served = canvas.blocks[block].items.flatMap(({ links }) => links.customer_segments ?? []);
          assert.deepEqual(segments.map(({ id }) => id).filter((id) => !served.includes(id)), [], block);
        }
      });

      it('covers every phase, and prices every revenue stream', () => {
        const phases = canvas.blocks.channels.items.flatMap(({ terms }) => terms.phases ?? []);
        assert.deepEqual(vocabularies['channels.phases'].filter((phase) => !phases.includes(phase)), []);
        assert.deepEqual(canvas.blocks.revenue_streams.items.filter(({ terms }) => !terms.pricing?.length), []);
      });

      it('has names that fit on a sticky note', () => {
        assert.deepEqual(itemsOf(canvas).map(({ name }) => name).filter((name) => name.length > longestName), []);
      });
    });
  }
});

describe('the examples together', () => {
  it('are at least six, and three of them Dutch', () => {
    assert.ok(examples.length >= 6);
    assert.ok(examples.filter(({ canvas }) => canvas.language === 'nl').length >= 3);
  });

  for (const vocabulary of vocabularyIds) {
    it(`use every term of ${vocabulary}`, () => {
      const used = new Set(examples.flatMap(({ canvas }) => termsUsed(canvas, vocabulary)));
      assert.deepEqual(vocabularies[vocabulary].filter((term) => !used.has(term)), []);
    });
  }

  it('link to items of every block', () => {
    const linked = new Set(all.flatMap(linksOf).map(({ block }) => block));
    assert.deepEqual(blockIds.filter((block) => !linked.has(block)), []);
  });

  const blocks = examples.flatMap(({ document }) => document.blocks);
  const forms: [form: string, isUsed: boolean][] = [
    ['a block as a list', blocks.some(({ form }) => form === 'list')],
    ['a block as a mapping', blocks.some(({ form }) => form === 'mapping')],
    ['a note on a block', examples.some(({ canvas }) => blockIds.some((id) => canvas.blocks[id].note !== undefined))],
    ['an item that is only its name', blocks.some(({ items }) => items.some(({ form }) => form === 'text'))],
    ['an id of an item\'s own', blocks.some(({ items }) => items.some(({ fields }) => fields.some(({ text }) => text === 'id')))],
    ['fields through a merge key', blocks.some(({ items }) => items.some(({ fields }) => fields.some(({ merged }) => merged)))],
    ['Markdown in a note', all.some(({ note }) => /\*\w[^*]*\*/.test(note ?? ''))],
    ['Markdown in a description', examples.some(({ canvas }) => /\*\*\w[^*]*\*\*/.test(canvas.description ?? ''))],
    ['tags on a canvas', examples.some(({ canvas }) => canvas.tags.length > 0)],
    ['tags on an item', all.some(({ tags }) => tags.length > 0)],
    ['a key of one\'s own', examples.some(({ document }) => document.fields.some(({ text }) => text.startsWith('x-')))],
    ['a comment beside what it is about', examples.some(({ text }) => /\S # \S/.test(text))],
  ];
  for (const [form, isUsed] of forms) it(`show ${form}`, () => assert.ok(isUsed));
});
