// The coach's voice, by the browser's speech synthesis.

const KEPT = "voice";
const PACES = [0.7, 1.8];

export class Voice {
  #on = localStorage.getItem(KEPT) !== "off";
  #pace = 1;
  #onChange;

  /** `onChange` is called when the browser's voices have come, or the voice was switched. */
  constructor(onChange) {
    this.#onChange = onChange;
    // Some browsers only know their voices after a while.
    window.speechSynthesis?.addEventListener?.("voiceschanged", () => onChange());
  }

  /** Whether this browser has a voice for the coach. */
  get possible() {
    return this.#chosen() !== undefined;
  }

  get on() {
    return this.#on && this.possible;
  }

  set on(wanted) {
    this.#on = wanted;
    localStorage.setItem(KEPT, wanted ? "on" : "off");
    if (!wanted) this.stop();
    this.#onChange();
  }

  /** Say the words now, in about so many seconds. What was being said is over: a count keeps its time. */
  say(words, seconds) {
    if (!this.on) return;
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(words);
    said.voice = this.#chosen();
    said.lang = said.voice.lang;
    said.rate = this.#pace;
    let began;
    said.onstart = () => (began = performance.now());
    said.onend = () => this.#learn(began, seconds);
    speechSynthesis.speak(said);
  }

  stop() {
    window.speechSynthesis?.cancel();
  }

  /** A voice that takes longer than the device's, or less, is asked to speak that much faster, or slower. */
  #learn(began, seconds) {
    const took = (performance.now() - began) / 1000;
    // A single word says little about a pace.
    if (!(seconds > 1.5) || !(took > 0)) return;
    const fitting = this.#pace * (took / seconds);
    this.#pace = Math.min(Math.max((this.#pace + fitting) / 2, PACES[0]), PACES[1]);
  }

  #chosen() {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    const { locale } = document.documentElement.dataset;
    const [language] = locale.split("-");
    const fitting = voices.filter((voice) => voice.lang.split(/[-_]/)[0].toLowerCase() === language);
    return fitting.find((voice) => voice.lang === locale && voice.localService)
      ?? fitting.find((voice) => voice.localService) ?? fitting[0];
  }
}
