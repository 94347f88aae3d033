/** How long the browser may think about it, in milliseconds: one that asks the user may never answer. */
const patience = 5_000;

async function write(png: Uint8Array): Promise<void> {
  window.focus();
  const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}

/**
 * Puts a picture on the clipboard. Gives why that is not possible; `null` if it is done.
 *
 * @param noAnswer What to say of a browser that does not answer.
 */
export async function copyImage(png: Uint8Array, noAnswer: string): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(noAnswer));
    }, patience);
  });
  try {
    await Promise.race([write(png), late]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
