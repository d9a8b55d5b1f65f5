import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { checkInput } from './check-input';
import type { Input } from './inputs';
import { toSend, type Sent } from './sent';
import { readTools } from './tools';
import type { WorkerStart } from './workers';

// The pool puts its own data before ours.
const [, { home, manner }] = workerData as [unknown, WorkerStart];
const tools = readTools(join(home, 'rules'));

const NOBODY = { reading: () => undefined, writing: () => undefined };

/** What a worker does with each input that it is given. */
export default (input: Input): Sent => toSend(checkInput(input, tools, manner, NOBODY));
