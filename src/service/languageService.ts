import type {
  CompletionItem, Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, FormattingOptions, Hover,
  InlayHint, Position, Range, SelectionRange, TextEdit, WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CanvasDocument } from '../parsing/syntax';
import type { Localize } from './l10n';
import type { FileAction } from './codeActions/codeActions';
import { codeActions } from './codeActions/codeActions';
import { complete } from './completion/complete';
import { formatDocument, formatOnType, formatRange } from './formatting/format';
import { hover } from './hover/hover';
import type { DefinitionLink } from './links/definition';
import { definition } from './links/definition';
import { highlights } from './links/highlights';
import { inlayHints } from './links/inlayHints';
import type { LeftBehind } from './links/keepLinks';
import { keepLinksEdits } from './links/keepLinks';
import { references } from './links/references';
import type { RenameProblem } from './links/rename';
import { prepareRename, rename } from './links/rename';
import { documentLinks } from './navigation/documentLinks';
import { documentSymbols } from './navigation/documentSymbols';
import { foldingRanges } from './navigation/foldingRanges';
import { selectionRanges } from './navigation/selectionRanges';
import type { CanvasFile } from './navigation/workspaceSymbols';
import { workspaceSymbols } from './navigation/workspaceSymbols';
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
  /** What can be done about the problems in a range; and, whatever the range, about all words of other languages. */
  codeActions(document: CanvasDocument, range: Range, settings?: ServiceSettings): FileAction[];
  /** What could stand at a position; words of both languages match, the file's is inserted. */
  complete(document: CanvasDocument, position: Position): CompletionItem[];
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
  /** The links that an edit of names or ids left behind since an earlier version, and how to mend them. */
  keepLinks(before: CanvasDocument, after: CanvasDocument): LeftBehind[];
  /** The names behind the ids of links, where they say more. */
  inlayHints(document: CanvasDocument, range: Range): InlayHint[];

  /** The web and mail addresses in a file. */
  documentLinks(document: CanvasDocument): DocumentLink[];
  /** The outline: fields at the top, blocks, and their items. */
  documentSymbols(document: CanvasDocument): DocumentSymbol[];
  /** The canvases and items among many whose names match a query. */
  workspaceSymbols(canvases: Iterable<CanvasFile>, query: string): WorkspaceSymbol[];
  /** What can be folded, by lines. */
  foldingRanges(document: CanvasDocument): FoldingRange[];
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
    codeActions: (document, range, settings) => codeActions(document, range, host.l10n, settings),
    complete: (document, position) => complete(document, position, host.l10n),
    hover: (document, position) => hover(document, position),
    definition, references, highlights, inlayHints,
    prepareRename: (document, position) => prepareRename(document, position, host.l10n),
    rename: (document, position, newName) => rename(document, position, newName, host.l10n),
    keepLinks: keepLinksEdits,
    documentLinks, documentSymbols, workspaceSymbols, foldingRanges, selectionRanges,
    formatDocument, formatRange, formatOnType,
  };
}
