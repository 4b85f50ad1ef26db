import type { InstallingPhrases } from './installing.js';

/** What is said about installing the bot, in Japanese. */
export const installingInJapanese = {
  title: 'Alliance をインストールする',
  lead: 'Alliance は、閣僚や長官が実際に述べた言葉をそのまま探し出します。ワークスペースで何ができるようになるかは、同意の前に Slack が示します。',
  add: 'Slack に追加',
  done: (workspace) =>
    `${workspace === null ? 'ワークスペース' : `「${workspace}」`}に Alliance をインストールしました。Slack で /alliance help と入力してください。チャンネルでメンションするには、そこで /invite @Alliance と入力します。`,
  openSlack: 'Slack を開く',
  cancelled: 'インストールは取り消されました。何もインストールしていません。',
  expired:
    '何もインストールしていません。このページは、このブラウザーで10分以内に始めたインストールから開く必要があります。',
  oneWorkspace:
    '何もインストールしていません。Alliance は、組織全体ではなく、ワークスペースごとにインストールします。',
  failed: (reference) =>
    `申し訳ありません。こちらの不具合により、何もインストールできませんでした。Alliance の運用担当者に、この参照番号をお知らせください：${reference}`,
  again: 'もう一度始める',
  notInstalled: (address) =>
    address === null
      ? 'このワークスペースに Alliance はインストールされていません。インストール用のアドレスを運用担当者にお尋ねください。'
      : `このワークスペースに Alliance はインストールされていません。アプリを追加できる方が、次のアドレスからインストールできます：${address}`,
} as const satisfies InstallingPhrases;
