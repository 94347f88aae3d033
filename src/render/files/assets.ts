/** The bundled assets of the exports: the fonts, and the SVG rasterizer. */
type AssetName = 'LiberationSans-Regular.ttf' | 'LiberationSans-Bold.ttf' | 'resvg.wasm';

/** Reads a bundled asset. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;
