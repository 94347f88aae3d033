import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Canvas } from '../../../src/parsing/canvas';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { locate } from '../../../src/parsing/syntax';
import { span } from '../../../src/parsing/yaml';
import { english } from '../../../src/l10n/l10n';
import { definition } from '../../../src/service/links/definition';
import { highlights } from '../../../src/service/links/highlights';
import { inlayHints } from '../../../src/service/links/inlayHints';
import { keepLinksEdits } from '../../../src/service/links/keepLinks';
import { linkStateOf } from '../../../src/links/linkState';
import { linkIndex } from '../../../src/links/linkIndex';
import { references } from '../../../src/service/links/references';
import { prepareRename, rename } from '../../../src/service/links/rename';
import { targetAt } from '../../../src/service/links/target';
import { mutatedCanvas } from '../kit/canvases';
import { applyEdits } from '../kit/cursor';
import { runs } from '../kit/runs';

const newNames = fc.constantFrom('new-id', 'Other name', 'a: b', '[x', "It's", '"', '2026', 'null', '- a', 'a, b', 'naïve 😀', '# c', '');

/** A canvas without the ids and names that are renamed, and links without what they link to where that is renamed. */
function blurred(canvas: Canvas, block: string, ids: readonly string[], withName: boolean): unknown {
  return Object.values(canvas.blocks).map((each) => ({
    ...each,
    items: each.items.map((item) => {
      const isRenamed = item.block === block && ids.includes(item.id);
      return {
        ...item,
        id: isRenamed ? '' : item.id,
        ownId: isRenamed ? '' : item.ownId,
        name: isRenamed && withName ? '' : item.name,
        links: Object.entries(item.links).map(([to, targets]) =>
          [to, to === block ? targets.map((id) => (ids.includes(id) ? '' : id)) : targets]),
      };
    }),
  }));
}

describe('links, on whatever text someone is typing', () => {
  it('a rename changes ids, names and links, and nothing else', () => {
    let renamed = 0;
    fc.assert(fc.property(mutatedCanvas, fc.nat(), newNames, (text, choice, newName) => {
      const document = parseCanvas(text);
      const index = linkIndex(document);
      const nodes = index.items.flatMap(({ syntax, name, ownId, links }) =>
        [name, ownId, ...links.map(({ written }) => written)].flatMap((node) =>
          (node?.range ? [locate(document, syntax.part, span(node))[0]] : [])));
      const offset = nodes[choice % Math.max(1, nodes.length)] ?? 0;
      const target = targetAt(document, offset);
      const result = rename(document, document.source.positionAt(offset), newName, english);
      if (!target || !result || 'problem' in result) return;
      const after = parseCanvas(applyEdits(text, result.edits), { defaultLanguage: document.language });
      if (document.problems.some(({ code }) => code === 'yaml')) return;
      renamed++;
      const now = canvasOf(after);
      const before = canvasOf(document);
      const position = before.blocks[target.block].items.findIndex((item) => item.id === target.id);
      const self = target.self ? before.blocks[target.block].items.indexOf(target.self.item) : position;
      const newId = now.blocks[target.block].items[self]?.id ?? newName;
      const isAmbiguous = before.blocks[target.block].items.filter(({ id }) => id === target.id).length > 1;
      if (isAmbiguous) return;
      const ids = [target.id, newId];
      const withName = target.role === 'name';
      assert.deepEqual(blurred(now, target.block, ids, withName), blurred(before, target.block, ids, withName), text);
      const links = (canvas: typeof index): number => canvas.linksTo(target.block, newId).length;
      if (target.items.length > 0) assert.equal(links(linkIndex(after)), index.linksTo(target.block, target.id).length);
    }), { numRuns: runs(400) });
    assert.ok(renamed > runs(400) / 20, `only ${renamed} renames`);
  });

  it('a rename of an anchor changes nothing that the canvas means, and one of a tag the tag alone', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'new', "it's", 'x, y', 'a: b', '2026', '"', '[', '');
    const tags = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    fc.assert(fc.property(word, fc.constantFrom('a', 'b'), tags, tags, fc.nat(), (newName, anchor, one, other, at) => {
      const text = [
        `x: &${anchor} own`, 'channels:', `  - {name: n, type: *${anchor}, tags: [${one.join(', ')}]}`,
        '  - &b', '    name: m', '    tags:', ...other.map((tag) => `      - ${tag}`), '  - *b', '',
      ].join('\n');
      const document = parseCanvas(text);
      const places = [...text.matchAll(/(?<=[&*])[ab]|\b[abc]\b/g)].map(({ index }) => index);
      const position = document.source.positionAt(places[at % places.length] ?? 0);
      const target = prepareRename(document, position, english);
      const result = rename(document, position, newName, english);
      if (!target || !result || 'problem' in target || 'problem' in result) return;
      const isAnchor = /[&*]$/.test(text.slice(0, document.source.offsetAt(target.range.start)));
      const renamed = (tag: string): string => (!isAnchor && tag === target.placeholder ? newName.trim() : tag);
      const tagsOf = (canvas: Canvas, each = (tag: string): string => tag): string[][] =>
        canvas.blocks.channels.items.map((item) => [...new Set(item.tags.map(each))]);
      const [before, after] = [canvasOf(document), canvasOf(parseCanvas(applyEdits(text, result.edits)))];
      assert.deepEqual(tagsOf(after), tagsOf(before, renamed), text);
      const untagged = ({ blocks, ...rest }: Canvas): unknown =>
        ({ ...rest, blocks: blocks.channels.items.map((item) => ({ ...item, tags: [] })) });
      assert.deepEqual(untagged(after), untagged(before), text);
    }), { numRuns: runs(400) });
  });

  it('nothing throws at any position, and every edit applies', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), newNames, (text, at, newName) => {
      const document = parseCanvas(text);
      const position = document.source.positionAt(at % (text.length + 1));
      definition(document, position);
      references(document, position, true);
      highlights(document, position);
      prepareRename(document, position, english);
      inlayHints(document, document.source.range(0, text.length));
      const result = rename(document, position, newName, english);
      if (result && 'edits' in result) applyEdits(text, result.edits);
    }), { numRuns: runs(400) });
  });

  it('the edits that keep links let every one of them lead somewhere again', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), fc.constantFrom('x', 'Other', 'b c'), (text, choice, typed) => {
      const document = parseCanvas(text);
      const { items } = linkIndex(document);
      const item = items[choice % Math.max(1, items.length)];
      if (!item?.name?.range) return;
      const [start] = locate(document, item.syntax.part, span(item.name));
      const hadProblems = document.problems.some(({ code }) => code === 'yaml');
      const after = reparseCanvas(document, { start, end: start, text: typed });
      const before = linkStateOf(parseCanvas(text));
      for (const { block, oldId, followEdits, keepIdEdits, count } of keepLinksEdits(before, after)) {
        const followed = linkIndex(parseCanvas(applyEdits(after.source.text, followEdits)));
        const kept = keepIdEdits && linkIndex(parseCanvas(applyEdits(after.source.text, keepIdEdits)));
        if (hadProblems || after.hasAnchors || after.problems.some(({ code }) => code === 'yaml')) continue;
        assert.equal(followed.linksTo(block, oldId).length, 0);
        if (kept) assert.equal(kept.withId(block, oldId).length, 1);
        assert.ok(count > 0);
      }
    }), { numRuns: runs(400) });
  });
});
