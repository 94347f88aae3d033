import type { Position, TextEdit } from 'vscode-languageserver-types';
import { blockIds } from '../../../src/canvas/structure';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import type { LanguageService } from '../../../src/service/languageService';

/** What an editor could ask at a moment. */
interface Question {
  readonly document: CanvasDocument;
  readonly at: Position;
  readonly to: Position;
  readonly word: string;
}

type Ask = (service: LanguageService, question: Question) => (readonly TextEdit[])[];

const layout = { tabSize: 2, insertSpaces: true };

/** Something that is asked for no edits. */
const only = (ask: (service: LanguageService, question: Question) => unknown): Ask => (service, question) => {
  ask(service, question);
  return [];
};

/** A call of every provider, with all edits that it answers with. The compiler says which provider is missing. */
export const everyProvider: Readonly<Record<keyof LanguageService, Ask>> = {
  validate: only((service, { document }) => service.validate(document)),
  codeActions: (service, { document, at, to }) =>
    service.codeActions(document, { start: at, end: to }, { links: service.linkState(undefined, document) })
      .map(({ edits }) => edits),
  complete: (service, { document, at }) => service.complete(document, at).items
    .flatMap(({ textEdit, additionalTextEdits }) =>
    (textEdit && 'range' in textEdit ? [[textEdit, ...additionalTextEdits ?? []]] : [])),
  hover: only((service, { document, at }) => service.hover(document, at)),
  definition: only((service, { document, at }) => service.definition(document, at)),
  references: only((service, { document, at }) => service.references(document, at, true)),
  highlights: only((service, { document, at }) => service.highlights(document, at)),
  prepareRename: only((service, { document, at }) => service.prepareRename(document, at)),
  rename: (service, { document, at, word }) => {
    const renamed = service.rename(document, at, word);
    return renamed && 'edits' in renamed ? [renamed.edits] : [];
  },
  linkState: only((service, { document }) => service.linkState(undefined, document)),
  keepLinks: (service, { document }) => {
    const before = service.linkState(undefined, document);
    return service.keepLinks(before, document)
      .flatMap(({ followEdits, keepIdEdits }) => [followEdits, keepIdEdits ?? []]);
  },
  inlayHints: only((service, { document, at, to }) => service.inlayHints(document, { start: at, end: to })),
  progress: only((service, { document }) => service.progress(document)),
  overview: only((service, { document }) => service.overview(document, { rules: {} })),
  blockOverviews: only((service, { document }) => service.blockOverviews(document)),
  codeLenses: only((service, { document }) => service.codeLenses(document)),
  answer: (service, { document, word }) => blockIds.map((block) => (
    service.answer(document, { kind: 'item', block, name: word }) ?? []
  )).concat([service.answer(document, { kind: 'focus', term: 'cost-driven' }) ?? []]),
  documentLinks: only((service, { document }) => service.documentLinks(document)),
  documentSymbols: only((service, { document }) => service.documentSymbols(document)),
  workspaceSymbols: only((service, { document, word }) => service.workspaceSymbols([{ uri: 'a:b', document }], word)),
  foldingRanges: only((service, { document }) => service.foldingRanges(document)),
  semanticTokens: only((service, { document, at, to }) => [
    service.semanticTokens(document), service.semanticTokens(document, { start: at, end: to }),
  ]),
  semanticTokensInSteps: only((service, { document }) => [...service.semanticTokensInSteps(document)]),
  formatDocument: (service, { document }) => [service.formatDocument(document, layout)],
  formatRange: (service, { document, at, to }) => [service.formatRange(document, { start: at, end: to }, layout)],
  formatOnType: (service, { document, at }) => [service.formatOnType(document, at, '\n', layout)],
  selectionRanges: only((service, { document, at, to }) => service.selectionRanges(document, [at, to])),
};
