import type { LanguageId } from '../../../src/canvas/languages';
import type { BlockId, KeyId } from '../../../src/canvas/structure';
import { keyWord, termWord } from '../../../src/canvas/words';

/** Makes the same choices again from the same number. */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to a limit, without it. */
  below(limit: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  }

  one<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('Nothing to choose from.');
    return choice;
  }

  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

/** An item as a person means it, who knows which it is whatever it is called. */
export interface ModelItem {
  readonly identity: number;
  name: string;
  readonly fields: Map<string, string | readonly string[]>;
  above: string[];
  tail: string;
  /** A comment above its last field, if it has lines for that. */
  inner: string;
  isFlow: boolean;
  /** Blank lines above it. */
  isApart: boolean;
}

export interface ModelBlock {
  readonly id: BlockId;
  note: string;
  focus: readonly string[];
  own: string;
  above: string[];
  tail: string;
  /** A comment on the block, set apart from its first item. */
  floating: string;
  isFlow: boolean;
  items: ModelItem[];
}

export interface Model {
  readonly language: LanguageId;
  readonly header: string;
  readonly indent: number;
  title: string;
  tags: readonly string[];
  readonly own: Map<string, string>;
  blocks: ModelBlock[];
}

const modelBlocks = ['key_partners', 'channels', 'customer_segments', 'cost_structure'] as const satisfies readonly BlockId[];
const types = {
  key_partners: ['joint-venture', 'coopetition', 'buyer-supplier'], channels: ['own', 'direct', 'partner', 'indirect'],
  customer_segments: ['niche-market', 'segmented', 'mass-market'], cost_structure: [],
} as const;
const statuses = ['assumption', 'testing', 'validated', 'rejected'];

export function cloned(model: Model): Model {
  return {
    ...model, own: new Map(model.own), blocks: model.blocks.map((block) => ({
      ...block, above: [...block.above],
      items: block.items.map((item) => ({ ...item, fields: new Map(item.fields), above: [...item.above] })),
    })),
  };
}

/** Makes canvases and changes to them; names and comments are never the same twice. */
export class Author {
  private count: number;

  constructor(private readonly dice: Dice, private readonly label: string, start = 0) {
    this.count = start;
  }

  private name(): string {
    const letters = Array.from({ length: 7 }, () => 'abcdefghijklmnopqrstuvwxyz'.charAt(this.dice.below(26))).join('');
    return `${letters}${this.label}${this.count++}`;
  }

  private comment(): string {
    return `# note ${this.name()}`;
  }

  private item(block: BlockId): ModelItem {
    const item: ModelItem = {
      identity: this.count * 10 + this.label.length, name: this.name(), fields: new Map(),
      above: this.dice.once(4) ? [this.comment()] : [], tail: this.dice.once(7) ? this.comment() : '',
      inner: this.dice.once(8) ? this.comment() : '',
      isFlow: this.dice.once(4), isApart: this.dice.once(6),
    };
    for (let fields = this.dice.below(4); fields > 0; fields--) this.setField(item, block);
    return item;
  }

  private block(id: BlockId): ModelBlock {
    return {
      id, note: this.dice.once(5) ? `about ${this.name()}` : '', own: this.dice.once(7) ? this.name() : '',
      focus: id === 'cost_structure' && this.dice.once(2) ? ['cost-driven'] : [],
      above: this.dice.once(5) ? [this.comment()] : [], tail: this.dice.once(6) ? this.comment() : '',
      floating: this.dice.once(8) ? this.comment() : '', isFlow: this.dice.once(6),
      items: Array.from({ length: 1 + this.dice.below(4) }, () => this.item(id)),
    };
  }

  canvas(): Model {
    const { dice } = this;
    const model: Model = {
      language: dice.one(['en', 'nl']), header: dice.once(3) ? this.comment() : '', indent: dice.one([0, 2, 2, 4]), title: this.name(),
      tags: dice.once(4) ? ['red', 'blue'] : [],
      own: new Map([['x-shared', `&shared ${this.name()}`], ...(dice.once(3) ? [[`x-${this.name()}`, this.name()] as const] : [])]),
      blocks: modelBlocks.filter(() => !dice.once(5)).map((id) => this.block(id)),
    };
    if (dice.once(3)) this.addLinks(model);
    return model;
  }

  private addLinks(model: Model): void {
    const to = model.blocks.find(({ id }) => id === 'customer_segments')?.items ?? [];
    const from = model.blocks.find(({ id }) => id === 'channels')?.items ?? [];
    if (to.length === 0) return;
    for (const item of from) if (this.dice.once(2)) this.link(item, this.dice.one(to));
  }

  private link(item: ModelItem, to: ModelItem): void {
    const there = [item.fields.get('customer_segments') ?? []].flat();
    item.fields.set('customer_segments', [...new Set([...there, `@${to.identity}`])]);
  }

  private setField(item: ModelItem, block: BlockId): void {
    const { dice } = this;
    const choices = types[block as keyof typeof types] as readonly string[];
    switch (dice.below(7)) {
      case 0: item.fields.set('status', dice.one(statuses)); break;
      case 1: item.fields.set('tags', [...new Set([dice.one(['red', 'green', 'blue']), dice.one(['one', 'two'])])]); break;
      case 2: item.fields.set('note', this.dice.once(3) ? `first ${this.name()}\nsecond line\n` : `about ${this.name()}`); break;
      case 3: item.fields.set(`x-${dice.one(['budget', 'owner', 'kpi'])}`, dice.once(4) ? '*shared' : dice.once(3) ? `{a: ${this.name()}, b: [c]}` : this.name()); break;
      case 4: if (choices.length > 0) item.fields.set('type', [dice.one(choices)]); break;
      case 5: if (choices.length > 0) item.fields.set('type', [...new Set([dice.one(choices), dice.one(choices)])]); break;
      default: item.fields.set('color', dice.one(['red', 'blue', 'green']));
    }
  }

  /** Changes a canvas a few times, as one person on a branch. */
  change(model: Model, times: number): void {
    for (let count = 0; count < times; count++) this.changeOnce(model);
  }

  private changeOnce(model: Model): void {
    const { dice } = this;
    const full = model.blocks.filter(({ items }) => items.length > 0);
    if (full.length === 0) return;
    const block = dice.one(full);
    const item = dice.one(block.items);
    const at = dice.below(block.items.length + 1);
    switch (dice.below(19)) {
      case 0: case 1: block.items.splice(at, 0, this.item(block.id)); break;
      case 2: block.items = block.items.filter((each) => each !== item); break;
      case 3: item.name = `${item.name}x`; break;
      case 4: item.name = this.name(); break;
      case 5: case 6: case 7: this.setField(item, block.id); break;
      case 8: for (const key of item.fields.keys()) if (dice.once(2)) item.fields.delete(key); break;
      case 9: item.above = dice.once(3) ? [] : [...item.above, this.comment()]; break;
      case 10: if (dice.once(2)) item.tail = dice.once(3) ? '' : this.comment(); else item.inner = this.comment(); break;
      case 11: block.note = dice.once(3) ? '' : `about ${this.name()}`; break;
      case 12: if (block.id === 'cost_structure') block.focus = dice.one([[], ['cost-driven'], ['value-driven'], ['cost-driven', 'value-driven']]); break;
      case 13: this.move(model, block, item); break;
      case 14: block.items = block.items.filter((each) => each !== item).toSpliced(Math.max(0, at - 1), 0, item); break;
      case 15: model.title = this.name(); break;
      case 16: model.own.set(dice.one([...[...model.own.keys()].slice(1), `x-${this.name()}`]), this.name()); break;
      case 17:
        if (dice.once(2)) block.above = [...block.above, this.comment()]; else block.floating = this.comment();
        break;
      default: this.changeBlocks(model, block);
    }
  }

  private changeBlocks(model: Model, block: ModelBlock): void {
    const missing = modelBlocks.filter((id) => !model.blocks.some((each) => each.id === id));
    if (missing.length > 0) model.blocks.push(this.block(this.dice.one(missing)));
    else if (this.dice.once(3)) model.blocks = model.blocks.filter((each) => each !== block);
    else this.addLinks(model);
  }

  /** Moves an item as the editor does: what the other block does not know becomes a key of one's own. */
  private move(model: Model, block: ModelBlock, item: ModelItem): void {
    const others = model.blocks.filter((each) => each !== block);
    if (others.length === 0) return;
    const to = this.dice.one(others);
    block.items = block.items.filter((each) => each !== item);
    to.items.splice(this.dice.below(to.items.length + 1), 0, item);
    for (const key of ['type', 'customer_segments']) {
      const value = item.fields.get(key);
      if (value === undefined) continue;
      item.fields.delete(key);
      if (key === 'type') item.fields.set(`x-${keyWord({ in: 'item', block: block.id }, 'type', model.language)}`, value);
    }
  }
}

/** How a canvas is written, but for what is in the model. */
export interface Layout {
  readonly eol: string;
  readonly mark: string;
}

/** Writes a model as a file. */
export function written(model: Model, { eol, mark }: Layout): string {
  const { language, indent } = model;
  const items = new Map(model.blocks.flatMap(({ items: all }) => all).map((item) => [`@${item.identity}`, item]));
  const key = (block: BlockId, id: KeyId): string => keyWord({ in: 'item', block }, id, language);
  const term = (block: BlockId, field: string, value: string): string => {
    const target = value.startsWith('@') ? items.get(value)?.name : undefined;
    if (value.startsWith('@')) return target ?? 'gone';
    const vocabulary = field === 'type' ? `${block}.type` as 'channels.type' : field === 'status' || field === 'color' ? field : undefined;
    return vocabulary ? termWord(vocabulary, value, language) : value;
  };
  const pairs = (block: BlockId, item: ModelItem): [string, string | readonly string[]][] => [
    [key(block, 'name'), item.name],
    ...[...item.fields].flatMap(([field, value]): [string, string | readonly string[]][] => {
      const word = field.startsWith('x-') ? field : key(block, field as KeyId);
      const values = (typeof value === 'string' ? [value] : value).filter((each) => !each.startsWith('@') || items.has(each)).map((each) => term(block, field, each));
      if (values.length === 0) return [];
      return [[word, typeof value === 'string' || (values.length === 1 && field !== 'tags') ? values[0] ?? '' : values]];
    }),
  ];
  const inFlow = (value: string | readonly string[]): string =>
    typeof value !== 'string' ? `[${value.join(', ')}]` : value.includes('\n') ? JSON.stringify(value) : value;
  const flow = (block: BlockId, item: ModelItem): string => (item.fields.size === 0 && !item.isFlow
    ? item.name : `{${pairs(block, item).map(([word, value]) => `${word}: ${inFlow(value)}`).join(', ')}}`);
  const lines = (block: BlockId, item: ModelItem): string[] => {
    const tail = item.tail === '' ? '' : ` ${item.tail}`;
    if (item.fields.size === 0 || item.isFlow) return [...item.above, `- ${flow(block, item)}${tail}`];
    const all = pairs(block, item).flatMap(([word, value]): string[] => {
      if (typeof value === 'string' && value.includes('\n')) return [`${word}: |`, ...value.trimEnd().split('\n').map((line) => `  ${line}`)];
      return [`${word}: ${inFlow(value)}`];
    });
    const last = all.findLastIndex((line) => !line.startsWith(' '));
    const body = item.inner === '' || last < 1 ? all : all.toSpliced(last, 0, item.inner);
    return [...item.above, `- ${body[0] ?? ''}${tail}`, ...body.slice(1).map((line) => `  ${line}`)];
  };
  const out = [
    ...(model.header === '' ? [] : [model.header, '']), `${keyWord({ in: 'canvas' }, 'title', language)}: ${model.title}`,
    ...(model.tags.length > 0 ? [`${keyWord({ in: 'canvas' }, 'tags', language)}: [${model.tags.join(', ')}]`] : []), ...[...model.own].map(([word, value]) => `${word}: ${value}`),
  ];
  for (const block of model.blocks) {
    const word = keyWord({ in: 'canvas' }, block.id, language);
    const fields = [
      ...(block.focus.length > 0 ? [`${keyWord({ in: 'block', block: block.id }, 'focus', language)}: ${inFlow(block.focus.length === 1
        ? termWord('cost_structure.focus', block.focus[0] ?? '', language) : block.focus.map((each) => termWord('cost_structure.focus', each, language)))}`] : []),
      ...(block.note === '' ? [] : [`${keyWord({ in: 'block', block: block.id }, 'note', language)}: ${block.note}`]),
      ...(block.own === '' ? [] : [`x-own: ${block.own}`]),
    ];
    const canFlow = block.isFlow && block.floating === '' && block.items.every((item) => item.above.length === 0 && item.tail === '');
    const list = canFlow ? [] : [
      ...(block.floating === '' || block.items.length === 0 ? [] : [block.floating, '']),
      ...block.items.flatMap((item, index) => [...(item.isApart && index > 0 ? [''] : []), ...lines(block.id, item)]),
    ];
    const listed = (at: string, tail: string): string[] => (canFlow
      ? [`${at}: [${block.items.map((item) => flow(block.id, item)).join(', ')}]${tail}`]
      : [`${at}:${tail}`, ...list.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))]);
    const tail = block.tail === '' ? '' : ` ${block.tail}`;
    const itemsWord = keyWord({ in: 'block', block: block.id }, 'items', language);
    out.push('', ...block.above, ...(fields.length === 0 ? listed(word, tail)
      : [`${word}:${tail}`, ...[...fields, ...listed(itemsWord, '')].map((line) => (line === '' ? '' : `  ${line}`))]));
  }
  return mark + out.join(eol) + eol;
}
