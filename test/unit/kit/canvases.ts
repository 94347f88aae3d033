import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';

const folder = path.join(process.cwd(), 'examples');

/** The canvases in `examples/`. */
export const exampleCanvases: readonly string[] = fs.readdirSync(folder)
  .filter((file) => file.endsWith('.bmc.yaml'))
  .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

/** Canvases in the forms that no example has. */
export const oddCanvases: readonly string[] = [
  'customer_segments:\r\n  items:\r\n    - Shops # all\r\n    - {id: "o", name: Offices}\r\nchannels:\r\n  - name: Web\r\n    customer_segments: [shops, \'o\']\r\n',
  'klantsegmenten: [Winkels, {naam: "Kantoren", id: k}]\nkanalen: [{naam: Web, klantsegmenten: [winkels, k]}]\n',
  'x-s: &s shops\ncustomer_segments:\n  - {name: a, id: *s}\n  - &b {name: Offices}\n  - {<<: *b, note: x}\n' +
    'channels:\n  - {name: Web, customer_segments: [*s, offices]}\n  - &w Shop\nkey_partners:\n  - *w\n  - {name: c, channels: shop}\n',
  '{"title": "a", "customer_segments": ["Shops"], "channels": [{"name": "Web", "customer_segments": ["shops"]}]}\n',
  '# region a\n# b\n# c\ntitle: d\n# endregion\nchannels:\n  - name: >-\n      Two\n      lines\n    note: |\n      # e\n      # f\n' +
    '  - "Three\n    lines"\nkey_partners:\n  - name: g\n    channels:\n      - two-lines\n      - three-lines\n',
  'channels:\n  - Web\n  - web\n  -\n  - id:\n    name: Shop\n  - !!str Tag\n  - - nested\nkey_partners:\n  - {name: a, channels: [web, shop, tag]}\n',
  'channels:\n- &c Web\n- id: null\n  name: 2026\n- {}\nkey_activities:\n- name: b\n  channels: web\n- {name: c, channels: "2026"}\n',
  'x: &x [Web, Shop]\ny: &y\n  items: [a]\n  note: |\n    # b\n    c\nchannels: *x\ncustomer_segments: *y\nkey_partners: {<<: *y}\n',
];

const fragments = [
  'a', ' ', '\n', '\n  - ', '\n    ', '- ', ':', ': ', '#', ' # x', '"', "'", '[', ']', '{', '}', ', ', '|\n', '>', '&a ', '*a',
  '<<: *b', '---\n', '\t', '\r\n', '? ', '!', 'id: z', 'name: b', 'customer_segments: shops', 'https://a.b/(c).', '😀',
];

/** Texts with characters added and dropped at random places, as when someone is typing. */
export const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(
  texts,
  fc.array(fc.record({
    at: fc.nat(100_000), remove: fc.oneof(fc.constant(0), fc.nat(4)), text: fc.constantFrom('', ...fragments),
  }), { maxLength: 4 }),
).map(([text, edits]) => edits.reduce((result, edit) => {
  const at = edit.at % (result.length + 1);
  return result.slice(0, at) + edit.text + result.slice(at + edit.remove);
}, text));

/** Canvases as they are in the middle of being typed. */
export const mutatedCanvas = mutated(
  fc.constantFrom(...exampleCanvases, ...oddCanvases, ...oddCanvases, ...oddCanvases),
);
