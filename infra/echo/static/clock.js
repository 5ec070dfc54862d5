// The device's time: how long ago its last answer began.

const KEPT = "clock";

/**
 * Seconds since the last answer began. What somebody skips of the answer has passed on the device as well.
 * A reloaded page goes on from where it was.
 */
export class AnswerClock {
  #began = null;
  #start = 0;
  #zone = 0;

  get seconds() {
    return Math.max(0, (Date.now() - this.#start) / 1000);
  }

  /** The device's own time, as a date whose UTC fields are what its clock shows. */
  get wall() {
    return new Date(Date.parse(this.#began) + (this.#zone + this.seconds) * 1000);
  }

  /** Go by what the device tells: when its last answer `began`, and how far it has come since (`now`). */
  follow({ began, now, zone }) {
    this.#zone = zone;
    const start = Date.now() - now * 1000;
    if (began === this.#began) {
      this.#start = Math.min(this.#start, start);
    } else {
      this.#began = began;
      this.#start = Math.min(start, kept(began) ?? start);
    }
    this.#keep();
  }

  /** That many seconds have passed at least. */
  skipTo(seconds) {
    this.#start = Math.min(this.#start, Date.now() - seconds * 1000);
    this.#keep();
  }

  #keep() {
    sessionStorage.setItem(KEPT, JSON.stringify({ began: this.#began, start: this.#start }));
  }
}

function kept(began) {
  const last = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return last?.began === began ? last.start : undefined;
}
