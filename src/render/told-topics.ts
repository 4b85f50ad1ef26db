import type { AnswerNode, Words } from '../answer.js';
import type { Topics } from '../evidence/characteristic/topics-result.js';
import type { Phrases } from './phrases/phrases.js';

/** What stands out against others as a list under its title; that nothing does, where nothing does. */
export function topicNodes(
  { topics, words }: Topics,
  title: string,
  none: string,
  line: (text: string, topic: Topics['topics'][number]) => string,
  { language }: Phrases,
): AnswerNode[] {
  if (words.theirs === 0) return [];
  if (topics.length === 0) return [{ node: 'note', words: [none] }];
  return [
    { node: 'heading', words: [title] },
    {
      node: 'list',
      items: topics.map(
        (topic): Words => [line(language === 'ja' ? (topic.japanese ?? topic.text) : topic.text, topic)],
      ),
      more: 0,
    },
  ];
}
