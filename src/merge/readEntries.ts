import { fieldLines } from '../edit/fieldLines';
import { commentsAbove, commentsBelow, itemLines } from '../edit/itemLines';
import { behindColon, columnOf, dashOf, holderOf, isBarePair, isFlowList, keyStart, listIndent } from '../edit/style';
import { keyWord } from '../canvas/words';
import { fieldExtent, flowListExtent, itemExtent } from '../parsing/extents';
import { fieldOf } from '../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { isAlias, isMap, isScalar, isSeq, span } from '../parsing/yaml';
import { commentsOf } from '../parsing/comments';
import type { Block, Entry, Item, Items, Leaf, List, ListElement, Value } from './entries';
import { itemsKey } from './entries';
import { Lines } from './lines';
import { elementsIn, fieldKey, fieldMeaning, meaningOf, pluralityOf } from './meaning';
import type { Sequence, Stretch } from './sequence';
import { remarkEntry, sequenceOf } from './sequence';

/** Names items, so that an item has one name in all versions. */
export type Naming = (item: ItemSyntax) => string;

/** Whether a node is written in its place, and without an anchor or a tag. */
function isPlain(node: Node | null): boolean {
  return !isAlias(node) && isUnmarked(node);
}

/** Whether a node has no anchor, which others may lead to, and no tag. */
function isUnmarked(node: Node | null): boolean {
  if (node === null || isAlias(node)) return true;
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor === undefined && node.tag === undefined;
}

/** Whether a text is on one line, and without comments: then it can be moved in and out of braces. */
function isSimple(text: string): boolean {
  return !/[\r\n]/.test(text) && commentsOf(text).length === 0;
}

/** Reads a document as entries. */
class Reader {
  private readonly lines: Lines;

  constructor(private readonly document: CanvasDocument, private readonly nameOf: Naming) {
    this.lines = new Lines(document);
  }

  private lineAt(offset: number): number {
    return this.document.source.lineAt(offset);
  }

  private slice(start: number, end: number): string {
    return this.document.source.text.slice(start, end);
  }

  private leaf(meaning: string, from: number, to: number): Leaf {
    return { kind: 'leaf', meaning, remarks: this.lines.remarksIn(from, to) };
  }

  /** What stands in some lines, without their comments: what is not understood is compared as it is written. */
  private written(from: number, to: number): string {
    return this.lines.dedented(from, to, 0).map((line, index) => {
      const tail = this.lines.tail(from + index);
      return this.lines.remark(from + index) === undefined && tail !== '' ? line.slice(0, line.lastIndexOf(tail)) : line;
    }).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')).join('\n');
  }

  canvas(): Sequence | undefined {
    const { document } = this;
    if (document.form === 'empty') return sequenceOf(this.lines, 0, this.lines.count, [], true);
    const all = document.form === 'mapping' ? fieldLines(document) : undefined;
    if (!all || document.fields.some(({ merged }) => merged)) return undefined;
    const stretches = all.map(({ field, start, end, column }): Stretch => {
      const [from, at, to] = [this.lineAt(start), this.lineAt(keyStart(field)), this.lines.behind(end)];
      const block = document.blocks.find((each) => each.field === field);
      const value = (): Value => (block ? this.block(block, at, to, column) : this.field(field, at, to));
      return { key: fieldKey(field), from, at, to, column, value };
    });
    return sequenceOf(this.lines, 0, this.lines.count, stretches, true);
  }

  /** The key of a field with its colon; `undefined` for one written in another way. */
  private keyText(field: FieldSyntax): string | undefined {
    const colon = isScalar(field.key) ? behindColon(this.document, field) : undefined;
    return colon === undefined ? undefined : this.slice(keyStart(field), colon);
  }

  private field(field: FieldSyntax, at: number, to: number): Leaf | List {
    return this.list(field, at, to) ?? this.leaf(
      isUnmarked(field.written) ? fieldMeaning(field) : `${fieldMeaning(field)} ${this.written(at, to)}`, at, to,
    );
  }

  private list(field: FieldSyntax, at: number, to: number): List | undefined {
    const keyText = this.keyText(field);
    const elements = elementsIn(field);
    const { written } = field;
    if (!elements || keyText === undefined || !isPlain(written)) return undefined;
    const list = { kind: 'list' as const, keyText, plurality: pluralityOf(field) };
    const raws = elements.map(({ node }) => this.slice(...locate(field.part, span(node))).trim());
    const bare = elements.map((each, index): ListElement => ({ ...each, raw: raws[index] ?? '', lead: [], tail: '' }));
    const remarks = this.lines.remarksIn(at, to);
    if (!isSeq(written)) {
      if (raws.some((raw) => !isSimple(raw)) || remarks.length > (this.lines.tail(at) === '' ? 0 : 1)) return undefined;
      return { ...list, style: 'scalar', elements: bare, tail: this.lines.tail(at), remarks: [] };
    }
    if (written.flow === true) {
      if (raws.some((raw) => !isSimple(raw))) return undefined;
      const extent = fieldExtent(this.document, field);
      const tail = extent ? this.lines.tail(this.lineAt(extent[1])) : '';
      return { ...list, style: 'flow', elements: bare, tail, remarks: tail === '' ? remarks : without(remarks, tail) };
    }
    return this.blockList(field, list, bare, at, to);
  }

  private blockList(
    field: FieldSyntax, list: Pick<List, 'kind' | 'keyText' | 'plurality'>, bare: readonly ListElement[], at: number, to: number,
  ): List | undefined {
    const lineOf = ({ node }: ListElement): number => this.lineAt(locate(field.part, span(node))[0]);
    let next = at + 1;
    const elements: ListElement[] = [];
    for (const element of bare) {
      const line = lineOf(element);
      const text = this.document.source.lineText(line);
      if (line < next || !/^ *- /.test(text) || !isSimple(element.raw)) return undefined;
      elements.push({ ...element, lead: this.lines.remarksIn(next, line), tail: this.lines.tail(line) });
      next = line + 1;
    }
    return { ...list, style: 'block', elements, tail: this.lines.tail(at), remarks: this.lines.remarksIn(next, to) };
  }

  /** The fields of something in braces, each on a line. `undefined` where that cannot be. */
  private flowFields(fields: readonly FieldSyntax[], below: (field: FieldSyntax) => Value | undefined): Entry[] | undefined {
    const entries = fields.map((field, index): Entry | undefined => {
      const keyText = this.keyText(field);
      const extent = fieldExtent(this.document, field);
      if (field.merged || keyText === undefined || !extent) return undefined;
      const text = this.slice(extent[0], Math.max(extent[1], extent[0] + keyText.length)).trim();
      const special = below(field);
      if (!isUnmarked(field.written) || (!special && !isSimple(text))) return undefined;
      const elements = elementsIn(field)?.map((each): ListElement => ({
        ...each, raw: this.slice(...locate(field.part, span(each.node))).trim(), lead: [], tail: '',
      }));
      const value: Value = special ?? (elements ? {
        kind: 'list', keyText, plurality: pluralityOf(field), style: isSeq(field.written) ? 'flow' : 'scalar', elements,
        tail: '', remarks: [],
      } : { kind: 'leaf', meaning: fieldMeaning(field), remarks: [] });
      return { key: fieldKey(field), gap: [], lead: [], lines: [text], value, after: index === 0 ? 'nothing' : 'entry' };
    });
    return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
  }

  private item(item: ItemSyntax, at: number, to: number, dash: number): Item | Leaf {
    const opaque = (): Leaf => this.leaf(`${meaningOf(item.node)} ${this.written(at, to)}`, at, to);
    if (!isPlain(item.written) || item.written === null) return opaque();
    if (item.form === 'text') return this.textItem(item, at, to, dash) ?? opaque();
    if (item.form !== 'mapping' || !isMap(item.written)) return opaque();
    const fields = item.fields.filter(({ merged }) => !merged);
    if (fields.length < item.fields.length || isBarePair(this.document, item)) return opaque();
    if (item.written.flow === true) {
      const entries = this.flowFields(fields, () => undefined);
      return entries ? { kind: 'item', style: 'flow', fields: entries, remarks: this.lines.remarksIn(at, to) } : opaque();
    }
    return this.blockItem(fields, at, to) ?? opaque();
  }

  private textItem(item: ItemSyntax, at: number, to: number, dash: number): Item | undefined {
    const [first = '', ...others] = this.lines.dedented(at, to, dash);
    const last = this.lineAt(itemExtent(this.document, item)[1]) - at;
    const code = /^- +(\S.*)$/.exec(first)?.[1];
    if (code === undefined || last < 0) return undefined;
    const name = `${keyWord({ in: 'item', block: item.block }, 'name', this.document.language)}: ${code}`;
    const meaning = JSON.stringify(isScalar(item.node) ? item.node.value : null);
    const entry: Entry = {
      key: 'name', gap: [], lead: [], lines: [name, ...others.slice(0, last)], after: 'nothing',
      value: this.leaf(meaning, at, at + last + 1),
    };
    const below = sequenceOf(this.lines, at + last + 1, to, []);
    return below && { kind: 'item', style: 'text', fields: [entry, ...below.entries], remarks: [] };
  }

  private blockItem(fields: readonly FieldSyntax[], at: number, to: number): Item | undefined {
    const [first] = fields;
    if (!first || fields.some(({ key }) => !isScalar(key))) return undefined;
    const firstLine = this.lineAt(keyStart(first));
    let next = at;
    const stretches: Stretch[] = [];
    for (const field of fields) {
      const [start, extent] = [keyStart(field), fieldExtent(this.document, field)];
      const [line, column] = [this.lineAt(start), columnOf(this.document, start)];
      const before = this.slice(start - column, start);
      if (!extent || !(line === at ? /^ *- +$/ : /^ *$/).test(before) || line < next) return undefined;
      const last = this.lineAt(extent[1]);
      const end = Math.min(to, last + 1 + commentsBelow(this.document, last, column));
      const from = line === firstLine && line === at ? line
        : Math.max(next, line - commentsAbove(this.document, line, column));
      const own = this.lines.dedented(line, end, column);
      const lines = line === at ? [this.document.source.lineText(line).slice(column), ...own.slice(1)] : own;
      stretches.push({ key: fieldKey(field), from, at: line, to: end, column, lines, value: () => this.field(field, line, end) });
      next = end;
    }
    const isBelow = firstLine > at;
    const found = sequenceOf(this.lines, isBelow ? at + 1 : at, to, stretches);
    const head = isBelow && this.lines.tail(at) !== '' ? [remarkEntry(this.lines.tail(at))] : [];
    return found && { kind: 'item', style: 'block', fields: [...head, ...found.entries], remarks: [] };
  }

  /** The items of a block whose list begins behind a key on a line. */
  private items(block: BlockSyntax, keyText: string, at: number, to: number): Items | undefined {
    const holder = holderOf(block);
    if (!holder || !isPlain(holder.written)) return undefined;
    const keyColumn = columnOf(this.document, keyStart(holder));
    const items = { kind: 'items' as const, keyText };
    if (isFlowList(block)) return this.flowItems(block, items);
    const stretches: Stretch[] = [];
    for (const item of block.items) {
      const lines = itemLines(this.document, block, item);
      const dash = dashOf(this.document, item);
      if (!lines || dash === undefined) return undefined;
      const [from, start, end] = [this.lineAt(lines.start), this.lineAt(dash), this.lines.behind(lines.end)];
      if (from <= at) return undefined;
      stretches.push({
        key: this.nameOf(item), from, at: start, to: end, column: lines.dash,
        value: () => this.item(item, start, end, lines.dash),
      });
    }
    const found = sequenceOf(this.lines, at + 1, to, stretches);
    const [first] = stretches;
    return found && {
      ...items, tail: this.lines.tail(at), isFlow: false, entries: found.entries, remarks: [],
      indent: first ? first.column - keyColumn : listIndent(this.document),
    };
  }

  private flowItems(block: BlockSyntax, items: Pick<Items, 'kind' | 'keyText'>): Items | undefined {
    const extent = flowListExtent(this.document, block);
    if (!extent || block.items.some((item) => isBarePair(this.document, item) || item.form === 'empty')) return undefined;
    const entries = block.items.map((item, index): Entry => {
      const [start, end] = itemExtent(this.document, item);
      const text = this.slice(start, end);
      const [from, to] = [this.lineAt(start), this.lineAt(end) + 1];
      const opaque: Leaf = { kind: 'leaf', meaning: `${meaningOf(item.node)} ${text}`, remarks: [] };
      return {
        key: this.nameOf(item), gap: [], lead: [], after: index === 0 ? 'nothing' : 'entry', value: this.flowItem(item, text) ?? opaque,
        lines: isSimple(text) ? [`- ${text}`] : this.lines.dedented(from, to, 0),
      };
    });
    // What is on several lines, or has something before it that is not in the item, is taken as a whole.
    if (entries.some(({ lines }) => lines.length > 1) || !block.items.every((item) => isPlain(item.written))) return undefined;
    const tail = this.lines.tail(this.lineAt(extent[1]));
    const remarks = this.lines.remarksIn(this.lineAt(extent[0]), this.lineAt(extent[1]) + 1);
    return {
      ...items, tail, isFlow: true, entries, indent: listIndent(this.document),
      remarks: tail === '' ? remarks : without(remarks, tail),
    };
  }

  private flowItem(item: ItemSyntax, text: string): Item | undefined {
    if (item.form === 'text' && isScalar(item.node)) {
      const key = keyWord({ in: 'item', block: item.block }, 'name', this.document.language);
      const value: Leaf = { kind: 'leaf', meaning: JSON.stringify(item.node.value), remarks: [] };
      const name: Entry = { key: 'name', gap: [], lead: [], lines: [`${key}: ${text}`], after: 'nothing', value };
      return { kind: 'item', style: 'text', fields: [name], remarks: [] };
    }
    if (item.form !== 'mapping' || item.fields.some(({ merged }) => merged)) return undefined;
    const fields = this.flowFields(item.fields, () => undefined);
    return fields && { kind: 'item', style: 'flow', fields, remarks: [] };
  }

  private block(block: BlockSyntax, at: number, to: number, column: number): Block | Leaf {
    return this.readBlock(block, at, to, column)
      ?? this.leaf(`${meaningOf(block.field.value)} ${this.written(at, to)}`, at, to);
  }

  private readBlock(block: BlockSyntax, at: number, to: number, column: number): Block | undefined {
    const keyText = this.keyText(block.field);
    if (keyText === undefined || !isPlain(block.field.written) || block.form === 'other') return undefined;
    const own = { kind: 'block' as const, keyText };
    if (block.form !== 'mapping') {
      const found = this.items(block, keyText, at, to);
      if (!found) return undefined;
      const entry: Entry = { key: itemsKey, gap: [], lead: [], lines: [], value: { ...found, tail: '' }, after: 'nothing' };
      return { ...own, tail: found.tail, isMapping: false, indent: 2, fields: [entry] };
    }
    const map = block.field.written;
    if (block.fields.some(({ merged }) => merged) || !isMap(map)) return undefined;
    const holder = fieldOf(block.fields, itemsKey);
    const itemsOf = (line: number, end: number): Items | undefined => {
      const text = holder && this.keyText(holder);
      return text === undefined ? undefined : this.items(block, text, line, end);
    };
    if (map.flow === true) {
      const fields = this.flowFields(block.fields, (field) => (field === holder ? itemsOf(at, to) : undefined));
      if (!fields || this.lines.remarksIn(at, to).length > (this.lines.tail(to - 1) === '' ? 0 : 1)) return undefined;
      const bare = fields.map((entry): Entry => (
        entry.value.kind === 'items' ? { ...entry, value: { ...entry.value, tail: '' } } : entry));
      return { ...own, tail: this.lines.tail(to - 1), isMapping: true, indent: 2, fields: bare };
    }
    return this.blockFields(block, own, at, to, column, itemsOf);
  }

  private blockFields(
    block: BlockSyntax, own: Pick<Block, 'kind' | 'keyText'>, at: number, to: number, column: number,
    itemsOf: (line: number, end: number) => Items | undefined,
  ): Block | undefined {
    const starts = block.fields.map((field) => this.lineAt(keyStart(field)));
    const [first] = block.fields;
    if (!first || starts.some((line) => line <= at)) return undefined;
    const inner = columnOf(this.document, keyStart(first));
    const froms = starts.map((line) => line - commentsAbove(this.document, line, inner));
    let isReadable = true;
    const stretches = block.fields.map((field, index): Stretch => {
      const line = starts[index] ?? at;
      const extent = fieldExtent(this.document, field);
      const isItems = field.word?.id === itemsKey;
      const last = this.lineAt(extent?.[1] ?? 0);
      // The items have all comments before the next field, as those are about them.
      let end = isItems ? froms[index + 1] ?? to : last + 1 + commentsBelow(this.document, last, inner);
      while (end > line + 1 && this.lines.isBlank(end - 1)) end--;
      const value = (): Value => {
        const found = isItems ? itemsOf(line, end) : this.field(field, line, end);
        if (!found) isReadable = false;
        return found ?? this.leaf('', line, end);
      };
      return { key: fieldKey(field), from: froms[index] ?? line, at: line, to: Math.min(end, to), column: inner, value };
    });
    const found = sequenceOf(this.lines, at + 1, to, stretches);
    if (!found || !isReadable) return undefined;
    return { ...own, tail: this.lines.tail(at), isMapping: true, indent: inner - column, fields: found.entries };
  }
}

/** A list without one of its strings, the last that is the same. */
function without(list: readonly string[], text: string): string[] {
  return list.toSpliced(list.lastIndexOf(text), 1);
}

/**
 * A document as entries, for merging. `undefined` for one whose fields share lines, such as JSON.
 *
 * @param nameOf What tells an item from the others, the same in all versions.
 */
export function readEntries(document: CanvasDocument, nameOf: Naming): Sequence | undefined {
  return new Reader(document, nameOf).canvas();
}
