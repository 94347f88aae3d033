import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { OpenCanvases } from '../../src/server/documents';
import { english } from '../../src/l10n/l10n';
import { createLanguageService } from '../../src/service/languageService';
import { canvasWith } from './canvases';

/** Megabytes of the heap that are in use, once all that can go is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 4; time++) collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Megabytes in use: with 100 canvases of 1,000 items open, and before and after that. */
export interface Heap {
  /** With one canvas opened and closed. */
  readonly start: number;
  readonly open: number;
  /** Once all are closed: V8's tables of what was found out of items are empty, and as large as they were. */
  readonly closed: number;
  /** Once as many more are opened and closed: what there is more of now is held by us. */
  readonly again: number;
}

export function heapAfterClosing(): Heap {
  const service = createLanguageService({ l10n: english });
  const canvases = new OpenCanvases(() => ({}));
  const text = canvasWith(1000);
  const uris = Array.from({ length: 100 }, (_, index) => `canvas-${index}`);
  const use = (uri: string): void => {
    const { canvas } = canvases.set(uri, 1, text);
    service.validate(canvas);
    service.documentSymbols(canvas);
  };
  const close = (): void => {
    canvases.all().forEach(({ uri }) => {
      canvases.close(uri);
    });
  };
  use('first');
  close();
  const start = used();
  uris.forEach(use);
  const open = used();
  close();
  const closed = used();
  uris.forEach(use);
  close();
  return { start, open, closed, again: used() };
}
