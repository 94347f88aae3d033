import { parseCanvas } from '../../src/parsing/parse';
import { reparseCanvas } from '../../src/parsing/reparse';
import type { TextChange } from '../../src/parsing/source';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { diffModels } from '../../src/preview/patch';
import { previewModel } from '../../src/preview/view';
import type { PreviewModel } from '../../src/preview/model';
import { english } from '../../src/l10n/l10n';
import type { LanguageService } from '../../src/service/languageService';
import { createLanguageService } from '../../src/service/languageService';
import type { LinkState } from '../../src/links/linkState';

/** An editor with a canvas open, its preview beside it: what the extension does for it, without VS Code. */
export class Editor {
  readonly service: LanguageService = createLanguageService({ l10n: english });
  canvas: CanvasDocument;
  private model: PreviewModel;
  private links: LinkState;

  constructor(text: string) {
    this.canvas = parseCanvas(text);
    this.model = previewModel(this.canvas);
    this.links = this.service.linkState(undefined, this.canvas);
    this.service.validate(this.canvas);
    this.service.documentSymbols(this.canvas);
  }

  /** The parts of what a keystroke costs. Each is done once, in this order. */
  readonly parts = {
    parse: (change: TextChange): void => {
      this.canvas = reparseCanvas(this.canvas, change);
      this.links = this.service.linkState(this.links, this.canvas);
    },
    problems: (): unknown => this.service.validate(this.canvas),
    symbols: (): unknown => this.service.documentSymbols(this.canvas),
    preview: (): string => {
      const before = this.model;
      this.model = previewModel(this.canvas);
      return JSON.stringify(diffModels(before, this.model) ?? null);
    },
  };

  /** All that one change of the text costs: parse, schema, rules, outline, and the message to the preview. */
  type(change: TextChange): number {
    this.parts.parse(change);
    this.parts.problems();
    this.parts.symbols();
    return this.parts.preview().length;
  }
}
