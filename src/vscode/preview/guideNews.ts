import type { CanvasDocument } from '../../parsing/syntax';
import type { BlockGuide } from '../../preview/guide';
import { guideOf } from '../../preview/guide';
import type { LanguageService } from '../../service/languageService';
import { guard } from '../guard';

/** What helps to fill the blocks, of those of which the page was told something else before. */
export class GuideNews {
  private readonly told = new Map<string, string>();

  constructor(private readonly service: LanguageService) {}

  /** @returns What the page has to be told now. */
  of(canvas: CanvasDocument): BlockGuide[] {
    const blocks = guard<BlockGuide[]>([], () =>
      guideOf(canvas, this.service.progress(canvas).blocks.flatMap(({ questions }) => questions)));
    return blocks.filter((block) => {
      const text = JSON.stringify(block);
      const isNews = this.told.get(block.id) !== text;
      this.told.set(block.id, text);
      return isNews;
    });
  }
}
