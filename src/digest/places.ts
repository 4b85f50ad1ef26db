/**
 * Names under which people look for a time zone, beside the cities in the zones' own names. All are folded: small
 * letters, no accents, no full stops.
 */

/** Places without a zone of their own name, and zones whose cities are written in several ways. */
const inEnglish: Readonly<Record<string, string>> = {
  'Asia/Tokyo': 'japan|osaka|kyoto|okinawa|naha|sapporo|yokosuka|yokohama|iwakuni|misawa|sasebo|nagoya',
  'America/New_York':
    'washington|washington dc|washington d c|dc|the pentagon|pentagon|boston|philadelphia|atlanta|miami|norfolk|tampa',
  'America/Chicago': 'houston|dallas|austin|minneapolis|omaha',
  'America/Denver': 'colorado springs',
  'America/Los_Angeles': 'la|san francisco|san diego|seattle|california|las vegas|portland',
  'Pacific/Honolulu': 'hawaii|oahu|pearl harbor',
  'Pacific/Guam': 'guam|andersen',
  'America/Toronto': 'ottawa|montreal',
  'America/Sao_Paulo': 'brasilia|rio|rio de janeiro',
  'America/Argentina/Buenos_Aires': 'buenos aires',
  'America/Nuuk': 'nuuk',
  'Europe/London': 'uk|united kingdom|britain|england|edinburgh',
  'Europe/Brussels': 'nato',
  'Europe/Zurich': 'geneva|bern',
  'Europe/Berlin': 'munich|frankfurt|bonn|ramstein|stuttgart',
  'Europe/Rome': 'naples|milan',
  'Europe/Kyiv': 'kyiv|kiev',
  'Asia/Seoul': 'south korea|busan|pyeongtaek',
  'Asia/Shanghai': 'beijing|china|shenzhen|guangzhou',
  'Asia/Taipei': 'taiwan',
  'Asia/Manila': 'philippines|subic',
  'Asia/Ho_Chi_Minh': 'hanoi|vietnam|ho chi minh city|saigon',
  'Asia/Kolkata': 'kolkata|calcutta|delhi|new delhi|mumbai|bangalore|chennai|india',
  'Asia/Kathmandu': 'kathmandu',
  'Asia/Yangon': 'yangon|rangoon',
  'Asia/Bangkok': 'thailand',
  'Asia/Dubai': 'abu dhabi|uae',
  'Asia/Jerusalem': 'tel aviv|israel',
  'Europe/Istanbul': 'ankara|turkey',
  'Australia/Sydney': 'canberra',
  'Pacific/Auckland': 'wellington|new zealand',
  'Asia/Singapore': 'shangri-la',
  UTC: 'utc|zulu|greenwich|coordinated universal time',
};

const inJapanese: Readonly<Record<string, string>> = {
  'Asia/Tokyo': '東京|日本|大阪|京都|沖縄|那覇|札幌|横須賀|横浜|名古屋|岩国|佐世保|三沢|市ヶ谷|霞が関|霞ヶ関',
  'America/New_York': 'ニューヨーク|ワシントン|ワシントンdc|ペンタゴン|ボストン|米国東部|アメリカ東部',
  'America/Chicago': 'シカゴ|米国中部|アメリカ中部',
  'America/Denver': 'デンバー|米国山岳部',
  'America/Los_Angeles':
    'ロサンゼルス|サンフランシスコ|サンディエゴ|シアトル|米国西部|米国太平洋|アメリカ西部',
  'Pacific/Honolulu': 'ホノルル|ハワイ',
  'Pacific/Guam': 'グアム',
  'Europe/London': 'ロンドン|英国|イギリス',
  'Europe/Paris': 'パリ|フランス',
  'Europe/Berlin': 'ベルリン|ドイツ',
  'Europe/Brussels': 'ブリュッセル',
  'Europe/Rome': 'ローマ|イタリア',
  'Europe/Zurich': 'ジュネーブ|チューリッヒ|スイス',
  'Europe/Kyiv': 'キーウ|キエフ|ウクライナ',
  'Europe/Moscow': 'モスクワ',
  'Asia/Seoul': 'ソウル|韓国',
  'Asia/Shanghai': '北京|上海|中国',
  'Asia/Taipei': '台北|台湾',
  'Asia/Hong_Kong': '香港',
  'Asia/Manila': 'マニラ|フィリピン',
  'Asia/Singapore': 'シンガポール',
  'Asia/Ho_Chi_Minh': 'ハノイ|ベトナム|ホーチミン',
  'Asia/Bangkok': 'バンコク|タイ',
  'Asia/Jakarta': 'ジャカルタ',
  'Asia/Kolkata': 'デリー|ニューデリー|インド|ムンバイ',
  'Asia/Dubai': 'ドバイ',
  'Australia/Sydney': 'シドニー|キャンベラ',
  'Pacific/Auckland': 'オークランド|ウェリントン|ニュージーランド',
  UTC: '協定世界時|世界標準時',
};

/** The zone of each place by its folded name. */
export const zonesOfPlaces: ReadonlyMap<string, string> = new Map(
  [inEnglish, inJapanese].flatMap((names) =>
    Object.entries(names).flatMap(([zone, all]) =>
      all.split('|').map((name): [string, string] => [name, zone]),
    ),
  ),
);

/** The zones that an abbreviation may stand for, the likeliest for readers of this record first. */
const meant: Readonly<Record<string, readonly string[]>> = {
  'jst|japan standard': ['Asia/Tokyo'],
  'kst|korea standard': ['Asia/Seoul'],
  '東部|et|eastern|us eastern|eastern daylight|eastern standard': ['America/New_York', 'America/Toronto'],
  'est|edt': ['America/New_York', 'America/Panama', 'Australia/Sydney'],
  'ct|central|us central|central standard|central daylight': ['America/Chicago', 'America/Mexico_City'],
  'cst|cdt': ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  'mt|mst|mdt|mountain': ['America/Denver', 'America/Phoenix'],
  'pt|pdt|pacific|us pacific|pacific standard|pacific daylight': ['America/Los_Angeles', 'America/Vancouver'],
  pst: ['America/Los_Angeles', 'Asia/Manila'],
  'akst|akdt|alaska': ['America/Anchorage'],
  'hst|hdt': ['Pacific/Honolulu'],
  'chst|gst guam': ['Pacific/Guam'],
  'ast|adt|atlantic': ['America/Halifax', 'America/Puerto_Rico', 'Asia/Riyadh'],
  'nst|ndt|newfoundland': ['America/St_Johns'],
  'gmt|wet|west': ['Europe/London', 'Europe/Lisbon', 'UTC'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  'cet|cest|met|mest|central european': ['Europe/Brussels', 'Europe/Berlin', 'Europe/Paris'],
  'eet|eest|eastern european': ['Europe/Kyiv', 'Europe/Helsinki', 'Europe/Athens'],
  'msk|msd': ['Europe/Moscow'],
  trt: ['Europe/Istanbul'],
  gst: ['Asia/Dubai'],
  pkt: ['Asia/Karachi'],
  ict: ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
  wib: ['Asia/Jakarta'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  'pht|phst': ['Asia/Manila'],
  'awst|wst': ['Australia/Perth'],
  'acst|acdt': ['Australia/Adelaide', 'Australia/Darwin'],
  'aest|aedt': ['Australia/Sydney', 'Australia/Brisbane'],
  'nzst|nzdt|nzt': ['Pacific/Auckland'],
  'brt|art': ['America/Sao_Paulo', 'America/Argentina/Buenos_Aires'],
};

/** The zones that are offered for an abbreviation, by its folded form. */
export const zonesOfAbbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(meant).flatMap(([all, zones]) =>
    all.split('|').map((name): [string, readonly string[]] => [name, zones]),
  ),
);
