import { describe, expect, it } from 'vitest';
import { misowned } from '../ownership.js';
import { layouts } from './layouts.js';
import { line, transcribe } from './transcribe.js';

/** Every turn of each invented document as somebody reads it off the page: label = who, side kind: words. */
const read: Readonly<Record<keyof typeof layouts, readonly string[]>> = {
  natoDoorstep: [
    'NATO Secretary General Henrik Solberg = ~solberg-henrik, other statement: Good morning. Over two days, Defence Ministers will meet to step up support. I will say one thing: allies stand together. / I look forward to good meetings. I am ready for your questions.',
    'Ingrid Vale (NATO Spokesperson) = ~vale-ingrid, other moderation: Northern Post, front row.',
    'Question = ~dunne-clara, press question: Thank you. Clara Dunne, Northern Post. Will allies send jets?',
    'Secretary General = ~solberg-henrik, other answer: That is for each ally. The issue of aircraft is not the most urgent one.',
    'Ingrid Vale = ~vale-ingrid, other moderation: Gentleman in the third row.',
    'Pavel Hruska (Radio Sever) = ~hruska-pavel, press question: And ammunition, Secretary General?',
    'Henrik Solberg = ~solberg-henrik, other answer: Ammunition is what we discuss today.',
  ],
  europeanArrival: [
    ' = ~ferrando-mateo, other statement: Good morning to everybody. Today we have an important Council.',
    'Q = ?, press question: What do you expect from the ministers today? You spoke of ammunition.',
    ' = ~ferrando-mateo, other answer: Well, I expect a decision.',
    'Q = ?, press question: And on Georgia?',
    ' = ~ferrando-mateo, other answer: On Georgia we have said what we had to say.',
  ],
  pentagon: [
    "PRESS SECRETARY JOHN R. HALLOWAY = ~halloway-john-r, us statement: Afternoon, everybody. A couple of things to start with. First: the Secretary spoke with Minister Kishi today. / With that, I'll take questions. Lita?",
    'Q = ~lita, press question: Thanks, John. Can you say how many troops will go?',
    "MR. HALLOWAY = ~halloway-john-r, us answer: I can't. The bottom line is this: We're still looking at it.",
    'Q = ?, press question: Is that a no?',
    "MR. HALLOWAY = ~halloway-john-r, us answer: It's not a no. / Okay. Tom?",
    'Q = ~tom, press question: The question is simple: who pays?',
    'MR. HALLOWAY = ~halloway-john-r, us answer: We do.',
    'Q = ?, press question: (inaudible)',
    "MR. HALLOWAY = ~halloway-john-r, us answer: I couldn't hear you.",
    'GENERAL TAYLOR = ~taylor, us answer: If I may, John, the brigade is at full strength.',
    'MR. HALLOWAY = ~halloway-john-r, us answer: Thanks, everybody.',
  ],
  australianDefence: [
    'RUPERT MARLOWE, DEPUTY PRIME MINISTER = ~marlowe-rupert, other statement: Today is a good day for Osborne. / We will build the ships here.',
    'JOURNALIST = ?, press question: How much will it cost?',
    'MARLOWE = ~marlowe-rupert, other answer: What it takes.',
    'JOURNALIST = ?, press question: Minister Conway, are you content with that?',
    'PENNY CONWAY, MINISTER FOR DEFENCE INDUSTRY = ~conway-penny, other answer: I am.',
    'JOURNALIST = ?, press question: And Deputy Prime Minister, Exercise Bersama?',
    'RUPERT MARLOWE = ~marlowe-rupert, other answer: It goes ahead.',
  ],
  downingStreet: [
    'Prime Minister Harriet Blythe = ~blythe-harriet, other statement: Good afternoon and welcome to Prime Minister Kishida. / Our partnership has never been closer.',
    'Prime Minister Kishida = kishida-fumio, japan statement: *Thank you, Harriet. It is a pleasure to be in London.',
    'Question (BBC) = ?, press question: Prime Minister, is this aimed at China?',
    'Prime Minister Blythe = ~blythe-harriet, other answer: It is aimed at nobody.',
    'Question from Kyodo = ?, press question: To Prime Minister Kishida: when will the agreement be ratified?',
    'Prime Minister Kishida = kishida-fumio, japan answer: *As soon as possible.',
  ],
  koreanMinistry: [
    'Spokesperson Lim Soo-ah = ~lim-soo-ah, other statement: Good afternoon. I will now begin the press briefing. Minister Park will visit Tokyo next week.',
    'Question = ?, press question: Could you tell us about the agenda? (Yonhap News Agency)',
    'Spokesperson = ~lim-soo-ah, other answer: The agenda is being worked out.',
    'Q = ?, press question: Will the issue of the mines be discussed?',
    'Spokesperson = ~lim-soo-ah, other answer: All pending issues will be discussed.',
    'Deputy Spokesperson Han = ~han, other answer: As for the schedule, it will be announced in due course.',
  ],
  foreignMinistryTokyo: [
    'KAMIKAWA Yoko, Minister for Foreign Affairs = kamikawa-yoko, japan statement: I have one item to announce: I will visit Kyiv.',
    'Aoyama, NHK = ~aoyama, press question: I would like to ask about the speech. What was the point?',
    'Minister Kamikawa = kamikawa-yoko, japan answer: The point was women, peace and security.',
    'Reporter = ?, press question: May I follow up?',
    'KAMIKAWA = kamikawa-yoko, japan answer: Please.',
    'Reporter = ?, press question: When will you go?',
    'Minister Kamikawa = kamikawa-yoko, japan answer: Soon.',
  ],
  manila: [
    'SFA Santos = ~santos, other statement: Good morning. We had a fruitful meeting.',
    'FM Hayashi = hayashi-yoshimasa, japan statement: *I thank Secretary Santos for the hospitality.',
    'Moderator = ?, staff moderation: Thank you. The first question is from Maria Ocampo of the Manila Ledger.',
    'Q = ~ocampo-maria, press question: For Secretary Santos: what was agreed?',
    'SFA Santos = ~santos, other answer: A great deal.',
    'Moderator = ?, staff moderation: That ends our press conference.',
  ],
  firstNames: [
    'NORA = ~fields-nora, press question: Welcome to the show. Can I call you Tony?',
    'SECRETARY BLINKEN = blinken-antony, us answer: Please do.',
    'NORA = ~fields-nora, press question: What keeps you up at night?',
    'SECRETARY BLINKEN = blinken-antony, us answer: My kids. The truth is: they never sleep.',
    'NORA = ~fields-nora, press question: And after that? What then?',
    'SECRETARY BLINKEN = blinken-antony, us answer: The phone.',
  ],
  poolSpray: [
    "THE PRESIDENT = biden-joseph, us statement: Well, Mr. Prime Minister, welcome back. Fumio and I are friends. / And here's the thing: We're closer than ever.",
    "PRIME MINISTER KISHIDA = kishida-fumio, japan statement: *Joe, thank you. / I'm very happy to be here.",
    'Q = ?, press question: Mr. President, on the documents --',
    'Q = ?, press question: Mr. President, did you know?',
    'THE PRESIDENT = biden-joseph, us answer: (Laughs.) Thank you, all.',
  ],
  nameAlone: [
    'Minister Anna Lindqvist = ~lindqvist-anna, other statement: Good day to you all. / We had three subjects.',
    'Minister Jorge Salinas = ~salinas-jorge, other statement: I agree with Anna. This is new: we will meet every year.',
    'Journalist = ?, press question: Where will the next meeting be?',
    'Minister Lindqvist = ~lindqvist-anna, other answer: In Lisbon. / That is decided.',
  ],
  withoutColon: [
    'MS. WHITLOCK = ~whitlock-dana, us statement: Good afternoon, everyone. Question of the day: who has the flu?',
    'Q = ?, press question: Not me. When will the President speak with the Prime Minister?',
    'MS. WHITLOCK = ~whitlock-dana, us answer: Soon.',
    'Q = ?, press question: Soon?',
    'MS. WHITLOCK = ~whitlock-dana, us answer: Soon. Go ahead, in the back.',
    'Q = ?, press question: Thank you, Dana. Two questions. / First, on Taiwan --',
    'MS. WHITLOCK = ~whitlock-dana, us answer: One question.',
    'Q = ?, press question: Okay. On Taiwan: Has the policy changed?',
    'MS. WHITLOCK = ~whitlock-dana, us answer: No.',
  ],
  backgroundCall: [
    'MODERATOR = ?, staff moderation: Hey, everyone. Ground rules: this call is on background.',
    'SENIOR ADMINISTRATION OFFICIAL ONE = ?, us statement: Thanks. Tomorrow the President will host the Prime Minister.',
    "SENIOR ADMINISTRATION OFFICIAL TWO = ?, us statement: I'd only add one thing. Cyber matters.",
    'OPERATOR = ?, staff moderation: Our first question comes from the line of Will Grant with the Evening Record.',
    'Q = ~grant-will, press question: Thanks. Is this a new treaty?',
    'SENIOR ADMINISTRATION OFFICIAL ONE = ?, us answer: It is not.',
    'Q = ?, press question: And for the other official: Is cyber new?',
    'SENIOR ADMINISTRATION OFFICIAL TWO = ?, us answer: No.',
  ],
  publicPapers: [
    'President Obama = obama-barack, us statement: Good morning, everybody. It is good to see Bob.',
    'Prime Minister Lang = ~lang-robert, other statement: Thank you, Mr. President. Thank you very much.',
    'President Obama = obama-barack, us statement: We have time for a question each.',
    'Q = ?, press question: Mr. President, will you go to Freedonia?',
    'President Obama = obama-barack, us answer: I hope so. Bob.',
    'Prime Minister Lang = ~lang-robert, other answer: He will be most welcome.',
    'Q = ?, press question: Thank you. Mr. Prime Minister, is the weather good there?',
    'Prime Minister Lang = ~lang-robert, other answer: Always.',
  ],
  interpreterSpeaks: [
    'SECRETARY OF DEFENSE LLOYD J. AUSTIN III = austin-lloyd, us statement: Good morning.',
    'MINISTER OF DEFENSE ILSE BAKKER = ~bakker-ilse, other statement: (In Dutch.)',
    'INTERPRETER = ?, staff moderation: The minister thanks the secretary and adds that the frigate sails in May.',
    'MIN. BAKKER = ~bakker-ilse, other statement: And now in English: thank you, Lloyd.',
    'Q = ?, press question: Minister, which frigate?',
    'MIN. BAKKER = ~bakker-ilse, other answer: *The new one. / It is a fine ship.',
    'SEC. AUSTIN = austin-lloyd, us answer: It is.',
  ],
  forumSession: [
    'Dr Jonas Chapman, Director-General, Harbor Institute = ~chapman-jonas, other moderation: We will now open up the floor to short questions. The first on my list is Paula Irving.',
    'Professor Paula Irving, Institute of Asian Studies, University of Northern Columbia = ~irving-paula, other moderation: Thank you, Jonas, for the opportunity. I would like to hear about trust.',
    'Marisa Pane, Minister of Defence, Australia = ~pane-marisa, other statement: Let me begin with that. Trust is earned.',
    'Sylvia Golding, Minister for Armed Forces, France = ~golding-sylvia, other statement: I agree with Marisa.',
  ],
  openingWithoutLabel: [
    ' = ~solberg-henrik, other statement: Good morning. / In four weeks our leaders meet in Norhavn. We will look at how we pay for what we need. / And with that, I am ready to take your questions.',
    'INGRID VALE [NATO Spokesperson] = ~vale-ingrid, other moderation: Northern Post, please.',
    'CLARA DUNNE [Northern Post] = ~dunne-clara, press question: Will the figure be two per cent?',
    'HENRIK SOLBERG [NATO Secretary General] = ~solberg-henrik, other answer: I expect that it will be a floor.',
  ],
  aboutTheMeeting: [
    'SECRETARY OF DEFENSE LLOYD J. AUSTIN III = austin-lloyd, us statement: Good afternoon.',
    'Q = ?, press question: Mr. Secretary, will there be more ships?',
    'SEC. AUSTIN = austin-lloyd, us answer: There will.',
  ],
  withTimes: [
    'Norman Pryce = ~pryce-norman, other statement: Good afternoon. I have one announcement. / The talks begin on Monday.',
    'Martha = ~martha, press question: Great. Which talks?',
    'Norman Pryce = ~pryce-norman, other answer: Those on the harbor.',
    'Martha = ~martha, press question: Thank you.',
  ],
  memberAfterComma: [
    'RUPERT MARLOWE, DEPUTY LEADER OF THE LABOR PARTY = ~marlowe-rupert, other statement: We were here at dawn, with our member for Solway.',
    'JOURNALIST = ?, press question: Mr Marlowe, is this port sold?',
    'MARLOWE = ~marlowe-rupert, other answer: It is leased. That was a mistake.',
    'LUKE GADSDEN, MEMBER FOR SOLWAY = ~gadsden-luke, other answer: I agree with Rupert, and so does everybody who lives in this town and works in that port.',
    'JOURNALIST = ?, press question: Thank you.',
  ],
};

const names = Object.keys(layouts).filter((name): name is keyof typeof layouts => name in layouts);

describe('a document in the layout of another publisher', () => {
  it.each(names)('%s has the turns of its page, and each character one place', async (name) => {
    const transcript = await transcribe(layouts[name]);
    expect(transcript.turns.map(line)).toEqual(read[name]);
    const { page } = layouts[name];
    if (!page.startsWith('<')) expect(misowned(page, transcript)).toEqual([]);
  });
});

describe('people of a document', () => {
  it('have the fullest printed name, the office as printed, and a side that the print shows', async () => {
    const { people } = await transcribe(layouts.australianDefence);
    expect(
      people.map(({ id, name, side, offices }) => [id, name, side, offices.map(({ office }) => office)]),
    ).toEqual([
      [
        'invented/somebody/en/transcript/marlowe-rupert',
        'Rupert Marlowe',
        'other',
        ['Deputy Prime Minister'],
      ],
      [
        'invented/somebody/en/transcript/conway-penny',
        'Penny Conway',
        'other',
        ['Minister for Defence Industry'],
      ],
    ]);
  });

  it('are addressed by those who ask', async () => {
    const { turns } = await transcribe(layouts.australianDefence);
    const asked = turns
      .filter(({ kind }) => kind === 'question')
      .map(({ addressedTo }) => addressedTo.map(({ name }) => name));
    expect(asked).toEqual([[], ['Penny Conway'], ['Rupert Marlowe']]);
  });

  it('are reporters with their outlets where they are printed in full', async () => {
    const { people } = await transcribe(layouts.natoDoorstep);
    const press = people.filter(({ side }) => side === 'press');
    expect(press.map(({ name, outlets }) => [name, outlets[0]?.outlet])).toEqual([
      ['Clara Dunne', 'Northern Post'],
      ['Pavel Hruska', 'Radio Sever'],
    ]);
  });

  it('are none where labels say only what somebody is', async () => {
    const { people } = await transcribe(layouts.backgroundCall);
    expect(people.map(({ name }) => name)).toEqual(['Will Grant']);
  });

  it('are none where people.yml has them', async () => {
    expect((await transcribe(layouts.poolSpray)).people).toEqual([]);
  });
});

describe('an answer', () => {
  it('is linked to its question through hand-overs', async () => {
    const { turns } = await transcribe(layouts.natoDoorstep);
    const question = turns.find(({ label }) => label === 'Pavel Hruska (Radio Sever)');
    expect(turns.at(-1)?.answers).toBe(question?.id);
  });
});

describe('what is not translated', () => {
  it('is in its own language, and what the interpreter adds is not the minister’s', async () => {
    const { turns } = await transcribe(layouts.interpreterSpeaks);
    expect(
      turns.map(({ label, language, speaker }) => [label, language, speaker?.name ?? null]).slice(1, 3),
    ).toEqual([
      ['MINISTER OF DEFENSE ILSE BAKKER', 'nl', 'Ilse Bakker'],
      ['INTERPRETER', 'en', null],
    ]);
    expect(
      turns
        .find(({ interpreted }) => interpreted === 'mixed')
        ?.paragraphs.map(({ interpreted }) => interpreted),
    ).toEqual([true, false]);
  });
});
