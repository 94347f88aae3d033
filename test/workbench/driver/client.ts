import fs from 'node:fs';
import http from 'node:http';
import type { RequestName, Requests } from './protocol';
import { socketOf } from './protocol';

/** How long a window may take to begin to listen, as it opens or is loaded anew, in milliseconds. */
const patience = 120_000;

/** Asks the driver in a window. */
export class DriverClient {
  /** @param folder The folder that the window shows, or that the file of its workspace is in. */
  constructor(private readonly folder: string) {}

  /** @throws Error with what went wrong there, or that no one answers. */
  async ask<Name extends RequestName>(name: Name, taken: Requests[Name]): Promise<void> {
    const body = JSON.stringify({ name, taken });
    const end = Date.now() + patience;
    for (;;) {
      try {
        await this.send(body);
        return;
      } catch (error) {
        const isUnheard = error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED', 'ECONNRESET'].includes(String(error.code));
        if (!isUnheard || Date.now() > end) throw error;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    }
  }

  /** Has whoever listens now, in a window that is about to be loaded anew, not be asked any more. */
  leave(): void {
    fs.rmSync(socketOf(this.folder), { force: true });
  }

  private send(body: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = http.request({ socketPath: socketOf(this.folder), method: 'POST', timeout: patience }, (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (text: string) => { said += text; });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`The driver cannot do ${body}. ${said}`));
          else resolve();
        });
      });
      request.on('timeout', () => { request.destroy(new Error(`The driver does not end ${body}.`)); });
      request.on('error', reject);
      request.end(body);
    });
  }
}
