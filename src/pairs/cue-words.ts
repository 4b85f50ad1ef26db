import { stemOf, wordsOf } from '../search/words.js';
import { type Anchor, foldedWidth } from './anchor.js';

/**
 * Plain words of press conferences that interpreters render by the same ones nearly always: Japanese forms, then English
 * ones, which are found in any inflection. They only say which sentences belong together; nobody is shown them.
 */
const table = `
質問,お尋ね,お聞き,伺い: question, ask
お答え,回答,答え: answer, respond, response, reply
ありがとう,感謝,御礼,お礼: thank, grateful, gratitude, appreciate, appreciation
歓迎: welcome
会談,会合,協議: meeting, met, talks, consultation, discuss, discussion
議論: discuss, discussion, debate
一致,合意: agree, agreement, concur
確認: confirm, reaffirm, affirm
共有: share
発表,公表: announce, announcement, release
説明: explain, explanation, brief
報告: report
報道: report, media, press
決定,決めた: decide, decision
検討: consider, review, examine, study
協力,連携: cooperate, cooperation, coordinate, coordination, collaborate, collaboration, together
強化: strengthen, reinforce, bolster, enhance
支援: support, assist, assistance, aid
訪問: visit, trip
訓練: training, train
演習: exercise, drill
能力: capability, capacity, ability
抑止: deter, deterrence, deterrent
対処: respond, response, cope, address
脅威: threat
懸念,憂慮: concern
挑発: provocation, provocative, provoke
威圧: coercion, coerce, coercive
現状変更: unilateral, status
力による: force
非難: condemn, denounce
抗議: protest
遺憾: regret, deplore
重要: important, importance, critical, vital
必要: need, necessary, require
可能: possible, can
困難,厳しい: difficult, severe, harsh, challenging
責任: responsible, responsibility
義務: obligation
約束,コミットメント: commit, commitment, promise, pledge
信頼: trust, confidence, reliable
関係: relation, relationship, tie
同盟: alliance, ally
友好,友人: friend, friendship
地域: region, regional
国際社会: international, community
世界: world, global
平和: peace, peaceful
安定: stability, stable
安全: safety, safe, security
安全保障: security
環境: environment
防衛: defense, defend
攻撃: attack, strike
侵略,侵攻: aggression, invasion, invade
戦争: war
紛争: conflict
戦略: strategy, strategic
政策,方針: policy
計画: plan, program
予算: budget
費用,経費: cost, spending, expense
増額,増加,増やす: increase, raise
削減,減らす: reduce, reduction, cut
円: yen
ドル: dollar
年度: fiscal
政府: government
国会: diet, parliament
議会: congress, parliament
選挙: election
国民: people, citizen, public
総理,首相: prime
大統領: president
大臣: minister
長官: secretary
外相: foreign
部隊: unit, force, troop
自衛隊: self-defense, sdf, jsdf
陸上: ground
海上: maritime
航空: air, aviation
艦艇,艦船,護衛艦: ship, vessel, destroyer
空母: carrier
潜水艦: submarine
航空機: aircraft, plane
戦闘機: fighter, jet
ヘリ: helicopter
無人機,ドローン: drone, unmanned
ミサイル: missile
弾道: ballistic
発射: launch, fire
迎撃: intercept, interceptor
核: nuclear
宇宙: space
サイバー: cyber
情報: information, intelligence
技術: technology, technological, technical
装備: equipment
開発: develop, development
生産: produce, production
産業: industry, industrial
経済: economy, economic
貿易: trade
投資: invest, investment
供給,サプライチェーン: supply
半導体: semiconductor, chip
エネルギー: energy
気候: climate
基地: base
施設: facility
司令部: headquarters, command
指揮: command
統制: control
統合: joint, integrate, integrated
共同: joint, jointly
駐留,駐屯: station, host, garrison
移設,移転: relocate, relocation, replacement, transfer, realignment
沖縄: okinawa
負担: burden, impact
軽減: reduce, mitigate, alleviate
地元: local
住民: resident, local
事故: accident, mishap, crash
事件: incident, case
被害: damage, victim
犠牲: victim, sacrifice, casualty, lost
負傷: injure, injury, wound
捜索: search
救助: rescue
原因: cause
調査: investigate, investigation, survey
再発防止: prevent, recurrence
飛行: fly, flight
停止: suspend, halt, stop, ground
再開: resume, resumption
延期: postpone, delay
早期: early, soon
今後: future, going, forward
引き続き: continue
本日,今日: today
昨日: yesterday
明日: tomorrow
今週: week
先週: week
来月,先月: month
今年,本年: year
昨年,去年: year
来年: year
初めて: first
最初,まず: first
次に,第二に: second, next
最後: last, finally, final, end
歴史: history, historic, historical
新た,新しい: new
大きな: big, major, great, significant
深刻: serious, grave, severe
緊急: emergency, urgent
有事: contingency, emergency
前進,進展: progress, advance
成果: outcome, result, achievement
目的: purpose, objective, aim, goal
目標: goal, target, objective
役割: role
任務: mission
活動: activity, operation
作戦: operation
運用: operation, operational
態勢: posture
体制: framework, structure, system, regime
枠組み: framework
段階: stage, phase, step
問題: issue, problem, matter
課題: challenge, issue, task
解決: resolve, solve, solution, resolution
対話: dialogue
外交: diplomacy, diplomatic
交渉: negotiate, negotiation
条約: treaty
協定: agreement, pact
文書: document
声明: statement
宣言: declaration
法律: law, legislation
法の支配: law, rule
憲法: constitution, constitutional
原則: principle
価値: value
民主主義: democracy, democratic
自由: free, freedom
航行: navigation
秩序: order
主権: sovereignty, sovereign
領土: territory, territorial
領海: territorial, water
島: island
海峡: strait
太平洋: pacific
東シナ海,南シナ海: sea
拉致: abduct, abduction
家族: family
記者: reporter, press
通訳: interpret, interpreter
時間: time, hour
終了,終わり: conclude, end, over, finish
開始,始め: start, begin, open
冒頭: open, opening, outset
発言: remark, statement, comment, say
コメント: comment
認識: recognize, recognition, understand, aware, view
理解: understand, understanding
期待: expect, expectation, hope, look
努力: effort
推進,進めて: promote, advance, pursue, forward
実現,実施: implement, realize, conduct, carry
維持: maintain, preserve, keep
向上: improve, enhance, increase
拡大: expand, expansion, extend
提供: provide, provision, offer
派遣: dispatch, deploy, send
配備: deploy, deployment
導入,取得: introduce, acquire, acquisition, procure
参加: participate, participation, join, attend
署名: sign
示し: show, demonstrate, indicate
反対: oppose, opposition
深化: deepen
多国間: multilateral
二国間,両国: bilateral, both, two
同志国: like-minded, likeminded, partner
首脳: leader, summit
閣僚: ministerial, minister
議員: lawmaker, member, congressman
大使: ambassador
総領事: consul
統合幕僚長: chief
将軍,司令官: general, commander
兵士,隊員: soldier, member, personnel, troop
国防: defense
お悔やみ,哀悼: condolence
お見舞い: sympathy, condolence
祈り,お祈り: pray, prayer, hope
誇り: proud, pride
光栄: honor, honour
喜ば,嬉し,うれし: pleased, glad, delighted, happy
申し上げ: like
率直: candid, frank
具体的: specific, concrete
詳細: detail
全て,すべて: all, every
`;

const byStem = new Map<string, string[]>();
const byFirst = new Map<string, { readonly form: string; readonly key: string }[]>();
for (const [row, line] of table.trim().split('\n').entries()) {
  const [japanese = '', english = ''] = line.split(': ');
  const key = `cue:${row}`;
  for (const form of japanese.split(',')) {
    const first = form.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { form, key }]);
  }
  for (const word of english.split(', ')) {
    const stem = stemOf(word);
    byStem.set(stem, [...(byStem.get(stem) ?? []), key]);
  }
}

/** The cue words of an English or a Japanese text; none in any other language. */
export function cuesIn(text: string, language: string): Anchor[] {
  if (language === 'en')
    return wordsOf(text).flatMap(({ start, end, stem }) =>
      (byStem.get(stem) ?? []).map((key): Anchor => ({ kind: 'cue', key, start, end })),
    );
  if (language !== 'ja') return [];
  const folded = foldedWidth(text);
  const found: Anchor[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    for (const { form, key } of byFirst.get(folded.charAt(at)) ?? []) {
      if (folded.startsWith(form, at)) found.push({ kind: 'cue', key, start: at, end: at + form.length });
    }
  }
  return found;
}
