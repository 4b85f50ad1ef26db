import type { ImportMistakes } from '../../mistakes/import-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What a page is that is no document. */
const notDocuments = {
  'sign-in': 'ログインを求めるページです',
  paywall: '冒頭だけが公開された有料のページです',
  menu: '他のページへの目次です',
  stub: '文章がほとんどありません',
} as const;

/** What a user did wrong when documents are imported and exported and what to type instead, in Japanese. */
export const importMistakesInJapanese = {
  'nothing-to-import': () => ({
    sentence: '取り込むものが指定されていません。',
    instead: '例：alliance import page.html --date 2023-06-01',
  }),
  'no-export-format': ({ value, known }) => ({
    sentence:
      value === null ? '書き出しの形式が指定されていません。' : `「${value}」という形式はありません。`,
    instead: `--format の後に、次のいずれかを書いてください：${known.join('、')}`,
  }),
  'not-exportable': ({ value, format, known }) => ({
    sentence: `${format} 形式では「${value}」を書き出せません。`,
    instead: `書き出せるのは ${known.join('、')} です。--what を省くか、このいずれかを書いてください。`,
  }),
  'unknown-document': ({ value }) => ({
    sentence: `記録に「${value}」という文書はありません。`,
    instead: '文書の識別子は quote --json で分かります。--document を省くと、すべての文書を書き出します。',
  }),
  'no-calendar-day': ({ flag, value }) => ({
    sentence: `--${flag} ${value} は暦にない日付です。`,
    instead: '日付は 2023-06-01 のように入力してください。',
  }),
  'no-web-address': ({ flag, value }) => ({
    sentence: `--${flag} ${value} はウェブページのアドレスではありません。`,
    instead: `例：--${flag} https://www.example.gov/page のように入力してください。`,
  }),
  'no-language-code': ({ value }) => ({
    sentence: `--language ${value} は言語コードではありません。`,
    instead: '2文字のコードを指定してください：--language en、--language ja',
  }),
  'no-document-kind': ({ value, known }) => ({
    sentence: `「${value}」という文書の種類はありません。`,
    instead: `--kind に指定できる値：${known.join('、')}`,
  }),
  'flag-for-one': ({ flag }) => ({
    sentence: `--${flag} は一つの文書にだけ使えますが、複数の文書が指定されています。`,
    instead: '一つずつ取り込むか、それぞれの横にメタデータのファイルを置いてください。',
  }),
  'no-such-file': ({ file }) => ({
    sentence: `${file} というファイルやフォルダーはありません。`,
    instead: '存在するファイルを指定してください。',
  }),
  'file-empty': ({ file }) => ({
    sentence: `${file} は空です。`,
    instead: 'ページを保存し直してから取り込んでください。',
  }),
  'file-nested': ({ file }) => ({
    sentence: `${file} のマークアップは、通常のページではありえないほど深く入れ子になっています。`,
    instead: 'ページをテキストとして保存し、それを取り込んでください。',
  }),
  'file-malformed': ({ file, line }) => ({
    sentence: `${file} を読み取れません。${line}行目の形式が正しくありません。`,
    instead: 'その行を直すか、本文をテキストとして保存して取り込んでください。',
  }),
  'pdf-without-text': ({ file }) => ({
    sentence: `${file} にはページの画像だけがあり、テキストがありません。`,
    instead: '発表元がテキストやウェブページでも公開していれば、そちらを取り込んでください。',
  }),
  'file-binary': ({ file }) => ({
    sentence: `${file} は文章ではなく、読める形式でもありません。`,
    instead:
      '取り込める形式：テキスト、HTML、Markdown、文字情報のあるPDF、議事録のXML、JSON Lines、字幕です。',
  }),
  'file-too-large': ({ file, megabytes, most }) => ({
    sentence: `${file} は${megabytes}メガバイトあります。上限は${most}メガバイトです。`,
    instead: '文書集ではなく、一つの文書のページを取り込んでください。',
  }),
  'no-documents': ({ folder }) => ({
    sentence: `フォルダー ${folder} には、文書になりうるファイルがありません。`,
    instead: '対象は .txt、.html、.md、.pdf、.xml、.jsonl、.vtt、.srt で終わるファイルです。',
  }),
  'bad-metadata': ({ file, field, why }) => ({
    sentence: `メタデータのファイル ${file} は使えません（${field}: ${why}）。`,
    instead: '直すか、別の場所に移してオプションで指定してください。',
  }),
  'day-to-come': ({ file, date }) => ({
    sentence: `${file}：${date} はまだ来ていない日付です。`,
    instead: '行事の日付を --date で指定してください。',
  }),
  'import-needs': ({ file, flag }) => ({
    sentence: `${file} からは ${flag} が分からないため、記録に書き込めません。`,
    instead: `--${flag} で指定してください。--dry-run で、分かることを確かめられます。`,
  }),
  'in-record-as': ({ file, document }) => ({
    sentence: `${file} は、すでに ${document} として記録にあります。`,
    instead: '別の文書になるオプションを外すか、先にその取り込みを取り消してください。',
  }),
  'no-meeting-id': ({ value }) => ({
    sentence: `「${value}」は会合の識別子ではありません。`,
    instead:
      '日付、場所、行事からなる識別子を指定してください：--meeting 2023-06-01-tokyo-defense-ministerial',
  }),
  'several-meetings': ({ file, meetings }) => ({
    sentence: `${file} に当てはまる会合が複数あります：${meetings.join('、')}。`,
    instead: `どの会合か指定してください：--meeting ${meetings[0] ?? ''}`,
  }),
  'two-documents': ({ file, document, other }) => ({
    sentence: `${file} の識別子は ${document} になりますが、これは別の文書 ${other} の識別子です。`,
    instead: 'ページのアドレスを --url で、または会合を --meeting で指定してください。',
  }),
  'does-not-add-up': ({ file, runs, line, text }) => ({
    sentence: `${file}：どこにも属さない、または二重に数えられる文字が${runs}か所あります。最初は${line}行目の「${text}」です。`,
    instead: '何も書き込んでいません。このページの体裁はまだ読めませんので、お知らせください。',
  }),
  'not-a-document': ({ file, why }) => ({
    sentence: `${file} は文書ではありません（${notDocuments[why]}）。`,
    instead: 'それでも概要や記事であれば、そのように指定してください：--kind readout、--kind article',
  }),
  'no-turns': ({ file, kind }) => ({
    sentence: `${file}：種類 ${kind} の文書として読みましたが、発言が見つかりません。`,
    instead: '概要や記事であれば、そのように指定してください：--kind readout、--kind article',
  }),
  'record-not-writable': ({ folder }) => ({
    sentence: `記録のフォルダー ${folder} に書き込めません。`,
    instead: '書き込めるフォルダーを --record で指定してください。',
  }),
  'disk-full': ({ folder }) => ({
    sentence: `${folder} のディスクに空きがありません。`,
    instead: '記録は元のままです。空きを作ってから、もう一度取り込んでください。',
  }),
  'import-under-way': ({ folder }) => ({
    sentence: `${folder} への別の取り込みが進行中です。`,
    instead: '終わるまでお待ちください。',
  }),
  'nothing-to-undo': () => ({
    sentence: '取り消せる取り込みがありません。',
    instead: 'すでに取り消した取り込みは、もう一度取り消すことはできません。',
  }),
  'changed-since-import': ({ file }) => ({
    sentence: `${file} は取り込んだ後に変更されています。`,
    instead: '元に戻すか、文書を手作業で取り除いてください。',
  }),
  'none-imported': ({ files }) => ({
    sentence: `${files}件のファイルは、いずれも取り込めませんでした。`,
    instead: '理由は上に一つずつ示しました。記録は元のままです。',
  }),
  'unknown-people-action': ({ action, known }) => ({
    sentence:
      action === null
        ? '人物について何をするかが指定されていません。'
        : `「${action}」という操作はありません。`,
    instead: `次のように入力してください：${known.map((one) => `people ${one}`).join('、')}`,
  }),
} as const satisfies Pick<MistakePhrases, keyof ImportMistakes>;
