import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { filterEach, mapEach } from '../../../src/incremental/derived';
import { changeSince, fingerprintBy } from '../../../src/incremental/fingerprint';
import { indexBy } from '../../../src/incremental/index';
import { splice } from '../../../src/incremental/listDelta';
import { runs } from '../kit/runs';

interface Element { readonly key: string; readonly note: string }

const element = fc.record({ key: fc.constantFrom('a', 'b', 'c', ''), note: fc.constantFrom('x', 'y') });
const elements = fc.array(element, { maxLength: 5 });

interface Edit {
  readonly first: number;
  readonly count: number;
  readonly added: readonly Element[];
  /** Which version it is made of. */
  readonly from: number;
  readonly isAsked: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  first: fc.nat(20), count: fc.nat(3), added: elements, from: fc.nat(), isAsked: fc.boolean(),
});
const edits = fc.array(edit, { maxLength: 9 });

/** All that is derived from a list, in an order that says nothing. */
function derivations(): (list: readonly Element[]) => unknown {
  const notes = mapEach<Element, string>(({ note }) => note);
  const keys = mapEach<Element, string>(({ key }) => (key === '' ? null : key));
  const withX = filterEach<Element>(({ note }) => note === 'x');
  const byKey = indexBy<Element>(({ key, note }) => (key === '' ? [] : [key, note]));
  return (list) => {
    const index = byKey(list);
    const having = (key: string): string[] => index.get(key).map((each) => each.key + each.note).sort();
    const indexed = [...index.keys()].sort().map((key) => [key, having(key)]);
    return { notes: notes(list), keys: keys(list), withX: withX(list), indexed, repeated: [...index.repeated].sort() };
  };
}

/** Versions of a list, each made of one before it. */
function versionsOf(
  start: readonly Element[], made: readonly Edit[], ask: (list: readonly Element[]) => void,
): (readonly Element[])[] {
  const versions = [start];
  for (const { first, count, added, from, isAsked } of made) {
    const before = versions.at(from % 3 === 0 ? from % versions.length : -1) ?? start;
    const at = first % (before.length + 1);
    const after = splice(before, at, Math.min(count, before.length - at), added);
    versions.push(after);
    if (isAsked) ask(after);
  }
  return versions;
}

describe('what is derived from a list', () => {
  it('is after any edits what it is of the same list made anew, in every version', () => {
    fc.assert(fc.property(elements, edits, (start, made) => {
      const derived = derivations();
      derived(start);
      for (const version of versionsOf(start, made, derived)) {
        assert.deepEqual(derived(version), derivations()([...version]));
      }
    }), { numRuns: runs(1000) });
  });

  it('has one fingerprint for as long as what counts is alike, and knows what changed in the last step', () => {
    const start: Element[] = [{ key: 'a', note: 'x' }, { key: 'b', note: 'x' }];
    const fingerprint = fingerprintBy<Element>((one, other) => one.key === other.key, ({ key }) => key !== '');
    const first = fingerprint(start);
    const noted = splice(start, 0, 1, [{ key: 'a', note: 'y' }]);
    assert.equal(fingerprint(noted), first);
    const longer = splice(noted, 2, 0, [{ key: '', note: 'y' }]);
    assert.equal(fingerprint(longer), first);
    const renamed = splice(longer, 1, 1, [{ key: 'c', note: 'x' }]);
    assert.deepEqual(changeSince(first, fingerprint(renamed)), [{ key: 'b', note: 'x' }, { key: 'c', note: 'x' }]);
    const shorter = splice(renamed, 0, 1, []);
    assert.equal(changeSince(first, fingerprint(shorter)), undefined, 'two steps are not known');
  });

  it('has another fingerprint wherever what counts differs, after any edits', () => {
    fc.assert(fc.property(elements, edits, (start, made) => {
      const fingerprint = fingerprintBy<Element>((one, other) => one.key === other.key);
      const versions = versionsOf(start, made, fingerprint);
      const keysOf = (list: readonly Element[]): string => list.map(({ key }) => key).join();
      for (const one of versions) {
        for (const other of versions) {
          if (keysOf(one) !== keysOf(other)) assert.notEqual(fingerprint(one), fingerprint(other));
        }
      }
    }), { numRuns: runs(1000) });
  });
});
