/** Requests that are put in a few ways only: for help, for the next quotes, and for a file of them. */
const help =
  /^(?:help(?: me)?|what (?:can|do) (?:you|i|we) (?:do|ask|type|ask you)(?: here| for(?: me| us)?)?|what are you(?: for)?|who are you|how (?:does (?:this|it)|do you|do i use (?:this|you|it))(?: work)?|何ができ(?:る|ます)(?:の|ん)?(?:ですか|か)?|使い方(?:は|を教えて(?:ください)?)?|ヘルプ|助けて)$/iu;
const more =
  /^(?:(?:show|see|give|get|load|list|read)(?: me| us)? )?(?:(?:some|any|a few|the|even) )?(?:more|next|further|additional|remaining|rest)(?: (?:page|ones?|quotes?|results?|of (?:them|it|those)))?$|^(?:go on|continue|keep going|carry on|page on)$|^(?:what|anything|something|any) else(?: (?:did|has|have) (?:he|she|they) (?:say|said)(?: (?:about|on) (?:it|that|this))?| (?:did|has|have) (?:he|she|they) (?:say|said) there| in the record| on (?:it|that|this)| about (?:it|that|this))?$|^(?:any )?other quotes?$|^another(?: one| quote)?$/iu;
const moreInJapanese =
  /^(?:もっと|もう少し|続き|つづき|次|残り|さらに|続けて|ほかに|他に|ほか|他)(?:の(?:引用|結果|ページ|発言))?(?:は|を|も|へ)?(?:見せて|表示して|読みたい|あります|ある|お願いします)?(?:ください)?(?:か)?$/u;
const toFile =
  /^(?:export|download|save)(?: (?:this|the|all|these|those|my|our|it|them|thread|conversation|quotes?|citations?|results?|of|in|here|so far|please))*(?: (?:as|to|in|into) (?:an? )?(?:markdown|md|text|file|markdown file|md file|document))?$|^(?:as|to|into) (?:an? )?(?:file|markdown|markdown file)$/iu;
const toFileInJapanese =
  /^(?:(?:この|これまでの)?(?:スレッド|会話|引用|これ|全部|すべて)(?:の引用)?を?)?(?:マークダウンで|ファイルに|ファイルで)?(?:ファイルに(?=して|まとめて)|まとめて|エクスポート|書き出し|書き出して|ダウンロード|保存)(?:を?(?:して|まとめて|お願いします|したい))?(?:ください)?$/u;

/** Whether it asks what the bot is for. */
export function asksForHelp(text: string): boolean {
  return help.test(bare(text));
}

/** Whether the next quotes of the same question are wanted: "more", もっと. */
export function asksForMore(text: string): boolean {
  const plain = bare(text).replace(/^(?:and|ok|so)[\s,]+/iu, '');
  return more.test(plain) || moreInJapanese.test(plain);
}

/** Whether the quotes of the conversation are wanted as a file: "export this thread", エクスポート. */
export function asksForExport(text: string): boolean {
  const plain = bare(text);
  return toFile.test(plain) || toFileInJapanese.test(plain);
}

function bare(text: string): string {
  return text.replace(/[\s?？.!。！…]+$/u, '').trim();
}
