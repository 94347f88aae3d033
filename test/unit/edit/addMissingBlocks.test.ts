import assert from 'node:assert/strict';
import { addMissingBlocks } from '../../../src/edit/addMissingBlocks';
import { textAfter } from '../../../src/edit/textChanges';
import { parseCanvas } from '../../../src/parsing/parse';

describe('adding the missing blocks', () => {
  it('puts each in its place, with its guiding questions as comments', () => {
    const document = parseCanvas('title: a\n\nkey_activities:\n  - b\n\ncustomer_segments: [c]\n');
    const after = textAfter(document, addMissingBlocks(document) ?? []);
    const keys = [...after.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys, [
      'title', 'key_partners', 'key_activities', 'key_resources', 'value_propositions', 'customer_relationships',
      'channels', 'customer_segments', 'cost_structure', 'revenue_streams',
    ]);
    assert.match(after, /\n\n# .*\n(# - .*\?.*\n)+channels:\n\n/);
    assert.deepEqual(addMissingBlocks(parseCanvas(after)), []);
  });

  // A tab below an empty key would be its indentation, so blocks go behind it.
  for (const end of ['\t', '\n \t\n', '\r\n\t\r\n  ']) {
    it(`keeps what no one sees at the end of a file: ${JSON.stringify(end)}`, () => {
      const text = `channels:\n  - a\nkey_partners:\n  - b\n${end}`;
      const document = parseCanvas(text);
      const changes = addMissingBlocks(document) ?? [];
      const after = parseCanvas(textAfter(document, changes));
      assert.deepEqual(after.problems, []);
      assert.equal(after.blocks.length, 9);
      assert.ok(changes.length > 0 && changes.every((change) => change.start === change.end), 'only adds');
    });
  }
});
