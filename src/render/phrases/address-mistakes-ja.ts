import type { AddressMistakes } from '../../mistakes/address-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

const fromFile = 'ブラウザーで保存し、そのファイルを取り込んでください。';

/** What is wrong with an address or with what is there, in Japanese. */
export const addressMistakesInJapanese = {
  'not-an-address': ({ value }) => ({
    sentence: `「${value}」はウェブページのアドレスではありません。`,
    instead: 'https:// から始まるアドレス全体を入力してください。',
  }),
  'address-not-https': ({ value }) => ({
    sentence: `${value} は取得できません。取得できるのは https のページだけです。`,
    instead: `https:// で始まるアドレスを入力するか、${fromFile}`,
  }),
  'address-with-password': ({ host }) => ({
    sentence: `${host} のアドレスに名前またはパスワードが含まれています。`,
    instead: `それらを除いて入力するか、${fromFile}`,
  }),
  'address-port': ({ host, port }) => ({
    sentence: `${host} のポート${port}には接続しません。接続するのは https の標準ポートだけです。`,
    instead: `ポートを除いて入力するか、${fromFile}`,
  }),
  'address-private': ({ host }) => ({
    sentence: `${host} は公開のインターネット上にないため、取得しません。`,
    instead: fromFile,
  }),
  'host-unknown': ({ host }) => ({
    sentence: `${host} というサイトがないか、今は名前を調べられません。`,
    instead: 'つづりを確かめるか、しばらくしてからやり直してください。',
  }),
  'host-unreachable': ({ host }) => ({
    sentence: `${host} に接続できません。`,
    instead: `しばらくしてからやり直すか、${fromFile}`,
  }),
  'certificate-invalid': ({ host }) => ({
    sentence: `${host} の証明書が正しくないため、本物のサイトか確認できません。`,
    instead: `信頼できる場合は、${fromFile}`,
  }),
  'too-many-redirects': ({ value, most }) => ({
    sentence: `${value} は${most}回を超えて転送されます。`,
    instead: 'ブラウザーで開き、最後に表示されるページのアドレスを入力してください。',
  }),
  'redirect-unsafe': ({ value }) => ({
    sentence: `このページは https ではない ${value} へ転送されます。`,
    instead: fromFile,
  }),
  'robots-disallow': ({ value }) => ({
    sentence: `このサイトの robots.txt は、${value} をプログラムで取得することを認めていません。`,
    instead: fromFile,
  }),
  'robots-unknown': ({ host }) => ({
    sentence: `${host} の robots.txt を取得できないため、何の取得が認められているか今は確認できません。`,
    instead: `しばらくしてからやり直すか、${fromFile}`,
  }),
  'page-too-large': ({ value, megabytes }) => ({
    sentence: `${value} は${megabytes}メガバイトより大きいため取り込めません。`,
    instead: '必要な部分をファイルにして取り込んでください。',
  }),
  'page-too-slow': ({ value, seconds }) => ({
    sentence: `${value} を${seconds}秒以内に取得できませんでした。`,
    instead: `しばらくしてからやり直すか、${fromFile}`,
  }),
  'page-needs-login': ({ value }) => ({
    sentence: `${value} を見るにはログインが必要です。`,
    instead: `ログインしたうえで、${fromFile}`,
  }),
  'page-forbidden': ({ value }) => ({
    sentence: `このサイトは ${value} をプログラムに渡しません（403）。`,
    instead: fromFile,
  }),
  'page-missing': ({ value, status }) => ({
    sentence: `${value} というページはありません（${status}）。`,
    instead: 'アドレスを確かめてください。移動した可能性があります。',
  }),
  'page-server-fault': ({ host, status }) => ({
    sentence: `${host} の側で障害が起きています（${status}）。`,
    instead: 'しばらくしてからやり直してください。',
  }),
  'page-refused': ({ host, status }) => ({
    sentence: `${host} は${status}と応答し、ページを返しません。`,
    instead: 'ブラウザーでアドレスを確かめるか、しばらくしてからやり直してください。',
  }),
  'not-an-editor': () => ({
    sentence: '文書を取り込めるのは、記録の編集者だけです。',
    instead: 'ボットの管理者に、ALLIANCE_EDITORS への追加を依頼してください。',
  }),
  'no-feed': ({ value }) => ({
    sentence: `${value} はフィードではありません。`,
    instead: 'RSS または Atom のフィードのアドレスを指定してください。',
  }),
  'no-feeds': () => ({
    sentence: 'フィードが指定されていません。',
    instead: 'フィードを書いたファイルを ALLIANCE_FEEDS に指定してください。',
  }),
  'feeds-malformed': ({ file, why }) => ({
    sentence: `${file} のフィードの書き方が正しくありません。`,
    instead: `次の箇所を確かめてください：${why}`,
  }),
  'page-damaged': ({ value }) => ({
    sentence: `${value} は壊れているか、途中で切れています。`,
    instead: `やり直すか、${fromFile}`,
  }),
} as const satisfies Pick<MistakePhrases, keyof AddressMistakes>;
