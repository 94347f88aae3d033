import * as vscode from 'vscode';
import type { Localize } from '../service/l10n';

/** What was chosen instead of VS Code's own language. */
let chosen: { readonly language: string; readonly say: Localize } | undefined;

const say: Localize = (message, ...args) => (chosen ? chosen.say(message, ...args) : vscode.l10n.t(message, ...args));

/** What the extension says, in the language of VS Code, or in the one that the setting `bmc.locale` names. */
export const l10n = {
  t: say,

  /** The language of the user, such as `nl`. */
  get language(): string {
    return chosen?.language ?? vscode.env.language;
  },
};

/**
 * Reads the setting, before anything is said. There are languages, such as Dutch, that people write canvases in and
 * that VS Code has no translation to.
 */
export async function chooseLocale(): Promise<void> {
  const locale = vscode.workspace.getConfiguration('bmc').get<string>('locale', 'auto');
  if (locale === 'auto' || locale === vscode.env.language.split('-')[0]) return;
  const { localizer } = await import('../service/localizer');
  chosen = { language: locale, say: localizer(locale) };
}
