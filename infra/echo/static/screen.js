// A visual document (APL) as a device shows it, by Amazon's own renderer.

const LOUD = new Set(["warn", "error"]);
const FONTS = ["300", "400", "700"].map((weight) => `${weight} 20px amazon-ember-display`);

let loading;

/** Amazon's renderer, ready to use; loaded when it is first asked for. Fails where npm has not installed it. */
export function engine() {
  // It measures texts, so that their font has to be there first; where none is, the browser's own will do.
  loading ??= Promise.all([started(), Promise.allSettled(FONTS.map((font) => document.fonts.load(font)))]);
  return loading.then(([renderer]) => renderer);
}

function started() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/viewhost.js";
    // Its text holds bytes that are read otherwise in another encoding.
    script.charset = "utf-8";
    script.onload = () => {
      // At once: asked for later, the engine has begun already, and it is never told that it is ready.
      window.AplRenderer.initEngine().then(() => resolve(window.AplRenderer), reject);
    };
    script.onerror = () => reject(new Error("Amazon's renderer is not installed"));
    document.head.append(script);
  });
}

/** One screen. `complaints` are what the renderer has warned of, as {level, logger, message}. */
export class Screen {
  complaints = [];
  #view;
  #onEvent;
  #renderer = null;
  #last = Promise.resolve();

  /** `view` is the element to draw in; `onEvent` is called with {token, arguments, source, components}. */
  constructor(view, onEvent) {
    this.#view = view;
    this.#onEvent = onEvent;
    // Nothing is drawn where nobody looks, but time goes on for what is on the screen.
    setInterval(() => document.hidden && this.#renderer?.coreFrameUpdate(), 1000);
  }

  /** Seconds since the document was first shown; null where there is none. */
  get elapsed() {
    return this.#renderer && Number.isFinite(this.#renderer.startTime)
      ? (Date.now() - this.#renderer.startTime) / 1000
      : null;
  }

  /**
   * Show what a RenderDocument directive says, in the place of anything before it.
   * `viewport` is {width, height, shape, mode, dpi}; `since` tells how many seconds ago it was first shown, which
   * is asked for when the renderer is ready.
   */
  show(directive, viewport, since = () => 0) {
    return this.#next(async () => {
      const renderer = await engine();
      this.#destroy();
      await this.#draw(renderer, directive, viewport);
      this.moveTo(since());
    });
  }

  /** Show nothing any more. */
  clear() {
    return this.#next(async () => this.#destroy());
  }

  /** What is shown is so many seconds old from now on; never younger than it was. */
  moveTo(seconds) {
    if (this.#renderer && seconds > (this.elapsed ?? 0)) this.#renderer.startTime = Date.now() - seconds * 1000;
  }

  #next(step) {
    this.#last = this.#last.catch(() => {}).then(step);
    return this.#last;
  }

  async #draw({ Content, default: Renderer }, directive, viewport) {
    const content = Content.create(JSON.stringify(directive.document));
    const data = directive.datasources ?? {};
    for (const name of directive.document.mainTemplate.parameters ?? []) {
      content.addData(name, JSON.stringify(name === "payload" ? data : (data[name] ?? data)));
    }
    // The renderer puts listeners and styles on the element that it draws in.
    const surface = document.createElement("div");
    surface.className = "surface";
    // It takes the keyboard's focus, for what can be pressed in a document.
    surface.role = "region";
    surface.ariaLabel = "Screen";
    this.#view.replaceChildren(surface);
    const renderer = Renderer.create({
      content,
      view: surface,
      environment: { agentName: "glute-coach-echo", agentVersion: "1.0", allowOpenUrl: false, disallowVideo: true },
      viewport: { ...viewport, dpi: viewport.dpi ?? 160, isRound: viewport.shape === "ROUND" },
      mode: viewport.mode,
      theme: "dark",
      utcTime: Date.now(),
      localTimeAdjustment: -new Date().getTimezoneOffset() * 60_000,
      // They are on another machine; the page names some of this one.
      notLoadFonts: true,
      logLevel: "warn",
      logTransport: (level, logger, message) => {
        if (LOUD.has(level)) this.complaints.push({ level, logger, message: String(message) });
      },
      onRunTimeError: (errors) => this.complaints.push({ level: "error", logger: "run time", message: errors }),
      onSendEvent: ({ source, arguments: sent, components }) =>
        this.#onEvent({ token: directive.token, arguments: sent, source: source ?? {}, components: components ?? {} }),
    });
    await renderer.init();
    this.#renderer = renderer;
  }

  #destroy() {
    this.#renderer?.destroy();
    this.#renderer = null;
    this.#view.replaceChildren();
  }
}
