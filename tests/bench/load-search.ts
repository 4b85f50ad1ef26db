/**
 * Looks for the highest rate that holds: twice as high until one does not, then between the two until they are
 * near each other. A rate fails when it fails twice, because a machine has bad moments. Pure: says which rate to try
 * next and is told how it went.
 */
export class RateSearch {
  #holds = 0;
  #fails = Number.POSITIVE_INFINITY;
  #next: number;
  #doubted = false;

  /** @param first commands per second, to begin with; @param near how near to each other the two are in the end */
  constructor(
    first: number,
    readonly near = 0.05,
  ) {
    this.#next = first;
  }

  /** The rate to try; null where the search is at its end. */
  get next(): number | null {
    return this.#fails - this.#holds <= this.#holds * this.near || this.#fails < 2 ? null : this.#next;
  }

  /** The highest rate that held. */
  get held(): number {
    return this.#holds;
  }

  tell(held: boolean): void {
    if (!held && !this.#doubted) {
      this.#doubted = true;
      return;
    }
    this.#doubted = false;
    if (held) this.#holds = this.#next;
    else this.#fails = this.#next;
    if (this.#fails === Number.POSITIVE_INFINITY) this.#next = this.#holds * 2;
    else if (this.#holds === 0) this.#next = this.#fails / 2;
    else this.#next = Math.sqrt(this.#holds * this.#fails);
  }
}
