import type { SettableField } from '../../../src/edit/setField';
import { setField } from '../../../src/edit/setField';
import { at, check } from '../kit/items';

describe('setting a field', () => {
  const cases: [marked: string, field: SettableField, values: string[], after: string | undefined][] = [
    ['channels:\n  - |a # x\n', 'type', ['own'], 'channels:\n  - name: a # x\n    type: own\n'],
    ['channels:\n  - |a', 'id', ['b'], 'channels:\n  - id: b\n    name: a'],
    ['kanalen: [|a]\n', 'type', ['own', 'direct'], 'kanalen: [{naam: a, soort: [eigen, direct]}]\n'],
    ['channels:\n  - name: |a # x\n    status: testing\n', 'type', ['own'], 'channels:\n  - name: a # x\n    type: own\n    status: testing\n'],
    ['channels:\n  - status: |testing\n', 'type', ['own'], 'channels:\n  - type: own\n    status: testing\n'],
    ['channels:\n  - {name: |a, note: b}\n', 'status', ['validated'], 'channels:\n  - {name: a, status: validated, note: b}\n'],
    ['channels:\n  - name: |a\n    type: own # x\n', 'type', ['direct'], 'channels:\n  - name: a\n    type: direct # x\n'],
    ['channels:\n  - name: |a\n    type: "own"\n', 'type', ['own'], 'channels:\n  - name: a\n    type: "own"\n'],
    ['channels:\n  - name: |a\n    type: own # x\n', 'type', ['own', 'direct'], 'channels:\n  - name: a\n    type: [own, direct] # x\n'],
    ['channels:\n  - name: |a\n    type: [own, "direct"] # x\n', 'type', ['direct', 'partner'], 'channels:\n  - name: a\n    type: ["direct", partner] # x\n'],
    ['channels:\n  - name: |a\n    type: [own, direct]\n', 'type', ['own'], 'channels:\n  - name: a\n    type: [own]\n'],
    ['channels:\n  - name: |a\n    phases:\n      - awareness # x\n      - delivery\n', 'phases', ['awareness', 'purchase'],
      'channels:\n  - name: a\n    phases:\n      - awareness # x\n      - purchase\n'],
    ['channels:\n  - name: |a\n    type: own\n    note: b\n', 'type', [], 'channels:\n  - name: a\n    note: b\n'],
    ['channels:\n  - name: |a\n    type: own # x\n    note: b\n', 'type', [], 'channels:\n  - name: a\n    # x\n    note: b\n'],
    ['channels:\n  - name: |a\n    type: # x\n      # y\n      - own # z\n    note: b\n', 'type', [], 'channels:\n  - name: a\n    # x\n    # y\n    # z\n    note: b\n'],
    ['channels:\n  - name: |a\n    note: |-\n      # no comment\n    type: own\n', 'note', [], 'channels:\n  - name: a\n    type: own\n'],
    ['channels:\n  - {name: |a, type: [own, # x\n      direct]}\n', 'type', [], undefined],
    ['channels:\n  - {name: |a, type: [own, # x\n      direct]}\n', 'type', ['direct'], 'channels:\n  - {name: a, type: [ # x\n      direct]}\n'],
    ['channels:\n  - name: |a\n    phases: [delivery, # x, y\n      purchase] # z\n', 'phases', ['delivery'], 'channels:\n  - name: a\n    phases: [delivery # x, y\n      ] # z\n'],
    ['channels:\n  - type: |own\n    name: a\n', 'type', [], 'channels:\n  - name: a\n'],
    ['channels:\n  - {name: |a, type: own}\n', 'type', [], 'channels:\n  - {name: a}\n'],
    ['channels:\n  - {type: |own, name: a}\n', 'type', [], 'channels:\n  - {name: a}\n'],
    ['channels:\n  - name: |a\n', 'type', [], 'channels:\n  - name: a\n'],
    ['channels:\n  - name: |a\n    type:\n', 'type', ['own'], 'channels:\n  - name: a\n    type: own\n'],
    ['channels:\n  - name: |a\n    customer_segments: b\n', 'customer_segments', ['b', 'c'], 'channels:\n  - name: a\n    customer_segments: [b, c]\n'],
    ['channels:\n  - name: |a\n', 'note', ['One line'], 'channels:\n  - name: a\n    note: One line\n'],
    ['channels:\n  - name: |a\n', 'note', ['Two\n\nlines'], 'channels:\n  - name: a\n    note: |\n      Two\n\n      lines\n'],
    ['channels:\n  - {name: |a}\n', 'note', ['Two\nlines'], 'channels:\n  - {name: a, note: "Two\\nlines"}\n'],
    ['revenue_streams:\n  - name: |a\n    amount: 1 # x\n', 'amount', ['2.5'], 'revenue_streams:\n  - name: a\n    amount: 2.5 # x\n'],
    ['revenue_streams:\n  - |a\n', 'amount', ['2'], 'revenue_streams:\n  - name: a\n    amount: 2\n'],
    ['channels:\n  - name: |a\n', 'amount', ['2'], undefined],
    ['channels:\n  - name: |a\n', 'tags', ['b'], 'channels:\n  - name: a\n    tags: [b]\n'],
    ['channels: [|a]\n', 'tags', ['b'], 'channels: [{name: a, tags: [b]}]\n'],
    ['channels:\n  - name: |a\n    tags: b # x\n', 'tags', ['c'], 'channels:\n  - name: a\n    tags: [c] # x\n'],
    ['channels:\r\n  - |a\r\n', 'status', ['testing'], 'channels:\r\n  - name: a\r\n    status: testing\r\n'],
  ];
  for (const [marked, field, values, after] of cases) {
    it(`${field} = ${values.join(', ')} in ${JSON.stringify(marked)}`, () => {
      const { document, item } = at(marked);
      check(document, setField(document, item, field, values), after);
    });
  }
});
