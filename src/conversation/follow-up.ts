import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { QueryReading, TeamRecord } from '../record.js';
import { documentKinds, turnKinds } from '../transcript/transcript.js';
import { asKept, aspectOf, composed, narrowed, speakersOf, without } from './narrowing.js';
import { hasPronoun, personMeant, pointedAt } from './pointing.js';
import { writtenOut } from './shorthand.js';
import type { ConversationState, KeptAspect } from './state.js';
import { hasSubject, standing, subjectWords } from './subject.js';

/** People and sides whose words were asked for or shown. */
export interface Those {
  readonly people: readonly string[];
  readonly sides: readonly string[];
}

/** How a message of a thread is understood. */
export type Understood =
  /** A question of its own: nothing of the thread goes into it. */
  | { readonly as: 'new'; readonly query: string }
  /** The thread's question, changed. `alone` is the same without what was kept; null where nothing but the subject was. */
  | { readonly as: 'changed'; readonly query: string; readonly alone: string | null }
  /** The thread's question, put to everybody but those whose words were shown. */
  | { readonly as: 'others'; readonly aspects: readonly KeptAspect[]; readonly but: Those }
  /** It asks nothing that the bot could tell. */
  | { readonly as: 'nothing' };

const lead =
  /^(?:(?:(?:and|or|but|so|also|plus|then|now|only|just|what about|how about|what of|compare(?:d)? (?:(?:that|this|it) )?(?:with|to)|versus|vs\.?|same (?:question )?(?:for|from|by)|i mean(?:t)?|rather|instead|make (?:that|it))(?=[\s,?.!]|$)|(?:では|じゃあ?|それでは|それと|あと|また|ちなみに|次に)(?=[、\s]|\p{Script=Han}|\p{Script=Katakana}|\p{N}))[\s,、]*)+/iu;
const interrogative =
  /^(?:what|which|who|whom|whose|when|where|why|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|find|search|look (?:up|for)|i['’]?m looking for|i am looking for|i need|i want)(?![\p{L}\p{N}])/iu;
const asksInJapanese = /誰|なぜ|どうして|教えて|探して|調べて/u;
const continuesInJapanese =
  /(?:は|も|なら|では|だけ|のみ|について)(?:どう(?:です|でしょう)?か?)?[\s?？。!！]*$/u;
const asks = /[?？][\s!！]*$/u;

const everybody =
  /^(?:from |by |of )?(?:any(?:one|body)|every(?:one|body)|all (?:of them|speakers|sides)|both sides|whoever|all)(?: at all)?[\s?.!]*$|^(?:もう一度、?)?(?:全員|誰でも|みんな|両者|双方|両方|すべての人|全ての人)(?:の発言)?(?:は|で)?[\s?？。]*$/iu;
const anyTime =
  /^(?:at |in |on )?(?:any ?time|any (?:date|year|time|meeting|day)|all (?:dates|years|times|meetings)|(?:an)?other (?:dates?|years?|times?|meetings?)|whenever|ever)(?: at all)?[\s?.!]*$|^(?:いつでも|全期間|すべての期間|全ての期間|他の(?:年|日|会合)|ほかの(?:年|日|会合))(?:は|で)?[\s?？。]*$/iu;
const others =
  /^(?:(?:did|has|have|does|is|was) )?(?:there )?(?:from |by )?(?:any(?:one|body) else|who else|some(?:one|body) else|every(?:one|body) else|(?:the )?others?(?: people| speakers| ministers| officials)?)(?: (?:say|said|says|talk|talked|speak|spoke|mention|mentioned)(?: (?:that|this|it|so|about (?:it|that|this)|on (?:it|that|this)|anything|something))*)?[\s?.!]*$|^(?:他|ほか)(?:の(?:人|人たち|方|発言者|大臣|閣僚)|に(?:は)?(?:誰か|誰|だれか|だれ)|に(?:は)?)(?:(?:同じことを|それを)?言って(?:い)?(?:る|ます|た|ました)|が|は|も|の発言は|何と|どう|が(?:いる|言った|言いました|発言した)|か)*(?:言った|言いました|述べた|発言した|いますか|いる)?(?:の|ん)?(?:ですか|か)?[\s?？。]*$/iu;
const kinds =
  /^(?:from |in |of )?(?:the |his |her |their |all )?(?<en>transcript|readout|article|answer|statement|question)s?(?: only| alone)?[\s?.!]*$|^(?<ja>発言録|会談概要|概要|記事|回答|答え|質問|発言)(?:だけ|のみ)(?:で|を|に|は)?(?:見せて|して|お願いします)?(?:ください)?[\s?？。]*$/iu;
const kindInJapanese: Readonly<Record<string, string>> = {
  発言録: 'transcript',
  会談概要: 'readout',
  概要: 'readout',
  記事: 'article',
  回答: 'answer',
  答え: 'answer',
  質問: 'question',
  発言: 'statement',
};

/**
 * How a message is understood in a thread. An aspect that it names takes the place of the one of its kind; a subject
 * takes the place of the subject and keeps people, dates and places; a complete question of its own starts anew.
 *
 * @param text the message without courtesies
 * @param quotes those that "that" and "he" can mean
 * @throws UsageError where a pronoun means nobody or several people, or somebody who says nothing in the record
 */
export function followUp(
  text: string,
  state: ConversationState,
  quotes: readonly Quote[],
  record: TeamRecord,
): Understood {
  if (text.length > longest) return { as: 'new', query: text };
  const { subject, aspects } = state;
  const carriesOn = lead.test(text);
  const plain = text.replace(lead, '').trim();
  const words = writtenOut(plain, aspects);
  const changed = (to: readonly KeptAspect[], about: string, fresh: readonly KeptAspect[]): Understood => ({
    as: 'changed',
    query: composed(to, about, record),
    alone: to.length > fresh.length ? composed(fresh, about, record) : null,
  });

  if (others.test(words))
    return { as: 'others', aspects: without('who', aspects), but: those(state, quotes) };
  if (everybody.test(words)) return changed(without('who', aspects), subject, []);
  if (anyTime.test(words)) return changed(without('occasion', aspects), subject, []);
  const kind = kindIn(words);
  if (kind) return changed(narrowed(aspects, [kind], record), subject, [kind]);

  const pointed = pointedAt(words, state, quotes);
  const rest = pointed?.rest ?? words;
  const reading = readable(rest) ? record.read(rest) : nothingRead;
  const ofOwn = hasSubject(reading.subject);
  if (isElliptic(rest, carriesOn)) refuseSilent(reading, rest);
  const names = reading.aspects.map(asKept);
  const namesWho = names.some(({ name }) => name === 'speaker' || name === 'side' || name === 'outlet');
  const refers = pointed !== null || (hasPronoun(rest) && !namesWho);
  if (ofOwn && !refers && (namesWho || isWhole(rest, carriesOn))) return { as: 'new', query: plain };

  const meant = namesWho ? null : personMeant(rest, state, quotes, record);
  const fresh = [...(pointed?.aspects ?? []), ...names];
  const all = narrowed(
    aspects,
    meant && speakersOf(aspects).length === 0 ? [meant, ...fresh] : fresh,
    record,
  );
  if (!ofOwn) return fresh.length === 0 ? { as: 'nothing' } : changed(all, subject, fresh);
  const inPlace = names.every(({ name }) => name === 'date' || name === 'place' || name === 'meeting');
  const own = standing(withoutEmphasis(subjectWords(inPlace ? rest : reading.subject)), record);
  const told = all.filter((aspect) => !(inPlace && names.includes(aspect)));
  return changed(told, own, inPlace ? (pointed?.aspects ?? []) : fresh);
}

/** A longer message says itself what it asks. */
const longest = 300;

const nothingRead: QueryReading = { aspects: [], subject: '', silent: [] };

function readable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a message with a subject, and nobody named, is a question of its own: put as one, or bare terms. */
function isWhole(text: string, carriesOn: boolean): boolean {
  if (interrogative.test(text) || asksInJapanese.test(text)) return true;
  return !carriesOn && !asks.test(text) && !continuesInJapanese.test(text);
}

/** Those whom "anyone else" leaves out: who was asked for, or else who was shown to have spoken. */
function those({ aspects, shownAs }: ConversationState, quotes: readonly Quote[]): Those {
  const people = speakersOf(aspects);
  const sides = aspects.flatMap(({ filters }) =>
    filters.flatMap(({ name, values }) => (name === 'side' ? values : [])),
  );
  if (people.length > 0 || sides.length > 0) return { people, sides };
  const shown = shownAs === 'evidence' ? quotes.flatMap(({ speaker }) => speaker?.id ?? []) : [];
  return { people: [...new Set(shown)], sides: [] };
}

/** "and Kishida?", "did Kishida?": whoever is named is asked for as one who speaks. */
function isElliptic(text: string, carriesOn: boolean): boolean {
  return (carriesOn || asks.test(text)) && !/^(?:about|on|regarding|for)\s/iu.test(text);
}

function refuseSilent({ silent, subject }: QueryReading, text: string): void {
  const [person] = silent;
  if (!person || speaksOf.test(text)) return;
  if (!hasSubject(subject.replace(person.typed, ' ')))
    throw new UsageError({ code: 'says-nothing', name: person.name, typed: person.typed });
}

const speaksOf =
  /(?<![\p{L}\p{N}])(?:about|on|of|regarding|with|mention(?:s|ed)?)\s|について|に関し|に触れ|への言及/iu;

function kindIn(text: string): KeptAspect | null {
  const { en, ja } = kinds.exec(text)?.groups ?? {};
  const wanted = en?.toLowerCase() ?? kindInJapanese[ja ?? ''];
  const kind = [...turnKinds, ...documentKinds].find((known) => known === wanted);
  return kind ? aspectOf('kind', [{ name: 'kind', values: [kind] }]) : null;
}

/** 「反撃能力」は？ stresses a term: the record's words are not in Japanese, so as an exact phrase it could mean nothing. */
function withoutEmphasis(subject: string): string {
  return subject.replace(
    /^[「『](?<inside>[^」』]*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][^」』]*)[」』]$/u,
    '$1',
  );
}
