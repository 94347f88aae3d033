import * as vscode from 'vscode';
import type { Localize } from '../l10n/l10n';
import { translatedBy } from '../l10n/l10n';
import { report } from './guard';

/** The override by `bmc.locale`, if any. */
let chosen: { readonly language: string; readonly say: Localize } | undefined;

const say: Localize = (message, ...args) => (chosen ? chosen.say(message, ...args) : vscode.l10n.t(message, ...args));

/** Localized strings, in VS Code's display language or the one set with `bmc.locale`. */
export const l10n = {
  t: say,

  /** The language of the user, such as `nl`. */
  get language(): string {
    return chosen?.language ?? vscode.env.language;
  },
};

/**
 * Applies the setting; call it before any string is localized. VS Code has no display language for some languages of
 * canvases, such as Dutch. The translations come from the bundle that VS Code itself would read.
 *
 * @param extensionUri The extension's folder.
 */
export async function chooseLocale(extensionUri: vscode.Uri): Promise<void> {
  const locale = vscode.workspace.getConfiguration('bmc').get<string>('locale', 'auto');
  if (locale === 'auto' || locale === vscode.env.language.split('-')[0]) return;
  const file = vscode.Uri.joinPath(extensionUri, 'l10n', `bundle.l10n.${locale}.json`);
  const translation = locale === 'en' ? {} : await readTranslation(file);
  if (translation) chosen = { language: locale, say: translatedBy(translation) };
}

/** A translation, by the texts in English; `undefined` where it cannot be read, which leaves VS Code's own language. */
async function readTranslation(file: vscode.Uri): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, string>;
  } catch (error) {
    report(error);
    return undefined;
  }
}
