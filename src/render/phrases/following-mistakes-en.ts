import type { FollowingMistakes } from '../../mistakes/following-mistakes.js';
import { dateInEnglish } from './date-parts.js';
import type { MistakePhrases } from './mistakes.js';

/** What a user did wrong about digests, watches and their admin and what to type instead, in English. */
export const followingMistakesInEnglish = {
  'not-a-time': ({ value }) => ({
    sentence: `“${value}” is not a time of day.`,
    instead: 'Write a time from 00:00 to 23:59, for instance 08:30 or 8:30am',
  }),
  'several-times': ({ times }) => ({
    sentence: `A digest comes once a day, and ${times.join(' and ')} are several times.`,
    instead: `Choose one, for instance ${times[0] ?? ''}`,
  }),
  'digest-without-time': () => ({
    sentence: 'There is no time for the digest.',
    instead: 'For instance: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'unclear-digest': ({ typed, nearest }) => ({
    sentence: `I cannot tell what “${typed}” means for a digest.`,
    instead:
      nearest === null
        ? 'For instance: digest here 08:30 Asia/Tokyo weekdays'
        : `Did you mean digest ${nearest}?`,
  }),
  'digest-elsewhere': ({ channel }) => ({
    sentence: `A digest is set up in its own channel, not from elsewhere for ${channel}.`,
    instead: `Go to ${channel} and type: digest here 08:30 Asia/Tokyo weekdays`,
  }),
  'watch-elsewhere': ({ channel }) => ({
    sentence: `A watch for a channel is set up in that channel, not from elsewhere for ${channel}.`,
    instead: `Go to ${channel} and type: watch counterstrike`,
  }),
  'unknown-zone': ({ value, nearest }) => ({
    sentence: `There is no time zone “${value}”.`,
    instead:
      nearest.length === 0
        ? 'Write a zone or a city, for instance Asia/Tokyo or New York'
        : `Did you mean ${nearest.join(' or ')}?`,
  }),
  'ambiguous-zone': ({ value, zones }) => ({
    sentence: `“${value}” does not name one time zone.`,
    instead: `Write ${zones.join(' or ')}`,
  }),
  'not-on-or-off': ({ value }) => ({
    sentence: value === '' ? 'Neither on nor off was typed.' : `“${value}” is neither on nor off.`,
    instead: 'Write heartbeat on, to hear when there is nothing new, or heartbeat off',
  }),
  'no-topics': () => ({
    sentence: 'No topics were typed.',
    instead: 'For instance: digest topics counterstrike, "four star"; or digest topics none',
  }),
  'too-many-topics': ({ topics, most }) => ({
    sentence: `These are ${topics} topics; a channel has at most ${most}.`,
    instead: 'Leave some out.',
  }),
  'nothing-to-watch': () => ({
    sentence: 'There is nothing to watch for.',
    instead: 'For instance: watch counterstrike daily',
  }),
  'which-watch': ({ verb, value }) => ({
    sentence:
      value === ''
        ? `No number of a watch stands behind “${verb}”.`
        : `“${value}” is not the number of a watch.`,
    instead: `watch list shows their numbers; then for instance: watch ${verb} 2`,
  }),
  'not-in-channel': () => ({
    sentence: 'Alliance is not in that channel, so it could not post there.',
    instead: 'Type /invite @Alliance in the channel (a private one too), then try again.',
  }),
  'shared-channel': () => ({
    sentence: 'Alliance does not post in a channel that people of another organisation read.',
    instead: 'Set it up in a channel of your own, or in the direct message with Alliance.',
  }),
  'archived-channel': () => ({
    sentence: 'That channel is archived: nothing can be posted there.',
    instead: 'Choose another channel.',
  }),
  'no-digest-here': () => ({
    sentence: 'This channel has no digest.',
    instead: 'Set one up first: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'zone-needed': () => ({
    sentence: 'Slack does not say in which time zone you are.',
    instead: 'Write the zone or a city behind the time: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'no-such-watch': ({ number, watches }) => ({
    sentence: `There is no watch ${number}: the list has ${watches}.`,
    instead: 'watch list shows their numbers.',
  }),
  'too-many-watches': ({ most }) => ({
    sentence: `${most} watches are the most for one channel or one person.`,
    instead: 'Stop one first: watch list shows them.',
  }),
  'followed-gone': () => ({
    sentence: 'That is not there any more: it has been stopped.',
    instead: 'Look at digest list or watch list.',
  }),
  'not-an-admin': () => ({
    sentence: 'This is for those who look after Alliance in this workspace.',
    instead:
      'Whoever runs the bot names them in ALLIANCE_ADMINS. Your own are in digest list and watch list.',
  }),
  'admin-privately': () => ({
    sentence: 'Others read along here.',
    instead: 'Type /alliance admin: then you alone see it.',
  }),
  'unclear-admin': ({ typed }) => ({
    sentence: `I cannot tell what “${typed}” means.`,
    instead: 'Type admin, admin pause, admin resume, or admin remove 2',
  }),
  'no-such-subscription': ({ number, known }) => ({
    sentence: `There is no number ${number}: the list has ${known}.`,
    instead: 'Type admin to see the list.',
  }),
  'watch-too-broad': ({ date, quotes, most, narrower }) => ({
    sentence: `This watch would have posted ${quotes} quotes on ${dateInEnglish(date)} alone; ${most} a day are the most.`,
    instead:
      narrower.length === 0
        ? 'Add a speaker or a telling word, for instance: watch deterrence speaker:austin'
        : `Narrow it, for instance to one of these (with its quotes on that day): ${narrower.join('; ')}`,
  }),
} as const satisfies Pick<MistakePhrases, keyof FollowingMistakes>;
