// Words by the browser's own speech recognition, where it has one.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

const SORRY = {
  "not-allowed": "The browser may not use the microphone. You can allow it beside the address, or type.",
  "service-not-allowed": "The browser does not recognise speech here. Please type.",
  "audio-capture": "No microphone was found. Please type.",
  "network": "The browser's speech recognition needs a connection that it does not have. Please type.",
  "no-speech": "Nothing was heard. Push the microphone and speak, or type.",
};

export class Microphone {
  static possible = Recognition !== undefined;
  #recognition = null;
  #handlers;

  /** `onWords(text, final)` as words are heard, `onSorry(sentence)`, `onChange(open)`. */
  constructor(handlers) {
    this.#handlers = handlers;
  }

  get open() {
    return this.#recognition !== null;
  }

  /** Listen to one utterance, or stop listening. */
  toggle() {
    if (this.open) {
      this.#recognition.stop();
      return;
    }
    const { onWords, onSorry, onChange } = this.#handlers;
    const recognition = new Recognition();
    recognition.lang = document.documentElement.dataset.locale;
    recognition.interimResults = true;
    recognition.onresult = ({ results }) => {
      const heard = [...results];
      onWords(heard.map((result) => result[0].transcript).join(" ").trim(), heard.every((result) => result.isFinal));
    };
    recognition.onerror = ({ error }) => {
      if (error !== "aborted") onSorry(SORRY[error] ?? "The microphone did not work. Please type.");
    };
    recognition.onend = () => {
      this.#recognition = null;
      onChange(false);
    };
    this.#recognition = recognition;
    onChange(true);
    recognition.start();
  }
}
