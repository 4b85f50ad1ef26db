import type { InventedDocument } from './transcribe.js';

/** Documents in the layouts of publishers that the record does not hold; every word and most names are invented. */
export const layouts = {
  natoDoorstep: {
    title:
      'Doorstep statement by NATO Secretary General Henrik Solberg ahead of the meeting of Ministers of Defence',
    publisher: 'NATO',
    date: '2023-02-14',
    page: `<article><h1>Doorstep statement by NATO Secretary General Henrik Solberg ahead of the meeting of Ministers of Defence</h1>
<p>14 Feb. 2023</p><p>(As delivered)</p>
<p><strong>NATO Secretary General Henrik Solberg:</strong> Good morning. Over two days, Defence Ministers will meet to step up support. I will say one thing: allies stand together.</p>
<p>I look forward to good meetings. I am ready for your questions.</p>
<p><strong>Ingrid Vale (NATO Spokesperson):</strong> Northern Post, front row.</p>
<p><strong>Question:</strong> Thank you. Clara Dunne, Northern Post. Will allies send jets?</p>
<p><strong>Secretary General:</strong> That is for each ally. The issue of aircraft is not the most urgent one.</p>
<p><strong>Ingrid Vale:</strong> Gentleman in the third row.</p>
<p><strong>Pavel Hruska (Radio Sever):</strong> And ammunition, Secretary General?</p>
<p><strong>Henrik Solberg:</strong> Ammunition is what we discuss today.</p></article>`,
  },
  europeanArrival: {
    title:
      'Foreign Affairs Council: Press remarks by High Representative/Vice-President Mateo Ferrando upon arrival',
    publisher: 'European External Action Service',
    date: '2023-03-20',
    page: `Foreign Affairs Council: Press remarks by High Representative/Vice-President Mateo Ferrando upon arrival
20.03.2023
Check against delivery!

Good morning to everybody. Today we have an important Council.

Q&A

Q. What do you expect from the ministers today? You spoke of ammunition.

Well, I expect a decision.

Q. And on Georgia?

On Georgia we have said what we had to say.

Link to the video: https://example.eu/video`,
  },
  pentagon: {
    title: 'Pentagon Press Secretary John R. Halloway Holds an On-Camera Press Briefing',
    publisher: 'U.S. Department of Defense',
    date: '2022-05-10',
    place: 'Pentagon Briefing Room',
    page: `Pentagon Press Secretary John R. Halloway Holds an On-Camera Press Briefing
May 10, 2022

PRESS SECRETARY JOHN R. HALLOWAY: Afternoon, everybody. A couple of things to start with. First: the Secretary spoke with Minister Kishi today.

With that, I'll take questions. Lita?

Q: Thanks, John. Can you say how many troops will go?

MR. HALLOWAY: I can't. The bottom line is this: We're still looking at it.

Q: Is that a no?

MR. HALLOWAY: It's not a no.

Okay. Tom?

Q: The question is simple: who pays?

MR. HALLOWAY: We do.

Q: (inaudible)

MR. HALLOWAY: I couldn't hear you.

GENERAL TAYLOR: If I may, John, the brigade is at full strength.

MR. HALLOWAY: Thanks, everybody.`,
  },
  australianDefence: {
    title: 'Doorstop interview, Parliament House, Canberra',
    publisher: 'Defence Ministers (Australia)',
    date: '2023-05-18',
    place: 'Parliament House, Canberra',
    page: `<div><h1>Doorstop interview, Parliament House, Canberra</h1><p>18 May 2023</p>
<p><strong>E&amp;OE TRANSCRIPT</strong></p>
<p><strong>SUBJECTS:</strong> Shipbuilding; Exercise Bersama.</p>
<p><strong>RUPERT MARLOWE, DEPUTY PRIME MINISTER:</strong> Today is a good day for Osborne.</p>
<p>We will build the ships here.</p>
<p><strong>JOURNALIST:</strong> How much will it cost?</p>
<p><strong>MARLOWE:</strong> What it takes.</p>
<p><strong>JOURNALIST:</strong> Minister Conway, are you content with that?</p>
<p><strong>PENNY CONWAY, MINISTER FOR DEFENCE INDUSTRY:</strong> I am.</p>
<p><strong>JOURNALIST:</strong> And Deputy Prime Minister, Exercise Bersama?</p>
<p><strong>RUPERT MARLOWE:</strong> It goes ahead.</p>
<p>ENDS</p>
<p>Media contact: media@defence.example.au</p></div>`,
  },
  downingStreet: {
    title: 'PM statement at press conference with Prime Minister Kishida of Japan: 11 January 2023',
    publisher: "Prime Minister's Office, 10 Downing Street",
    date: '2023-01-11',
    page: `Prime Minister Harriet Blythe:

Good afternoon and welcome to Prime Minister Kishida.

Our partnership has never been closer.

Prime Minister Kishida:

(Via interpreter) Thank you, Harriet. It is a pleasure to be in London.

Question (BBC):

Prime Minister, is this aimed at China?

Prime Minister Blythe:

It is aimed at nobody.

Question from Kyodo:

To Prime Minister Kishida: when will the agreement be ratified?

Prime Minister Kishida:

(Via interpreter) As soon as possible.`,
  },
  koreanMinistry: {
    title: 'Spokesperson’s Press Briefing (Jan. 12, 2023)',
    publisher: 'Ministry of Foreign Affairs, Republic of Korea',
    date: '2023-01-12',
    page: `Spokesperson’s Press Briefing (Jan. 12, 2023)

Date: Jan. 12, 2023

I. Opening Remarks

Spokesperson Lim Soo-ah: Good afternoon. I will now begin the press briefing. Minister Park will visit Tokyo next week.

II. Q&A

Question: Could you tell us about the agenda? (Yonhap News Agency)

Spokesperson: The agenda is being worked out.

Q: Will the issue of the mines be discussed?

Spokesperson: All pending issues will be discussed.

Deputy Spokesperson Han: As for the schedule, it will be announced in due course.

/END/`,
  },
  foreignMinistryTokyo: {
    title: 'Press Conference by Foreign Minister KAMIKAWA Yoko',
    publisher: 'Ministry of Foreign Affairs of Japan',
    date: '2024-02-02',
    page: `Press Conference by Foreign Minister KAMIKAWA Yoko

Friday, February 2, 2024, 3:51 p.m. Ministry of Foreign Affairs

(This is a provisional translation by an external company for reference purpose only. The original text is in Japanese.)

Opening Remarks

KAMIKAWA Yoko, Minister for Foreign Affairs: I have one item to announce: I will visit Kyiv.

Foreign Policy Speech

Aoyama, NHK: I would like to ask about the speech. What was the point?

Minister Kamikawa: The point was women, peace and security.

Reporter: May I follow up?

KAMIKAWA: Please.

Reporter: When will you go?

Minister Kamikawa: Soon.`,
  },
  manila: {
    title: 'Joint Press Conference of Secretary Santos and Foreign Minister Hayashi',
    publisher: 'Department of Foreign Affairs, Philippines',
    date: '2022-08-04',
    page: `TRANSCRIPT: JOINT PRESS CONFERENCE OF SECRETARY SANTOS AND FOREIGN MINISTER HAYASHI

SFA Santos – Good morning. We had a fruitful meeting.

FM Hayashi – (through an interpreter) I thank Secretary Santos for the hospitality.

Moderator – Thank you. The first question is from Maria Ocampo of the Manila Ledger.

Q – For Secretary Santos: what was agreed?

SFA Santos – A great deal.

Moderator – That ends our press conference.`,
  },
  firstNames: {
    title: 'Interview of Secretary Antony J. Blinken with Nora Fields of Coast Radio',
    publisher: 'U.S. Department of State, Office of the Spokesperson',
    date: '2023-10-03',
    page: `NORA: Welcome to the show. Can I call you Tony?

SECRETARY BLINKEN: Please do.

NORA: What keeps you up at night?

SECRETARY BLINKEN: My kids. The truth is: they never sleep.

NORA: And after that? What then?

SECRETARY BLINKEN: The phone.`,
  },
  poolSpray: {
    title: 'Remarks by President Biden and Prime Minister Kishida of Japan Before Bilateral Meeting',
    publisher: 'The White House',
    date: '2023-01-13',
    place: 'Oval Office',
    page: `Oval Office

11:41 A.M. EST

THE PRESIDENT:  Well, Mr. Prime Minister, welcome back.  Fumio and I are friends.

     And here's the thing:  We're closer than ever.

PRIME MINISTER KISHIDA:  (Speaking through interpreter.)  Joe, thank you.

(In English.)  I'm very happy to be here.

Q    Mr. President, on the documents --

Q    Mr. President, did you know?

THE PRESIDENT:  (Laughs.)  Thank you, all.

                         11:48 A.M. EST`,
  },
  nameAlone: {
    title: 'Statements to the press after the trilateral meeting',
    publisher: 'Government Press Office',
    date: '2021-06-01',
    page: `<main><p><b>Minister Anna Lindqvist</b></p><p>Good day to you all.</p><p>We had three subjects.</p>
<p><b>Minister Jorge Salinas</b></p><p>I agree with Anna. This is new: we will meet every year.</p>
<p><b>Journalist</b></p><p>Where will the next meeting be?</p>
<p><b>Minister Lindqvist</b></p><p>In Lisbon.</p><p><b>That is decided.</b></p></main>`,
  },
  withoutColon: {
    title: 'Press Briefing by Press Secretary Dana Whitlock',
    publisher: 'The White House',
    date: '2023-06-06',
    page: `1:02 P.M. EDT

MS. WHITLOCK:  Good afternoon, everyone.  Question of the day: who has the flu?

Q    Not me.  When will the President speak with the Prime Minister?

MS. WHITLOCK:  Soon.

Q    Soon?

MS. WHITLOCK:  Soon.  Go ahead, in the back.

Q    Thank you, Dana.  Two questions.

First, on Taiwan --

MS. WHITLOCK:  One question.

Q    Okay.  On Taiwan: Has the policy changed?

MS. WHITLOCK:  No.

                                      END                1:09 P.M. EDT`,
  },
  backgroundCall: {
    title: 'Background Press Call by Senior Administration Officials on the Visit of Prime Minister Kishida',
    publisher: 'The White House',
    date: '2023-01-12',
    page: `Via Teleconference

5:33 P.M. EST

MODERATOR:  Hey, everyone.  Ground rules: this call is on background.

SENIOR ADMINISTRATION OFFICIAL ONE:  Thanks.  Tomorrow the President will host the Prime Minister.

SENIOR ADMINISTRATION OFFICIAL TWO:  I'd only add one thing.  Cyber matters.

OPERATOR:  Our first question comes from the line of Will Grant with the Evening Record.

Q    Thanks.  Is this a new treaty?

SENIOR ADMINISTRATION OFFICIAL ONE:  It is not.

Q    And for the other official: Is cyber new?

SENIOR ADMINISTRATION OFFICIAL TWO:  No.

5:40 P.M. EST`,
  },
  publicPapers: {
    title: 'The President’s News Conference With Prime Minister Robert Lang of Freedonia',
    publisher: 'Office of the Federal Register, National Archives (United States)',
    date: '2010-04-24',
    page: `President Obama. Good morning, everybody. It is good to see Bob.

Prime Minister Lang. Thank you, Mr. President. Thank you very much.

President Obama. We have time for a question each.

Q. Mr. President, will you go to Freedonia?

President Obama. I hope so. Bob.

Prime Minister Lang. He will be most welcome.

Q. Thank you. Mr. Prime Minister, is the weather good there?

Prime Minister Lang. Always.`,
  },
  interpreterSpeaks: {
    title:
      'Secretary of Defense Lloyd J. Austin III and Minister of Defense Ilse Bakker Hold a Press Conference',
    publisher: 'U.S. Department of Defense',
    date: '2023-03-07',
    page: `SECRETARY OF DEFENSE LLOYD J. AUSTIN III: Good morning.

MINISTER OF DEFENSE ILSE BAKKER: (In Dutch.)

INTERPRETER: The minister thanks the secretary and adds that the frigate sails in May.

MIN. BAKKER: And now in English: thank you, Lloyd.

Q: Minister, which frigate?

MIN. BAKKER (THROUGH INTERPRETER): The new one. (END INTERPRETATION) It is a fine ship.

SEC. AUSTIN: It is.`,
  },
  openingWithoutLabel: {
    title: 'Press conference by NATO Secretary General Henrik Solberg ahead of the summit',
    publisher: 'NATO',
    date: '2023-06-14',
    page: `Press conference by NATO Secretary General Henrik Solberg ahead of the summit

14 June 2023

Good morning.

In four weeks our leaders meet in Norhavn. We will look at how we pay for what we need.

And with that, I am ready to take your questions.

INGRID VALE [NATO Spokesperson]: Northern Post, please.

CLARA DUNNE [Northern Post]: Will the figure be two per cent?

HENRIK SOLBERG [NATO Secretary General]: I expect that it will be a floor.`,
  },
  aboutTheMeeting: {
    title: 'Secretary of Defense Lloyd J. Austin III Holds a Press Conference',
    publisher: 'U.S. Department of Defense',
    date: '2023-05-02',
    page: `Secretary of Defense Lloyd J. Austin III Holds a Press Conference

Welcome remarks were made by Secretary Austin at the Pentagon, where he met our allies for two days.

SECRETARY OF DEFENSE LLOYD J. AUSTIN III: Good afternoon.

Q Mr. Secretary, will there be more ships?

SEC. AUSTIN: There will.

NOTE: The Secretary spoke at 2 p.m. at the Pentagon.`,
  },
  withTimes: {
    title: 'Daily Press Briefing 3/06/23 Transcript',
    publisher: 'Wordworks',
    date: '2023-03-06',
    page: `Daily Press Briefing 3/06/23 Transcript

Norman Pryce (00:04):

Good afternoon. I have one announcement.

(00:52)

The talks begin on Monday.

Martha (01:27):

Great. Which talks?

Norman Pryce (01:29):

Those on the harbor.

Martha (01:31):

Thank you.`,
  },
  memberAfterComma: {
    title: 'Doorstop interview, Darrow',
    publisher: 'Australian Labor Party',
    date: '2022-04-25',
    page: `DOORSTOP INTERVIEW, DARROW

RUPERT MARLOWE, DEPUTY LEADER OF THE LABOR PARTY: We were here at dawn, with our member for Solway.

JOURNALIST: Mr Marlowe, is this port sold?

MARLOWE: It is leased. That was a mistake.

LUKE GADSDEN, MEMBER FOR SOLWAY: I agree with Rupert, and so does everybody who lives in this town and works in that port.

JOURNALIST: Thank you.`,
  },
  forumSession: {
    title: 'Second Plenary Session, Questions and Answers',
    publisher: 'Harbor Institute',
    date: '2023-06-03',
    page: `Second Plenary Session, Questions and Answers

Sylvia Golding, Minister for Armed Forces, France

Marisa Pane, Minister of Defence, Australia

As Delivered

Dr Jonas Chapman, Director-General, Harbor Institute

We will now open up the floor to short questions. The first on my list is Paula Irving.

Professor Paula Irving, Institute of Asian Studies, University of Northern Columbia

Thank you, Jonas, for the opportunity. I would like to hear about trust.

Marisa Pane, Minister of Defence, Australia

Let me begin with that. Trust is earned.

Sylvia Golding, Minister for Armed Forces, France

I agree with Marisa.`,
  },
} as const satisfies Record<string, InventedDocument>;
