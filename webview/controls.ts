import {
  provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeDropdown, vsCodeOption, vsCodeRadio, vsCodeRadioGroup,
  vsCodeTextField,
} from './toolkit';
import { element, icon } from './dom';

/*
 * The only module that knows how buttons and boxes are made. Where they come from is in `toolkit.ts`: another toolkit
 * would be put in there.
 */

provideVSCodeDesignSystem().register(
  vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption(), vsCodeRadio(), vsCodeRadioGroup(),
  vsCodeTextField(),
);

/** Something to choose. */
export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly doc: string;
}

/** One of some things to choose, with a label for them all. */
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
    // It also tells of what it begins with.
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

/** A button with a drawing of one path, 16 by 16, and a label for who does not see it. */
export function iconButton(label: string, path: string, onPress: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', 'icon');
  made.setAttribute('aria-label', label);
  made.title = label;
  made.append(icon(path));
  made.addEventListener('click', onPress);
  return made;
}

/** A box to tick, with a text. */
export function checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const made = document.createElement('vscode-checkbox');
  made.append(element('bdi', '', {}, label));
  if (checked) made.setAttribute('checked', '');
  made.addEventListener('change', () => {
    onChange('checked' in made && made.checked === true);
  });
  return made;
}

/** A list to choose one thing from, which shows what is chosen. */
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

/** A field to type in what to look for. */
export function searchField(label: string, text: string, onInput: (text: string) => void): HTMLElement {
  const made = document.createElement('vscode-text-field');
  // What it is called by screen readers; the style sheet hides it, as the placeholder says the same.
  made.textContent = label;
  made.dir = 'auto';
  made.setAttribute('placeholder', label);
  made.setAttribute('value', text);
  made.addEventListener('input', () => {
    onInput('value' in made && typeof made.value === 'string' ? made.value : '');
  });
  return made;
}
