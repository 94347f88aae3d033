import * as vscode from 'vscode';
import { l10n } from '../l10n';

/** The outcome of a question: an answer, a request to type one instead, next, back, or cancelled. */
export type Reply<T> =
  | { readonly did: 'answer'; readonly value: T } | { readonly did: 'type' | 'next' | 'back' | 'stop' };

/** How a question looks. */
export interface Asked {
  /** What it is about. */
  readonly title: string;
  readonly question: string;
  readonly placeholder: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Whether to show a Back button. */
  readonly hasBack: boolean;
}

/** The buttons of an input, each with its reply. */
function buttonsOf(hasBack: boolean, hasType: boolean): Map<vscode.QuickInputButton, 'type' | 'next' | 'back'> {
  const buttons = new Map<vscode.QuickInputButton, 'type' | 'next' | 'back'>();
  if (hasBack) buttons.set(vscode.QuickInputButtons.Back, 'back');
  if (hasType) buttons.set({ iconPath: new vscode.ThemeIcon('add'), tooltip: l10n.t('Add another item') }, 'type');
  const skip = { iconPath: new vscode.ThemeIcon('arrow-right'), tooltip: l10n.t('Skip this question') };
  return buttons.set(skip, 'next');
}

/** Shows an input, and resolves once it is accepted, hidden, or one of its buttons is pressed. */
async function shown<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, { title, step, totalSteps, hasBack }: Asked,
  accepted: () => Reply<T>, hasType = false,
): Promise<Reply<T>> {
  const subscriptions: vscode.Disposable[] = [];
  const buttons = buttonsOf(hasBack, hasType);
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = [...buttons.keys()];
  try {
    return await new Promise<Reply<T>>((resolve) => {
      subscriptions.push(
        input.onDidAccept(() => { resolve(accepted()); }),
        input.onDidTriggerButton((button) => {
          resolve({ did: buttons.get(button) ?? 'next' });
        }),
        input.onDidHide(() => { resolve({ did: 'stop' }); }),
      );
      input.show();
    });
  } finally {
    vscode.Disposable.from(...subscriptions).dispose();
    input.dispose();
  }
}

/** Asks for a line of text, prefilled with what was typed before; an empty one means next. */
export function askText(asked: Asked, typed = ''): Promise<Reply<string>> {
  const input = vscode.window.createInputBox();
  input.value = typed;
  input.prompt = asked.question;
  input.placeholder = asked.placeholder;
  return shown(input, asked, () => {
    const value = input.value.trim();
    return value === '' ? { did: 'next' } : { did: 'answer', value };
  });
}

/** A quick pick item with its value. */
export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/**
 * Asks for one or several of the choices; none means next.
 *
 * @param hasType Whether the user may type an answer instead.
 */
export function askChoice<T>(
  asked: Asked, choices: readonly Choice<T>[], many: boolean, hasType = false,
): Promise<Reply<readonly T[]>> {
  const input = vscode.window.createQuickPick<Choice<T>>();
  input.items = choices;
  input.canSelectMany = many;
  input.placeholder = asked.question;
  input.matchOnDetail = true;
  return shown(input as vscode.QuickPick<vscode.QuickPickItem>, asked, () => {
    const value = input.selectedItems.map((choice) => choice.value);
    return value.length === 0 ? { did: 'next' } : { did: 'answer', value };
  }, hasType);
}
