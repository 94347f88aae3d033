import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { sideOf } from '../../../src/merge/conflicts';
import type { Merged } from '../../../src/merge/merge';
import { mergeOf } from '../../../src/merge/merge';
import { blockIds } from '../../../src/canvas/structure';
import { keyWord } from '../../../src/canvas/words';
import type { Layout, Model, ModelItem } from '../kit/randomMerge';
import { Author, Dice, cloned, written } from '../kit/randomMerge';
import { runs } from '../kit/runs';

/**
 * Merges of random canvases by two random people, checked with nothing but the models that they were written from and
 * the `yaml` package: what the parser and the merge under test make of them does not count.
 */

const labels = { ours: 'ours', theirs: 'theirs' };

interface Sample {
  readonly models: { readonly base: Model; readonly ours: Model; readonly theirs: Model };
  readonly texts: { readonly base: string; readonly ours: string; readonly theirs: string };
}

function sampleOf(seed: number): Sample {
  const dice = new Dice(seed);
  const layout: Layout = { eol: dice.once(5) ? '\r\n' : '\n', mark: dice.once(6) ? '\uFEFF' : '' };
  const base = new Author(dice, 'b').canvas();
  const [ours, theirs] = [cloned(base), cloned(base)];
  new Author(dice, 'oo', 1000).change(ours, 1 + dice.below(4));
  new Author(dice, 'ttt', 2000).change(theirs, 1 + dice.below(4));
  const models = { base, ours, theirs };
  const texts = { base: written(base, layout), ours: written(ours, layout), theirs: written(theirs, layout) };
  return { models, texts };
}

/** Links are known by what they lead to. */
const linkKeys = new Set(blockIds.flatMap((block) =>
  (['en', 'nl'] as const).map((language) => keyWord({ in: 'canvas' }, block, language))));

type Data = Record<string, unknown>;

function plain(text: string): Data {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { uniqueKeys: true });
  assert.deepEqual(document.errors.map(({ message }) => message), [], text);
  return (document.toJS() ?? {}) as Data;
}

/** An item's data, with what a move put aside as if it had stayed: which of both it is follows from the block. */
function bare(item: Data): Data {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.replace(/^x-(?=type|soort)/, ''), value]));
}

interface Found {
  readonly block: string;
  readonly data: Data;
}

function itemsOf(data: Data, { language }: Model): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const block of ['key_partners', 'channels', 'customer_segments', 'cost_structure'] as const) {
    const value = data[keyWord({ in: 'canvas' }, block, language)];
    const list = Array.isArray(value) ? value as unknown[]
      : ((value as Data | undefined | null)?.[keyWord({ in: 'block', block }, 'items', language)] ?? []) as unknown[];
    for (const item of list) {
      const nameKey = keyWord({ in: 'item', block }, 'name', language);
      const fields: Data = typeof item === 'object' && item !== null ? bare(item as Data) : { [nameKey]: item };
      const name = String(fields[nameKey]);
      assert.ok(!found.has(name), `${name} stands there twice`);
      found.set(name, { block, data: fields });
    }
  }
  return found;
}

const modelItems = (model: Model): Map<number, ModelItem & { block: string }> =>
  new Map(model.blocks.flatMap(({ id, items }) => items.map((item) => [item.identity, { ...item, block: id }])));

/** A value after a merge; `clash` where both changed it in different ways. */
function three<T>(base: T, ours: T, theirs: T): T | 'clash' {
  const [b, o, t] = [base, ours, theirs].map((each) => JSON.stringify(each));
  return o === t || t === b ? ours : o === b ? theirs : 'clash';
}

/** What is wrong with a clean merge; nothing, if all is well. */
function faultsOf({ models: { base, ours, theirs }, texts }: Sample, text: string): string[] {
  const faults: string[] = [];
  const data = plain(text);
  const items = itemsOf(data, ours);
  const [inBase, inOurs, inTheirs] = [modelItems(base), modelItems(ours), modelItems(theirs)];
  const sides = {
    ours: itemsOf(plain(texts.ours), ours), theirs: itemsOf(plain(texts.theirs), theirs),
    base: itemsOf(plain(texts.base), base),
  };
  const expected = new Set<string>();
  for (const identity of new Set([...inBase.keys(), ...inOurs.keys(), ...inTheirs.keys()])) {
    const [b, o, t] = [inBase.get(identity), inOurs.get(identity), inTheirs.get(identity)];
    const shown = (item: ModelItem | undefined, from: Map<string, Found>, text: string): string => {
      const data = Object.entries(from.get(item?.name ?? '')?.data ?? {});
      const comments = [...item?.above ?? [], item?.tail ?? '', item?.inner ?? ''];
      // In brackets there are none.
      return JSON.stringify(comments.filter((comment) => comment !== '' && text.includes(comment)))
        + unordered(data.filter(([key]) => !linkKeys.has(key.replace(/^x-/, ''))));
    };
    if (b && !(o && t)) {
      const left = o ?? t;
      // Under another name it is another item, which is added.
      if (left && left.name !== b.name && items.has(left.name)) expected.add(left.name);
      else if (left) {
        const now = o ? shown(left, sides.ours, texts.ours) : shown(left, sides.theirs, texts.theirs);
        const isSame = now === shown(b, sides.base, texts.base) && left.block === b.block;
        if (!isSame) faults.push(`${left.name} was changed and removed`);
      }
      continue;
    }
    const name = three(b?.name, o?.name ?? t?.name, t?.name ?? o?.name) ?? '';
    if (name === 'clash' && o && t && items.has(o.name) && items.has(t.name)) {
      // Under two new names it is two items.
      expected.add(o.name).add(t.name);
      continue;
    }
    expected.add(name);
    const found = items.get(name);
    if (!found) {
      faults.push(`${name} is lost`);
      continue;
    }
    const block = three(b?.block, o?.block ?? t?.block, t?.block ?? o?.block);
    if (found.block !== block) faults.push(`${name} is in ${found.block} rather than ${block}`);
    const before = sides.base.get(b?.name ?? '')?.data;
    const [inOur, inTheir] = [o && sides.ours.get(o.name)?.data, t && sides.theirs.get(t.name)?.data];
    const [one, other] = [inOur ?? inTheir, inTheir ?? inOur];
    for (const key of new Set([before, one, other, found.data].flatMap((each) => Object.keys(each ?? {})))) {
      if (linkKeys.has(key.replace(/^x-/, ''))) continue;
      const isList = /^type|^soort|^tags/.test(key)
        || [before, one, other, found.data].some((each) => Array.isArray(each?.[key]));
      if (!isList) {
        const wanted = three(before?.[key], one?.[key], other?.[key]);
        if (wanted === 'clash') faults.push(`${name} ${key}: both changed it`);
        else if (JSON.stringify(found.data[key]) !== JSON.stringify(wanted)) {
          faults.push(`${name} ${key}: ${JSON.stringify(found.data[key])} rather than ${JSON.stringify(wanted)}`);
        }
        continue;
      }
      const isListed = found.data[key] === undefined || Array.isArray(found.data[key]);
      if (key === 'tags' && !isListed) faults.push(`${name} has tags that are no list`);
      const list = (from: Data | undefined): string[] => [from?.[key] ?? []].flat().map(String);
      const [was, mine, yours, is] = [list(before), list(one), list(other), list(found.data)];
      for (const value of [...mine, ...yours]) {
        const isKept = (mine.includes(value) && yours.includes(value)) || !was.includes(value);
        if (isKept !== is.includes(value)) faults.push(`${name} ${key}: ${value} ${isKept ? 'is lost' : 'is back'}`);
      }
    }
  }
  for (const name of items.keys()) if (!expected.has(name)) faults.push(`${name} is there again`);
  const models = { base, ours, theirs };
  return [
    ...faults, ...linkFaults(items, sides, ours), ...blockFaults(models, data), ...commentFaults(models, text),
  ];
}

/** Links that lead nowhere, of which no version has one. */
function linkFaults(
  items: Map<string, Found>, sides: Record<string, Map<string, Found>>, { language }: Model,
): string[] {
  const key = keyWord({ in: 'item', block: 'channels' }, 'customer_segments', language);
  const dangling = (all: Map<string, Found>): string[] => [...all.values()]
    .flatMap(({ data }) => [data[key] ?? []].flat().map(String))
    .filter((id) => all.get(id)?.block !== 'customer_segments');
  const known = Object.values(sides).flatMap(dangling);
  return dangling(items).filter((id) => !known.includes(id)).map((id) => `a link to ${id} leads nowhere`);
}

function blockFaults({ base, ours, theirs }: Sample['models'], data: Data): string[] {
  const faults: string[] = [];
  const check = (what: string, is: unknown, b: unknown, o: unknown, t: unknown): void => {
    const wanted = three(b, o, t);
    if (wanted === 'clash') faults.push(`${what}: both changed it`);
    else if (JSON.stringify(is ?? '') !== JSON.stringify(wanted ?? '')) {
      faults.push(`${what}: ${JSON.stringify(is)} rather than ${JSON.stringify(wanted)}`);
    }
  };
  check('title', data[keyWord({ in: 'canvas' }, 'title', ours.language)], base.title, ours.title, theirs.title);
  for (const key of new Set([...base.own.keys(), ...ours.own.keys(), ...theirs.own.keys()])) {
    const own = ({ own: all }: Model): string | undefined => all.get(key)?.replace(/^&\S+ /, '');
    check(key, data[key], own(base), own(ours), own(theirs));
  }
  for (const id of ['key_partners', 'channels', 'customer_segments', 'cost_structure'] as const) {
    const value = data[keyWord({ in: 'canvas' }, id, ours.language)];
    const own = typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Data : {};
    const [b, o, t] = [base, ours, theirs].map((model) => model.blocks.find((block) => block.id === id));
    const note = own[keyWord({ in: 'block', block: id }, 'note', ours.language)];
    check(`${id} note`, note, b?.note ?? '', o?.note ?? '', t?.note ?? '');
    check(`${id} x-own`, own['x-own'], b?.own ?? '', o?.own ?? '', t?.own ?? '');
    if (id !== 'cost_structure') continue;
    const is = [own[keyWord({ in: 'block', block: id }, 'focus', ours.language)] ?? []].flat().length;
    const [was, mine, yours] = [b?.focus ?? [], o?.focus ?? [], t?.focus ?? []];
    const kept = [...new Set([...mine, ...yours])]
      .filter((term) => (mine.includes(term) && yours.includes(term)) || !was.includes(term));
    if (is !== kept.length) faults.push(`focus: ${is} terms rather than ${kept.join()}`);
  }
  return faults;
}

/** Which item each comment stands above that is above one. */
function ownersIn(model: Model): Map<string, number> {
  const items = model.blocks.flatMap((block) => block.items);
  return new Map(items.flatMap((item) => item.above.map((comment) => [comment, item.identity])));
}

function commentFaults({ base, ours, theirs }: Sample['models'], text: string): string[] {
  const faults: string[] = [];
  const lines = text.split(/\r?\n/);
  const all = (model: Model): Set<string> =>
    new Set<string>(written(model, { eol: '\n', mark: '' }).match(/# note \S+/g));
  const [b, o, t] = [all(base), all(ours), all(theirs)];
  for (const comment of new Set([...o, ...t])) {
    const isKept = (o.has(comment) && t.has(comment)) || !b.has(comment);
    if (isKept && !text.includes(comment)) faults.push(`${comment} is lost`);
  }
  const [before, one, other] = [ownersIn(base), ownersIn(ours), ownersIn(theirs)];
  const names = (identity: number): string[] =>
    [ours, theirs].flatMap((model) => modelItems(model).get(identity)?.name ?? []);
  for (const comment of new Set([...one.keys(), ...other.keys()])) {
    const inOurs = one.get(comment) ?? (o.has(comment) ? undefined : other.get(comment));
    const owner = three(before.get(comment), inOurs, other.get(comment) ?? one.get(comment));
    const at = lines.findIndex((line) => line.trim() === comment);
    if (at < 0 || owner === 'clash' || owner === undefined) continue;
    const below = lines.slice(at).find((line) => !line.trim().startsWith('#')) ?? '';
    if (!names(owner).some((name) => below.includes(name))) {
      faults.push(`${comment} is above "${below}" rather than ${names(owner).join('/')}`);
    }
  }
  return faults;
}

/** What a merge says, free of order. */
function unordered(value: unknown): string {
  if (Array.isArray(value) && value.length === 1) return unordered(value[0]);
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
  return `{${Object.entries(value).map(([key, each]) => `${key}:${unordered(each)}`).sort().join()}}`;
}

function mergeOfSample({ texts: { base, ours, theirs } }: Sample, swapped = false): Merged | string {
  return swapped ? mergeOf(base, theirs, ours).byMeaning(labels) : mergeOf(base, ours, theirs).byMeaning(labels);
}

function check(seed: number): void {
  const sample = sampleOf(seed);
  const { texts } = sample;
  const [merged, turned] = [mergeOfSample(sample), mergeOfSample(sample, true)];
  const result = typeof merged === 'string' ? merged : merged.text;
  const shown = (): string => `seed ${seed}\n--- base\n${texts.base}\n--- ours\n${texts.ours}\n`
    + `--- theirs\n${texts.theirs}\n--- merged\n${result}`;
  assert.equal(typeof merged, 'object', shown());
  if (typeof merged === 'string' || typeof turned === 'string') return;
  assert.equal(merged.conflicts === 0, turned.conflicts === 0, shown());
  if (merged.conflicts > 0) {
    for (const side of ['ours', 'theirs'] as const) {
      const view = sideOf(merged.text.replaceAll('\uFEFF', ''), side) ?? '';
      const itemsIn = (text: string): Map<string, Found> => itemsOf(plain(text), sample.models.ours);
      const [there, wanted] = [itemsIn(view), itemsIn(texts[side])];
      const others = itemsIn(texts[side === 'ours' ? 'theirs' : 'ours']);
      for (const name of wanted.keys()) {
        if (others.has(name)) assert.ok(there.has(name), `${name} is lost for ${side}\n${shown()}`);
      }
    }
    return;
  }
  assert.deepEqual(faultsOf(sample, merged.text), [], shown());
  assert.equal(unordered(plain(merged.text)), unordered(plain(turned.text)), `other from the other side\n${shown()}\n--- turned\n${turned.text}`);
}

describe('merging random canvases, changed by two people', () => {
  it('holds what both did, with comments where they belong, and is the same from both sides', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), check), { numRuns: runs(10_000, 300) });
  });
});
