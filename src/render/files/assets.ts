/** The files that come with the pictures: the fonts, and what makes pixels of a drawing. */
export const assetNames = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'resvg.wasm'] as const;
export type AssetName = (typeof assetNames)[number];

/** Reads one of the files that come with the pictures. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;
