// The device behind this page, asked in turn: each request goes out when the one before it was answered.

let last = Promise.resolve();

/** What the device answers: {turns, device}; what went wrong is `sorry`, a sentence. */
export function ask(path, message) {
  last = last.then(() => asked(path, message));
  return last;
}

async function asked(path, message) {
  try {
    const body = message && { method: "POST", headers: { "Content-Type": "application/json" } };
    // What is measured is measured as it is sent, not as it begins to wait.
    const answer = await fetch(path, body && { ...body, body: JSON.stringify(message()) });
    const { error, ...rest } = await answer.json();
    return { turns: [], ...rest, sorry: error };
  } catch {
    return { turns: [], sorry: "The simulated Echo does not answer. Is “make run” still running?" };
  }
}
