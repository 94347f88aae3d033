import { l10n } from '../l10n';

/** A picture on its way to the clipboard: only the page can put it there, and it may go before it has said so. */
export class Copying {
  private answer: ((error: string | null) => void) | undefined;

  /**
   * Has a picture put on the clipboard.
   *
   * @param send Sends it to the page, if there is one that listens.
   * @returns Why that was not possible; `undefined` if it is done.
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

  /** The page has put it there, or said why not. */
  answered(error: string | null): void {
    this.answer?.(error);
    this.answer = undefined;
  }

  /** There is no page any more that could say so. */
  giveUp(): void {
    this.answered(l10n.t('The preview is not visible.'));
  }
}
