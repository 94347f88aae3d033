import { clock } from './clock';
import type { Page } from './page';
import { openPage } from './page';
import { EventEmitter } from './vscode/values';
import type { Uri } from './vscode/values';

/** A panel with a page in it, as VS Code gives the extension one. */
export class Panel {
  title = '';
  visible = true;
  iconPath: unknown;
  options: unknown;
  readonly viewColumn = 2;
  private shown: Page | undefined;
  private html = '';
  /** What a page keeps while it is hidden. */
  private state: unknown;
  private readonly received = new EventEmitter<unknown>();
  private readonly viewChanged = new EventEmitter<void>();
  private readonly disposed = new EventEmitter<void>();
  readonly onDidChangeViewState = this.viewChanged.event;
  readonly onDidDispose = this.disposed.event;
  readonly webview: object;

  constructor(state?: unknown) {
    this.state = state;
    const setHtml = (html: string): void => {
      this.html = html;
      this.load();
    };
    this.webview = {
      cspSource: 'https://webview.invalid',
      set html(html: string) { setHtml(html); },
      asWebviewUri: ({ path }: Uri): string => `https://webview.invalid${path}`,
      onDidReceiveMessage: this.received.event,
      postMessage: (message: unknown): Promise<boolean> => {
        const copy = structuredClone(message);
        clock.set(() => { this.shown?.tell(copy); });
        return Promise.resolve(true);
      },
    };
  }

  get page(): Page {
    if (!this.shown) throw new Error('There is no page in sight.');
    return this.shown;
  }

  /** What the page keeps, as it comes back with it. */
  get kept(): unknown {
    return this.state;
  }

  reveal(): void {
    this.viewChanged.fire();
  }

  dispose(): void {
    this.shown = undefined;
    this.disposed.fire();
  }

  /** Puts another tab in front: VS Code throws the page away. */
  hide(): void {
    this.visible = false;
    this.shown = undefined;
    this.viewChanged.fire();
  }

  /** Comes back with the page, made anew. */
  show(): void {
    this.visible = true;
    this.load();
    this.viewChanged.fire();
  }

  private load(): void {
    const page = openPage(this.html, {
      getState: () => this.state,
      setState: (state) => { this.state = JSON.parse(JSON.stringify(state)); },
      postMessage: (message) => {
        const copy = structuredClone(message);
        page.sent.push(copy);
        clock.set(() => { if (this.shown === page) this.received.fire(copy); });
      },
    });
    this.shown = page;
    page.start();
  }
}
