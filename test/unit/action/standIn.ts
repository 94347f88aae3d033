import http from 'node:http';

/** A repository as the stand-in of GitHub's API has it. */
export interface Repository {
  /** What the pull request changes, as the API lists it. */
  files: { filename: string; status: string; previous_filename?: string }[];
  /** Files by `commit:path`. */
  contents: Record<string, string>;
  comments: { id: number; body: string; user: { type: string } }[];
  /** What becomes of the next request that this is so for, instead of an answer; `lost`: it is done all the same. */
  faults: { method: string; path: RegExp; status: number; lost?: boolean; headers?: Record<string, string> }[];
}

export interface StandIn {
  readonly url: string;
  /** Each request: method and path, in their order. */
  readonly asked: string[];
  close(): Promise<void>;
}

const pageSize = 100;

/** Starts a stand-in of GitHub's API on the loopback interface, for the pull request 7 of `o/r`. */
export async function startStandIn(repository: Repository): Promise<StandIn> {
  const asked: string[] = [];
  let url = '';
  type Answer = http.ServerResponse;
  const page = (response: Answer, all: readonly unknown[], path: string, number: number): Answer => {
    const shown = all.slice((number - 1) * pageSize, number * pageSize);
    const isLast = number * pageSize >= all.length;
    const next = `<${url}${path}?per_page=${pageSize}&page=${number + 1}>; rel="next", <${url}${path}?page=9>; rel="last"`;
    return response.writeHead(200, isLast ? {} : { link: next }).end(JSON.stringify(shown));
  };
  const answer = (request: http.IncomingMessage, response: Answer, body: string): Answer => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', url);
    const { method = 'GET' } = request;
    asked.push(`${method} ${path}`);
    const end = (status: number, data: unknown, headers: Record<string, string> = {}): Answer => {
      return response.writeHead(status, headers).end(typeof data === 'string' ? data : JSON.stringify(data));
    };
    if (request.headers.authorization !== 'Bearer secret') return end(401, { message: 'Bad credentials' });
    const at = repository.faults.findIndex((fault) => fault.method === method && fault.path.test(path));
    const [fault] = at < 0 ? [] : repository.faults.splice(at, 1);
    if (fault && fault.lost !== true) return end(fault.status, { message: 'no' }, fault.headers);
    const number = Number(searchParams.get('page') ?? 1);
    const file = /^\/repos\/o\/r\/contents\/(.+)$/.exec(path)?.[1];
    const comment = /^\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    if (file !== undefined) {
      const text = repository.contents[`${searchParams.get('ref') ?? ''}:${decodeURIComponent(file)}`];
      return text === undefined ? end(404, { message: 'Not Found' }) : end(200, text);
    }
    if (path === '/repos/o/r/compare/base...head') return end(200, { merge_base_commit: { sha: 'fork-point' } });
    if (path === '/repos/o/r/pulls/7/files') return page(response, repository.files, path, number);
    const { body: text = '' } = body === '' ? {} : JSON.parse(body) as { body?: string };
    if (text.length > 65_536) return end(422, { message: 'body is too long' });
    if (path === '/repos/o/r/issues/7/comments' && method === 'POST') {
      repository.comments.push({ id: 1000 + repository.comments.length, body: text, user: { type: 'Bot' } });
      return end(fault ? fault.status : 201, {});
    }
    if (path === '/repos/o/r/issues/7/comments') return page(response, repository.comments, path, number);
    const found = repository.comments.find(({ id }) => String(id) === comment);
    if (!found || method !== 'PATCH') return end(404, { message: 'Not Found' });
    found.body = text;
    return end(200, {});
  };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url, asked,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
