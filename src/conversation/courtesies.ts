/** English words and phrases that ask nothing. */
const consent =
  'ok(?:ay|ey)?|kk?|yes|yep|yeah|yup|no|nope|nah|sure|of course|right|exactly|indeed|agreed|got it|gotcha|noted(?: with thanks)?|understood|roger(?: that)?|i see|ah+|oh+|hm+|huh|mhm|wow|whoa|lol|haha+|really|seriously|alright|all right|fine|fair enough|makes sense(?: to me)?|lgtm|\\+1|not now|same here|you too|are you (?:sure|there|serious|kidding)|wrong (?:person|words|quote|one)|(?:that.s |this is |it.s )?not what i (?:asked|meant|wanted)';
const thanks =
  "thank(?:s| you|u)?|thx|ty|tysm|cheers|much appreciated|appreciate(?:d| it)|np|no worries|no problem|you'?re welcome|my pleasure|sorry|never ?mind|nvm";
const praise =
  "(?:(?:that's|that is|this is|it's|what an?|how|so|very|really|pretty|super|quite) )*(?:great|good|nice|cool|perfect|excellent|awesome|brilliant|amazing|fantastic|lovely|wonderful|helpful|useful|interesting|neat|sweet|super|impressive|wild|crazy|sad|bad|loved? (?:it|this|that))(?: (?:one|find|stuff|work|job|point|bot|catch|to know|idea|news|question|quote))?";
const greeting =
  'hi|hello|hey|hiya|good (?:morning|afternoon|evening|night)|bye|goodbye|see (?:you|ya)(?: (?:at|on|in) \\S+| (?:later|soon|then|there|tomorrow|tonight))?|talk (?:soon|later)|cu|gn';
const promise =
  "(?:will|i'll|gonna|going to) (?:do|check|read|look|see|use|share|post|send)(?: (?:it|this|that|them|into it|later|soon|now|tomorrow))*|on it|done|let me (?:check|see|think|look)|just a (?:second|moment|minute)|brb|one (?:sec|second|moment)|works for me|sounds good|that (?:works(?: for me)?|helps|will do|is all)|that'?s (?:all|it|(?:exactly |just )?what i (?:needed|wanted|was looking for))";
const padding =
  'a lot|a ton|a bunch|so much|very much|again|all|everyone|everybody|team|folks|guys|mate|man|both|then|there|alliance|bot|for (?:that|this|the help|your help|checking|now|all (?:that|this))|many|much|and|but|please|to you';

const whole = '(?![\\p{L}\\p{N}])';
const core = `(?:${[consent, thanks, praise, greeting, promise].join('|')})${whole}`;
const gap = '[\\s,.!;:?~…–—-]*';
const inEnglish = new RegExp(
  `^(?:(?:${padding})${whole}${gap})*${core}${gap}(?:(?:${core}|(?:${padding})${whole})${gap})*$`,
  'iu',
);

/** The same in Japanese. */
const japanese = [
  'ありがと(?:う(?:ございます|ございました)?)?|有難うございます?|有り難うございます|サンキュー|感謝(?:します|です)?|助かります|助かりました|勉強になります|勉強になりました',
  '了解(?:です|しました|いたしました|致しました)?|りょうかい(?:です)?|りょ|承知(?:です|しました|いたしました|致しました)?|わかりました|分かりました|わかった|分かった|かしこまりました|なるほど(?:です|ですね|ね)?|はい|いいえ|うん|ええ|ok(?:です)?|オッケー(?:です)?|オーケー(?:です)?|そうですか|そうですね|そうなんですね|確かに|たしかに',
  'いいね|いいですね|良いですね|良かった(?:です)?|よかった(?:です)?|よさそう(?:です|ですね)?|良さそう(?:です|ですね)?|いい感じ(?:です|ですね)?|すごい(?:です|ですね)?|すばらしい(?:です|ですね)?|素晴らしい(?:です|ですね)?|完璧(?:です|ですね)?|面白い(?:です|ですね)?|おもしろい(?:です|ですね)?|へえ|へー|ほう|笑|草|w+(?!w)',
  'お疲れ様(?:です|でした)?|おつかれさま(?:です|でした)?|お疲れさま(?:です|でした)?|よろしく(?:お願いします|お願いいたします|です)?|お願いします|お願いいたします|こんにちは|おはよう(?:ございます)?|こんばんは|失礼します|失礼しました|すみません(?:でした)?|ごめんなさい|(?:それで|これで|以上で)?大丈夫(?:です)?|(?:それで|これで)(?:いい|良い|結構|十分|ok|オーケー)(?:です|ですね)?|以上(?:です)?|違います|ちがいます|違う',
];
const promiseInJapanese =
  '[^？?。、]{0,12}?(?:読み|使い|使わせてもらい|見|見てみ|見ておき|確認し|確認しておき|共有し|共有しておき|伝え|伝えておき|送り|送っておき|検討し|貼り|引用し|調べておき)ます(?:ね)?';
const onceInJapanese = `(?:どうも|本当に|とても|すごく|大変|いつも|早速|誠に)*(?:${japanese.join('|')})`;
const gapInJapanese = '[、。！!？?…〜~ー\\s]*';
const inJapanese = new RegExp(
  `^(?:${onceInJapanese}${gapInJapanese})*(?:${onceInJapanese}|${promiseInJapanese})${gapInJapanese}$`,
  'iu',
);
/** Nobody thanks at greater length; and long texts would take a pattern of many alternatives too long. */
const longest = 160;

/** `:pray:`, pictures, and the signs that belong to them. */
const pictures =
  /:[a-z0-9_+'-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|\u20E3/giu;

const opening =
  /^(?:(?:(?:many )?thank(?:s| you)(?: (?:so|very) much| a lot)?|thx|great|ok(?:ay)?|cool|nice|perfect|good|got it|i see|alright|all right|right|sure|really|interesting|wow|hi|hello|hey|sorry|hm+|yes|no)\s*[,.!?;:…–—-]+\s*|(?:ok(?:ay)?|hey|hi|please|pls)\s+|(?:ありがとう(?:ございます)?|了解(?:です|しました)?|なるほど|わかりました|分かりました|すみません|はい|いいえ|いや)[、。！!\s]+)+/iu;
const closing =
  /(?<=[\s,?.!])(?:(?:,\s*)?(?:please|pls|thanks|thank you|thx|cheers|ty)(?: (?:so much|a lot|again))?[\s.!]*)+$/iu;
const closingInJapanese =
  /[、。\s]*(?:お願いします|お願いいたします|よろしくお願いします|ありがとうございます)[。！!\s]*$/u;
/** "could you tell me", "I'd like to know whether": a question follows. */
const request =
  /^(?:(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get|read) |(?:can|could|would|will) you (?:please |also |now )?(?:(?:tell|show|give|find|get|check)(?: (?:me|us))?(?: (?:if|whether))? )?|(?:tell|show|give) (?:me|us)(?: (?:if|whether))? |(?:do you know|i(?:['’]d| would) like to know|i (?:want|need) to know|i wonder|i was wondering)(?: (?:if|whether))? )(?=\S)/iu;

/** Whether a message, without its pictures, is nothing but thanks, consent, praise, a greeting or a promise. */
export function isCourtesy(text: string): boolean {
  if (text.length > longest) return false;
  return inEnglish.test(text.replaceAll('’', "'")) || inJapanese.test(text);
}

/** A message without the courtesies before and behind what is asked: "thanks! and in 2023, please?" asks "and in 2023?". */
export function withoutCourtesies(text: string): string {
  const plain = withoutPictures(text).replace(/\s+/gu, ' ').trim();
  const bare = [opening, closing, closingInJapanese, request].reduce(
    (left, pattern) => left.replace(pattern, ''),
    plain,
  );
  const asked = bare.replace(/[\s,、]+$/u, '').trim();
  return asked === '' ? plain : asked;
}

/** A message without emoji and their codes. */
export function withoutPictures(text: string): string {
  return text.replace(pictures, ' ').trim();
}
