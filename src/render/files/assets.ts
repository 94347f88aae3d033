/** The files that come with the pictures: the fonts, and what makes pixels of a drawing. */
type AssetName = 'LiberationSans-Regular.ttf' | 'LiberationSans-Bold.ttf' | 'resvg.wasm';

/** Reads one of the files that come with the pictures. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;
