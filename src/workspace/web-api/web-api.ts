import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { NoSuchThread } from '../state/messages.js';
import { chatMethods } from './chat-methods.js';
import { fileMethods } from './file-methods.js';
import { type ApiParts, type Method, Refused } from './method.js';
import { peopleMethods } from './people-methods.js';
import { checkScope } from './scopes.js';
import { unfurlMethod } from './unfurl-method.js';
import { viewMethods } from './view-methods.js';

/** What a method answers: always 200 over HTTP, `ok` and `error` as in Slack. */
export type ApiAnswer = { readonly ok: boolean } & Record<string, unknown>;

/** The Web API of Slack, as far as a bot in this workspace reaches: https://docs.slack.dev/reference/methods */
export class WebApi {
  readonly #methods: ReadonlyMap<string, Method>;

  constructor(readonly parts: ApiParts) {
    const groups = [chatMethods, unfurlMethod, viewMethods, fileMethods, peopleMethods];
    this.#methods = new Map(groups.flatMap((group) => Object.entries(group(parts))));
  }

  /**
   * Answers a call. `token` is what the caller showed; `args` the form's or the JSON body's fields.
   * Nothing is thrown for what a caller does wrong: the answer says it.
   */
  answer(method: string, token: string | null, args: unknown): ApiAnswer {
    if (token === null) return { ok: false, error: 'not_authed' };
    if (!same(token, this.parts.botToken)) return { ok: false, error: 'invalid_auth' };
    const known = this.#methods.get(method);
    if (!known) return { ok: false, error: 'unknown_method', req_method: method };
    try {
      checkScope(method, this.parts.manifest.scopes);
      return { ok: true, ...known(args) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.message, ...error.more };
      if (error instanceof NoSuchThread) return { ok: false, error: 'thread_not_found' };
      if (error instanceof z.ZodError) return { ok: false, ...described(error) };
      throw error;
    }
  }
}

function described(error: z.ZodError): Record<string, unknown> {
  const messages = error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
  );
  const name = error.issues[0]?.path[0] === 'blocks' ? 'invalid_blocks' : 'invalid_arguments';
  return { error: name, response_metadata: { messages } };
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
