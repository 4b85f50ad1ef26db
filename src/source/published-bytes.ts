/** A published document as it came: the bytes of a file or of a page, unchanged. */
export interface PublishedBytes {
  /** File name or address: its ending says what it may be. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The Content-Type with which a server sent it; null for a file. */
  readonly contentType: string | null;
}
