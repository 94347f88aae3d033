import assert from 'node:assert/strict';
import { addMissingBlocks } from '../../../src/edit/addMissingBlocks';
import { textAfter } from '../../../src/edit/changes';
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
});
