import type { ReviewTexts } from '../../protocol/review';
import { l10n } from '../l10n';
import { markWords } from '../panels/markWords';

/** UI strings of the visual diff, in the user's language. */
export function reviewTexts(): ReviewTexts {
  return {
    changes: l10n.t('Changes'),
    overlaid: l10n.t('Overlaid'),
    sideBySide: l10n.t('Side by Side'),
    showOrder: l10n.t('Changes of order'),
    stackBlocks: l10n.t('Show Blocks below One Another'),
    next: l10n.t('Next Change'),
    previous: l10n.t('Previous Change'),
    count: l10n.t('{0} changes'),
    countOne: l10n.t('1 change'),
    position: l10n.t('{0} of {1}'),
    marks: markWords(),
    movedFrom: l10n.t('from {0}'),
    movedTo: l10n.t('to {0}'),
    goToBefore: l10n.t('Show Text Before'),
    goToAfter: l10n.t('Show Text After'),
    verdicts: {
      same: l10n.t('Nothing changed: both texts are the same.'),
      layout: l10n.t('No change to the business: only layout, comments or the order of keys.'),
      language: l10n.t('No change to the business: only the language of the words.'),
      order: l10n.t('No change to the business but the order of items.'),
    },
    notices: {
      missing: l10n.t('{0} does not exist: it is compared as an empty canvas.'),
      empty: l10n.t('{0} is empty.'),
      partial: l10n.t('{0} cannot be read as a whole: what could be read is compared. Line {1}: {2}'),
      earlier: l10n.t('{0} cannot be read now: its last version that could be read is compared. Line {1}: {2}'),
    },
    goToProblem: l10n.t('Go to Problem'),
    links: l10n.t('Linked to'),
    linkedFrom: l10n.t('{0} items link here'),
    linkedFromOne: l10n.t('1 item links here'),
    id: l10n.t('Id'),
    newer: l10n.t('Newer Commit'),
    older: l10n.t('Older Commit'),
    chooseCommit: l10n.t('Choose a Commit'),
    commitPosition: l10n.t('{0} of {1}'),
  };
}
