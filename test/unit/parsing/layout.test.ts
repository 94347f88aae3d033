import assert from 'node:assert/strict';
import { Layout } from '../../../src/parsing/layout';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { locate } from '../../../src/parsing/syntax';

describe('the layout of a version', () => {
  it('says where a part begins in that version, and an edit makes another', () => {
    const first = Layout.begin();
    const [title, channel] = [first.partsAt(0)(0), first.partsAt(0)(20)];
    const second = first.layout.edit(10, 5, []);
    const added = second.partsAt(10)(2);
    assert.deepEqual([title, channel].map((part) => first.layout.offsetOf(part)), [0, 0]);
    assert.deepEqual([title, channel, added].map((part) => second.layout.offsetOf(part)), [0, 5, 10]);
  });

  it('refuses a part that an edit has removed, or that another version has in its place', () => {
    const before = parseCanvas('channels:\n  - a\n  - b\n');
    const after = reparseCanvas(before, { start: 14, end: 15, text: 'c' });
    const [old] = before.blocks[0]?.items ?? [];
    const [now, kept] = after.blocks[0]?.items ?? [];
    assert.ok(old && now && kept && old !== now);
    assert.equal(kept, before.blocks[0]?.items[1]);
    assert.throws(() => locate(after, old.part, old.span), /another version/);
    assert.throws(() => locate(before, now.part, now.span), /another version/);
    assert.deepEqual([locate(before, old.part, old.span), locate(after, now.part, now.span)], [[14, 15], [14, 15]]);
  });

  it('takes no more room after many edits', () => {
    let document = parseCanvas(`channels:\n${'  - a\n'.repeat(100)}`);
    const room = (): number => JSON.stringify(document.layout).length;
    const before = room();
    for (let at = 0; at < 500; at++) {
      document = reparseCanvas(document, { start: 14 + 6 * (at % 100), end: 15 + 6 * (at % 100), text: at % 2 === 0 ? 'b' : 'a' });
    }
    assert.ok(room() < before * 1.5, `${room()} instead of ${before}`);
  });
});
