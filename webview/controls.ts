import { provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox } from '@vscode/webview-ui-toolkit';

/*
 * The only module that knows where buttons and boxes come from: another toolkit would be put in here.
 */

provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox());

/** A button with a text. */
export function button(label: string, onPress: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', 'secondary');
  made.textContent = label;
  made.addEventListener('click', onPress);
  return made;
}

/** A box to tick, with a text. */
export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const made = document.createElement('vscode-checkbox');
  made.textContent = label;
  if (checked) made.setAttribute('checked', '');
  made.addEventListener('change', () => {
    onChange('checked' in made && made.checked === true);
  });
  return made;
}
