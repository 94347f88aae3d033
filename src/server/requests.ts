import type {
  Connection, Diagnostic, FullDocumentDiagnosticReport, ProtocolRequestType, RequestHandler, TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  CodeActionRequest, CodeActionTriggerKind, CodeLensRequest, CompletionRequest, CompletionTriggerKind,
  DefinitionRequest, DocumentDiagnosticReportKind, DocumentDiagnosticRequest, DocumentFormattingRequest,
  DocumentHighlightRequest, DocumentLinkRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest,
  DocumentSymbolRequest, FoldingRangeRequest, HoverRequest, InlayHintRequest, LSPErrorCodes, PrepareRenameRequest,
  ReferencesRequest, RenameRequest, ResponseError, SelectionRangeRequest, SemanticTokensRangeRequest,
  SemanticTokensRequest, WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { forCompletion, forDefinition, forHover, forOutline } from './adapt';
import type { OpenCanvas } from './documents';
import type { Session } from './session';

/** Has a request answered on a connection. */
type Row = (connection: Connection, session: Session) => void;

/** What may be answered to a request: its result, or an error that says why there is none. */
type Answer<R, E> = ReturnType<RequestHandler<unknown, R, E>>;

/** The request of a method, and how it is answered. */
function row<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>, answer: (params: P, session: Session) => Answer<R, E>,
): Row {
  return (connection, session) => {
    connection.onRequest(type, (params) => answer(params, session));
  };
}

/** The request of a method about one canvas, what is answered if that is not open, and how it is answered else. */
function about<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>, fallback: Answer<R, E>,
  work: (opened: OpenCanvas, params: P, session: Session) => Answer<R, E>,
): Row {
  return row(type, (params, session) =>
    session.answer<Answer<R, E>>(params.textDocument.uri, fallback, (opened) => work(opened, params, session)));
}

const failed = (problem: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, problem);

const report = (items: Diagnostic[]): FullDocumentDiagnosticReport => (
  { kind: DocumentDiagnosticReportKind.Full, items }
);

/** All requests of the protocol that the server answers, but for those that begin and end the conversation. */
export const requests: readonly Row[] = [
  about(CompletionRequest.type, [], ({ uri, canvas, version }, { position, context }, session) => {
    const reason = context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? 'character'
      : context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'incomplete' : 'invoked';
    const trigger = session.completions.trigger(reason, uri, version, position);
    const { items, isIncomplete } = session.service.complete(canvas, position, trigger);
    const adapted = forCompletion(items, canvas.source, session.client);
    return isIncomplete ? { isIncomplete, items: adapted } : adapted;
  }),
  about(HoverRequest.type, null, ({ canvas }, { position }, { service, client }) =>
    forHover(service.hover(canvas, position), client)),
  about(CodeActionRequest.type, [], ({ uri, canvas, links }, { range, context }, { service, settings }) =>
    service.codeActions(canvas, range, {
      settings, links, only: context.only, isAutomatic: context.triggerKind === CodeActionTriggerKind.Automatic,
    }).map(({ title, kind, diagnostics, edits, isPreferred }) => (
      { title, kind, diagnostics: [...diagnostics], isPreferred, edit: { changes: { [uri]: [...edits] } } }
    ))),
  about(DocumentDiagnosticRequest.type, report([]), (opened, _, session) => report(session.diagnose(opened))),

  about(DefinitionRequest.type, [], ({ uri, canvas }, { position }, { service, client }) =>
    forDefinition(service.definition(canvas, position).map((link) => ({ ...link, targetUri: uri })), client)),
  about(ReferencesRequest.type, [], ({ uri, canvas }, { position, context }, { service }) =>
    service.references(canvas, position, context.includeDeclaration).map((range) => ({ uri, range }))),
  about(DocumentHighlightRequest.type, [], ({ canvas }, { position }, { service }) =>
    service.highlights(canvas, position)),
  about(PrepareRenameRequest.type, null, ({ canvas }, { position }, { service }) => {
    const found = service.prepareRename(canvas, position);
    return found && 'problem' in found ? failed(found.problem) : found;
  }),
  about(RenameRequest.type, null, ({ uri, canvas }, { position, newName }, { service }) => {
    const renamed = service.rename(canvas, position, newName);
    if (!renamed) return null;
    return 'problem' in renamed ? failed(renamed.problem) : { changes: { [uri]: renamed.edits } };
  }),
  about(InlayHintRequest.type, [], ({ canvas }, { range }, { service, settings }) =>
    (settings.inlayHints ? service.inlayHints(canvas, range) : [])),

  about(CodeLensRequest.type, [], ({ canvas }, _, { service, settings }) =>
    (settings.codeLens ? service.codeLenses(canvas) : []).map(({ range, title }) => ({ range, command: { title, command: '' } }))),
  about(DocumentLinkRequest.type, [], ({ canvas }, _, { service }) => service.documentLinks(canvas)),
  about(DocumentSymbolRequest.type, [], ({ uri, canvas }, _, { service, client }) =>
    forOutline(service.documentSymbols(canvas), uri, client)),
  row(WorkspaceSymbolRequest.type, async ({ query }, { canvases, files, folders, service, settings }) => {
    const open = canvases.all().map(({ uri, canvas }) => ({ uri, document: canvas }));
    const closed = await files.all(
      folders, (uri) => canvases.get(uri) !== undefined, { defaultLanguage: settings.language },
    );
    return service.workspaceSymbols([...open, ...closed], query);
  }),
  about(FoldingRangeRequest.type, [], ({ canvas }, _, { service }) => service.foldingRanges(canvas)),
  about(SelectionRangeRequest.type, [], ({ canvas }, { positions }, { service }) =>
    service.selectionRanges(canvas, positions)),
  about(SemanticTokensRequest.type, { data: [] }, ({ canvas }, _, { service }) => service.semanticTokens(canvas)),
  about(SemanticTokensRangeRequest.type, { data: [] }, ({ canvas }, { range }, { service }) =>
    service.semanticTokens(canvas, range)),

  about(DocumentFormattingRequest.type, [], ({ canvas }, { options }, { service }) =>
    service.formatDocument(canvas, options)),
  about(DocumentRangeFormattingRequest.type, [], ({ canvas }, { range, options }, { service }) =>
    service.formatRange(canvas, range, options)),
  about(DocumentOnTypeFormattingRequest.type, [], ({ canvas }, { position, ch, options }, { service }) =>
    service.formatOnType(canvas, position, ch, options)),
];
