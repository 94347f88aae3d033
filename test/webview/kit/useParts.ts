import { Hand } from './hand';
import type * as parts from './parts';
import type { PageWindow } from './window';
import { openWindow } from './window';

/** An empty page, with the parts of pages at hand. */
export interface PartsPage {
  readonly parts: typeof parts;
  readonly window: PageWindow;
  readonly document: Document;
  readonly hand: Hand;
}

/** Opens an empty page to try parts in. */
export function openParts(): PartsPage {
  const { window, run } = openWindow();
  run('out/test/webviewParts.js');
  const { parts: known } = window as unknown as Pick<PartsPage, 'parts'>;
  return { parts: known, window, document: window.document, hand: new Hand(window) };
}
