import { type Handlers, type Job, perform, unwrap, type Workers } from './job.ts';

/** Does jobs on the thread that asks, copying what goes in and out as a worker would: for tests and the command line. */
export class InlineWorkers implements Workers {
  readonly #load: () => Promise<Handlers>;

  constructor(load: () => Promise<Handlers>) {
    this.#load = load;
  }

  async run<Input, Output>(_owner: string, job: Job<Input, Output>, input: Input): Promise<Output> {
    const outcome = await perform(await this.#load(), job.name, structuredClone(input));
    return structuredClone(unwrap(outcome)) as Output;
  }

  async warm(): Promise<void> {}

  async close(): Promise<void> {}
}
