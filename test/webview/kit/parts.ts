/*
 * What the pages are made of, for tests of one part alone. It is a bundle of its own, which runs in a window.
 */

export * as canvas from '../../../webview/canvas';
export * as controls from '../../../webview/controls';
export * as dom from '../../../webview/dom';
export * as drag from '../../../webview/edit/drag';
export * as filling from '../../../webview/filling';
export * as inline from '../../../webview/edit/inline';
export * as markdown from '../../../webview/renderMarkdown';
export * as notice from '../../../webview/notice';
export * as overviewKeyboard from '../../../webview/overview/keyboard';
export * as tip from '../../../webview/tip';
export * as toast from '../../../webview/edit/toast';
