import * as vscode from 'vscode';
import type { PreviewTexts } from '../../protocol/preview';

/** The words of the preview itself, in the user's language. */
export function previewTexts(): PreviewTexts {
  return {
    earlier: vscode.l10n.t('This is the last canvas that could be read. Line {0}: {1}'),
    partial: vscode.l10n.t('Not all of this canvas can be read. Line {0}: {1}'),
    gone: vscode.l10n.t('This canvas cannot be opened: it may have been moved or deleted.'),
    goToProblem: vscode.l10n.t('Go to Problem'),
    guide: vscode.l10n.t('Questions and terms'),
    guideTitle: vscode.l10n.t('Show the guiding questions and the terms of each block'),
    openQuestion: vscode.l10n.t('Open question'),
    answeredQuestion: vscode.l10n.t('Answered'),
    openQuestions: vscode.l10n.t('{0} open questions'),
    openQuestionOne: vscode.l10n.t('1 open question'),
    allAnswered: vscode.l10n.t('All questions answered'),
    answer: vscode.l10n.t('Answer'),
    answerName: vscode.l10n.t('Answer in a few words'),
    chooseItem: vscode.l10n.t('Choose for each item:'),
    unusedTerm: vscode.l10n.t('not used'),
    usedTerm: vscode.l10n.t('used {0} times'),
    usedTermOnce: vscode.l10n.t('used once'),
    canvas: vscode.l10n.t('Business Model Canvas'),
    links: vscode.l10n.t('Linked to'),
    allSegments: vscode.l10n.t('All segments'),
    allTags: vscode.l10n.t('All tags'),
    allStatuses: vscode.l10n.t('Any status'),
    shown: vscode.l10n.t('{0} of {1} items'),
    clearFilter: vscode.l10n.t('Clear Filter'),
    showLinks: vscode.l10n.t('Show links'),
    add: vscode.l10n.t('Add Item'),
    addTo: vscode.l10n.t('Add an item to {0}'),
    newItem: vscode.l10n.t('Name of the new item'),
    rename: vscode.l10n.t('Rename'),
    edit: vscode.l10n.t('Edit'),
    remove: vscode.l10n.t('Delete'),
    goToText: vscode.l10n.t('Show in Text'),
    close: vscode.l10n.t('Close'),
    none: vscode.l10n.t('None'),
    quickFixes: vscode.l10n.t('Quick fixes'),
    problems: vscode.l10n.t('Problems'),
  };
}
