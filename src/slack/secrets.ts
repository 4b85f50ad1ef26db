/** Tokens of Slack, and addresses that whoever holds them can answer at. */
const secret = /\bx(?:ox[a-z]|app)-[\w-]+|https:\/\/hooks\.slack\.com\/\S+/gu;

/** The text with every token and response address replaced. */
export function withoutSecrets(text: string): string {
  return text.replace(secret, '[secret]');
}

/** What of an error may stand in the log: name, code, message and stack without secrets, and nothing that hangs on it. */
export function faultForLog(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    name: error.name,
    ...code,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
  };
}
