import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Filter } from '../../../src/preview/filter';
import { filterChoices, knownFilter, linkedKeys, shownKeys } from '../../../src/preview/filter';
import { previewModel } from '../../../src/preview/view';

const model = previewModel(parseCanvas([
  'customer_segments:', '  - Homes', '  - {name: Offices, tags: [b2b]}',
  'value_propositions:', '  - {name: Speed, customer_segments: homes, status: validated}',
  'channels:', '  - {name: Web, customer_segments: [homes, offices], tags: [b2b], status: testing}', '  - {name: Van, customer_segments: nobody}',
  'key_partners:', '  - {name: Mill, channels: web}', '',
].join('\n')));

const cases: [filter: Filter, shown: string[] | undefined][] = [
  [{}, undefined],
  [{ segment: 'customer_segments/homes' }, ['channels/web', 'customer_segments/homes', 'value_propositions/speed']],
  [{ segment: 'customer_segments/offices' }, ['channels/web', 'customer_segments/offices']],
  [{ tag: 'b2b' }, ['channels/web', 'customer_segments/offices']],
  [{ status: 'validated' }, ['value_propositions/speed']],
  [{ segment: 'customer_segments/homes', status: 'testing' }, ['channels/web']],
  [{ segment: 'customer_segments/nothing' }, []],
];

const gone: [filter: Filter, still: Filter][] = [
  [{}, {}],
  [{ segment: 'customer_segments/nothing' }, {}],
  [{ segment: 'customer_segments/homes', tag: 'b2c', status: 'testing' }, { segment: 'customer_segments/homes', status: 'testing' }],
  [{ tag: 'b2b', status: 'rejected' }, { tag: 'b2b' }],
];

describe('of a filter there still is', () => {
  for (const [filter, still] of gone) {
    it(JSON.stringify(filter), () => { assert.deepEqual(knownFilter(filterChoices(model), filter), still); });
  }

  it('the same as before, if there is all of it', () => {
    const filter = { segment: 'customer_segments/homes', tag: 'b2b' };
    assert.equal(knownFilter(filterChoices(model), filter), filter);
  });
});

describe('a filter shows', () => {
  for (const [filter, shown] of cases) {
    it(JSON.stringify(filter), () => {
      const keys = shownKeys(model, filter);
      assert.deepEqual(keys && [...keys].sort(), shown);
    });
  }

  it('what there is to choose from', () => {
    const { segments, tags, statuses } = filterChoices(model);
    assert.deepEqual(segments.map(({ label }) => label), ['Homes', 'Offices']);
    assert.deepEqual(tags, ['b2b']);
    assert.deepEqual(statuses.map(({ id }) => id).sort(), ['testing', 'validated']);
  });

  it('links whichever way, but none to nothing', () => {
    assert.deepEqual([...linkedKeys(model).get('channels/web') ?? []].sort(),
      ['customer_segments/homes', 'customer_segments/offices', 'key_partners/mill']);
    assert.equal(linkedKeys(model).get('channels/van'), undefined);
  });
});
