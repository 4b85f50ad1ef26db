/**
 * What can be counted of the bot's work, by whoever watches over it. It has names from the code and Slack's names for
 * refusals only: nothing that was typed, and nobody's id.
 */
export type Measured =
  /** One thing that was asked and what became of it. `why` is Slack's name for a refusal; null where there is none. */
  | {
      readonly what: 'answer';
      /** The listener that took it. */
      readonly listener: string;
      readonly outcome: AnswerOutcome;
      readonly why: string | null;
      /** From its arrival at the listener on. */
      readonly milliseconds: number;
    }
  /** One message that nobody asked for there and then, and what became of it: of a digest or a watch, or a note to one person. */
  | {
      readonly what: 'post';
      readonly kind: 'post' | 'note';
      readonly outcome: 'posted' | 'held' | 'refused';
    };

/**
 * `answer`, `mistake` (of the user) and `fault` (of ours) were delivered; `nothing` needed no answer; `kept-back` was
 * asked too fast, or where another organisation reads; `held` may or may not have arrived; `refused` by Slack;
 * `elsewhere` is left to another replica; `lost` could not be delivered for a fault of ours.
 */
export type AnswerOutcome =
  | 'answer'
  | 'mistake'
  | 'fault'
  | 'nothing'
  | 'kept-back'
  | 'held'
  | 'refused'
  | 'elsewhere'
  | 'lost';
