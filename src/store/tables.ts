/** The tables as Kysely sees them: the columns of migrations.ts. Moments are milliseconds, truth is 0 or 1. */
export interface Tables {
  delivery: { id: string; body: string | null; state: DeliveryState; at: number };
  delivery_key: { key: string; delivery: string; at: number };
  thread: { team: string; channel: string; thread: string; state: string; at: number };
  person: {
    team: string;
    user_id: string;
    language: string | null;
    visit_before: number | null;
    last_seen: number | null;
  };
  share: { team: string; channel: string; ts: string; quote: string; user_id: string; at: number };
  feedback: {
    id: string;
    team: string;
    at: number;
    user_id: string;
    complaint: string;
    quote: string;
    query: string | null;
    note: string | null;
  };
  answer: { team: string; channel: string; question: string; answer: string; at: number };
  arrival: { document: string; at: number };
}

/** `received` until sending begins, `began` until it is known to have arrived, `held` where that cannot be known. */
export type DeliveryState = 'received' | 'began' | 'held' | 'done';
