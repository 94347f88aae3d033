import * as vscode from 'vscode';

/** What someone did with a question: answered it, went on or back, or stopped. */
export type Reply<T> = { readonly did: 'answer'; readonly value: T } | { readonly did: 'next' | 'back' | 'stop' };

/** How a question looks. */
export interface Asked {
  /** What it is about. */
  readonly title: string;
  readonly question: string;
  readonly placeholder: string;
  readonly step: number;
  readonly totalSteps: number;
}

const skip = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('arrow-right'), tooltip: vscode.l10n.t('Skip this question'),
});

/** Shows an input until it is answered, left or hidden. */
async function shown<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, { title, step, totalSteps }: Asked,
  accepted: () => Reply<T>,
): Promise<Reply<T>> {
  const subscriptions: vscode.Disposable[] = [];
  const skipButton = skip();
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = [...(step > 1 ? [vscode.QuickInputButtons.Back] : []), skipButton];
  try {
    return await new Promise<Reply<T>>((resolve) => {
      subscriptions.push(
        input.onDidAccept(() => { resolve(accepted()); }),
        input.onDidTriggerButton((button) => {
          resolve({ did: button === vscode.QuickInputButtons.Back ? 'back' : 'next' });
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

/** Asks for a line of text; nothing typed means to go on. */
export function askText(asked: Asked): Promise<Reply<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = asked.question;
  input.placeholder = asked.placeholder;
  return shown(input, asked, () => {
    const value = input.value.trim();
    return value === '' ? { did: 'next' } : { did: 'answer', value };
  });
}

/** A choice with what it stands for. */
export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/** Asks for one of some choices, or for several; none chosen means to go on. */
export function askChoice<T>(asked: Asked, choices: readonly Choice<T>[], many: boolean): Promise<Reply<readonly T[]>> {
  const input = vscode.window.createQuickPick<Choice<T>>();
  input.items = choices;
  input.canSelectMany = many;
  input.placeholder = asked.question;
  input.matchOnDetail = true;
  return shown(input as vscode.QuickPick<vscode.QuickPickItem>, asked, () => {
    const value = input.selectedItems.map((choice) => choice.value);
    return value.length === 0 ? { did: 'next' } : { did: 'answer', value };
  });
}
