import { stemOf } from './words.js';

const list = `a about above after again against all also am an and any are aren't as at be because been before being
below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few
for from further had hadn't has hasn't have haven't having he he's her here hers herself him himself his how i i'd
i'll i'm i've if in into is isn't it it's its itself just let let's me more most mustn't my myself no nor not of off on
once only or other ought our ours ourselves out over own same shall she should shouldn't so some such than that that's
the their theirs them themselves then there these they they're this those through to too under until up us very was
wasn't we we're we've were weren't what when where which while who whom why will with won't would wouldn't you you're
your yours yourself`;

const common = new Set(list.split(/\s+/u).flatMap((word) => [word, stemOf(word)]));
/** Words with which a question is put, over and above the common ones: they name no evidence. */
const asking = new Set(
  'say said says tell told talk talked speak spoke spoken mention mentioned ask asked comment commented think thought quote quotes quoted statement remark remarks regarding concerning anything something anyone anybody anywhere someone somebody else everyone everybody please show find give position stance opinion view views press conference conferences happen happened going mean means vs versus compare compared comparing comparison difference differences differ changed now today'.split(
    ' ',
  ),
);

/** Whether a folded word is too common to search by. It still counts inside quotation marks. */
export function isCommon(word: string): boolean {
  return common.has(word);
}

/** Whether a folded word only puts the question ("what did he say about ..."). */
export function isAsking(word: string): boolean {
  return asking.has(word);
}
