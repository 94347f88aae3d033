import * as fc from 'fast-check';
import { parse } from 'yaml';
import { exampleCanvases, oddCanvases } from './canvases';

/** Makes choices, one after another, from a list of numbers that is gone through again and again. */
class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 up to a limit, without it. */
  below(limit: number): number {
    const number = this.numbers[this.next++ % this.numbers.length] ?? 0;
    return (number + this.next) % limit;
  }

  one<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** True one time in so many. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }
}

const spaces = (count: number): string => ' '.repeat(count);
const words: readonly [string, ...string[]] = ['alpha', 'b # c', 'd: e', '- f', 'é, [g]', "it's", '"h"', '&i', '*j', '| k', '12', 'null', '{l}'];

/** Whether a text can be written without quotes, wherever it stands and wherever its lines break. */
function isPlain(text: string): boolean {
  return /^[a-z][a-z .]*[a-z]$/i.test(text) && !/^(?:null|true|false)$/i.test(text) && !/ {2}/.test(text);
}

/**
 * Writes data as YAML. What formatting keeps (styles, line breaks, comments) comes from one list of choices;
 * what it makes the same everywhere (columns, spaces, blank lines beyond one) from another.
 */
class Writer {
  private anchors = 0;
  private readonly used: string[] = [];
  /** Whether blank lines now would be read as text: what has spaces on it, or every one. */
  private openText: 'no' | 'spaces' | 'all' = 'no';

  constructor(private readonly kept: Choices, private readonly free: Choices) {}

  private gap(tabs = true): string {
    return this.free.one(' ', ' ', '  ', '    ', tabs ? '\t' : ' ');
  }

  /** The end of a line outside text: perhaps a comment, perhaps spaces. */
  private end(): string {
    const comment = this.kept.once(8) ? `${spaces(1 + this.kept.below(3))}# ${this.kept.one(...words)}` : '';
    return `${comment}${this.free.one('', '', '', ' ', '  \t')}\n`;
  }

  private blankLines(): string {
    if (!this.kept.once(6) || this.openText === 'all') return '';
    const space = (): string => (this.openText === 'no' ? this.free.one('', '   ', '\t') : '');
    return Array.from({ length: 1 + this.free.below(3) }, () => `${space()}\n`).join('');
  }

  /** What may stand above something at a column: comments, and blank lines. */
  private above(column: number): string {
    let text = this.blankLines();
    while (this.kept.once(7)) {
      this.openText = 'no';
      text += `${spaces(this.free.below(column + 1))}#${this.kept.one(' ', '')}${this.kept.one(...words)}\n${this.blankLines()}`;
    }
    this.openText = 'no';
    return text;
  }

  private anchor(): string {
    if (!this.kept.once(12)) return '';
    this.used.push(`a${++this.anchors}`);
    return `&a${this.anchors}${this.gap(false)}`;
  }

  /** A text, perhaps broken over lines that are indented more than a column. */
  private broken(text: string, column: number): string {
    return text.replaceAll(/(?<=\S) (?=\S)/g, () => (this.kept.once(3)
      ? `${this.free.one('', ' ')}\n${spaces(column + 1 + this.free.below(6))}`
      : ' '));
  }

  private blockScalar(text: string, parent: number): string {
    const digit = this.kept.once(3) || /^\s/.test(text) ? 1 + this.kept.below(4) : undefined;
    const column = Math.max(0, parent) + (digit ?? 1 + this.free.below(6));
    const ending = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
    const lines = text.replace(/\n$/, '').split('\n')
      .map((line) => (line === '' ? spaces(this.free.below(column)) : spaces(column) + line));
    this.openText = ending === '+' ? 'all' : 'spaces';
    return `|${digit ?? ''}${ending}${this.end()}${lines.join('\n')}\n`;
  }

  private scalar(value: unknown, parent: number, flow: boolean): string {
    const end = flow ? () => '' : () => this.end();
    if (typeof value !== 'string') return JSON.stringify(value) + end();
    const style = this.kept.one('plain', 'double', 'single', 'block', 'plain');
    if (style === 'block' && !flow && /\S/.test(value) && !value.startsWith('\n')) return this.blockScalar(value, parent);
    if (style === 'plain' && isPlain(value)) return this.broken(value, Math.max(0, parent)) + end();
    const isSingle = style === 'single' && !value.includes('\n');
    const quoted = isSingle ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
    return this.broken(quoted, Math.max(0, parent)) + end();
  }

  private flow(value: unknown, parent: number): string {
    if (typeof value !== 'object' || value === null) return this.scalar(value, parent, true);
    const inside = (): string => {
      if (this.kept.once(6)) return `${this.end()}${this.blankLines()}${spaces(parent + 1 + this.free.below(6))}`;
      return this.free.one('', '', ' ', '  ');
    };
    const between = (): string => (this.free.once(4) ? ' ' : '') + ',' + inside();
    const isList = Array.isArray(value);
    const entries = isList
      ? value.map((each) => this.flow(each, parent))
      : Object.entries(value).map(([key, each]) =>
        `${JSON.stringify(key)}${this.free.one('', ' ')}:${this.free.one('', ' ', '  ')}${this.flow(each, parent)}`);
    const [open, close] = isList ? '[]' : '{}';
    let text = `${open ?? ''}${entries.length > 0 ? inside() : ''}`;
    entries.forEach((entry, index) => (text += (index === 0 ? '' : between()) + entry));
    return text + inside() + (close ?? '');
  }

  private isBlock(value: unknown): value is object {
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !this.kept.once(5);
  }

  /** A value behind a key at a column, from the colon on. */
  private behindKey(value: unknown, column: number): string {
    if (!this.isBlock(value)) {
      const flow = typeof value === 'object' && value !== null;
      const before = this.gap() + this.anchor();
      return before + (flow ? this.flow(value, column) + this.end() : this.scalar(value, column, false));
    }
    const isList = Array.isArray(value);
    const inner = column + (isList ? this.free.below(5) : 1 + this.free.below(5));
    const anchor = this.anchor().trimEnd();
    return `${anchor && this.gap(false)}${anchor}${this.end()}${this.block(value, inner)}`;
  }

  /** A value behind a dash at a column. */
  private behindDash(value: unknown, column: number): string {
    if (!this.isBlock(value)) {
      const flow = typeof value === 'object' && value !== null;
      const anchor = this.anchor();
      const before = this.gap(anchor === '') + anchor;
      return before + (flow ? this.flow(value, column) + this.end() : this.scalar(value, column, false));
    }
    if (this.kept.once(5)) return this.end() + this.block(value, column + 1 + this.free.below(5));
    const gap = this.gap(false);
    return gap + this.block(value, column + 1 + gap.length).replace(/^(?:[ \t]*(?:#.*)?\n)* +/, '');
  }

  private block(value: object, column: number): string {
    if (Array.isArray(value)) {
      return value.map((each) => `${this.above(column)}${spaces(column)}-${this.behindDash(each, column)}`).join('');
    }
    return Object.entries(value).map(([key, each]) => {
      const written = /^[a-z][a-z_-]*$/.test(key) ? key : JSON.stringify(key);
      return `${this.above(column)}${spaces(column)}${written}${this.free.one('', '', ' ')}:${this.behindKey(each, column)}`;
    }).join('');
  }

  file(value: object): string {
    const start = this.free.once(3) ? '\n \n' : '';
    const column = this.free.once(4) ? this.free.below(4) : 0;
    let text = start + this.block(value, column);
    for (const name of this.used) text += `${spaces(column)}x-${name}:${this.gap()}*${name}\n`;
    return this.kept.once(4) ? text.replaceAll('\n', '\r\n') : text;
  }
}

/** The smallest first, as those are looked for when something fails. */
const data: readonly object[] = [...oddCanvases, ...exampleCanvases]
  .map((text): unknown => parse(text, { merge: true, logLevel: 'silent' }))
  .filter((value): value is object => typeof value === 'object' && value !== null);

const text = fc.oneof(
  fc.constantFrom('plain words of text', 'a', '', ' ', '# no comment', 'a: b', '- c', 'two\nlines\n', 'a\n\n  b\n', ' c\nd\n\n', 'e\\ f'),
  fc.array(fc.constantFrom(...words, '\n', '\\', 'more words'), { maxLength: 6 }).map((parts) => parts.join(' ')),
);

const { value: ownData } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean()),
    fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.constantFrom('name', 'x-a', 'note', 'b c', 'items'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
}));

const numbers = fc.array(fc.nat(5039), { minLength: 1, maxLength: 60 });

/** One canvas written twice: the same lines, words and comments, in other columns and with other spaces. */
export const sameCanvasTwice: fc.Arbitrary<readonly [string, string]> = fc.record({
  canvas: fc.constantFrom({}, ...data), own: ownData, kept: numbers, free: fc.tuple(numbers, numbers),
}).map(({ canvas, own, kept, free: [one, other] }) => {
  const value = { 'x-own': own, ...canvas };
  const written = (free: readonly number[]): string => new Writer(new Choices(kept), new Choices(free)).file(value);
  return [written(one), written(other)];
});
