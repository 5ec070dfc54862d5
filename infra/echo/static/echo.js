"use strict";

const conversation = document.getElementById("conversation");
const form = document.getElementById("talk");
const text = document.getElementById("text");
const suggestions = document.getElementById("suggestions");
const sorry = document.getElementById("sorry");
const said = [...conversation.querySelectorAll(".said")].map((line) => line.textContent);
let recalled = said.length;

function show(turn) {
  const item = document.getElementById("turn").content.cloneNode(true);
  item.querySelector(".said").textContent = turn.said;
  item.querySelector(".answered").textContent = turn.transcript;
  item.querySelector(".length").textContent = turn.length;
  conversation.append(item);
  document.getElementById("status").textContent = turn.status;
  suggestions.hidden = turn.listening;
}

function scrollToEnd() {
  window.scrollTo(0, document.documentElement.scrollHeight);
}

function apologise(sentence) {
  sorry.textContent = sentence;
  sorry.hidden = !sentence;
}

async function hear(words) {
  const answer = await fetch("/hear", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text: words }),
  });
  const turn = await answer.json();
  if (!answer.ok) throw new Error(turn.error);
  return turn;
}

async function say(words) {
  if (!words.trim() || form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  apologise("");
  said.push(words);
  recalled = said.length;
  try {
    show(await hear(words));
    text.value = "";
  } catch (error) {
    const unreachable = error instanceof TypeError;
    apologise(unreachable ? "The simulated Echo does not answer. Is “make run” still running?" : error.message);
  } finally {
    form.ariaBusy = "false";
    text.focus();
    scrollToEnd();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  say(text.value);
});

suggestions.addEventListener("click", (event) => {
  if (event.target.matches("button")) say(event.target.textContent);
});

text.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  recalled = Math.min(Math.max(recalled + step, 0), said.length);
  text.value = said[recalled] ?? "";
});

scrollToEnd();
