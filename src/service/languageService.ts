import type {
  Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, FormattingOptions, Hover,
  InlayHint, Position, Range, SelectionRange, SemanticTokens, TextEdit, WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CanvasDocument } from '../parsing/syntax';
import type { Localize } from '../l10n/l10n';
import type { ActionContext } from './codeActions/codeActions';
import type { FileAction } from './codeActions/fileAction';
import { codeActions } from './codeActions/codeActions';
import type { Completion } from './completion/complete';
import { complete } from './completion/complete';
import type { CompletionTrigger } from './completion/request';
import { formatDocument, formatOnType, formatRange } from './formatting/format';
import type { Answer } from './guidance/answers';
import { answerEdits } from './guidance/answers';
import type { GuidanceLens } from './guidance/codeLenses';
import { codeLenses } from './guidance/codeLenses';
import type { CanvasProgress } from './guidance/progress';
import { progressOf } from './guidance/progress';
import { hover } from './hover/hover';
import type { DefinitionLink } from './links/definition';
import { definition } from './links/definition';
import { highlights } from './links/highlights';
import { inlayHints } from './links/inlayHints';
import type { LeftBehind } from './links/keepLinks';
import { keepLinksEdits } from './links/keepLinks';
import type { LinkState } from '../links/linkState';
import { nextLinkState } from '../links/linkState';
import { references } from './links/references';
import type { RenameProblem } from './links/rename';
import { prepareRename, rename } from './links/rename';
import { documentLinks } from './navigation/documentLinks';
import { documentSymbols } from './navigation/documentSymbols';
import { foldingRanges } from './navigation/foldingRanges';
import { selectionRanges } from './navigation/selectionRanges';
import type { CanvasFile } from './navigation/workspaceSymbols';
import { workspaceSymbols } from './navigation/workspaceSymbols';
import type { BlockOverview, CanvasOverview } from './overview/overview';
import { blockOverviews, overviewOf } from './overview/overview';
import { semanticTokens, semanticTokensInSteps } from './semanticTokens/semanticTokens';
import type { ServiceSettings } from './settings';
import { validate } from './validation/validate';

/** What the service needs of its host. */
export interface ServiceHost {
  /** Says messages in the user's language. */
  readonly l10n: Localize;
}

/**
 * Everything an editor asks about a canvas, in LSP types. Each call takes the parsed document, so that
 * one parse serves all; none changes it, and none throws on half-typed text.
 */
export interface LanguageService {
  /** What is wrong with the file and what the canvas rules point out, in the user's language. */
  validate(document: CanvasDocument, settings?: ServiceSettings): Diagnostic[];
  /** What can be done in a range: quick fixes, refactorings of the item there, and of the canvas as a whole. */
  codeActions(document: CanvasDocument, range: Range, context?: ActionContext): FileAction[];
  /** What could stand at a position; words of both languages match, the file's is inserted. */
  complete(document: CanvasDocument, position: Position, trigger?: CompletionTrigger): Completion;
  /** What is at a position, in Markdown, in the file's language; `null` if there is nothing to say. */
  hover(document: CanvasDocument, position: Position): Hover | null;

  /** Where the link or alias at a position leads, in the same file. */
  definition(document: CanvasDocument, position: Position): DefinitionLink[];
  /** The links to the item that a position is about; with its id or name, if the declaration is asked for. */
  references(document: CanvasDocument, position: Position, includeDeclaration: boolean): Range[];
  /** The item that a position is about, and the links to it. */
  highlights(document: CanvasDocument, position: Position): DocumentHighlight[];
  /** What can be renamed at a position, and what to begin from; `null` if there is nothing to rename. */
  prepareRename(
    document: CanvasDocument, position: Position,
  ): { readonly range: Range; readonly placeholder: string } | RenameProblem | null;
  /** Renames an item's id or name with the links to it, or says in the user's language why not. */
  rename(
    document: CanvasDocument, position: Position, newName: string,
  ): { readonly edits: TextEdit[] } | RenameProblem | null;
  /** The last state of a canvas in which its links were well, to be kept from version to version. */
  linkState(last: LinkState | undefined, document: CanvasDocument): LinkState;
  /** The links that edits of names or ids left behind since they were well, and how to mend them. */
  keepLinks(before: LinkState, after: CanvasDocument): LeftBehind[];
  /** The names after the ids of links, where they say more. */
  inlayHints(document: CanvasDocument, range: Range): InlayHint[];

  /** The web and mail addresses in a file. */
  documentLinks(document: CanvasDocument): DocumentLink[];
  /** How far the canvas is filled, and which guiding questions are open. */
  progress(document: CanvasDocument): CanvasProgress;
  /** A canvas among others: its title, how far it is, and how many problems it has; unchecked without settings. */
  overview(document: CanvasDocument, settings: ServiceSettings | undefined): CanvasOverview;
  /** The nine blocks, with where they and their items stand. */
  blockOverviews(document: CanvasDocument): BlockOverview[];
  /** A line above each block that says how far it is, in the user's language. */
  codeLenses(document: CanvasDocument): GuidanceLens[];
  /** The edits that write an answer to a guiding question; `undefined` where there is no place for it. */
  answer(document: CanvasDocument, answer: Answer): TextEdit[] | undefined;

  /** The outline: fields at the top, blocks, and their items. */
  documentSymbols(document: CanvasDocument): DocumentSymbol[];
  /** The canvases and items among many whose names match a query. */
  workspaceSymbols(canvases: Iterable<CanvasFile>, query: string): WorkspaceSymbol[];
  /** What can be folded, by lines. */
  foldingRanges(document: CanvasDocument): FoldingRange[];
  /** The words that only the meaning of the file tells, in a range or in all of it; the legend is `legend.ts`. */
  semanticTokens(document: CanvasDocument, range?: Range): SemanticTokens;
  /** The same step by step, for a long file; an edit in between uses up what has been found. */
  semanticTokensInSteps(document: CanvasDocument, range?: Range): Generator<number, SemanticTokens>;
  /** What to select when a selection grows, for each position. */
  selectionRanges(document: CanvasDocument, positions: readonly Position[]): SelectionRange[];

  /** The edits that give a canvas its canonical layout: white space, and no more. None for a file with YAML errors. */
  formatDocument(document: CanvasDocument, options: FormattingOptions): TextEdit[];
  /** The same for the lines of a range; with the rest of their item or block, where those lines alone would not do. */
  formatRange(document: CanvasDocument, range: Range, options: FormattingOptions): TextEdit[];
  /** The edits that give a canvas its canonical layout: white space alone. None for a file with YAML errors. */
  formatOnType(
    document: CanvasDocument, position: Position, character: string, options: FormattingOptions,
  ): TextEdit[];
}

export function createLanguageService(host: ServiceHost): LanguageService {
  return {
    validate: (document, settings) => validate(document, host.l10n, settings),
    codeActions: (document, range, context) => codeActions(document, range, host.l10n, context),
    complete: (document, position, trigger) => complete(document, position, host.l10n, trigger),
    hover: (document, position) => hover(document, position),
    definition, references, highlights, inlayHints,
    prepareRename: (document, position) => prepareRename(document, position, host.l10n),
    rename: (document, position, newName) => rename(document, position, newName, host.l10n),
    keepLinks: keepLinksEdits,
    linkState: nextLinkState,
    progress: progressOf,
    overview: (document, settings) => overviewOf(document, host.l10n, settings),
    blockOverviews,
    codeLenses: (document) => codeLenses(document, host.l10n),
    answer: answerEdits,
    documentLinks, documentSymbols, workspaceSymbols, foldingRanges, selectionRanges,
    semanticTokens, semanticTokensInSteps,
    formatDocument, formatRange, formatOnType,
  };
}
