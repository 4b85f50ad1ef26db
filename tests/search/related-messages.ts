/** A message as somebody in a team writes it, and the words of the record that speak to what it claims. */
export interface JudgedMessage {
  readonly message: string;
  /** One shown quote must hold one of these; none: the record has nothing on it, and nothing may be shown. */
  readonly sources: readonly string[];
}

/** Written from the documents before the rule that judges overlap. Its thresholds were set on these. */
export const tuning: readonly JudgedMessage[] = [
  {
    message: 'Austin said the US will upgrade US Forces Japan to a joint force headquarters.',
    sources: ['upgrade the U.S. Forces Japan to a Joint Force Headquarters'],
  },
  {
    message: 'I think they said Futenma has to move to Henoko, there is no other option.',
    sources: ['a move to Henoko is the only solution'],
  },
  {
    message: 'Hamada: counterstrike is about deterrence, Japan won’t say how it will use it.',
    sources: ['rather than focusing how we use it'],
  },
  {
    message: 'Per the 2+2, PAC-3 MSE and AMRAAM will be coproduced in Japan. Not sure about ship repair.',
    sources: ['PAC-3 MSE and AIM-120 AMRAAM'],
  },
  {
    message: '木原大臣は、拡大抑止に関する初めての閣僚会合はきわめて有意義だったと述べた。',
    sources: ['dedicated to extended deterrence', 'dedicated and standalone to extended deterrence'],
  },
  {
    message:
      'Reminder for tomorrow’s brief: Article 5 of the treaty covers the Senkakus. Austin repeated it in Tokyo.',
    sources: ['Article 5 of the Mutual Security Treaty applies to the Senkaku Islands'],
  },
  {
    message: 'The Chinese defense minister refused to meet Austin at Shangri-La.',
    sources: [
      'the minister of defense declining to meet with me',
      'declining to meet with you at Shangri-La',
    ],
  },
  {
    message:
      'They plan to keep the 12th Marine Regiment on Okinawa and turn it into a littoral regiment by 2025 :eyes:',
    sources: ['realign into MLR by 2025', '12th Marine Regiment', '12th Marine Littoral Regiment'],
  },
  { message: 'Thanks everyone, lunch is at noon in the usual place.', sources: [] },
  {
    message: 'Australia will spend 368 billion dollars on nuclear submarines over the next thirty years.',
    sources: [],
  },
  {
    message: 'The prime minister met the finance minister yesterday to discuss the consumption tax.',
    sources: [],
  },
  {
    message:
      'Please review the slide deck on alliance management before Friday’s meeting with the Japan team.',
    sources: [],
  },
  { message: '来週の会議資料を共有してください。', sources: [] },
  {
    message:
      'The minister said that the new security guidelines for the building will be announced next week.',
    sources: [],
  },
  { message: 'NATO agreed in Vilnius to spend at least two percent of GDP on defence.', sources: [] },
];

/** Looked at once with a first rule, which judged 14 of these 17 rightly; what they showed is in the rule of today. */
export const lookedAt: readonly JudgedMessage[] = [
  {
    message: 'Blinken applauded Japan’s plan to double its defence budget by 2027.',
    sources: ['double defense spending by 2027'],
  },
  {
    message: 'An attack in space can trigger Article V of the treaty, they agreed in Washington.',
    sources: ['invocation of Article V', 'invocation of Article 5', 'Article V'],
  },
  {
    message: 'The US doubts that a Chinese invasion of Taiwan is imminent',
    sources: [
      'an invasion is imminent, I seriously doubt that',
      'an invasion of Taiwan by China is imminent',
    ],
  },
  {
    message: 'Austin did not rule out a four-star commander for Japan',
    sources: ['four star'],
  },
  {
    message: 'Japan and the US will jointly develop an interceptor against hypersonic missiles.',
    sources: ['counter-hypersonic technology'],
  },
  {
    message: '沖縄の米兵による事件について、日本側は遺憾の意を伝え、再発防止策の着実な実施を求めた。',
    sources: ['truly regrettable', 'prevent recurrence'],
  },
  {
    message: 'MQ-9 drones at Kanoya feed the bilateral analysis cell (BIAC)',
    sources: ['Bilateral Information Analysis Cell'],
  },
  {
    message: 'Marines moving from Okinawa to Guam start relocating in 2024.',
    sources: ['relocation of the Marine Corps stationed in Okinawa to Guam will start this year'],
  },
  {
    message: 'Rajnath Singh was in Tokyo and they agreed on a joint fighter exercise',
    sources: ['Rajnath Singh', 'joint fighter aircraft exercise'],
  },
  { message: 'Can somebody book the large conference room for the defense team?', sources: [] },
  { message: 'South Korea and Poland signed a contract for a thousand K2 tanks.', sources: [] },
  { message: 'The Bank of Japan raised interest rates for the first time in seventeen years.', sources: [] },
  { message: 'Germany’s defence minister wants to bring back conscription.', sources: [] },
  {
    message: 'Could you update the command line tool so that it controls the structure of the log files?',
    sources: [],
  },
  { message: '明日の朝、東京オフィスで打ち合わせをお願いします。', sources: [] },
  {
    message: 'The secretary will take minutes; operations and planning should send their responses today.',
    sources: [],
  },
  { message: 'Russia and Iran agreed to build a drone factory in Tatarstan.', sources: [] },
];

/** Written after that, before the rule of today was run on them. */
export const heldBack: readonly JudgedMessage[] = [
  {
    message:
      'Kihara wouldn’t comment on who wins the presidential election: the alliance has been unwavering.',
    sources: ['prejudge on the election outcome', 'unwavering', 'presidential election outcome'],
  },
  {
    message: 'Blinken: China presents the greatest strategic challenge (2+2, Jan 2023)',
    sources: ['greatest strategic challenge'],
  },
  {
    message:
      'Morning all. According to the transcript, Japan’s Joint Operations Command and a new US headquarters will work more closely together.',
    sources: ['Joint Operations Command'],
  },
  {
    message: 'Austin offered no timeline for coproduction of counterstrike missiles.',
    sources: ['details on coproduction', 'producing counterstrike capability'],
  },
  {
    message:
      'The US and Japan say “lines of communication” with Beijing must stay open to avoid miscalculation.',
    sources: ['lines of communication open'],
  },
  {
    message: 'The Philippines and Japan signed a reciprocal access agreement in July 2024.',
    sources: ['signed the bilateral RAA'],
  },
  {
    message: '尖閣諸島に安保条約第5条が適用されると、オースティン長官が再び確認した。',
    sources: ['applies to the Senkaku Islands'],
  },
  {
    message: 'They said leaks of specially designated secrets did not shake US confidence.',
    sources: ['specially designated secrets', 'specifically designated secrets', 'info security'],
  },
  { message: 'The new coffee machine on the third floor needs water and beans.', sources: [] },
  { message: 'France and Germany will build a joint main battle tank.', sources: [] },
  {
    message: 'The alliance between the two airlines will give passengers more connections to Tokyo.',
    sources: [],
  },
  { message: 'Our team won the soccer game last week, great defense!', sources: [] },
  {
    message: 'I will be out of office on Monday and Tuesday; please ask Ken for access to the drive.',
    sources: [],
  },
  { message: 'Japan beat Germany two to one at the World Cup in Qatar.', sources: [] },
  { message: '昨日の打ち上げは楽しかったです。ありがとうございました。', sources: [] },
  { message: 'Taiwan’s chip maker opened a factory in Kumamoto with a large subsidy.', sources: [] },
];
