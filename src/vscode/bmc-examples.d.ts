/** The canvases in `examples/`, listed at build time: a web extension cannot list a folder. */
declare module 'bmc:examples' {
  export const examples: readonly { readonly file: string; readonly title: string; readonly language: string }[];
}
