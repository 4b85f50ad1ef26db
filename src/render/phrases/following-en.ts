import type { Run, Words } from '../../answer.js';
import type { FollowingPhrases, WheretoWords } from './following.js';

const example = 'digest here 08:30 Asia/Tokyo weekdays';
const how = { 'at-once': 'at once', daily: 'once a day', weekly: 'once a week' } as const;

/** What is said of digests and watches that people set up, in English. */
export const followingInEnglish = {
  offers: {
    'watch-confirm': { label: 'Confirm', described: (query) => `Confirm the watch: ${query}` },
    'watch-narrow': { label: 'Narrow', described: (query) => `Narrow the watch in a form: ${query}` },
    'watch-cancel': { label: 'Cancel', described: () => 'Cancel: nothing is set up' },
    'watch-mute': { label: 'Mute', described: (query) => `Mute the watch: ${query}` },
    'watch-unmute': { label: 'Unmute', described: (query) => `Unmute the watch: ${query}` },
    'watch-stop': { label: 'Stop', described: (query) => `Stop the watch: ${query}` },
    'watch-form': { label: 'New watch', described: () => 'New watch, in a form' },
    'digest-form': { label: 'Set up a digest', described: () => 'Set up a digest in a form' },
    'digest-change': { label: 'Change', described: () => 'Change the settings of the digest' },
    'digest-preview': {
      label: 'Preview',
      described: () => 'Preview of what the next digest would hold, for you alone',
    },
    'digest-pause': { label: 'Pause', described: (where) => `Pause the digest ${where}` },
    'digest-resume': { label: 'Resume', described: (where) => `Resume the digest ${where}` },
    'digest-stop': { label: 'Stop', described: (where) => `Stop the digest ${where}` },
    'held-post': { label: 'It is missing: post it', described: () => 'It is missing: post it once more' },
    'held-drop': { label: 'It is there', described: () => 'It is there: nothing is posted' },
    'all-pause': { label: 'Pause all', described: () => 'Pause all digests and mute all watches' },
    'all-resume': { label: 'Resume all', described: () => 'Resume all digests and watches' },
    'chart-post': {
      label: 'Post the chart here',
      described: (what) => `Post the chart here, for everybody: ${what}`,
    },
    'chart-send': {
      label: 'Send chart and rows to me',
      described: (what) => `Send chart and rows to me: ${what}`,
    },
  },
  sure: {
    'watch-stop': { title: 'Stop this watch?', question: 'It is deleted. Mute leaves it in the list.' },
    'digest-stop': { title: 'Stop this digest?', question: 'It ends. Pause keeps its settings.' },
    'all-pause': { title: 'Pause everything?', question: 'Every digest and watch of this workspace.' },
    'all-resume': {
      title: 'Resume everything?',
      question: 'Every digest and watch of this workspace, those too that somebody else has paused.',
    },
  },
  leave: 'Leave it',

  digests: {
    about:
      'A digest posts once a day what is new in the record, what this channel watches, what was said on this day in earlier years, and a quote on the channel’s topics. Where there is nothing, it says nothing.',
    howTo: () => ['Or type it: ', code(example), ', then ', code('digest topics counterstrike, "four star"')],
    isSet: (where, schedule) => [`The digest is set up ${at(where)}`, ...place(where), `, ${schedule}.`],
    next: (day, time, heartbeat) =>
      `The next one comes on ${day} at ${time}${heartbeat ? '' : ', if there is anything to say'}.`,
    zoneIsYours: (zone) => `${zone} is your time zone in Slack.`,
    topics: (topics) => ['Topics: ', ...listed(topics), '.'],
    noTopics: () => [
      'It has no topics, and so no quote for the day. For instance: ',
      code('digest topics counterstrike, "four star"'),
    ],
    unheardTopics: (topics) => ['The record has nothing on ', ...listed(topics), ' yet.'],
    heartbeat: {
      on: 'On a day without anything new it says so.',
      off: 'On a day without anything new it says nothing.',
    },
    paused: 'It is paused.',
    listed: (where, schedule, state) => [
      bold(`Digest ${at(where)}`),
      ...place(where),
      `: ${schedule}${state === 'paused' ? ' · paused' : ''}`,
    ],
    list: (count) => (count === 1 ? 'One digest:' : `${count} digests:`),
    none: 'No digest is set up here, and you have set up none elsewhere.',
    done: (what, where) => [
      { paused: 'The digest ', resumed: 'The digest ', stopped: 'The digest ' }[what],
      at(where),
      ...place(where),
      {
        paused: ' is paused: nothing is posted until you resume it.',
        resumed: ' goes on.',
        stopped: ' has ended: nothing more is posted.',
      }[what],
    ],
    was: (what, where) => [
      'The digest ',
      at(where),
      ...place(where),
      { paused: ' was paused already.', resumed: ' was not paused.', stopped: ' had ended already.' }[what],
    ],
    preview: (next) =>
      next === null
        ? 'A digest here would hold this today. Nobody else sees it.'
        : `The next digest comes on ${next.day} at ${next.time}. As things stand it would hold this; nobody else sees it.`,
    previewEmpty: 'As things stand, the digest would have nothing to say today, and say nothing.',
    previewExample:
      'This is how it looks on a day on which a document comes in: an example, with the latest one.',
    previewThread: 'In the thread under it, in full:',
    form: {
      title: 'Digest',
      submit: 'Set up',
      close: 'Cancel',
      where: 'Where',
      whereHint: 'Alliance must be in the channel. Leave it empty to get the digest yourself.',
      wherePlaceholder: 'To me directly',
      time: 'Time',
      zone: 'Time zone',
      zonePlaceholder: 'A city or a zone',
      days: 'Days',
      weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
      topics: 'Topics of the quote for the day',
      topicsHint: 'Queries with commas between them: counterstrike, "four star"',
      heartbeat: 'Without anything new',
      heartbeatOn: 'Say that there is nothing new',
      done: 'Done',
      noZone: 'Choose a time zone.',
    },
  },

  watches: {
    about:
      'A watch tells you, or this channel, when a new document answers a query. It shows first how often it would have fired, and is set up only when you confirm it.',
    howTo: () => [
      'Type it: ',
      code('watch counterstrike'),
      ', ',
      code('watch speaker:austin "four star" daily'),
      ', ',
      code('watch deterrence +nuclear -space weekly me'),
    ],
    will: (rhythm, where) => [
      `If you confirm, Alliance posts new quotes ${to(where)}`,
      ...place(where),
      `, ${how[rhythm]}.`,
    ],
    otherwise: () => [
      'Put ',
      code('daily'),
      ' or ',
      code('weekly'),
      ', ',
      code('here'),
      ' or ',
      code('me'),
      ' behind the query to have it otherwise.',
    ],
    isSet: (query, rhythm, where) => [
      'Watching ',
      bold(query),
      `: Alliance posts new quotes ${to(where)}`,
      ...place(where),
      `, ${how[rhythm]}.`,
    ],
    isSetAlready: (query, where) => [
      bold(query),
      ` is watched already: Alliance posts new quotes ${to(where)}`,
      ...place(where),
      '.',
    ],
    cancelled: 'Nothing was set up.',
    list: (count) => (count === 1 ? 'One watch:' : `${count} watches:`),
    none: 'Nothing is watched here, and you watch nothing elsewhere.',
    listed: (number, query, rhythm, where, state) => [
      number === null ? 'Watch ' : `${number}. `,
      bold(query),
      ` · ${how[rhythm]} · ${to(where)}`,
      ...place(where),
      state === 'muted' ? ' · muted' : '',
    ],
    done: (what, query) => [
      bold(query),
      { muted: ' is muted.', unmuted: ' is watched again, from now on.', stopped: ' is watched no more.' }[
        what
      ],
    ],
    was: (what, query) => [bold(query), what === 'muted' ? ' was muted already.' : ' was not muted.'],
    form: {
      title: 'Watch',
      submit: 'How often?',
      confirm: 'Confirm',
      close: 'Cancel',
      back: 'Change the watch',
      query: 'Watch for',
      queryHint: 'In the query language: speaker:austin "four star"',
      include: 'Only with all of these words',
      includeHint: 'Words, or phrases in quotation marks',
      exclude: 'With none of these words',
      rhythm: 'How often',
      where: 'Where',
      whereHint: 'Alliance must be in the channel. Leave it empty to be told yourself.',
    },
  },

  notes: {
    held: (what, where) => [
      'digest' in what ? `The digest for ${what.digest}` : 'The quotes for your watch ',
      ...('digest' in what ? [] : [bold(what.watch)]),
      ` may be missing ${at(where)}`,
      ...place(where),
      ': Slack did not say whether it arrived. It is not posted again by itself.',
    ],
    lookThere: 'Please look there, and press one of these:',
    posted: 'It is being posted once more.',
    dropped: 'Good: nothing more is posted.',
    settled: 'That was settled already: nothing was done.',
    ended: (where, digest, watches, why) => [
      `${[...(digest ? ['The digest'] : []), ...(watches > 0 ? [counted(watches, 'watch', 'watches')] : [])].join(' and ')} ${at(where)}`,
      ...place(where),
      ` that you set up ${digest && watches > 0 ? 'have' : watches > 1 ? 'have' : 'has'} ended: Alliance cannot post there any more (${reason(why)}).`,
    ],
    inShort: (what) =>
      what === 'held' ? 'A post that you set up may be missing.' : 'Something that you set up has ended.',
  },

  all: {
    list: (digests, watches) =>
      `This workspace has ${counted(digests, 'digest', 'digests')} and ${counted(watches, 'watch', 'watches')}.`,
    nothing: 'Nobody in this workspace has set up a digest or a watch.',
    digest: (number, where, schedule, by, state) => [
      `${number}. Digest ${at(where)}`,
      ...place(where),
      `, ${schedule} · set up by `,
      who(by),
      state === 'paused' ? ' · paused' : '',
    ],
    watch: (number, query, where, by, state) => [
      `${number}. Watch `,
      bold(query),
      ` ${to(where)}`,
      ...place(where),
      ' · set up by ',
      who(by),
      state === 'muted' ? ' · muted' : '',
    ],
    paused: (count) => `${counted(count, 'digest or watch is', 'digests and watches are')} paused.`,
    resumed: (count) => `${counted(count, 'digest or watch goes', 'digests and watches go')} on.`,
    removed: (what) => ['Removed: ', ...what],
  },
} as const satisfies FollowingPhrases;

function code(text: string): Run {
  return { text, style: 'code' };
}

function bold(text: string): Run {
  return { text, style: 'bold' };
}

/** `in this channel`; of another channel or person the words before its name. */
function at(where: WheretoWords): string {
  if (where === 'here') return 'in this channel';
  if (where === 'me') return 'to you directly';
  return 'channel' in where ? 'in ' : 'to ';
}

function to(where: WheretoWords): string {
  if (where === 'here') return 'to this channel';
  if (where === 'me') return 'to you';
  return 'to ';
}

/** The name of another channel or person, which Slack puts in. */
function place(where: WheretoWords): Words {
  if (typeof where === 'string') return [];
  return 'channel' in where
    ? [{ text: where.channel, style: 'channel' }]
    : [{ text: where.person, style: 'person' }];
}

function who(by: string | null): Run {
  return by === null ? 'somebody who was forgotten' : { text: by, style: 'person' };
}

function listed(topics: readonly string[]): Words {
  return topics.flatMap((topic, n): Run[] => [...(n === 0 ? [] : [', ']), bold(topic)]);
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function reason(why: string): string {
  if (why === 'is_archived') return 'the channel is archived';
  if (why === 'is_ext_shared') return 'people of another organisation read the channel';
  if (why === 'not_in_channel' || why === 'channel_not_found') return 'it is not in the channel any more';
  return why.replaceAll('_', ' ');
}
