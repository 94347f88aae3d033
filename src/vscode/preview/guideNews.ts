import type { CanvasDocument } from '../../parsing/syntax';
import type { BlockGuide } from '../../preview/guide';
import { guideOf } from '../../preview/guide';
import type { LanguageService } from '../../service/languageService';
import { guard } from '../guard';

/** Tracks what the page was sent of the guide, to send only the blocks that differ. */
export class GuideNews {
  private readonly told = new Map<string, string>();

  constructor(private readonly service: LanguageService) {}

  /** @returns The blocks that differ from what was sent before. */
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
