import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { OpenCanvases } from '../../src/server/documents';
import { english } from '../../src/service/l10n';
import { createLanguageService } from '../../src/service/languageService';
import { canvasWith } from './canvases';

/** Megabytes of the heap that are in use, once all that can go is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Before 100 canvases of 1,000 items are opened and checked, with all of them open, and once they are closed. */
export function heapAfterClosing(): { before: number; open: number; after: number } {
  const service = createLanguageService({ l10n: english });
  const canvases = new OpenCanvases(() => ({}));
  const text = canvasWith(1000);
  const use = (uri: string): void => {
    const { canvas } = canvases.set(uri, 1, text);
    service.validate(canvas);
    service.documentSymbols(canvas);
  };
  // What is loaded and computed once is not what is looked for.
  use('warm-up');
  canvases.close('warm-up');
  const before = used();
  const uris = Array.from({ length: 100 }, (_, index) => `canvas-${index}`);
  uris.forEach(use);
  const open = used();
  uris.forEach((uri) => canvases.close(uri));
  return { before, open, after: used() };
}
