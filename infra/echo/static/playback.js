// An answer as it is played: each stretch of words at its own time, whatever the one before it took.

/** The words of an answer, each with its `start` and `end` in seconds from where the answer began. */
export function beats(parts) {
  const found = [];
  let start = 0;
  for (const { words, seconds } of parts) {
    if (words) found.push({ words, start, end: start + seconds });
    start += seconds;
  }
  return found;
}

/** Plays one answer at a time by the clock; calls `onBeat(index, beat)` as words begin, and `onEnd()` at its end. */
export class Playback {
  #clock;
  #onBeat;
  #onEnd;
  #beats = [];
  #next = 0;
  #seconds = 0;
  #timer;

  constructor(clock, { onBeat, onEnd }) {
    this.#clock = clock;
    this.#onBeat = onBeat;
    this.#onEnd = onEnd;
  }

  /** Seconds of the answer that is played, or was played last. */
  get seconds() {
    return this.#seconds;
  }

  get playing() {
    return this.#timer !== undefined;
  }

  /** Play an answer from where the clock is in it. */
  play({ parts, seconds }) {
    this.stop();
    this.#beats = beats(parts);
    this.#seconds = seconds;
    this.#next = 0;
    this.#go();
  }

  /** Go on from where the clock is now, after it was moved. */
  moved() {
    if (!this.playing) return;
    clearTimeout(this.#timer);
    this.#go();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go() {
    const now = this.#clock.seconds;
    // What a clock that was moved, or a computer that slept, has left behind is not said any more.
    while (this.#beats[this.#next]?.end <= now) this.#next += 1;
    const beat = this.#beats[this.#next];
    if (beat && beat.start <= now) {
      this.#next += 1;
      this.#onBeat(this.#next - 1, beat);
      this.#go();
    } else if (!beat && now >= this.#seconds) {
      this.stop();
      this.#onEnd();
    } else {
      this.#timer = setTimeout(() => this.#go(), Math.max(0, ((beat?.start ?? this.#seconds) - now) * 1000));
    }
  }
}
