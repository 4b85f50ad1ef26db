/** Something that an assistant asks of each tool, answered by the shipped record. */
export const asked: readonly (readonly [string, Record<string, unknown>])[] = [
  ['quote', { query: 'counterstrike' }],
  ['quote', { query: '反撃能力', limit: 2 }],
  ['verify', { text: 'our alliance has never been stronger', by: 'Austin', on: '2024' }],
  [
    'verify',
    { text: 'He said “we have not ruled that out” and “words that nobody ever said --by anybody”.' },
  ],
  ['timeline', { query: 'counterstrike' }],
  ['speaker', { name: 'Kihara' }],
  ['speaker', { name: 'Peter Martin', limit: 1 }],
  ['meeting', {}],
  ['meeting', { meeting: '2023-06-01-tokyo-defense-ministerial' }],
  ['meetings', { words: '2023' }],
  ['questions', { query: 'Taiwan' }],
  ['questions', { unanswered: true }],
  ['term', { term: '拡大抑止' }],
  ['compare', { what: 'Senkaku' }],
  ['compare', { what: 'Austin Hamada China' }],
  ['new', {}],
  ['context', { quote: 'gmytptw2aa' }],
  ['cite', { quote: 'gmytptw2aa', style: 'apa' }],
];
