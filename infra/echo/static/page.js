// The page: what a person does goes to the device, and what comes of it is shown and spoken.

import { AnswerClock } from "./clock.js";
import { Device } from "./device.js";
import { Microphone } from "./microphone.js";
import { Playback } from "./playback.js";
import { ask } from "./server.js";
import { Transcript } from "./transcript.js";
import { Voice } from "./voice.js";

const HUB = "hub";
const NEXT_MORNING = "(the next morning)";
const SESSION_ENDS = "(session ends)";

const at = (id) => document.getElementById(id);
const text = at("text");
const form = at("talk");
const hub = at("hub");

const clock = new AnswerClock();
const transcript = new Transcript(at("conversation"), at("turn"));
const voice = new Voice(showVoice);
const playback = new Playback(clock, { onBeat, onEnd });
const device = new Device({
  stage: at("stage"),
  frame: at("device"),
  glass: at("glass"),
  view: at("view"),
  clock,
  onEvent: send,
  onSorry: apologise,
});
const microphone = new Microphone({ onWords, onSorry: apologise, onChange: showMicrophone });

const said = [];
let recalled = 0;
let busy = 0;
let hubs = {};
let now = null;
let newest = null;
let typingSince = null;
let closing;

// What the person does

async function say(words) {
  if (!words.trim()) return;
  said.push(words);
  recalled = said.length;
  const begun = typingSince;
  text.value = "";
  typed();
  const { sorry } = await tell("/hear", () => ({ text: words, after: heardAt(begun) }));
  // So that what could not be done can be put right.
  if (sorry && !text.value) text.value = words;
}

/** Words that were begun while the microphone was open are heard, however long they took to type. */
function heardAt(begun) {
  const open = now.closes ?? Infinity;
  return begun !== null && begun < open ? Math.min(clock.seconds, open - 0.01) : clock.seconds;
}

function send(event) {
  tell("/event", () => ({ ...event, after: clock.seconds }));
}

function skip() {
  if (!playback.playing) return;
  voice.stop();
  clock.skipTo(playback.seconds);
  playback.moved();
  device.moved();
}

function typed() {
  if (!text.value) typingSince = null;
  else typingSince ??= clock.seconds;
  if (!text.value) watchTheMicrophone();
}

async function choose(name) {
  localStorage.setItem(HUB, name);
  await tell("/hub", () => ({ hub: name }));
}

// What comes of it

async function tell(path, message) {
  busy += 1;
  showState();
  const answer = await ask(path, message);
  busy -= 1;
  take(answer);
  return answer;
}

function take({ turns, device: state, sorry }) {
  apologise(sorry ?? "");
  for (const turn of turns) transcript.add(turn);
  // Who hears the answers need not have them read out as well.
  if (turns.length && now && !voice.on) at("announced").textContent = turns.map(({ transcript: words }) => words).join(" ");
  newest = turns.findLast(({ request }) => request) ?? newest;
  if (state) follow(state, turns.findLast(({ parts }) => parts?.length));
  showState();
}

function follow(state, answer) {
  const before = now;
  now = state;
  clock.follow(state);
  if (before && before.began !== state.began) typingSince = text.value ? 0 : null;
  hub.value = state.hub;
  device.become(state.hub, hubs);
  device.show(state, newest);
  device.moved();
  if (answer && answer.began === state.began && answer.seconds > clock.seconds) {
    voice.stop();
    playback.play(answer);
  } else if (before?.began !== state.began) {
    voice.stop();
    playback.stop();
    onEnd();
  } else {
    playback.moved();
  }
  watchTheMicrophone();
}

/** The microphone closes at its time, and the session with it, unless somebody has begun to type. */
function watchTheMicrophone() {
  clearTimeout(closing);
  if (now?.closes === null || now?.closes === undefined) return;
  closing = setTimeout(() => {
    if (typingSince === null) tell("/listen", () => ({ after: clock.seconds }));
  }, Math.max(0, (now.closes - clock.seconds) * 1000) + 50);
}

function onBeat(index, { words, start, end }) {
  transcript.saying(index);
  voice.say(words, end - start);
}

function onEnd() {
  transcript.saying(null);
  device.ended(now.inSession);
  showState();
}

function onWords(words, final) {
  text.value = words;
  typed();
  if (final) say(words);
}

// What is shown of it

function showState() {
  const [light, sentence] = state();
  device.light = light;
  at("state").textContent = sentence;
  form.ariaBusy = String(busy > 0);
  at("skip").disabled = !playback.playing;
  at("end").disabled = !now?.inSession;
  if (now) offer(playback.playing && now.meanwhile.length ? now.meanwhile : now.suggestions);
  at("home-hint").textContent = now?.inSession ? "Glute Coach" : "Try “open glute coach”";
  at("welcome").hidden = at("conversation").childElementCount > 0;
  showTime();
}

function state() {
  if (busy) return ["thinking", "Thinking"];
  if (playback.playing) return ["speaking", "Speaking"];
  if (!now?.inSession) return ["asleep", "Asleep"];
  return now.listening ? ["listening", "Listening"] : ["waiting", "Going on by itself"];
}

function showTime() {
  if (!now) return;
  const wall = clock.wall.toLocaleString("en-US", { timeZone: "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  at("time").textContent = wall;
  at("home-time").textContent = wall;
  at("day").textContent = clock.wall.toLocaleString("en-US", { timeZone: "UTC", weekday: "long" });
  const { seconds } = playback;
  at("progress").hidden = !playback.playing;
  at("progress").max = seconds;
  at("progress").value = Math.min(clock.seconds, seconds);
  at("played").textContent = playback.playing ? `${minutes(clock.seconds)} of ${minutes(Math.round(seconds))}` : "";
}

function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;
}

function offer(suggestions) {
  const list = at("suggestions");
  const shown = [...list.children].map(({ textContent }) => textContent);
  if (shown.join("\n") === suggestions.join("\n")) return;
  const buttons = suggestions.map((suggestion) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = suggestion;
    return button;
  });
  if (list.contains(document.activeElement)) text.focus();
  list.replaceChildren(...buttons);
}

function apologise(sentence) {
  at("sorry").textContent = sentence;
  at("sorry").hidden = !sentence;
}

function showVoice() {
  const button = at("voice");
  button.disabled = !voice.possible;
  button.ariaPressed = String(voice.on);
  button.title = voice.possible ? "The coach's voice" : "This browser has no English voice";
}

function showMicrophone(open) {
  at("microphone").ariaPressed = String(open);
  if (open) voice.stop();
}

// Beginning

form.addEventListener("submit", (event) => {
  event.preventDefault();
  say(text.value);
});

at("suggestions").addEventListener("click", ({ target }) => {
  if (target.matches("button")) say(target.textContent);
});

text.addEventListener("input", typed);
text.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  recalled = Math.min(Math.max(recalled + step, 0), said.length);
  text.value = said[recalled] ?? "";
  typed();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") skip();
});

at("skip").addEventListener("click", skip);
at("end").addEventListener("click", () => say(SESSION_ENDS));
at("tomorrow").addEventListener("click", () => say(NEXT_MORNING));
hub.addEventListener("change", () => choose(hub.value));
at("voice").addEventListener("click", () => (voice.on = !voice.on));
at("microphone").hidden = !Microphone.possible;
at("microphone").addEventListener("click", () => microphone.toggle());

setInterval(showTime, 500);

async function begin() {
  const { hubs: all, ...kept } = await ask("/conversation");
  hubs = all ?? {};
  take(kept);
  for (const turn of kept.turns) if (turn.kind !== "screen" && turn.kind !== "ended") said.push(turn.said);
  recalled = said.length;
  const wanted = localStorage.getItem(HUB);
  if (wanted && wanted !== kept.device?.hub && [...hub.options].some(({ value, disabled }) => value === wanted && !disabled)) {
    await choose(wanted);
  }
  showVoice();
  await device.warmUp();
  // Tests wait for it; everything works before.
  document.body.dataset.ready = "";
}

/** For tests and for the curious: what the renderer has warned of. */
window.complaints = device.complaints;

begin();
