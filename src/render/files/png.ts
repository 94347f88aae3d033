import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawn } from '../drawn';
import type { Scene } from '../scene';
import { toSvg } from '../svg';
import type { ReadAsset } from './assets';

/** Limit of the number of pixels, because of memory; larger pictures are scaled down to it. */
const mostPixels = 100_000_000;

/** Memory that resvg takes, in bytes per character of SVG, as measured. */
const bytesPerCharacter = 50;

/** Minimum and maximum of the memory to reserve, in bytes: less is not worth it, more may fail. */
const [leastRoom, mostRoom] = [30_000_000, 700_000_000];

let ready: Promise<void> | undefined;
/** The memory reserved so far, in bytes. */
let room = leastRoom;

async function start(read: ReadAsset): Promise<void> {
  await initWasm(await read('resvg.wasm'));
}

/**
 * Grows the WebAssembly memory once, by passing a large dummy font that is freed again. Otherwise it grows in small
 * steps, each slower than the last: 4,000 items took half a minute rather than three seconds.
 */
function makeRoom(svg: string): void {
  const wanted = Math.min(svg.length * bytesPerCharacter, mostRoom);
  if (wanted <= room) return;
  const fontBuffers = [new Uint8Array(wanted)];
  new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { font: { fontBuffers, loadSystemFonts: false } }).free();
  room = wanted;
}

/** A scene as PNG, at `scale` pixels per unit of the scene. */
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
