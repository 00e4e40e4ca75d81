// A drawing board of 28 × 28 pixels, and what a network says of it, whose forward pass runs here.
// Facts: layers, names, examples (packed), example_names. Settings: pixels (28 · 28 bytes in base64, row by row).

import { explorer, make, unpack } from "./explorer.js";
import { ranked, scoreBars } from "./bars.js";
import { garment, readGrey } from "./garment.js";
import { forward, readLayers } from "./network.js";

const SIDE = 28;
const CELL = 10; // Of the screen's pixels, for one of the board's, where there is room.

const STYLE = `
.explorer .board { position: relative; width: min(${SIDE * CELL}px, 100%); aspect-ratio: 1; outline: 1px solid #888; }
.explorer .board canvas { height: 100%; touch-action: none; cursor: crosshair; }
.explorer .pen { position: absolute; width: ${100 / SIDE}%; height: ${100 / SIDE}%; outline: 2px solid #f59e0b; pointer-events: none; }
.explorer .tools { display: flex; flex-flow: row wrap; gap: 0.4em; align-items: center; margin-top: 0.5em; max-width: ${SIDE * CELL + 20}px; }
.explorer .tools label { display: inline-flex; flex-flow: row wrap; gap: 0.4em; align-items: center; }
`;

/** What is drawn, moved by whole pixels; what leaves the board is not seen, and black comes in. */
export function moved(drawn, down, right) {
  const pixels = new Uint8Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [from, beside] = [row - down, column - right];
      if (from >= 0 && from < SIDE && beside >= 0 && beside < SIDE) {
        pixels[row * SIDE + column] = drawn[from * SIDE + beside];
      }
    }
  }
  return pixels;
}

/** Draw a dot whose edge is soft, as a camera would see it. */
export function dot(pixels, row, column, radius, rubs) {
  const reach = Math.ceil(radius + 1);
  for (let y = Math.floor(row) - reach; y <= row + reach; y++) {
    for (let x = Math.floor(column) - reach; x <= column + reach; x++) {
      if (y < 0 || y >= SIDE || x < 0 || x >= SIDE) continue;
      const away = Math.hypot(y + 0.5 - row, x + 0.5 - column);
      const ink = Math.max(0, Math.min(1, radius + 0.5 - away)) * 255;
      const place = y * SIDE + x;
      pixels[place] = rubs ? Math.min(pixels[place], 255 - ink) : Math.max(pixels[place], ink);
    }
  }
}

/** What the board says: the network's answer, or that nothing is drawn. */
export function sentence({ names }, pixels, scores) {
  const [best, second] = ranked(names, Array.from(scores));
  if (!pixels.some(Boolean)) return `The board is empty, and the network still says: ${best}. It has no way to say “nothing”.`;
  return `The network says: ${best}. The next best score has ${second}.`;
}

const asText = (pixels) => btoa(String.fromCharCode(...pixels));

export default explorer({
  controls: () => [],
  begin(pictures, facts, change) {
    const layers = readLayers(facts.layers);
    const examples = facts.examples ? unpack(facts.examples).values : null;
    let drawn = new Uint8Array(SIDE * SIDE);
    let [down, right] = [0, 0];
    let rubs = false;
    const cursor = { row: 13, column: 13 };
    make("style", pictures, { textContent: STYLE });

    const left = make("div", pictures);
    const board = make("div", left, { className: "board" });
    const canvas = make("canvas", board, { width: SIDE, height: SIDE, tabIndex: 0 });
    canvas.setAttribute("role", "img");
    canvas.setAttribute(
      "aria-label",
      "Drawing board, 28 by 28 pixels. Draw with the mouse; or move the pen with the arrow keys and draw with the space bar, or with shift and an arrow key.",
    );
    const pen = make("div", board, { className: "pen", hidden: true });
    const context = canvas.getContext("2d");

    const pens = make("div", left, { className: "tools" });
    const draws = make("button", pens, { type: "button", textContent: "pen" });
    const erases = make("button", pens, { type: "button", textContent: "rubber" });
    const widthLabel = make("label", pens, { textContent: "width " });
    const width = make("input", widthLabel, { type: "range", min: 1, max: 7, value: 3, style: "width: 5em" });
    const clear = make("button", pens, { type: "button", textContent: "clear" });

    const moves = make("div", left, { className: "tools" });
    make("span", moves, { textContent: "move:" });
    const place = make("span", null, { className: "place" });
    for (const [sign, name, rows, columns] of [
      ["←", "left", 0, -1],
      ["↑", "up", -1, 0],
      ["↓", "down", 1, 0],
      ["→", "right", 0, 1],
    ]) {
      const button = make("button", moves, { type: "button", textContent: sign, title: `move ${name} by a pixel` });
      button.setAttribute("aria-label", button.title);
      button.onclick = () => {
        [down, right] = [down + rows, right + columns].map((by) => Math.max(-SIDE, Math.min(SIDE, by)));
        changed();
      };
    }
    moves.append(place);

    const others = make("div", left, { className: "tools" });
    const choice = make("select", make("label", others, { textContent: "begin with " }));
    make("option", choice, { textContent: "…", value: "" });
    facts.example_names.forEach((name, value) => make("option", choice, { textContent: name, value }));
    const fileLabel = make("label", others, { textContent: "a picture of yours " });
    const file = make("input", fileLabel, { type: "file", accept: "image/*", style: "width: 100%" });

    const showScores = scoreBars(pictures, facts.names);

    function paint() {
      const pixels = moved(drawn, down, right);
      const picture = context.createImageData(SIDE, SIDE);
      pixels.forEach((value, index) => picture.data.set([value, value, value, 255], 4 * index));
      context.putImageData(picture, 0, 0);
      pen.style.left = `${(100 * cursor.column) / SIDE}%`;
      pen.style.top = `${(100 * cursor.row) / SIDE}%`;
      const ways = [down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`, right && `${Math.abs(right)} ${right > 0 ? "right" : "left"}`];
      place.textContent = ways.filter(Boolean).join(", ");
      return pixels;
    }

    function changed() {
      change({ pixels: asText(paint()), fault: "" });
    }

    /** From here on what is seen counts as drawn, wherever it was moved to. */
    function settle() {
      drawn = moved(drawn, down, right);
      [down, right] = [0, 0];
    }

    function take(pixels) {
      drawn = Uint8Array.from(pixels);
      [down, right] = [0, 0];
    }

    function showPens() {
      draws.setAttribute("aria-pressed", String(!rubs));
      erases.setAttribute("aria-pressed", String(rubs));
    }

    // By mouse, finger or stylus.
    let last = null;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [((event.clientY - box.top) / box.height) * SIDE, ((event.clientX - box.left) / box.width) * SIDE];
    };
    const stroke = (to) => {
      const from = last ?? to;
      const steps = 1 + Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1]));
      for (let step = 1; step <= steps; step++) {
        const [row, column] = from.map((start, axis) => start + ((to[axis] - start) * step) / steps);
        dot(drawn, row, column, width.valueAsNumber / 2, rubs);
      }
      last = to;
      changed();
    };
    canvas.onpointerdown = (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      pen.hidden = true;
      settle();
      stroke(at(event));
    };
    canvas.onpointermove = (event) => last && stroke(at(event));
    canvas.onpointerup = canvas.onpointercancel = () => (last = null);

    // By keyboard.
    canvas.onkeydown = (event) => {
      const step = { ArrowLeft: [0, -1], ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowRight: [0, 1] }[event.key];
      if (!step && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      pen.hidden = false;
      if (step) {
        cursor.row = Math.max(0, Math.min(SIDE - 1, cursor.row + step[0]));
        cursor.column = Math.max(0, Math.min(SIDE - 1, cursor.column + step[1]));
      }
      if (step && !event.shiftKey) return paint();
      settle();
      dot(drawn, cursor.row + 0.5, cursor.column + 0.5, width.valueAsNumber / 2, rubs);
      changed();
    };
    canvas.onblur = () => (pen.hidden = true);

    draws.onclick = () => ((rubs = false), showPens());
    erases.onclick = () => ((rubs = true), showPens());
    clear.onclick = () => {
      take(new Uint8Array(SIDE * SIDE));
      choice.value = "";
      changed();
    };
    choice.onchange = () => {
      if (choice.value === "") return;
      take(examples.slice(choice.value * SIDE * SIDE, (Number(choice.value) + 1) * SIDE * SIDE));
      changed();
    };
    file.onchange = async () => {
      if (!file.files.length) return;
      const { name } = file.files[0];
      try {
        take(garment(await readGrey(file.files[0])));
        changed();
      } catch {
        const fault = `${name} is no picture that your browser can read. Try one that ends in .jpg or .png.`;
        change({ fault });
      }
      file.value = "";
    };
    showPens();

    return (settings) => {
      const pixels = unpack({ dtype: "uint8", shape: [SIDE, SIDE], base64: settings.pixels }).values;
      // Drawn in another view of the same board.
      if (asText(moved(drawn, down, right)) !== settings.pixels) take(pixels);
      paint();
      const scores = forward(layers, Float32Array.from(pixels, (value) => value / 255), [SIDE, SIDE]);
      showScores(Array.from(scores));
      return settings.fault ? [{ warning: settings.fault }] : sentence(facts, pixels, scores);
    };
  },
});
