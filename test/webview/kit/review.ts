import type { Steps } from '../../../src/vscode/review/panel';
import { ReviewPanel } from '../../../src/vscode/review/panel';
import { comparisonOf } from '../../../src/vscode/review/comparison';
import { clock } from './clock';
import type { Page } from './page';
import { Panel } from './panel';
import { asPanel, asUri, startExtension } from './preview';
import type { Document } from './vscode/document';
import { desk } from './vscode';
import { Uri } from './vscode/values';

/** A visual diff of two texts, and the texts. */
export class ReviewDesk {
  constructor(
    readonly panel: Panel, readonly review: ReviewPanel, readonly before: Document, readonly after: Document,
  ) {}

  get page(): Page {
    return this.panel.page;
  }

  /** What is selected in a text. */
  selectedIn(document: Document): string | undefined {
    return desk.editors.find((each) => each.document === document)?.selectedText;
  }

  /** Types in the text after, in the place of a part of it. */
  async edit(part: string, text: string): Promise<void> {
    this.after.replace(part, text);
    await clock.pass(200);
  }
}

/** Opens a visual diff of two texts. */
export async function openReview(before: string, after: string, steps?: Steps): Promise<ReviewDesk> {
  const { documents } = startExtension();
  const [one, other] = [desk.open('before.bmc.yaml', before), desk.open('after.bmc.yaml', after)];
  const comparison = comparisonOf(asUri(one.uri), asUri(other.uri));
  if (!comparison) throw new Error('There is nothing to compare.');
  const panel = new Panel();
  const review = new ReviewPanel(asPanel(panel), comparison, documents, asUri(Uri.parse('file:///extension')));
  if (steps) review.show(comparison, steps);
  await clock.pass(200);
  return new ReviewDesk(panel, review, one, other);
}
