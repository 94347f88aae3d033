import type { CompletionItem, Diagnostic, Hover, Position } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../parsing/syntax';
import type { Localize } from './l10n';
import { complete } from './completion/complete';
import { hover } from './hover/hover';
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
  /** What is wrong with the file, in the user's language. */
  validate(document: CanvasDocument): Diagnostic[];
  /** What could stand at a position; words of both languages match, the file's is inserted. */
  complete(document: CanvasDocument, position: Position): CompletionItem[];
  /** What is at a position, in Markdown, in the file's language; `null` if there is nothing to say. */
  hover(document: CanvasDocument, position: Position): Hover | null;
}

export function createLanguageService(host: ServiceHost): LanguageService {
  return {
    validate: (document) => validate(document, host.l10n),
    complete: (document, position) => complete(document, position, host.l10n),
    hover: (document, position) => hover(document, position),
  };
}
