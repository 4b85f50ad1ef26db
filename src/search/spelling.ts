/** British spellings whose American ones no rule below gives. */
const american: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defence: 'defense',
    offence: 'offense',
    licence: 'license',
    centre: 'center',
    centres: 'centers',
    theatre: 'theater',
    theatres: 'theaters',
    metre: 'meter',
    programme: 'program',
    programmes: 'programs',
    judgement: 'judgment',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    grey: 'gray',
    sceptical: 'skeptical',
    aeroplane: 'airplane',
    catalogue: 'catalog',
    artefact: 'artifact',
    acknowledgement: 'acknowledgment',
  }),
);
const ourWords =
  /^(labour|favour|honour|harbour|neighbour|colour|behaviour|rumour|endeavour|armour|vapour|rigour|vigour|valour)/u;

const cardinals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/**
 * One spelling for what is the same word: American for British (defence, modernisation, labour, travelled), words
 * for small numbers and ordinals (12th, Twelfth; 2, two). Folded word in, folded word out.
 */
export function oneSpelling(folded: string): string {
  const number = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(folded);
  if (number) return (number[2] ? ordinals : cardinals)[Number(number[1])] ?? folded;
  const known = american.get(folded);
  if (known !== undefined) return known;
  return folded
    .replace(/is(ation|ations|ational|e|es|ed|ing|er|ers)$/u, (ending, rest: string) =>
      folded.length - ending.length >= 4 && isedVerb(folded) ? `iz${rest}` : ending,
    )
    .replace(ourWords, (word) => word.replace('our', 'or'))
    .replace(/ll(ed|ing|er|ers)$/u, (ending) =>
      /(?:trave|cance|labe|mode|signa|leve|fue)ll/u.test(folded) ? ending.slice(1) : ending,
    );
}

/** "modernise" but not "exercise", "promise", "advise": the verbs that American English writes with z. */
function isedVerb(word: string): boolean {
  return !/(?:exerc|prom|adv|rev|superv|surpr|compr|compromis|dev|desp|disgu|ra|prec|conc|prem|merchand|enterpr|expert|otherw|likew|no|cru|r|w|pa|ch)is/u.test(
    word,
  );
}
