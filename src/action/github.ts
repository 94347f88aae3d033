import { json } from './read';

/** An error response of the API. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

interface Connection {
  /** Where the API is, such as `https://api.github.com`. */
  readonly api: string;
  readonly token: string;
  /** Waits before a retry, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  /** The media type of the response. */
  readonly accept?: string;
}

const tries = 4;

/** Delay before the first retry, in milliseconds; doubled for each further one (exponential backoff). */
const pause = 500;

/** Longest rate limit to wait for, in seconds: others last for the hour. */
const longestWait = 60;

/** Whether an error is transient: a server error, or a rate limit that ends soon. */
function isPassing({ status, headers }: Response): boolean {
  return status >= 500 || status === 429 || (status === 403 && headers.has('retry-after'));
}

/** The subset of GitHub's REST API that the action uses. Transient errors are retried. */
export class GitHub {
  constructor(private readonly connection: Connection) {}

  /** The JSON of a response. @throws ApiError for an error response. */
  async ask(path: string, request: Request = {}): Promise<unknown> {
    return json(await (await this.send(path, request)).text());
  }

  /** The contents of a file at a commit; `undefined` if it did not exist. */
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

  /** All pages of a list. */
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
    // A next page on another origin must not get the token.
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
      // POST is not idempotent: the request may have succeeded although the response was lost.
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
