import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawn } from '../drawn';
import type { Scene } from '../scene';
import { toSvg } from '../svg';
import type { ReadAsset } from './assets';

/** Larger pictures than this, in pixels, fit into no memory; they are made as large as this. */
const mostPixels = 100_000_000;

/** What the library takes for a drawing, in bytes for each character of its SVG, as measured. */
const bytesPerCharacter = 50;

/** The room that is made for a drawing, in bytes: no less is worth the trouble, and no more fits everywhere. */
const [leastRoom, mostRoom] = [30_000_000, 700_000_000];

let ready: Promise<void> | undefined;
/** How much room there is. */
let room = leastRoom;

async function start(read: ReadAsset): Promise<void> {
  await initWasm(await read('resvg.wasm'));
}

/**
 * Has the library take the memory for a large drawing at once, as a font that is none, and let it go. It would take it
 * bit by bit, and each bit takes longer than the one before: of 4,000 items that made half a minute of three seconds.
 */
function makeRoom(svg: string): void {
  const wanted = Math.min(svg.length * bytesPerCharacter, mostRoom);
  if (wanted <= room) return;
  const fontBuffers = [new Uint8Array(wanted)];
  new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { font: { fontBuffers, loadSystemFonts: false } }).free();
  room = wanted;
}

/** A scene as PNG, with so many pixels for each unit of it. */
export async function toPng(scene: Scene, read: ReadAsset, scale: number): Promise<Uint8Array> {
  ready ??= start(read).catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  await ready;
  const fonts = await Promise.all([read('LiberationSans-Regular.ttf'), read('LiberationSans-Bold.ttf')]);
  const most = Math.sqrt(mostPixels / (scene.width * scene.height));
  const svg = toSvg({ ...scene, shapes: scene.shapes.map(drawn) });
  makeRoom(svg);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Math.min(scale, most) },
    font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Liberation Sans', sansSerifFamily: 'Liberation Sans' },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}
