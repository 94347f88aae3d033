import type { ParseOptions } from './parse';
import { maxLength, parseCanvas } from './parse';
import { canReadLocally } from './reparse';
import { reparseItems } from './reparseItems';
import type { TextChange } from './source';
import type { CanvasDocument } from './syntax';

/** How much of a file is read in one go: some 100 items, which takes about 10 ms. UTF-16 units. */
export const chunkLength = 12_000;

/** A text that is read later, and where it goes in what has been read by then. */
interface Chunk {
  readonly at: number;
  readonly text: string;
}

/** The offsets after each line break, for lines that match. */
function lineStarts(text: string, from: number, to: number, line: RegExp): number[] {
  const starts: number[] = [];
  line.lastIndex = from;
  for (let match = line.exec(text); match && match.index < to; match = line.exec(text)) starts.push(match.index);
  return starts;
}

/** The offsets in a field at the top where its items begin, as far as their dashes tell. */
function itemStarts(text: string, from: number, to: number): number[] {
  const first = /^ *(?=- )/gm;
  first.lastIndex = from;
  const indent = first.exec(text)?.[0];
  return indent === undefined ? [] : lineStarts(text, from, to, new RegExp(`^${indent}- `, 'gm'));
}

/**
 * Cuts a text up: all but the items in the middle of its long blocks, which are read first, and those
 * items, in the order in which they go in.
 */
function cut(text: string, length: number): { readonly frame: string; readonly chunks: readonly Chunk[] } {
  const fields = lineStarts(text, 0, text.length, /^[^\s#\-.%]/gm);
  const frame: string[] = [];
  const chunks: Chunk[] = [];
  let framed = 0;
  // How much longer what has been read is than the frame so far.
  let read = 0;
  const keep = (from: number, to: number): void => {
    frame.push(text.slice(from, to));
    framed += to - from;
  };
  let done = 0;
  fields.forEach((start, index) => {
    const end = fields[index + 1] ?? text.length;
    const items = end - start > length ? itemStarts(text, start, end) : [];
    const [, second] = items;
    const last = items.length > 2 ? items.at(-1) : undefined;
    if (second === undefined || last === undefined) return;
    keep(done, second);
    done = last;
    let from = second;
    const ends = items.slice(2);
    ends.forEach((to, position) => {
      const next = ends[position + 1];
      if (next !== undefined && next - from <= length) return;
      chunks.push({ at: framed + read, text: text.slice(from, to) });
      read += to - from;
      from = to;
    });
  });
  keep(done, text.length);
  return { frame: frame.join(''), chunks };
}

/**
 * Reads a text as {@link parseCanvas} does, with the same result, in steps: each reads about
 * so much of it. First all but the middle of long blocks, then the items there, chunk by chunk, as if they
 * were pasted. A text for which that is not safe, such as one with anchors, is read as a whole in the last step.
 *
 * @param length About how much of the text a step reads. UTF-16 units.
 * @yields How much of the text a step has read.
 */
export function* parseInChunks(
  text: string, options: ParseOptions = {}, length = chunkLength,
): Generator<number, CanvasDocument> {
  if (text.length > maxLength) return parseCanvas(text, options);
  const { frame, chunks } = cut(text, length);
  let canvas = parseCanvas(frame, options);
  yield frame.length;
  for (const chunk of chunks) {
    const change: TextChange = { start: chunk.at, end: chunk.at, text: chunk.text };
    const source = canvas.source.edit(change);
    const longer = canReadLocally(canvas, source, change) ? reparseItems(canvas, source, change) : undefined;
    if (!longer) {
      yield text.length;
      return parseCanvas(text, options);
    }
    canvas = longer;
    yield chunk.text.length;
  }
  return canvas;
}
