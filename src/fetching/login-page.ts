import { isSignInForm } from '../source/sign-in.js';

/** Paths that ask who one is. */
const signIn = /\/(?:(?:user|users|account|accounts|auth|wp)[-/])?(?:log-?in|sign-?in|sso)(?:[./?]|$)/iu;

/**
 * Whether what came in place of a page asks who one is: a redirect ended at such a path, or the page is a form to sign in.
 * What a page says in words is for whoever reads it (src/source/not-a-document.ts).
 */
export function asksToSignIn(asked: URL, ended: URL, contentType: string | null, body: Uint8Array): boolean {
  const handedOn = asked.href !== ended.href;
  if (handedOn && signIn.test(ended.pathname) && !signIn.test(asked.pathname)) return true;
  // Whatever the encoding: a form is told by its ASCII.
  return /html/iu.test(contentType ?? '') && isSignInForm(Buffer.from(body).toString('latin1'));
}
