import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import {
  portSchema,
  type Step,
  type StepAsked,
  stepSchema,
  type Usage,
  type UsageAsked,
  usageSchema,
} from './load-protocol.js';

/** Slack's side of the load, in a process on a core of its own. */
export class Generator {
  private constructor(
    readonly child: Child,
    readonly port: number,
  ) {}

  static async start(): Promise<Generator> {
    const child = new Child('load-generator.ts', [], 1);
    return new Generator(child, (await child.next(portSchema)).port);
  }

  step(asked: StepAsked): Promise<Step> {
    this.child.ask(asked);
    return this.child.next(stepSchema);
  }

  end(): void {
    this.child.end();
  }
}

/** A step, what the app took for it, and what else went on. */
export interface MeasuredStep extends Omit<Step, 'processor'> {
  /** Processor time that the app took for each command, in milliseconds. */
  readonly each: number;
  /** How many cores were busy with other processes than the app and the generator. */
  readonly foreign: number;
}

/** One app in a process on the first core. */
export class AppUnderLoad {
  #commands = 0;

  private constructor(
    readonly name: string,
    readonly child: Child,
    readonly port: number,
    readonly generator: Generator,
  ) {}

  /** @param name as load-server.ts knows it; @param folder where `record.v8` is */
  static async start(name: string, folder: string, generator: Generator): Promise<AppUnderLoad> {
    const api = `http://127.0.0.1:${generator.port}/api/`;
    const child = new Child('load-server.ts', [name, folder, api], 0);
    const { port } = await child.next(portSchema);
    return new AppUnderLoad(name, child, port, generator);
  }

  /**
   * So many commands at a rate; each step goes on in the queries where the one before it ended.
   *
   * @param patience how long answers are awaited after the last command, in milliseconds
   */
  async step(
    rate: number,
    commands: number,
    queries: readonly string[],
    patience = 5_000,
  ): Promise<MeasuredStep> {
    const before = await this.usage({ collected: false });
    const [busy, began] = [busyTime(), performance.now()];
    const asked = { port: this.port, rate, commands, queries: [...queries], from: this.#commands };
    const { processor, ...step } = await this.generator.step({ ...asked, patience });
    this.#commands += commands;
    const own = (await this.usage({ collected: false })).processor - before.processor;
    const others = busyTime() - busy - own - processor;
    return { ...step, each: own / commands, foreign: Math.max(0, others / (performance.now() - began)) };
  }

  usage(asked: UsageAsked): Promise<Usage> {
    this.child.ask(asked);
    return this.child.next(usageSchema);
  }

  end(): void {
    this.child.end();
  }
}

/** How long all cores together have been busy since the machine started, in milliseconds. */
function busyTime(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** A script in a process on one core, where the machine can do that. */
class Child {
  readonly #process: ChildProcess;

  constructor(script: string, args: readonly string[], core: number) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const node = [process.execPath, '--expose-gc', '--import', 'tsx', path, ...args];
    const [command = '', ...rest] = canPin() ? ['taskset', '-c', String(core), ...node] : node;
    this.#process = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  ask(message: object): void {
    this.#process.send(message);
  }

  /** The next message. @throws Error where the process ends instead */
  async next<Schema extends z.ZodType>(schema: Schema): Promise<z.infer<Schema>> {
    const listening = new AbortController();
    const { signal } = listening;
    const ended = once(this.#process, 'exit', { signal }).then(([code]) => {
      throw new Error(`a process of the load measurement ended with ${code}`);
    });
    ended.catch(() => {});
    try {
      const [message] = await Promise.race([once(this.#process, 'message', { signal }), ended]);
      return schema.parse(message);
    } finally {
      listening.abort();
    }
  }

  end(): void {
    this.#process.disconnect();
  }
}

let pins: boolean | null = null;
/** Whether processes can be kept on a core of their own. */
export function canPin(): boolean {
  pins ??= cpus().length > 1 && runs('taskset', ['-c', '1', 'true']);
  return pins;
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
