import type { Page } from 'playwright-core';

/** What a window shows, in a few lines, for who reads why a test waited in vain. */
export async function whatIsSeen(page: Page): Promise<string> {
  const parts: [what: string, selector: string][] = [
    ['tabs', '.tabs-container .tab'], ['quick input', '.quick-input-widget:not([style*="display: none"])'],
    ['menu', '.context-view .monaco-menu'], ['suggestions', '.suggest-widget.visible'], ['notifications', '.notification-list-item'],
    ['dialog', '.monaco-dialog-box'], ['status', '.statusbar-item'],
  ];
  const seen = await page.evaluate((all) => {
    const text = (element: Element): string => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim();
    const lines = all.map(([what, selector]) =>
      [what, [...document.querySelectorAll(selector)].map(text).filter(Boolean).join(' | ')] as const);
    const focus = document.activeElement;
    return [...lines, ['focus', focus ? `${focus.tagName} ${focus.className}` : 'none'] as const];
  }, parts);
  // The page of a webview is the innermost of its frames.
  const webviews = await Promise.all(page.frames().filter((frame) => frame.name() === 'active-frame').map(async (frame) => {
    const shown = await frame.locator('body').innerText({ timeout: 1_000 }).catch(() => '');
    return ['webview', shown.replaceAll(/\s+/g, ' ').slice(0, 400)] as const;
  }));
  return [...seen, ...webviews].filter(([, text]) => text !== '').map(([what, text]) => `${what}: ${text}`).join('\n    ');
}
