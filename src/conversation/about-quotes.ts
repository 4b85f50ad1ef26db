/** What can be asked about quotes that stand in the thread. */
export type AboutQuotes =
  | 'asker'
  | 'question'
  | 'occasion'
  | 'speaker'
  | 'interpreter'
  | 'own words'
  | 'context'
  | 'wording'
  | 'source'
  | 'quote';

/** Whoever or whatever the message before spoke of; a name of the message stands for `he`. */
const it =
  '(?:he|she|they|it|that|this|these|those|him|her|them|(?:the|that|this) (?:quote|statement|remark|line|answer|words?|one)s?)';
const said = '(?:say|said|saying|put|mention(?:ed)?|state[sd]?|speak|spoke)';
const so = '(?:that|this|it|so|these|those|these words|those words)';

/** Patterns of the whole message, in small letters, without its last signs. */
const patterns: readonly (readonly [AboutQuotes, readonly string[]])[] = [
  [
    'asker',
    [
      `who (?:was it (?:that|who) |was |had |has |were )?(?:asked|asking|put|posed|raised|asks)(?: (?:${it}|the question|this question|that question|about (?:it|that|this)|for (?:it|that)))*`,
      `(?:whose|what reporter's|which reporter's) question (?:was|is) ${it}`,
      `(?:which|what) (?:reporter|journalist|outlet|paper|newspaper) (?:asked|was asking|put|posed|was)(?: (?:${it}|the question|that question))*`,
      `who (?:was|is) the (?:reporter|journalist|questioner|asker)`,
      `who (?:was|is|were) ${it} (?:answering|replying to|responding to|talking to)`,
      `asked by (?:whom|who)`,
      `by whom was (?:it|that) asked`,
      `誰(?:が|から)?(?:それを|これを|その質問を|そのように|そう)?(?:質問|聞|尋ね|訊)(?:した|しました|いた|いたの|きました|ねた|ねました|されたの|された|したの)?(?:の|ん)?(?:ですか|でしたか|か|です)?`,
      `(?:誰|だれ|どなた|どの記者|どこの記者)(?:に|から)(?:聞かれた|質問された|問われた|尋ねられた)(?:の|ん)?(?:ですか|か|です)?`,
      `(?:質問した)?記者は(?:誰|だれ|どなた|どこ(?:の社|の人)?)(?:ですか|でしたか|か)?`,
      `(?:どこ|どちら|何)(?:の|という)(?:記者|社|メディア|新聞|報道機関)(?:の質問|の記者)?(?:ですか|でしたか|か)?`,
      `質問(?:者|した(?:の|人|記者|方))は(?:誰|だれ|どなた|どの記者)?(?:ですか|でしたか|か)?`,
      `(?:それは|これは)?(?:誰|どの記者|どこの記者|どの社)(?:の|が|から)?の?質問(?:ですか|でしたか|した(?:の)?(?:ですか|か)?|か)?`,
    ],
  ],
  [
    'question',
    [
      `(?:so )?what (?:was|were|is) the (?:exact |actual |original |full |whole )?(?:question|wording of the question)(?: (?:to|behind|before|for|of) ${it})?(?: exactly)?`,
      `what (?:exactly |precisely )?(?:did|had|was|were) (?:${it}|the (?:reporter|journalist|questioner)) (?:exactly |precisely |actually )?(?:been )?(?:ask|asked|asking)(?: (?:about|for|exactly|precisely|${it}))*`,
      `what (?:was|were) (?:${it} )?asked(?: exactly| there)?`,
      `(?:what|which) question (?:was (?:that|this|it|he answering|she answering)|(?:did|does|is|was) ${it} (?:answer|answering)(?: to)?)`,
      `what (?:is|was|were) ${it} (?:answering|responding to|replying to|an answer to|a reply to|in reply to)`,
      `(?:show |see |read )?(?:the )?(?:full |whole |exact )?question`,
      `(?:その|元の)?質問(?:の内容|内容|の全文|文|全文)?(?:は|を)?(?:何|なに|なん|どんな(?:もの|内容|質問)?|見せて|教えて|表示して)?(?:です|でした|ください)?か?`,
      `(?:どんな|どういう|何の)質問(?:でした|です|だった)?(?:の|ん)?(?:ですか|か)?`,
      `何(?:を|と)(?:質問|聞|尋ね)(?:した|かれた|いた|ねた|ねられた|された|しました|されました)(?:の|ん)?(?:ですか|か)?`,
    ],
  ],
  [
    'occasion',
    [
      `(?:and |so )?(?:where|when)(?: exactly)?(?: and (?:where|when))?`,
      `(?:and |so )?(?:where|when)(?: and (?:where|when))? (?:exactly )?(?:was|is|were|are) ${it}(?: ${said})?(?: from| exactly)?`,
      `(?:and |so )?(?:where|when)(?: and (?:where|when))? (?:exactly )?(?:did|does|do|has|had) ${it} ${said}(?: ${so})?(?: exactly)?`,
      `(?:at |in |on |from )?(?:which|what) (?:meeting|event|place|occasion|venue|city|date|day|year|press conference)(?: (?:was|is|were) ${it}(?: ${said})?(?: at| from| in| on)?| (?:did|was) ${it} ${said}(?: ${so})?(?: at| in| on)?)?`,
      `(?:what(?:'s| is| was) )?the (?:date|place|venue|occasion)(?: of ${it})?`,
      `(?:date|place|venue)`,
      `(?:それ|これ|その発言)?(?:は|って)?(?:いつ|どこ|何年|何日|何月)(?:の|で|に)?(?:の?(?:発言|話|言葉|会見|会合))?(?:と、?どこ|、どこ)?(?:した|しました|です|でした|言った|言いました|述べた|述べました|話した|されました|のこと)?(?:の|ん)?(?:ですか|でしたか|か|です)?`,
      `(?:場所|日付|日時|会合)(?:は|を)?(?:どこ|いつ|教えて)?(?:ですか|でしたか|か|ください)?`,
      `どの(?:会合|会見|会談)(?:で|の)?(?:の?(?:発言|話|言葉))?(?:ですか|でしたか|か|です)?`,
    ],
  ],
  [
    'speaker',
    [
      `who (?:exactly )?${said.replace('say|', 'says|')} ${so}`,
      `who (?:is|was|are|were) (?:that|this|it|speaking|talking|the speaker)`,
      `whose (?:words|statement|quote) (?:is|are|was|were) ${it}`,
      `(?:in )?(?:what|which) (?:office|capacity|role|position|post|title)(?: (?:did|does|was|is|had) (?:he|she|they)(?: (?:have|hold|in|speak|say (?:that|this|it)))?(?: (?:then|at the time))?)?`,
      `(?:これ|それ)?は?(?:誰|だれ|どなた)(?:が|の)?(?:言った|言いました|述べた|発言した|発言|言葉|話)(?:の|ん)?(?:ですか|でしたか|か|です)?`,
    ],
  ],
  [
    'interpreter',
    [
      `(?:was|is|were|are|did|does|has|had) ${it}(?: ${said})?(?: (?:${so}|being|spoken|made|given))* (?:through|via|by|with|using) (?:an? |the |her |his )?(?:interpreters?|translators?|interpretation|translation)`,
      `(?:was|is|were|are) ${it} (?:being )?(?:an? )?(?:interpreted|translated|interpretation|translation|interpreter's words|interpreter)`,
      `(?:through|via|with) (?:an? |the )?(?:interpreter|translator|interpretation|translation)`,
      `(?:interpreted|translated|interpreter)`,
      `(?:was|is|were|are) (?:${it}) (?:really |actually )?(?:verbatim|word for word|(?:(?:his|her|their|the) )?(?:exact|own|actual|literal|very) words|(?:an? )?(?:exact|direct|verbatim) quote)`,
      `did ${it} (?:really|actually|literally) ${said} (?:that|this|it|so)(?: in (?:english|those words|these words))?`,
      `did ${it} ${said} (?:that|this|it) in (?:english|those words|these words)`,
      `(?:それ|これ)?は?通訳(?:を|者を)?(?:通し(?:て|た)|介し(?:て|た)|経由)?(?:の|での)?(?:発言|言葉|もの|訳)?(?:ですか|でしたか|か|です|した)?`,
      `(?:それ|これ)?は?(?:翻訳|通訳|逐語|原文どおり|原文通り)(?:ですか|でしたか|か|です)?`,
    ],
  ],
  [
    'own words',
    [
      `(?:and |or )?in (?:the )?(?:original )?(?:japanese|english|(?:his|her|their|the speaker's|the minister's) own (?:words|language)|the original(?: (?:language|japanese|english))?)`,
      `(?:what|how) (?:did|does|would|was|is) ${it} (?:really |actually )?(?:${said} )?(?:${so} )?in (?:japanese|the original|(?:his|her|their) own (?:words|language))`,
      `(?:(?:is there|do you have|have you(?: got)?|where is|what(?:'s| is| was)|show|see|give me) )?(?:the |an? )?(?:original|(?:original |japanese )+(?:japanese|words|wording|text|version|transcript|language))(?: (?:of|for) ${it})?`,
      `(?:his|her|their|the speaker's) own words`,
      `(?:それ|これ|その発言)?(?:は|の)?(?:(?:日本語|英語)の原文|日本語|本人(?:の言葉|の発言)?|自分の言葉|原文|原語|元の言葉|オリジナル)(?:で|での|の)?(?:は|の?(?:原文|発言|表現|言葉|文))?(?:は|を)?(?:何と|どう|見せて|ある|あります|教えて)?(?:言(?:った|いました))?(?:の|ん)?(?:ですか|か|ください)?`,
    ],
  ],
  [
    'context',
    [
      `(?:see |view |read |open )?(?:(?:of )?${it}|its)? ?(?:in )?(?:the |its |full |whole |more |some |wider )*context(?: (?:of|for|around|behind) ${it})?`,
      `(?:それ|これ)?(?:を|について)?(?:もっと|もう少し)?(?:詳しく|くわしく)(?:見せて|教えて|知りたい)?(?:です|ください)?`,
      `what(?:'s| is| was) the (?:full |whole |wider )?context(?: (?:of|for|around|behind) ${it})?`,
      `what (?:came|comes|came just|was said|stands|stood) (?:right |just |directly )?(?:before|after|around)(?: (?:and|or) (?:before|after))?(?: ${it})?`,
      `(?:see |read )?the (?:whole|full|entire|complete) (?:answer|turn|statement|passage|paragraph)`,
      `(?:それ|これ|その発言)?の?(?:前後|文脈|コンテキスト|前後の発言|前後の文脈|全文)(?:の発言|の文脈)?(?:を|は|で|も)?(?:見せて|表示して|表示|見たい|教えて|読みたい)?(?:ください|です)?か?`,
    ],
  ],
  [
    'wording',
    [
      `(?:and )?(?:is|are|was|does|do) ${it} still (?:(?:the|his|her|their|its|a) )?(?:current |official |latest |exact |same )*(?:wording|words|language|line|position|view|stance|policy|case|formulation|statement|true|valid|current|up to date|accurate|so|hold|holds|stand|stands|apply|applies|the same)(?: (?:today|now|then))?(?: (?:on|about|for) (?<subject>.+))?`,
      `(?:and )?(?:does|do|did|would|will|has|have|had) ${it} still ${said}(?: ${so})?(?: (?:today|now))?(?: (?:on|about) (?<subject>.+))?`,
      `(?:and )?(?:has|have|had|did|does) (?:${it}|(?:the|his|her|their|this|that) (?:wording|language|line|position|view|stance|policy|formulation)) (?:ever |since |later )?(?:changed?|been (?:changed|updated|revised|repeated))(?: (?:since|later|after that|after|since then|then|now))?`,
      `(?:what(?:'s| is| was) |show |see )?(?:the |his |her |their )?(?:latest|newest|most recent|current)(?: (?:wording|statement|position|line|language|words|view|formulation|version))(?: (?:on|about|of) (?:${it}|(?<subject>.+)))?`,
      `(?:is there |has there been )?(?:anything|something) (?:newer|more recent|more current|fresher)(?: (?:on|about) (?:${it}))?`,
      `still (?:the )?(?:wording|same|current|true|valid|the same)`,
      `(?:has|have|did) ${it} (?:said|say) (?:anything|something) (?:else )?(?:since|later|more recently|newer)(?: (?:on|about) (?:${it}))?`,
      `(?:今|いま|現在|今日|まだ)(?:も|でも|は|の)?(?:、)?(?:その|この|同じ|あの)?(?:表現|言い方|言い回し|立場|言葉|文言|見解|発言|方針)?(?:のまま|は?変わ(?:って|り|ら)\\S*|を?使(?:って|われて)\\S*|は?同じ|は?有効)?(?:です|でしょう)?か?`,
      `(?:その|この|あの)?(?:表現|言い方|言い回し|立場|言葉|文言|見解|方針|それ)は?(?:、)?(?:今|いま|現在|まだ)?(?:も|でも)?(?:同じ|変わ(?:って|り|った|っ)\\S*|有効|使われて\\S*|そのまま)(?:です|でしょう)?か?`,
      `(?:最新|一番新しい|直近)の?(?:表現|言い方|立場|言葉|文言|見解|発言)?(?:は|を)?(?:何|教えて|見せて)?(?:ですか|か|ください)?`,
      `その後(?:、)?(?:の発言|変わ\\S*|表現は変わ\\S*)`,
    ],
  ],
  [
    'source',
    [
      `(?:what(?:'s| is| was) |where(?:'s| is) )?(?:the |its )?(?:source|link|url|citation|reference|document|publisher)s?(?: (?:of|for|to) ${it})?`,
      `where (?:is|was|can i find|can i read) ${it} (?:published|printed|written|from|online)`,
      `(?:which|what) (?:document|transcript|page|publication|source) (?:is|was) ${it}(?: from| in)?`,
      `(?:who|which (?:ministry|department)) published ${it}`,
      `(?:それ|これ|(?:その|この)(?:発言|引用|言葉))?の?(?:出典|リンク|ソース|出所|引用元|文書)(?:は|を)?(?:どこ|何|教えて|見せて)?(?:ですか|か|ください)?`,
    ],
  ],
  [
    'quote',
    [
      '(?:(?:see|quote|repeat|read|open|again|just|only|and|show|give)(?: me| us)? ?)*(?:that)?(?: ?(?:only|please|again|alone))*',
      '(?:それ)?(?:を|だけ)*(?:見せて|表示して|もう一度|は|お願い)?(?:ください)?',
    ],
  ],
];

/** Longer messages ask for more than this. */
const longest = 200;

const compiled = patterns.map(
  ([about, some]) => [about, some.map((one) => new RegExp(`^(?:${one})$`, 'iu'))] as const,
);

/**
 * What a message asks about quotes that were shown; null where it asks something else.
 *
 * @param text the message without courtesies; where it picks a quote out, without the words that do.
 * @param picked whether it picks one out: only then can it be nothing but that.
 */
export function aboutQuotes(
  text: string,
  picked: boolean,
): { readonly about: AboutQuotes; readonly subject: string | null } | null {
  if (text.length > longest) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/[\s?.!。、…]+$/u, '')
    .replace(/^(?:and|so|but|then)[,\s]+/iu, '')
    .replaceAll('’', "'")
    .trim();
  for (const [about, some] of compiled) {
    if (about === 'quote' && !picked) continue;
    for (const pattern of some) {
      const match = pattern.exec(plain);
      if (match) return { about, subject: match.groups?.['subject'] ?? null };
    }
  }
  return null;
}
