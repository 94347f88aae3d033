import {
  provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeDropdown, vsCodeOption, vsCodeRadio, vsCodeRadioGroup,
  vsCodeTextField,
} from './toolkit';
import { element, icon } from './dom';

/* The only module that creates buttons and other controls. `toolkit.ts` imports the toolkit that they come from. */

provideVSCodeDesignSystem().register(
  vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption(), vsCodeRadio(), vsCodeRadioGroup(),
  vsCodeTextField(),
);

/** An option of a radio group. */
export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly doc: string;
}

/** A labelled radio group. */
export function radioGroup(
  label: string, options: readonly RadioOption[], chosen: string, onChange: (value: string) => void,
): HTMLElement {
  const group = document.createElement('vscode-radio-group');
  group.setAttribute('aria-label', label);
  for (const { value, label: text, doc } of options) {
    const radio = document.createElement('vscode-radio');
    radio.setAttribute('value', value);
    if (doc !== '') radio.title = doc;
    if (value === chosen) radio.setAttribute('checked', '');
    radio.append(element('bdi', '', {}, text));
    group.append(radio);
  }
  group.setAttribute('value', chosen);
  let current = chosen;
  group.addEventListener('change', () => {
    const value: unknown = 'value' in group ? group.value : undefined;
    // The toolkit also fires for the initial value.
    if (typeof value !== 'string' || value === current) return;
    current = value;
    onChange(value);
  });
  return group;
}

/** A button with a text. */
export function button(label: string, onPress: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', 'secondary');
  made.append(element('bdi', '', {}, label));
  made.addEventListener('click', onPress);
  return made;
}

/** An icon button (a 16×16 path), with a label for screen readers. */
export function iconButton(label: string, path: string, onPress: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', 'icon');
  made.setAttribute('aria-label', label);
  made.title = label;
  made.append(icon(path));
  made.addEventListener('click', onPress);
  return made;
}

/** A labelled checkbox. */
export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const made = document.createElement('vscode-checkbox');
  made.append(element('bdi', '', {}, label));
  if (checked) made.setAttribute('checked', '');
  made.addEventListener('change', () => {
    onChange('checked' in made && made.checked === true);
  });
  return made;
}

/** A labelled dropdown. */
export function dropdown(
  label: string, options: readonly RadioOption[], chosen: string, onChange: (value: string) => void,
): HTMLElement {
  const made = document.createElement('vscode-dropdown');
  made.setAttribute('aria-label', label);
  for (const { value, label: text } of options) {
    const option = document.createElement('vscode-option');
    option.setAttribute('value', value);
    if (value === chosen) option.setAttribute('selected', '');
    option.dir = 'auto';
    option.textContent = text;
    made.append(option);
  }
  made.addEventListener('change', () => {
    const value: unknown = 'value' in made ? made.value : undefined;
    if (typeof value === 'string') onChange(value);
  });
  return made;
}

/** A search field. */
export function searchField(label: string, text: string, onInput: (text: string) => void): HTMLElement {
  const made = document.createElement('vscode-text-field');
  // Label for screen readers, visually hidden: the placeholder says the same.
  made.textContent = label;
  made.dir = 'auto';
  made.setAttribute('placeholder', label);
  made.setAttribute('value', text);
  made.addEventListener('input', () => {
    onInput('value' in made && typeof made.value === 'string' ? made.value : '');
  });
  return made;
}
