// A brush that hides parts of a picture from a network, whose forward pass runs here, and the scores that follow it.
// Facts: layers, names, pictures (packed, count × height × width), titles. Settings: picture (a title), hidden (a byte for each
// pixel, in base64), hides (or shows again), width.

import { button, choice, explorer, number, slider, unpack } from "./explorer.js";
import { scoreBars } from "./bars.js";
import { forward, readLayers, softmax } from "./network.js";
import { canvas, paint, pickCell } from "./pictures.js";
import { rowsOf } from "./arrays.js";

const asText = (bytes) => btoa(String.fromCharCode(...bytes));
const asBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Which pixels are hidden after a dot of the brush. */
export function brushed(hidden, [height, width], row, column, size, hides) {
  const after = Uint8Array.from(hidden);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) if (Math.hypot(r - row, c - column) <= size / 2) after[r * width + c] = hides ? 1 : 0;
  }
  return after;
}

/** A network's scores of a picture of which some pixels are hidden, that is 0. */
export function ask(layers, pixels, hidden, shape) {
  const left = Float32Array.from(pixels, (value, index) => (hidden[index] ? 0 : value / 255));
  return Array.from(forward(layers, left, shape));
}

export function sentence({ names }, part, whole, now) {
  const best = now.indexOf(Math.max(...now));
  const first = whole.indexOf(Math.max(...whole));
  const [before, after] = [whole, now].map((scores) => number(scores[first], 1, true));
  const says = `the network says ${names[best]}, with a probability of ${softmax(now)[best].toFixed(2)}`;
  if (!part) return `Nothing is hidden: ${says}. The score for “${names[first]}” is ${before}.`;
  return `${Math.max(1, Math.round(100 * part))} % of the picture is hidden: ${says}. The score for “${names[first]}” was ${before}, and is ${after}.`;
}

const HIDE = "hide";

export default explorer({
  controls: ({ titles, pictures }) => {
    const nothing = asText(new Uint8Array(pictures.shape[1] * pictures.shape[2]));
    return [
      (parent, facts, change, get) => choice("picture", "picture", titles)(parent, facts, ({ picture }) => change({ picture, hidden: nothing }), get),
      choice("brush", "brush", [HIDE, "show again"]),
      slider("width", "width", { min: 1, max: 25, step: 2 }),
      button("show all", () => ({ hidden: nothing })),
      button("turn round", (_, { hidden }) => ({ hidden: asText(asBytes(hidden).map((one) => 1 - one)) })),
    ];
  },
  begin(pictures, facts, change, get) {
    const layers = readLayers(facts.layers);
    const [, height, width] = facts.pictures.shape;
    const all = unpack(facts.pictures).values;
    const pixelsOf = (title) => all.subarray(facts.titles.indexOf(title) * height * width).subarray(0, height * width);
    const onPicture = canvas(pictures, height, width);
    onPicture.caption.textContent = "hide what you like";
    const cursor = [height >> 1, width >> 1];
    const pick = (row, column, pressed) => {
      cursor.splice(0, 2, row, column);
      const { hidden, width: size, brush } = get();
      if (pressed) change({ hidden: asText(brushed(asBytes(hidden), [height, width], row, column, size, brush === HIDE)) });
      else onPicture.mark(row, column);
    };
    pickCell(onPicture.element, () => [height, width], pick, {
      keys: `Picture of ${height} rows and ${width} columns. Arrow keys move the brush; the space bar, or shift and an arrow key, paints.`,
      at: () => cursor,
    });
    onPicture.element.onblur = () => onPicture.mark();
    const showProbabilities = scoreBars(pictures, facts.names, { decimals: 2, range: [0, 1] });
    const nothing = new Uint8Array(height * width);
    const wholes = new Map(); // What the network says of each picture, of which nothing is hidden.
    return ({ picture, hidden }) => {
      const [pixels, bytes] = [pixelsOf(picture), asBytes(hidden)];
      // What is hidden is chequered, so that it is told from what is dark.
      const rows = rowsOf(height, width, (r, c) => (bytes[r * width + c] ? -1 - ((r + c) % 2) : pixels[r * width + c]));
      paint(onPicture.context, rows, (value) => (value < 0 ? [[0, 0, 0], [40, 60, 130]][-1 - value] : [value, value, value]));
      if (document.activeElement === onPicture.element) onPicture.mark(...cursor);
      if (!wholes.has(picture)) wholes.set(picture, ask(layers, pixels, nothing, [height, width]));
      const [whole, now] = [wholes.get(picture), ask(layers, pixels, bytes, [height, width])];
      showProbabilities(softmax(now));
      const part = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
      return sentence(facts, part, whole, now);
    };
  },
});
