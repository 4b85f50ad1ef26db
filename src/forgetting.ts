/** Everything of a workspace, or everything of one person in it: by Slack's ids. */
export interface Whose {
  readonly team: string;
  /** Null: of the whole workspace. */
  readonly user: string | null;
}

/** Rows by table, in the order of the tables' names; tables without any are left out. */
export type RowsByTable = readonly { readonly name: string; readonly rows: number }[];

/** What was forgotten, or would be. */
export interface Forgotten {
  readonly deleted: RowsByTable;
  /** Rows that are a channel's and stay, without the name of the person who set them up. */
  readonly unnamed: RowsByTable;
}
