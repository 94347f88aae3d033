import { json } from './read';

/** An answer of the API that says no. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export interface Connection {
  /** Where the API is, such as `https://api.github.com`. */
  readonly api: string;
  readonly token: string;
  /** Waits before another try, for some milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  /** The form of the answer. */
  readonly accept?: string;
}

const tries = 4;

/** How long to wait before a second try, in milliseconds; each further one waits twice as long. */
const pause = 500;

/** Longer than this, in seconds, is not worth the wait: a limit that lasts for the hour. */
const longestWait = 60;

/** Whether another try may do better: the server's fault, or a limit that is over soon. */
function isPassing({ status, headers }: Response): boolean {
  return status >= 500 || status === 429 || (status === 403 && headers.has('retry-after'));
}

/** The REST API of GitHub, as far as the action asks it. What fails for a moment is tried again. */
export class GitHub {
  constructor(private readonly connection: Connection) {}

  /** What the API answers, as data. @throws ApiError if it says no. */
  async ask(path: string, request: Request = {}): Promise<unknown> {
    return json(await (await this.send(path, request)).text());
  }

  /** A file as it was at a commit; `undefined` if it was not there. */
  async file(repository: string, path: string, commit: string): Promise<string | undefined> {
    const where = path.split('/').map(encodeURIComponent).join('/');
    try {
      const accept = 'application/vnd.github.raw+json';
      const response = await this.send(`/repos/${repository}/contents/${where}?ref=${encodeURIComponent(commit)}`, { accept });
      return await response.text();
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** All of a list, page after page. */
  async list(path: string): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}per_page=100`; next !== undefined;) {
      const response = await this.send(next, {});
      const page = json(await response.text());
      if (Array.isArray(page)) all.push(...(page as unknown[]));
      next = /<([^>]+)>; *rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return all;
  }

  private async send(path: string, request: Request): Promise<Response> {
    const { method = 'GET', body, accept = 'application/vnd.github+json' } = request;
    const { api, token, wait } = this.connection;
    const url = new URL(path.startsWith('/') ? api.replace(/\/$/, '') + path : path);
    // A next page that is elsewhere must not get the token.
    if (url.origin !== new URL(api).origin) throw new ApiError(0, `${url.origin} is not the API`);
    const headers = {
      accept, authorization: `Bearer ${token}`, 'user-agent': 'bmc-as-code', 'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    for (let attempt = 1; ; attempt++) {
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await fetch(url, init)
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      if (response instanceof Response && response.ok) return response;
      const asked = response instanceof Response ? Number(response.headers.get('retry-after') ?? 0) : 0;
      // What was sent may have been done, though the answer is lost: then to send it again would do it twice.
      const isSafe = method !== 'POST' || (response instanceof Response && response.status < 500);
      const isWorthIt = isSafe && (response instanceof Error || isPassing(response)) && asked <= longestWait;
      if (attempt < tries && isWorthIt) {
        await wait(Math.max(asked * 1000, pause * 2 ** (attempt - 1)));
        continue;
      }
      const where = `${method} ${url.pathname}`;
      if (response instanceof Error) throw new ApiError(0, `${where}: ${response.message}`);
      throw new ApiError(response.status, `${where}: ${response.status} ${response.statusText}`.trimEnd());
    }
  }
}
