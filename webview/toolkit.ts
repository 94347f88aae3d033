/*
 * What of the toolkit the pages use. It is a script of its own, `toolkit.js`, that they all load before theirs: in each
 * of them it would be more than half of the page.
 */
export {
  provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeDropdown, vsCodeOption, vsCodeRadio, vsCodeRadioGroup,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
