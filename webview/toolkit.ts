/*
 * The subset of the toolkit that the pages use: a shared script, `toolkit.js`, as in each page's own bundle it would be
 * more than half.
 */
export {
  provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeDropdown, vsCodeOption, vsCodeRadio, vsCodeRadioGroup,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
