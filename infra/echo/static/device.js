// The device in its frame: what is on its screen, what its light says, and how large it is drawn.

import { Screen, engine } from "./screen.js";

/** Room for a document that a session's last answer shows, once the answer is over; in seconds. */
const LINGERS = 4;

export class Device {
  complaints;
  #frame;
  #stage;
  #glass;
  #clock;
  #screen;
  #hubs;
  #hub = null;
  #shown = null;
  #since = 0;
  #clearing;

  /** `onEvent` is called with what a document sends; `onSorry` with a sentence where nothing can be shown. */
  constructor({ stage, frame, glass, view, clock, onEvent, onSorry }) {
    this.#stage = stage;
    this.#frame = frame;
    this.#glass = glass;
    this.#clock = clock;
    this.#screen = new Screen(view, onEvent);
    this.complaints = this.#screen.complaints;
    this.onSorry = onSorry;
    new ResizeObserver(() => this.#fit()).observe(stage);
  }

  /** Whether a document is on the screen. */
  get showing() {
    return this.#shown !== null;
  }

  /** Be the hub of that name, of those that there are; what is shown is shown anew on it. */
  become(name, hubs) {
    if (name === this.#hub) return;
    this.#hubs = hubs;
    this.#hub = name;
    this.#frame.dataset.hub = name;
    const hub = hubs[name];
    this.#glass.style.width = hub ? `${hub.width}px` : "";
    this.#glass.style.height = hub ? `${hub.height}px` : "";
    this.#fit();
    this.#shown = null;
  }

  /** Get the renderer ready, which takes a moment, before there is something to show. */
  async warmUp() {
    if (!this.#hubs[this.#hub]) return;
    await engine().catch(({ message }) => this.onSorry(`The screen is off: ${message}.`));
  }

  /** Show what the device has on its screen; `last` is the newest turn, whose answer may have ended the session. */
  show(device, last) {
    clearTimeout(this.#clearing);
    const viewport = this.#hubs[this.#hub];
    if (!viewport) {
      this.#clear();
      return;
    }
    let directive = device.screen;
    let shown = device.shown;
    if (!device.inSession && !directive) {
      directive = rendered(last);
      shown = 0;
      // What was on the screen stays while the last words are said.
      if (!directive && this.#shown && last?.seconds > this.#clock.seconds) return;
      if (directive && this.#clock.seconds > last.seconds + LINGERS) directive = null;
    }
    if (!directive) {
      this.#clear();
      return;
    }
    const name = `${directive.token} ${Math.round(Date.parse(device.began) + shown * 1000)}`;
    this.#since = shown;
    if (name === this.#shown) return;
    this.#shown = name;
    this.#frame.dataset.showing = "document";
    this.#screen.show(directive, viewport, () => this.#clock.seconds - this.#since).catch(({ message }) => {
      this.#clear();
      this.onSorry(`The screen cannot show this: ${message}.`);
    });
  }

  /** The clock was moved: what is on the screen is that much older. */
  moved() {
    if (this.#shown) this.#screen.moveTo(this.#clock.seconds - this.#since);
  }

  /** The last answer is over. */
  ended(inSession) {
    if (!inSession && this.#shown) this.#clearing = setTimeout(() => this.#clear(), LINGERS * 1000);
  }

  /** "asleep", "thinking", "speaking", "listening" or "waiting". */
  set light(state) {
    this.#frame.dataset.light = state;
  }

  #clear() {
    this.#shown = null;
    this.#frame.dataset.showing = "home";
    this.#screen.clear();
  }

  #fit() {
    const { clientWidth, clientHeight } = this.#stage;
    const { offsetWidth, offsetHeight } = this.#frame;
    if (!offsetWidth || !clientWidth) return;
    const scale = Math.min(1, clientWidth / offsetWidth, clientHeight / offsetHeight);
    this.#frame.style.transform = `translate(-50%, -50%) scale(${scale})`;
  }
}

function rendered(turn) {
  const directives = turn?.response?.response?.directives ?? [];
  return directives.findLast(({ type }) => type === "Alexa.Presentation.APL.RenderDocument") ?? null;
}
