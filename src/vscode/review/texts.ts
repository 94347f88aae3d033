import * as vscode from 'vscode';
import type { ReviewTexts } from '../../protocol/review';
import { markWords } from './markWords';

/** The words of the visual diff, in the user's language. */
export function reviewTexts(): ReviewTexts {
  return {
    changes: vscode.l10n.t('Changes'),
    overlaid: vscode.l10n.t('Overlaid'),
    sideBySide: vscode.l10n.t('Side by Side'),
    showOrder: vscode.l10n.t('Changes of order'),
    next: vscode.l10n.t('Next Change'),
    previous: vscode.l10n.t('Previous Change'),
    count: vscode.l10n.t('{0} changes'),
    countOne: vscode.l10n.t('1 change'),
    position: vscode.l10n.t('{0} of {1}'),
    marks: markWords(),
    movedFrom: vscode.l10n.t('from {0}'),
    movedTo: vscode.l10n.t('to {0}'),
    goToBefore: vscode.l10n.t('Show Text Before'),
    goToAfter: vscode.l10n.t('Show Text After'),
    verdicts: {
      same: vscode.l10n.t('Nothing changed: both texts are the same.'),
      layout: vscode.l10n.t('No change to the business: only layout, comments or the order of keys.'),
      language: vscode.l10n.t('No change to the business: only the language of the words.'),
      order: vscode.l10n.t('No change to the business but the order of items.'),
    },
    notices: {
      missing: vscode.l10n.t('{0} does not exist: it is compared as an empty canvas.'),
      empty: vscode.l10n.t('{0} is empty.'),
      partial: vscode.l10n.t('{0} cannot be read as a whole: what could be read is compared. Line {1}: {2}'),
      earlier: vscode.l10n.t('{0} cannot be read now: its last version that could be read is compared. Line {1}: {2}'),
    },
    goToProblem: vscode.l10n.t('Go to Problem'),
    links: vscode.l10n.t('Linked to'),
    linkedFrom: vscode.l10n.t('{0} items link here'),
    linkedFromOne: vscode.l10n.t('1 item links here'),
    id: vscode.l10n.t('Id'),
    newer: vscode.l10n.t('Newer Commit'),
    older: vscode.l10n.t('Older Commit'),
    chooseCommit: vscode.l10n.t('Choose a Commit'),
    commitPosition: vscode.l10n.t('{0} of {1}'),
  };
}
