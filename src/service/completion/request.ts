import type { Position } from 'vscode-languageserver-types';

/**
 * The characters after which a word may be expected. No colon: where a line ends in one, a list may follow below, and
 * Enter is not to take its first element.
 */
export const completionTriggers = [' ', '[', ',', '"', '*'] as const;

/**
 * Why an editor asks for completions. `character`: one that is registered to trigger them was typed. `typing`: a word
 * is being typed, or it is not known why. `asked`: someone asked for them.
 */
export type CompletionTrigger = 'character' | 'typing' | 'asked';

/**
 * Tells what was asked for from what comes up by itself while typing. Editors say the same of both, but what comes up
 * by itself is asked once for a place in a version of a text: who asks again there does so on purpose.
 */
export class CompletionRequests {
  private last: string | undefined;

  /**
   * @param reason What the editor says: `invoked` for both.
   * @param uri The document, with its version.
   * @returns What is to be made of it.
   */
  trigger(
    reason: 'character' | 'incomplete' | 'invoked', uri: string, version: number, { line, character }: Position,
  ): CompletionTrigger {
    const place = [version, line, character, uri].join(' ');
    const isAgain = place === this.last;
    this.last = place;
    if (reason === 'character') return 'character';
    return reason === 'invoked' && isAgain ? 'asked' : 'typing';
  }
}
