import fs from 'node:fs';
import path from 'node:path';
import { localizer } from '../service/localizer';
import { annotations } from './annotations';
import { keepComment, longestComment, markerOf } from './comment';
import { ApiError, GitHub } from './github';
import { drawPictures } from './pictures';
import type { ChangedFile, PullRequest } from './pull';
import { changedFiles, pullRequestOf } from './pull';
import { json } from './read';
import { counts, report } from './report';
import type { Review } from './review';
import { isWorthTelling, review } from './review';
import type { Inputs } from './workflow';
import { InputError, longestSummary, output, readInputs, say, summarize } from './workflow';

/** What the first step found out, for the second. */
interface Found {
  readonly pull: PullRequest;
  readonly files: readonly ChangedFile[];
}

const folder = process.env.RUNNER_TEMP ?? '.';
const foundFile = path.join(folder, 'bmc-review.json');
const pictureFolder = path.join(folder, 'bmc-pictures');

function connect({ token }: Inputs): GitHub {
  return new GitHub({ api: process.env.GITHUB_API_URL ?? 'https://api.github.com', token });
}

function reviewsOf({ files }: Found, { language, rules }: Inputs): Review[] {
  const l10n = localizer(language);
  return files.map((file) => review(file, l10n, rules));
}

/** First step: what changed, what is wrong, and pictures of it. */
async function look(inputs: Inputs): Promise<void> {
  fs.rmSync(foundFile, { force: true });
  fs.rmSync(pictureFolder, { recursive: true, force: true });
  const event = process.env.GITHUB_EVENT_PATH;
  const pull = event ? pullRequestOf(json(fs.readFileSync(event, 'utf8'))) : undefined;
  if (!pull) {
    say('notice', 'This run is not about a pull request, so there is nothing to review.');
    return;
  }
  const found: Found = { pull, files: await changedFiles(connect(inputs), pull) };
  fs.writeFileSync(foundFile, JSON.stringify(found));
  const reviews = reviewsOf(found, inputs);
  for (const line of annotations(reviews)) process.stdout.write(`${line}\n`);
  const { errors, warnings } = counts(reviews);
  output('canvases', String(reviews.length));
  output('changes', String(reviews.filter(isWorthTelling).length));
  output('errors', String(errors));
  output('warnings', String(warnings));
  output('pictures', inputs.pictures && drawPictures(reviews, pictureFolder, localizer(inputs.language)) ? pictureFolder : '');
}

/** Second step, when the pictures are where people can get them: the comment and the summary. */
async function tell(inputs: Inputs): Promise<void> {
  if (!fs.existsSync(foundFile)) return;
  const found = JSON.parse(fs.readFileSync(foundFile, 'utf8')) as Found;
  const { pull } = found;
  const reviews = reviewsOf(found, inputs);
  const l10n = localizer(inputs.language);
  const server = process.env.GITHUB_SERVER_URL ?? 'https://github.com';
  // Parentheses, which are left alone there, would end a link in Markdown.
  const encode = (name: string): string => encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
  const links = {
    file: (name: string) => `${server}/${pull.repository}/blob/${pull.head}/${name.split('/').map(encode).join('/')}`,
    pictures: process.env.PICTURES_URL === '' ? undefined : process.env.PICTURES_URL,
  };
  const summary = report(reviews, links, l10n, (text) => Buffer.byteLength(text) < longestSummary - 100);
  if (reviews.length > 0) summarize(summary);
  if (inputs.comment) {
    const room = longestComment - markerOf(inputs.target).length - 1;
    const body = report(reviews, links, l10n, (text) => text.length <= room);
    const outcome = await keepComment(connect(inputs), pull, inputs.target, body, reviews.some(isWorthTelling));
    if (outcome === 'refused') {
      say('notice', 'The token of this run may not write comments, as for pull requests from forks: the review is in the summary of the run.');
    }
  }
  const { errors, warnings } = counts(reviews);
  if (errors > 0 || warnings > inputs.maxWarnings) {
    say('error', `There are ${errors} errors and ${warnings} warnings in the canvases that this pull request changes.`);
    process.exitCode = 1;
  }
}

const steps: Readonly<Record<string, (inputs: Inputs) => Promise<void>>> = { look, tell };

async function main(): Promise<void> {
  try {
    const step = steps[process.argv[2] ?? ''];
    if (!step) throw new InputError(`Usage: action.js ${Object.keys(steps).join('|')}`);
    await step(readInputs(process.env));
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ApiError)) throw error;
    say('error', error.message);
    process.exitCode = 1;
  }
}

void main();
