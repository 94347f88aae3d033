import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Scene } from '../scene';
import { toSvg } from '../svg';
import type { ReadAsset } from './assets';

/** Larger pictures than this, in pixels, fit into no memory; they are made as large as this. */
const mostPixels = 100_000_000;

let ready: Promise<void> | undefined;

async function start(read: ReadAsset): Promise<void> {
  await initWasm(await read('resvg.wasm'));
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
  const resvg = new Resvg(toSvg(scene), {
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
