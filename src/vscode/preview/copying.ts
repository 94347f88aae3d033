import { l10n } from '../l10n';

/** A picture on its way to the clipboard: only the page can write it there, and may be closed before it answers. */
export class Copying {
  private answer: ((error: string | null) => void) | undefined;

  /**
   * Has the page put a picture on the clipboard.
   *
   * @param send Sends it to the page, if the page is loaded.
   * @returns The error message; `undefined` on success.
   */
  async copy(send: (() => void) | undefined): Promise<string | undefined> {
    this.giveUp();
    const answer = new Promise<string | null>((resolve) => {
      this.answer = resolve;
    });
    if (send) send();
    else this.giveUp();
    return await answer ?? undefined;
  }

  /** Handles the page's answer: `null` on success, else the error. */
  answered(error: string | null): void {
    this.answer?.(error);
    this.answer = undefined;
  }

  /** The page is gone and will not answer. */
  giveUp(): void {
    this.answered(l10n.t('The preview is not visible.'));
  }
}
