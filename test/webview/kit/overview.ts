import type { CanvasDocument } from '../../../src/parsing/syntax';
import { parseCanvas } from '../../../src/parsing/parse';
import type { CanvasOverview } from '../../../src/service/overview/overview';
import type { Overviews } from '../../../src/vscode/canvases/overviews';
import { OverviewPage } from '../../../src/vscode/canvases/page';
import { clock } from './clock';
import type { Page } from './page';
import { Panel } from './panel';
import { asPanel, asUri, startExtension } from './preview';
import { EventEmitter, Uri } from './vscode/values';

/** The page of all canvases of a workspace, and the files in it. */
export class OverviewDesk {
  constructor(
    readonly panel: Panel, private files: Readonly<Record<string, string>>,
    private readonly changed: EventEmitter<unknown>,
  ) {}

  get page(): Page {
    return this.panel.page;
  }

  get names(): readonly string[] {
    return Object.keys(this.files).sort();
  }

  textOf(name: string): string {
    return this.files[name] ?? '';
  }

  /** Has other files in the workspace from now on. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    this.files = files;
    this.changed.fire(undefined);
    await clock.settle();
  }
}

/** Opens the page of all canvases over files, by their names. */
export async function openOverview(files: Readonly<Record<string, string>>, state?: unknown): Promise<OverviewDesk> {
  const { service } = startExtension();
  const changed = new EventEmitter<unknown>();
  const panel = new Panel(state);
  const desk = new OverviewDesk(panel, files, changed);
  const read = ({ path }: Uri): CanvasDocument => parseCanvas(desk.textOf(path.slice(1)));
  const overviews = {
    onDidChange: changed.event,
    find: () => Promise.resolve(desk.names.map((name) => Uri.parse(`file:///${name}`))),
    get: (uri: Uri): Promise<CanvasOverview> => Promise.resolve(service.overview(read(uri), { rules: {} })),
    with: <T>(uri: Uri, tell: (document: CanvasDocument) => T): Promise<T> => Promise.resolve(tell(read(uri))),
  };
  new OverviewPage(asPanel(panel), overviews as unknown as Overviews, asUri(Uri.parse('file:///extension')));
  await clock.settle();
  return desk;
}
