import type { TextChange } from '../../src/parsing/source';

/** A place in a canvas to type at: the change, and the one that takes it back. */
export interface Typing {
  readonly where: string;
  readonly there: TextChange;
  readonly back: TextChange;
}

function insert(where: string, at: number, text: string): Typing {
  if (at < 0) throw new Error(`There is no place to type ${where}.`);
  return { where, there: { start: at, end: at, text }, back: { start: at, end: at + text.length, text: '' } };
}

/** Where people type in a canvas of `canvasWith`, around its middle but for the last. */
export function typings(text: string): Typing[] {
  const middle = text.indexOf('\nchannels:');
  const after = (part: string, from = middle): number => {
    const at = text.indexOf(part, from);
    return at < 0 ? -1 : at + part.length;
  };
  const segment = text.indexOf('\ncustomer_segments:');
  const item = text.indexOf('  - name:', after('- name: Channels', middle));
  return [
    insert('in a name', after('- name: Channe', middle), 'x'),
    insert('in the name of a segment', after('- name: Customer segments', after('- name: Customer segments', segment)), 'x'),
    insert('in a note', after('note: Seen', middle), 'x'),
    insert('in a link', after('customer_segments: [cust', middle), 'x'),
    insert('in a key', after('    typ', middle), 'x'),
    insert('in a term', after('phases: [aware', middle), 'x'),
    insert('in the title', after('title: A large', 0), 'x'),
    insert('in the key of a block', after('\nchann', middle), 'x'),
    insert('a line', item, '    status: idea\n'),
    insert('an item', item, '  - name: One more\n'),
    insert('at the end of the file', text.length, '  - x'),
  ];
}

/** One of those places. */
export function typing(text: string, where: string): Typing {
  const found = typings(text).find((each) => each.where === where);
  if (!found) throw new Error(`No one types ${where}.`);
  return found;
}
