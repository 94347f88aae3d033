import * as vscode from 'vscode';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { itemWithKey, keyOfItem } from '../../preview/keys';
import type { FixView, Problems, ProblemView } from '../../protocol/preview';
import type { FileAction } from '../../service/codeActions/fileAction';
import type { LanguageService } from '../../service/languageService';
import { readRuleSettings } from '../../service/settings';
import type { CanvasDocuments } from '../documents';

const severities: Readonly<Record<vscode.DiagnosticSeverity, ProblemView['severity']>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

function itemAt(canvas: CanvasDocument, offset: number): ItemSyntax | undefined {
  for (const { items } of canvas.blocks) {
    const item = items.find(({ part, span }) => {
      const [start, end] = locate(canvas, part, span);
      return start <= offset && offset < end;
    });
    if (item) return item;
  }
  return undefined;
}

/** The diagnostics of a document by item, hints left out. */
export function problemsOf(document: vscode.TextDocument, canvas: CanvasDocument): Problems {
  const problems: Record<string, ProblemView[]> = {};
  for (const { range, severity, message, source } of vscode.languages.getDiagnostics(document.uri)) {
    if (source !== 'bmc' || severity === vscode.DiagnosticSeverity.Hint) continue;
    const item = itemAt(canvas, document.offsetAt(range.start));
    const key = item && keyOfItem(canvas, item);
    if (key !== undefined) (problems[key] ??= []).push({ severity: severities[severity], message });
  }
  return problems;
}

/** The quick fixes for the problems of an item, without duplicates. */
export function fixesFor(
  service: LanguageService, documents: CanvasDocuments, document: vscode.TextDocument, key: string,
): FileAction[] {
  const canvas = documents.get(document);
  const item = itemWithKey(canvas, key);
  if (!item) return [];
  const [from, to] = locate(canvas, item.part, item.span);
  const end = from + canvas.source.text.slice(from, to).trimEnd().length;
  const rules = readRuleSettings(vscode.workspace.getConfiguration('bmc', document).get('rules'));
  const fixes = service.codeActions(canvas, canvas.source.range(from, end), {
    settings: { rules }, links: documents.links(document), only: ['quickfix'],
  });
  return fixes.filter(({ title }, index) => fixes.findIndex((each) => each.title === title) === index);
}

/** Fixes as the page shows them. */
export function viewsOf(fixes: readonly FileAction[]): FixView[] {
  return fixes.map(({ title }) => ({ title }));
}
