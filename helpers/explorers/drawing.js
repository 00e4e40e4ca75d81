// A drawing board of 28 × 28 pixels, and a bar for each category's score, which Python works out.
// The model: pixels (28 · 28 bytes, row by row), names, scores, sentence, examples (bytes) and example_names, upload (bytes).

const SIDE = 28;
const CELL = 10; // Of the screen's pixels, for one of the board's.
const LARGEST_UPLOAD = 256; // Rows or columns; the browser makes a picture smaller before it sends it.

const STYLE = `
.drawing-board { display: flex; flex-flow: row wrap; gap: 1.5em; padding: 0.5em 0; color: var(--jp-ui-font-color1, CanvasText);
  font-family: var(--jp-ui-font-family, sans-serif); font-size: 13px; }
.drawing-board .board { position: relative; width: ${SIDE * CELL}px; height: ${SIDE * CELL}px; outline: 1px solid #888; }
.drawing-board canvas { width: 100%; height: 100%; image-rendering: pixelated; touch-action: none; cursor: crosshair; display: block; }
.drawing-board canvas:focus-visible { outline: 3px solid #d97706; outline-offset: 2px; }
.drawing-board .pen { position: absolute; width: ${CELL}px; height: ${CELL}px; outline: 2px solid #f59e0b; pointer-events: none; }
.drawing-board .tools { display: flex; flex-flow: row wrap; gap: 0.4em; align-items: center; margin-top: 0.5em; width: ${SIDE * CELL + 20}px; }
.drawing-board button, .drawing-board select { font: inherit; padding: 0.2em 0.6em; }
.drawing-board button[aria-pressed="true"] { font-weight: bold; outline: 2px solid #0b559f; }
.drawing-board .scores { flex: 1 1 20em; max-width: 34em; }
.drawing-board .score { display: grid; grid-template-columns: 5.5em 1fr 3.5em; align-items: center; gap: 0.6em; height: 24px; }
.drawing-board .name { text-align: right; }
.drawing-board .track { position: relative; height: 15px; background: rgba(128, 128, 128, 0.15); }
.drawing-board .bar { position: absolute; top: 0; bottom: 0; background: #8a8a8a; }
.drawing-board .zero { position: absolute; top: -3px; bottom: -3px; width: 1px; background: currentColor; }
.drawing-board .best { font-weight: bold; }
.drawing-board .best .bar { background: #3b82c4; }
.drawing-board .said { margin-top: 0.8em; min-height: 3em; }
`;

function make(tag, parent, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  parent?.append(element);
  return element;
}

/** What is drawn, moved by whole pixels; what leaves the board is not seen, and black comes in. */
function moved(drawn, down, right) {
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
function dot(pixels, row, column, radius, rubs) {
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

async function asSmallPng(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LARGEST_UPLOAD / Math.max(picture.width, picture.height));
  const canvas = make("canvas", null, {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  });
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return new DataView(await blob.arrayBuffer());
}

function render({ model, el }) {
  let drawn = new Uint8Array(SIDE * SIDE);
  let [down, right] = [0, 0];
  let rubs = false;
  const cursor = { row: 13, column: 13 };

  make("style", el, { textContent: STYLE });
  const root = make("div", el, { className: "drawing-board" });
  root.dataset.lmSuppressShortcuts = "true"; // JupyterLab leaves the keys to the board.

  const left = make("div", root);
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
  model.get("example_names").forEach((name, value) => make("option", choice, { textContent: name, value }));
  const fileLabel = make("label", others, { textContent: "a picture of yours " });
  const file = make("input", fileLabel, { type: "file", accept: "image/*", style: "width: 100%" });

  const result = make("div", root, { className: "scores" });
  const rows = model.get("names").map((name) => {
    const row = make("div", result, { className: "score" });
    make("span", row, { className: "name", textContent: name });
    const track = make("div", row, { className: "track" });
    const [bar, zero] = ["bar", "zero"].map((className) => make("div", track, { className }));
    return { row, bar, zero, number: make("span", row) };
  });
  const said = make("div", result, { className: "said" });
  said.setAttribute("role", "status");

  function paint() {
    const pixels = moved(drawn, down, right);
    const picture = context.createImageData(SIDE, SIDE);
    pixels.forEach((value, index) => picture.data.set([value, value, value, 255], 4 * index));
    context.putImageData(picture, 0, 0);
    pen.style.left = `${cursor.column * CELL}px`;
    pen.style.top = `${cursor.row * CELL}px`;
    const ways = [down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`, right && `${Math.abs(right)} ${right > 0 ? "right" : "left"}`];
    place.textContent = ways.filter(Boolean).join(", ");
    return pixels;
  }

  function changed() {
    model.set("pixels", new DataView(paint().buffer));
    model.save_changes();
  }

  /** From here on what is seen counts as drawn, wherever it was moved to. */
  function settle() {
    drawn = moved(drawn, down, right);
    [down, right] = [0, 0];
  }

  function begin(pixels) {
    drawn = Uint8Array.from(pixels);
    [down, right] = [0, 0];
  }

  function showPens() {
    draws.setAttribute("aria-pressed", String(!rubs));
    erases.setAttribute("aria-pressed", String(rubs));
  }

  function showScores() {
    const scores = model.get("scores");
    const low = Math.min(0, ...scores);
    const span = Math.max(0, ...scores) - low || 1;
    const best = scores.indexOf(Math.max(...scores));
    rows.forEach(({ row, bar, zero, number }, index) => {
      const score = scores[index] ?? 0;
      bar.style.left = `${(100 * (Math.min(score, 0) - low)) / span}%`;
      bar.style.width = `${(100 * Math.abs(score)) / span}%`;
      zero.style.left = `${(-100 * low) / span}%`;
      number.textContent = scores.length ? score.toFixed(1).replace("-", "−") : "";
      row.classList.toggle("best", index === best);
    });
    said.textContent = model.get("sentence");
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
    begin(new Uint8Array(SIDE * SIDE));
    choice.value = "";
    changed();
  };
  choice.onchange = () => {
    if (choice.value === "") return;
    const bytes = model.get("examples");
    begin(new Uint8Array(bytes.buffer, bytes.byteOffset + choice.value * SIDE * SIDE, SIDE * SIDE));
    changed();
  };
  file.onchange = async () => {
    if (!file.files.length) return;
    try {
      model.set("upload", await asSmallPng(file.files[0]));
      model.save_changes();
    } catch {
      said.textContent = `${file.files[0].name} is no picture that your browser can read. Try one that ends in .jpg or .png.`;
    }
    file.value = "";
  };

  const fromPython = () => {
    const bytes = model.get("pixels");
    begin(new Uint8Array(bytes.buffer, bytes.byteOffset, SIDE * SIDE));
    paint();
  };
  model.on("change:scores", showScores);
  model.on("change:sentence", showScores);
  model.on("msg:custom", (message) => message === "pixels" && fromPython());
  fromPython();
  showPens();
  showScores();
}

export default { render };
