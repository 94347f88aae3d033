/** The bundled assets of the exports: the fonts, and the SVG rasterizer. */
export const assetNames = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'resvg.wasm'] as const;
export type AssetName = (typeof assetNames)[number];

/** Reads a bundled asset. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;
