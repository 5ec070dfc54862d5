// What was said so far, turn by turn, and which words of the last answer are being said now.

const LONG_SILENCE = 1;

export class Transcript {
  #list;
  #template;
  #spans = [];
  #spoken = null;

  constructor(list, template) {
    this.#list = list;
    this.#template = template;
  }

  /** What was said or happened, at the end. */
  add(turn) {
    const item = this.#template.content.firstElementChild.cloneNode(true);
    item.dataset.kind = turn.kind;
    item.querySelector(".said").textContent = said(turn);
    item.querySelector(".length").textContent = turn.length ?? "";
    this.#answer(item.querySelector(".answered"), turn.parts ?? []);
    const wire = item.querySelector(".wire");
    if (turn.request) {
      wire.addEventListener("toggle", () => unfold(wire, turn), { once: true });
    } else {
      wire.remove();
    }
    this.#list.append(item);
    this.scroll();
  }

  /** The words of the last answer with that number are being said; none where it is null. */
  saying(index) {
    this.#spoken?.classList.remove("now");
    this.#spoken = index === null ? null : (this.#spans[index] ?? null);
    this.#spoken?.classList.add("now");
  }

  scroll() {
    this.#list.lastElementChild?.scrollIntoView({ block: "end" });
  }

  #answer(paragraph, parts) {
    const spans = [];
    let silent = 0;
    for (const { words, seconds } of parts) {
      if (!words) {
        silent += seconds;
        continue;
      }
      if (spans.length) paragraph.append(silent >= LONG_SILENCE ? " … " : " ");
      silent = 0;
      const span = document.createElement("span");
      span.textContent = words;
      paragraph.append(span);
      spans.push(span);
    }
    if (spans.length) {
      this.saying(null);
      this.#spans = spans;
    }
  }
}

function said({ kind, said }) {
  switch (kind) {
    case "screen":
      return "The screen goes on";
    case "touch":
      return `Touched: ${said}`;
    case "ended":
      return "The session has ended";
    default:
      return said;
  }
}

function unfold(wire, { request, response }) {
  const [sent, came] = wire.querySelectorAll("pre");
  sent.textContent = JSON.stringify(request, null, 2);
  came.textContent = JSON.stringify(response, null, 2);
}
