/**
 * Says something in the user's language: the English text with `{0}`, `{1}` … filled in, or its
 * translation. `vscode.l10n.t` is one; so is {@link english}. Every text given to it stands literally
 * in the source, so that the test of the translations finds it.
 */
export type Localize = (message: string, ...args: (string | number)[]) => string;

/** Fills in the `{0}`, `{1}` … of a text. */
export function fillIn(message: string, args: readonly (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(args[Number(index)] ?? placeholder));
}

/** Says texts as a translation has them, by the texts in English; one that it lacks stays in English. */
export function translatedBy(translation: Readonly<Record<string, string>>): Localize {
  return (message, ...args) =>
    fillIn(Object.hasOwn(translation, message) ? translation[message] ?? message : message, args);
}

/** Leaves every text in English. */
export const english: Localize = (message, ...args) => fillIn(message, args);
