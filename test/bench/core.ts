import type { Position } from 'vscode-languageserver-types';
import { parseDocument } from 'yaml';
import { diffCanvases } from '../../src/diff/compare';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { previewModel } from '../../src/preview/view';
import { drawCanvas } from '../../src/render/page';
import { toSvg } from '../../src/render/svg';
import { canvasWith } from './canvases';
import { goals } from './goals';
import type { Subject, Times } from './measure';
import { measure } from './measure';
import { Editor } from './ours';
import { Peer } from './peer';
import { typing, typings } from './typing';

/** What was measured: ratios to `yaml`'s `parseDocument` of the same text, where not said otherwise. */
export interface Row {
  readonly what: string;
  readonly items: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ratio' | 'ms' | 'bytes' | 'times';
  /** At most this; for `times`, at least. */
  readonly goal?: number;
}

const bare = 'bare';

function offsetOf(text: string, part: string): number {
  const at = text.indexOf(part, text.indexOf('\nchannels:'));
  if (at < 0) throw new Error(`There is no ${part} in the canvas.`);
  return at + part.length;
}

/** One thing asked of an editor right after a keystroke, so that nothing is known of the new text yet. */
function asking(name: string, editor: Editor, ask: () => unknown): Subject {
  const { there, back } = typing(editor.canvas.source.text, 'in a name');
  let isThere = false;
  return {
    name, runs: 10, run: ask,
    before: () => {
      editor.parts.parse(isThere ? back : there);
      isThere = !isThere;
    },
  };
}

function questions(editor: Editor): Subject[] {
  const { service } = editor;
  const behind = (part: string): Position => {
    const { source } = editor.canvas;
    return source.positionAt(offsetOf(source.text, part));
  };
  const [term, link, line] = [behind('phases: [awa'), behind('customer_segments: [cust'), behind('- name: Channels 1\n')];
  const options = { tabSize: 2, insertSpaces: true };
  return [
    asking('completion at a term', editor, () => service.complete(editor.canvas, term)),
    asking('completion at a link', editor, () => service.complete(editor.canvas, link)),
    asking('hover at a term', editor, () => service.hover(editor.canvas, term)),
    asking('hover at a link', editor, () => service.hover(editor.canvas, link)),
    asking('going to what a link is to', editor, () => service.definition(editor.canvas, link)),
    asking('renaming what is linked', editor, () => service.rename(editor.canvas, link, 'Another name')),
    asking('formatting the line that was left', editor, () => service.formatOnType(editor.canvas, line, '\n', options)),
  ];
}

/** The whole file, for once, as when it is saved. */
function formatting(editor: Editor): Subject {
  return {
    name: 'laying out the whole file',
    run: () => editor.service.formatDocument(editor.canvas, { tabSize: 2, insertSpaces: true }),
  };
}

function keystrokes(editor: Editor): Subject[] {
  return typings(editor.canvas.source.text).map(({ where, there, back }) => {
    let isThere = false;
    return {
      name: `a keystroke ${where}`, runs: 10,
      run: () => {
        editor.type(isThere ? back : there);
        isThere = !isThere;
      },
    };
  });
}

/**
 * What it costs to open a canvas of a size, to type in it and to ask about it.
 *
 * @param extent All, the peer's as well; or only that of ours which has a goal.
 */
export async function measureSize(items: number, rounds: number, extent: 'all' | 'goals'): Promise<Row[]> {
  const withPeer = extent === 'all';
  const text = canvasWith(items);
  const editor = new Editor(text);
  // What all is compared with is measured more often, and so is what comes near it.
  const runs = items > 1000 ? 1 : 5;
  const subjects: Subject[] = [
    { name: bare, runs, run: () => parseDocument(text) },
    { name: 'opening', runs, run: () => parseCanvas(text) },
    ...keystrokes(editor), ...questions(editor), formatting(editor),
  ];
  if (withPeer) {
    const peer = new Peer(text);
    const before = (): void => {
      peer.type();
    };
    subjects.push(
      { name: 'yaml-language-server: validation and symbols', before, run: () => peer.validate() },
      { name: 'yaml-language-server: completion', before, run: () => peer.complete(offsetOf(text, 'phases: [awa')) },
      { name: 'yaml-language-server: hover', before, run: () => peer.hover(offsetOf(text, 'phases: [awa')) },
    );
    // It takes its time, and no one lays out a larger file.
    if (items <= 1000) subjects.push({ name: 'yaml-language-server: laying out the whole file', before, run: () => peer.format() });
  }
  const times = await measure(subjects.filter(({ name }) =>
    withPeer || name === bare || goals.ratio(name, items) !== undefined), rounds);
  const unit = times.get(bare)?.median ?? NaN;
  const rows = [...times].map(([what, { median, p95 }]): Row => {
    if (what === bare) return { what: '`yaml` `parseDocument`', items, median, p95, unit: 'ms' };
    const goal = goals.ratio(what, items);
    return { what, items, median: median / unit, p95: p95 / unit, unit: 'ratio', ...(goal !== undefined && { goal }) };
  });
  return withPeer ? [...rows, advantage(items, times)] : rows;
}

function advantage(items: number, times: ReadonlyMap<string, Times>): Row {
  const theirs = times.get('yaml-language-server: validation and symbols');
  const ours = times.get('a keystroke in a note');
  const goal = goals.advantage(items);
  return {
    what: 'yaml-language-server’s validation, in our keystrokes', items, unit: 'times',
    median: (theirs?.median ?? NaN) / (ours?.median ?? NaN), p95: (theirs?.p95 ?? NaN) / (ours?.p95 ?? NaN),
    ...(goal !== undefined && { goal }),
  };
}

/** What is sent to the preview for a keystroke, and what it and a large canvas take to compare and to draw. */
export async function measureWhole(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const items of [40, 1000]) {
    const text = canvasWith(items);
    const model = previewModel(parseCanvas(text));
    const before = canvasOf(parseCanvas(text));
    const changed = canvasOf(parseCanvas(text.replace(/^( {2}- name: .*0)$/gm, '$1 and more')));
    const times = await measure([
      { name: 'comparing two canvases, a tenth of the items changed', run: () => diffCanvases(before, changed) },
      { name: 'drawing as SVG', run: () => toSvg(drawCanvas(model)) },
    ], rounds);
    for (const [what, { median, p95 }] of times) {
      const goal = goals.time(what, items);
      rows.push({ what, items, median, p95, unit: 'ms', ...(goal !== undefined && { goal }) });
    }
    const editor = new Editor(text);
    const size = editor.type(typing(text, 'in a note').there);
    rows.push({ what: 'message to the preview for a keystroke in a note', items, median: size, p95: size, unit: 'bytes' });
  }
  return rows;
}
