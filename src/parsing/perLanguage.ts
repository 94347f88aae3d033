import type { LanguageId } from '../canvas/languages';

/** What is found of things in the language of a canvas: once for as long as each stays as it is. */
export class PerLanguage<Thing extends object, Found> {
  private readonly known = new WeakMap<Thing, { readonly language: LanguageId; readonly found: Found }>();

  /** What was found of a thing; `find` is asked if nothing was yet, or in another language. */
  of(thing: Thing, language: LanguageId, find: () => Found): Found {
    const known = this.known.get(thing);
    if (known?.language === language) return known.found;
    const found = find();
    this.known.set(thing, { language, found });
    return found;
  }
}
