/** The files of canvases, as a glob. */
export const canvasGlob = '**/*.bmc.{yaml,yml}';

/** The end of the name of a canvas's file. */
export const canvasEnding = /\.bmc\.ya?ml$/;

/** No workspace has more canvases than anyone can look through; and each that is looked at costs. */
export const mostCanvases = 2000;
