/** Timeout in milliseconds: a browser that asks the user for permission may never settle the promise. */
const patience = 5_000;

async function write(png: Uint8Array): Promise<void> {
  window.focus();
  const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}

/**
 * Puts a picture on the clipboard. Resolves to an error message; `null` on success.
 *
 * @param noAnswer The error message for a timeout.
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
