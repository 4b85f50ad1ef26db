import { phrasings } from './intents.js';

const on = '(?:on|about|regarding|concerning|over|around)';
const topic = '(?<topic>.+?)';
const meeting = '(?<meeting>.+?)';
const pair = '(?<one>.+?) (?:and|with|to|vs\\.?|versus|against) (?<other>.+?)';
const onTopic = `(?: ${on} ${topic})?`;
const it = '(?:this|that|it|these|those|(?:this|that|the) (?:quote|statement|line|passage|one)|these words)';
const wording = '(?:language|wording|words|position|line|stance|tone|text|phrasing|formulation|message)';
const said = '(?:said|mentioned|raised|brought up|used|uttered|stated|discussed|referred to|talked about)';
const say = '(?:say|mention|raise|bring up|use|state|discuss|refer to|talk about|speak of|speak about)';
const press = '(?:the )?(?:reporters?|journalists?|press|media)';
const notAnswered =
  "(?:(?:(?:was|were|went|has|have|had|been|are|is|did|got|get|remain(?:ed)?)(?:n't)? )*(?:not |never )?(?:unanswered|answered|get (?:an |any )?answers?|no answers?|an answer)|(?:was|were)n't answered|did(?:n't| not) get (?:an |any )?answers?)";
const didNotAnswer =
  "(?:(?:(?:did|has|have|would|could)(?:n't| not)|never|failed to|refused to|declined to) (?:answer(?:ed)?|repl(?:y|ied) to|respond(?:ed)? to)|avoided|dodged|evaded|ducked)";
const somebody = '(?:they|anyone|anybody|someone|somebody|ministers|the ministers|either side)';
const style = '(?<style>[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}]+)??)';
const asStyle = `(?:,? (?:in|as|using|with|for|per) (?:an? |the )?${style}?(?: (?:style|format|form|citation))?)?`;
const make = '(?:(?:give|make|get|write|create|show) )?(?:an? |the )?';
const citation = '(?:citation|footnote|bibliography entry|reference entry)';

/** How each is asked for in English. */
export const inEnglish = phrasings([
  [
    'changes',
    [
      `(?:what|anything|how much|what all)(?:'s| has| have| had| is| was| are)?(?: been)? ?(?:changed?|different|new|shifted|moved)(?: (?:in|on|about|regarding|with) ${topic})? (?:since|from|compared (?:to|with)|versus|vs\\.?|over|after) ${meeting}`,
      `(?:has|have|did|is|was) (?:anything|something|much|there anything)(?: been)? (?:changed?|shifted|moved|different|new)(?: (?:in|on|about|regarding|with) ${topic})? (?:since|from|compared (?:to|with)|after) ${meeting}`,
      `what did (?:they |the (?:ministers|two sides|alliance) )?change(?: (?:in|on|about) ${topic})? (?:since|from) ${meeting}`,
      `how (?:has|have|did|does) (?:the |their )?${wording}(?: (?:on|about|regarding|of|for) ${topic})? (?:changed?|shift(?:ed)?|evolved?|moved?|differ(?:ed)?)(?: (?:since|from|compared (?:to|with)) ${meeting})?`,
      `how (?:has|have) (?<topic>.+?) changed (?:since|from) ${meeting}`,
      `(?:since|compared (?:to|with)) ${meeting}, what(?:'s| has| is)? ?(?:changed|different|new)(?: (?:in|on|about) ${topic})?`,
      `what(?:'s| has)? ?changed (?:in|on|about) ${topic} (?:between|from) (?<one>.+?) (?:and|to) (?<other>.+?)`,
    ],
  ],
  [
    'pair',
    [
      `(?:compare|contrast|set)(?: (?:what|how|the (?:words|statements|positions|language) of))? ${pair}(?: (?:said|say|says|have said|beside each other|side by side|speak|spoke))*${onTopic}`,
      `(?:on|about|regarding) ${topic},? (?:compare|contrast) ${pair}`,
      `compare ${topic} (?:at|in|between|across) ${pair}`,
      `(?<one>.+?) (?:vs\\.?|versus) (?<other>.+?)${onTopic}`,
      `(?:how|where) (?:do|did|does|have) (?<one>.+?) and (?<other>.+?) (?:differ|differed|compare|disagree|diverge)${onTopic}`,
      `(?:what(?:'s| is| was| are| were) )?(?:the )?differences? between (?<one>.+?) and (?<other>.+?)${onTopic}`,
      `(?<one>.+?) and (?<other>.+?)${onTopic},? side by side`,
    ],
  ],
  [
    'timeline',
    [
      `(?:show |draw |make |plot |chart |see )?(?:a |the )?(?:timeline|time line|chronology)(?: of)?(?: (?:the )?mentions)?(?: (?:of|for|on|about))? ${topic}`,
      `when (?:was|were|has|have|is) (?<topic>.+?) first (?:been )?${said}(?: (?:by|in|at) .+)?`,
      `when did (?<topic>.+?) first (?:come up|appear|arise|get mentioned|crop up|enter)(?: .+)?`,
      `when did ${somebody} first ${say} ${topic}`,
      `when did (?<who>.+?) first ${say} ${topic}`,
      `(?:when|what) (?:was|is) the first (?:mention|use|time|occurrence)(?: (?:of|that|when))? ${topic}(?: (?:was|is) ${said})?`,
      `(?:who (?:first|was (?:the )?first to)|who was it that first) (?:${said}|${say}) ${topic}`,
      `how (?:often|many times|frequently) (?:was|were|has|have|is|did|do|does)(?: ${somebody})? (?<topic>.+?)(?: been)? (?:${said}|come up|came up)(?: (?:over time|at each meeting|in each meeting|so far|per meeting))?`,
      `how (?:often|many times|frequently) (?:did|do|have|has) ${somebody} (?:${say}|${said}) ${topic}`,
    ],
  ],
  ['person', ["who(?:'s| is| was| are| were)? (?<who>.+?)(?: (?:is|was|again))?"]],
  [
    'unanswered',
    [
      `who(?: all| else)?(?: has| have| had)? (?:asked|asks|pressed|questioned|raised)(?: (?:anything|something|any questions?|questions?|a question))? ${on} ${topic},? (?:and|but|who) ${notAnswered}`,
      `who ${didNotAnswer}(?: (?:an?|any|the|all|his|her|their|reporters'?))*(?: questions?)?(?: ${on} ${topic})?`,
      `(?:(?:what|which|show|list|find|see|any|all|the|me) )*unanswered questions(?: ${on} ${topic})?`,
      `(?:what|which) questions(?: ${on} ${topic})? ${notAnswered}`,
      `(?:what|which)(?: questions?)? (?:did|has|have|would) (?<who>.+?) (?:not|never|refuse to|decline to|fail to) answer(?:ed)?(?: ${on} ${topic})?`,
      `(?:what|which)(?: questions?)? (?:didn't|hasn't|wouldn't) (?<who>.+?) answer(?:ed)?(?: ${on} ${topic})?`,
      `(?:did|has) (?<who>.+?) (?:not answer|dodged?|duck(?:ed)?|evaded?|avoid(?:ed)?|refused? to answer|declined? to answer)(?: (?:an?|any|the|some))?(?: questions?)?(?: ${on} ${topic})?`,
    ],
  ],
  [
    'questions',
    [
      `who(?: all| else)?(?: has| have| had| was| were| is)? (?:asked|asks|asking|pressed|questioned|raised)(?: (?:anything|something|any questions?|questions?|a question))? ${on} ${topic}`,
      `who(?: all)? (?:asked|pressed|questioned) (?<who>.+?) ${on} ${topic}`,
      `(?:what|which) (?:did|have|has|do|does) ${press} (?:ask|asked|want to know)(?: (?<who>.+?))? ${on} ${topic}`,
      `(?:what|which) questions (?:were|was|have been|has been|are there|were there|did ${press}|do ${press})(?: (?:asked|ask|raised|put|raise))? ${on} ${topic}`,
      `(?:show |list |find |see )?(?:all |the |any )*questions(?: (?:asked|put|raised))?(?: (?:by|from) ${press})? ${on} ${topic}`,
      `(?:was|were|has|did) (?:anyone|anybody|someone|somebody|${press})(?: been)? ask(?:ed)? ${on} ${topic}`,
    ],
  ],
  [
    'new',
    [
      `(?:what|anything)(?:'s| is| was| were)? ?new(?: (?:language|wording|phrases?|formulas?))?(?: (?:at|in|from|of|with) ${meeting})?`,
      `(?:(?:what|which|any|the|show|list|see) )*new (?:language|wording|phrases?|formulas?|words)(?: (?:was|were|is|are|came up|appeared)(?: there)?)?(?: (?:at|in|from|of) ${meeting})?`,
      `what (?:did|do) (?:they|the ministers) say for the first time(?: (?:at|in|during) ${meeting})?`,
      `(?:what|which)(?: (?:phrases?|formulas?|language|wording|words))? (?:(?:was|were|got|has been|have been|is|are) (?:dropped|no longer (?:said|used|there)|not said (?:again|any more|anymore))|disappeared|went missing)(?: (?:at|in|from|since|after) ${meeting})?`,
    ],
  ],
  [
    'meeting',
    [
      `who (?:was|were|attended|participated|took part|spoke|had been)(?: present| there)?(?: (?:at|in|for|during))? ${meeting}`,
      `who(?:'s| was| were)? (?:in the room|on stage|the participants|the attendees) (?:at|for|of) ${meeting}`,
      `(?:participants|attendees|documents|agenda|details) (?:of|at|from|for|on) ${meeting}`,
      `(?:what|which) (?:topics|subjects|documents)(?: (?:were|was|are|came up|did they (?:cover|discuss)|discussed|covered|there|raised))* (?:at|in|from|for|of|on) ${meeting}`,
    ],
  ],
  [
    'meetings',
    [
      '(?:(?:what|which|list|show|see|give) )+(?:all |of |the )*(?:meetings|press conferences|documents)(?: (?:are|do you|does the record|does it|have you(?: got)?|is|there|have|has|know|cover|covered|in|the|record|of))*',
      '(?:(?:list|see|show) )?(?:an? |the )?(?:list of )(?:all |the )*meetings',
    ],
  ],
  [
    'citation',
    [
      `cite(?: ${it})?${asStyle}(?: please)?`,
      `${make}${style} (?:style )?${citation}(?: (?:for|of|to) ${it})?`,
      `${make}${citation} (?:for|of|to) ${it}${asStyle}`,
      `how (?:do|would|should|can|could|must|to)(?: i| you| we| one)? cite ${it}${asStyle}`,
      `(?:format|export|put|turn) ${it} (?:as|in|into|to) (?:an? )?${style}(?: citation| style| format)?`,
      `${it} (?:in|as) ${style}(?: style| citation| format)?`,
    ],
  ],
  [
    'term',
    [
      "what(?:'s| is| was) the (?:official )?(?:japanese|english)(?: (?:word|term|translation|name|expression|rendering|equivalent))?(?: (?:for|of)) (?<word>.+)",
      'how (?:do|does|would|did|should) (?:you|one|they|we|the (?:japanese|americans)|japan) (?:say|translate|render|put|write) (?<word>.+?) (?:in|into) (?:japanese|english)',
      'how (?:is|was|are) (?<word>.+?) (?:translated|rendered|interpreted)(?: (?:in|into|to) (?:japanese|english))?',
      'what does (?<word>.+?) (?:mean|stand for)',
      '(?:define|definition of|glossary entry (?:for|of)|translate) (?<word>.+)',
      "what(?:'s| is) (?<word>.+?) in (?:japanese|english)",
    ],
  ],
]);
