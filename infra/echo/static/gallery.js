// Any document on a screen of any size and nothing else, for pictures and for tests.

import { Screen } from "./screen.js";

const events = [];
const view = document.getElementById("view");
const screen = new Screen(view, (event) => events.push(event));

/** What documents have sent so far. */
window.events = events;

/** What the renderer has warned of so far. */
window.complaints = screen.complaints;

/** Show a RenderDocument directive as it is `elapsed` seconds after it was first shown. */
window.show = (directive, viewport, elapsed = 0) => screen.show(directive, viewport, () => elapsed);

/** Let what is shown become so many seconds old. */
window.showAt = (elapsed) => screen.moveTo(elapsed);
