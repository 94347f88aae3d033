/** What the tests use of jsdom, which comes without types. */
declare module 'jsdom' {
  import type { Context } from 'node:vm';

  export class VirtualConsole {
    on(event: 'jsdomError', listener: (error: Error) => void): this;
  }

  export class JSDOM {
    constructor(html: string, options: {
      readonly url: string; readonly runScripts: 'outside-only'; readonly virtualConsole: VirtualConsole;
    });

    readonly window: Window & typeof globalThis;
    /** What scripts of `node:vm` run in. */
    getInternalVMContext(): Context;
  }
}
