import process from 'node:process';
import { parseInChunks } from '../../src/parsing/chunks';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { partsOf } from '../../src/preview/parts';
import { prepareModel, previewModel } from '../../src/preview/view';
import { english } from '../../src/l10n/l10n';
import { createLanguageService } from '../../src/service/languageService';
import { prepareCanvas } from '../../src/service/prepare';
import { canvasWith } from './canvases';
import type { Row } from './core';
import { goals } from './goals';

const service = createLanguageService({ l10n: english });

/** What an editor asks of a canvas that it has opened, each between pauses of its own. */
const questions: readonly ((canvas: CanvasDocument) => unknown)[] = [
  (canvas) => service.linkState(undefined, canvas),
  (canvas) => service.validate(canvas),
  (canvas) => service.documentSymbols(canvas),
  (canvas) => service.foldingRanges(canvas),
  (canvas) => service.documentLinks(canvas),
  (canvas) => service.codeLenses(canvas),
];

/** All that the extension does when a long file is opened with its preview, up to each of its pauses. */
function* open(text: string): Generator<unknown, void> {
  const canvas = yield* parseInChunks(text);
  yield;
  yield* prepareCanvas(canvas);
  for (const ask of questions) {
    ask(canvas);
    yield;
  }
  yield* service.semanticTokensInSteps(canvas);
  yield;
  yield* prepareModel(canvas);
  const { parts, rest } = partsOf(previewModel(canvas));
  yield;
  for (const part of parts) {
    JSON.stringify(part);
    yield;
  }
  JSON.stringify(rest);
}

/** The longest time that opening a canvas goes on without a pause, in each of some rounds after one to warm up. */
export function measureOpening(items: number, rounds: number): Row {
  const text = canvasWith(items);
  const longest: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const steps = open(text);
    let most = 0;
    for (let isDone: boolean | undefined = false; isDone !== true;) {
      const before = process.cpuUsage();
      isDone = steps.next().done;
      const { user, system } = process.cpuUsage(before);
      most = Math.max(most, (user + system) / 1000);
    }
    if (round > 0) longest.push(most);
  }
  longest.sort((one, other) => one - other);
  const what = 'the longest time without a pause while opening';
  const goal = goals.time(what, items);
  return {
    what, items, unit: 'ms', median: longest[longest.length >> 1] ?? NaN, p95: longest.at(-1) ?? NaN,
    ...(goal !== undefined && { goal }),
  };
}
