import fs from 'node:fs';
import path from 'node:path';
import { localizer } from '../l10n/localizer';
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
import type { Inputs, Runner } from './workflow';
import { InputError, longestSummary, readInputs, Workflow } from './workflow';

/** The result of the first step, for the second. */
interface Found {
  readonly pull: PullRequest;
  readonly files: readonly ChangedFile[];
}

/** The paths at which the first step leaves its results for the second. */
function placesOf({ env }: Runner): { foundFile: string; pictureFolder: string } {
  const folder = env.RUNNER_TEMP ?? '.';
  return { foundFile: path.join(folder, 'bmc-review.json'), pictureFolder: path.join(folder, 'bmc-pictures') };
}

function connect({ env, wait }: Runner, { token }: Inputs): GitHub {
  return new GitHub({ api: env.GITHUB_API_URL ?? 'https://api.github.com', token, wait });
}

function reviewsOf({ files }: Found, { language, rules }: Inputs): Review[] {
  const l10n = localizer(language);
  return files.map((file) => review(file, l10n, rules));
}

/** First step: finds the changes and problems, and draws pictures. */
async function look(inputs: Inputs, runner: Runner): Promise<number> {
  const workflow = new Workflow(runner);
  const { foundFile, pictureFolder } = placesOf(runner);
  fs.rmSync(foundFile, { force: true });
  fs.rmSync(pictureFolder, { recursive: true, force: true });
  const event = runner.env.GITHUB_EVENT_PATH;
  const pull = event ? pullRequestOf(json(fs.readFileSync(event, 'utf8'))) : undefined;
  if (!pull) {
    workflow.say('notice', 'This run is not about a pull request, so there is nothing to review.');
    return 0;
  }
  const found: Found = { pull, files: await changedFiles(connect(runner, inputs), pull) };
  fs.writeFileSync(foundFile, JSON.stringify(found));
  const reviews = reviewsOf(found, inputs);
  for (const line of annotations(reviews)) runner.log(line);
  const { errors, warnings } = counts(reviews);
  workflow.output('canvases', String(reviews.length));
  workflow.output('changes', String(reviews.filter(isWorthTelling).length));
  workflow.output('errors', String(errors));
  workflow.output('warnings', String(warnings));
  workflow.output('pictures', inputs.pictures && drawPictures(reviews, pictureFolder, localizer(inputs.language)) ? pictureFolder : '');
  return 0;
}

/** Second step, after the pictures are uploaded: writes the comment and the summary. */
async function tell(inputs: Inputs, runner: Runner): Promise<number> {
  const workflow = new Workflow(runner);
  const { foundFile } = placesOf(runner);
  if (!fs.existsSync(foundFile)) return 0;
  const found = JSON.parse(fs.readFileSync(foundFile, 'utf8')) as Found;
  const { pull } = found;
  const reviews = reviewsOf(found, inputs);
  const l10n = localizer(inputs.language);
  const { GITHUB_SERVER_URL: server = 'https://github.com', PICTURES_URL: pictures } = runner.env;
  // `encodeURIComponent` keeps parentheses, which would end a Markdown link.
  const encode = (name: string): string => encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
  const links = {
    file: (name: string) => `${server}/${pull.repository}/blob/${pull.head}/${name.split('/').map(encode).join('/')}`,
    pictures: pictures === '' ? undefined : pictures,
  };
  const summary = report(reviews, links, l10n, (text) => Buffer.byteLength(text) < longestSummary - 100);
  if (reviews.length > 0) workflow.summarize(summary);
  if (inputs.comment) {
    const room = longestComment - markerOf(inputs.target).length - 1;
    const body = report(reviews, links, l10n, (text) => text.length <= room);
    const outcome = await keepComment(connect(runner, inputs), pull, inputs.target, body, reviews.some(isWorthTelling));
    if (outcome === 'refused') {
      workflow.say('notice', 'The token of this run may not write comments, as for pull requests from forks: the review is in the summary of the run.');
    }
  }
  const { errors, warnings } = counts(reviews);
  if (errors === 0 && warnings <= inputs.maxWarnings) return 0;
  workflow.say('error', `There are ${errors} errors and ${warnings} warnings in the canvases that this pull request changes.`);
  return 1;
}

const steps: Readonly<Record<string, (inputs: Inputs, runner: Runner) => Promise<number>>> = { look, tell };

/** Runs a step of the action. Returns the exit code. */
export async function runStep(name: string, runner: Runner): Promise<number> {
  try {
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (!step) throw new InputError(`Usage: action.js ${Object.keys(steps).join('|')}`);
    return await step(readInputs(runner.env), runner);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ApiError)) throw error;
    new Workflow(runner).say('error', error.message);
    return 1;
  }
}
