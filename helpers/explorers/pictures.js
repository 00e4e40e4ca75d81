// Pictures: numbers in a grid, images pixel by pixel, and curves; each in a figure with its title above it.

import { make, number } from "./explorer.js";

const SIDE = 300; // A figure's width in its own units; the page scales it.
const [BLUE, ORANGE] = [[11, 85, 159], [179, 88, 6]]; // Where numbers are negative, and where positive.

/** A shape of SVG in its parent. */
export function shape(tag, parent, attributes = {}, text = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  parent?.append(element);
  return element;
}

/** A figure with a title and an empty drawing; the sentence below says in words what it shows. */
export function figure(parent) {
  const place = make("figure", parent);
  const caption = make("figcaption", place);
  const svg = shape("svg", place, { "aria-hidden": "true" });
  return { place, svg, caption };
}

/** A figure with a title and a canvas of so many pixels; `mark` frames some of them, and none without arguments. */
export function canvas(parent, height, width) {
  const place = make("figure", parent);
  const caption = make("figcaption", place);
  const box = make("div", place, { style: "position: relative" });
  const element = make("canvas", box, { width, height });
  element.setAttribute("aria-hidden", "true");
  // Light within dark, so that it is seen on both.
  const frame = make("div", box, {
    style: "position: absolute; border: 2px solid #ffd400; outline: 2px solid #000; pointer-events: none; box-sizing: border-box",
  });
  const mark = (row, column, rows = 1, columns = 1) => {
    frame.hidden = row === undefined;
    const sides = { top: row / height, left: column / width, height: rows / height, width: columns / width };
    for (const [side, part] of Object.entries(sides)) frame.style[side] = `${100 * part}%`;
  };
  mark();
  return { place, caption, element, context: element.getContext("2d"), mark };
}

const mix = (color, part) => `rgb(${color.map((channel) => Math.round(255 + (channel - 255) * part))})`;

/** The colour of a signed number: blue below 0, white at 0, orange above; `most` is the strongest. */
export const signed = (value, most, strength = 0.55) => mix(value < 0 ? BLUE : ORANGE, (strength * Math.min(Math.abs(value), most)) / most);

/** The colour of a number as a grey, pale enough for black text: `low` is black and `high` is white. */
export const grey = (value, low, high) => mix([0, 0, 0], 0.5 * (1 - (value - low) / (high - low)));

/**
 * Draw rows of numbers into a figure, each in its cell, with frames: { row, column, height, width, color, thick, dashes }.
 *
 * `space` is the shape that is drawn, where it is more than the rows have. Returns where a pointer's event is: { row, column }.
 */
export function drawGrid({ svg }, rows, { isSigned = true, decimals = 2, range = null, frames = [], space = [rows.length, rows[0].length], texts = null }) {
  const [height, width] = space;
  const cell = SIDE / width;
  svg.replaceChildren();
  svg.setAttribute("viewBox", `-2 -2 ${SIDE + 4} ${cell * height + 4}`);
  const all = rows.flat();
  const most = Math.max(...all.map(Math.abs)) || 1;
  const [low, high] = range ?? [Math.min(...all, 0), Math.max(...all, Math.min(...all, 0) + 1)];
  const words = rows.map((row, r) => row.map((value, c) => texts?.[r][c] ?? [number(value, decimals)]));
  const longest = Math.max(...words.flat(2).map((word) => word.length));
  const size = Math.min(0.5 * cell, (1.6 * cell) / (longest + 0.5), 18);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const fill = isSigned ? signed(value, most) : grey(value, low, high);
      shape("rect", svg, { x: c * cell, y: r * cell, width: cell, height: cell, fill, stroke: "#8a8a8a", "stroke-width": 0.6 });
      words[r][c].forEach((word, line) => {
        const y = (r + 0.5) * cell + (line - (words[r][c].length - 1) / 2) * 1.25 * size + 0.35 * size;
        shape("text", svg, { x: (c + 0.5) * cell, y, "font-size": size, "text-anchor": "middle", fill: "#000" }, word);
      });
    }),
  );
  for (const { row, column, height, width, color = "#000", thick = 3, dashes = "none" } of frames) {
    const box = { x: column * cell, y: row * cell, width: width * cell, height: height * cell };
    shape("rect", svg, { ...box, fill: "none", stroke: color, "stroke-width": thick, "stroke-dasharray": dashes });
  }
}

/**
 * Call `pick(row, column, pressed)` for the cell of an element's grid that is pressed or dragged over, or with `hovers`
 * only pointed at. With `keys`, a sentence that tells what to do, also for arrow keys, pressed with shift or the space bar.
 */
export function pickCell(element, shapeOf, pick, { hovers = false, keys = null, at = null } = {}) {
  const inside = (place, size) => Math.max(0, Math.min(size - 1, Math.floor(place)));
  const choose = (row, column, pressed) => {
    const [rows, columns] = shapeOf();
    pick(inside(row, rows), inside(column, columns), pressed);
  };
  const point = (event, pressed) => {
    const box = element.getBoundingClientRect();
    const [rows, columns] = shapeOf();
    choose(((event.clientY - box.top) / box.height) * rows, ((event.clientX - box.left) / box.width) * columns, pressed);
  };
  element.style.touchAction = "none";
  element.style.cursor = "crosshair";
  element.onpointerdown = (event) => (element.setPointerCapture(event.pointerId), point(event, true));
  element.onpointermove = (event) => (event.buttons || hovers) && point(event, event.buttons > 0);
  if (!keys) return;
  element.removeAttribute("aria-hidden");
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", keys);
  element.onkeydown = (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], " ": [0, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const [row, column] = at();
    choose(row + step[0], column + step[1], event.shiftKey || event.key === " ");
  };
}

/** Paint rows of numbers into a canvas, a pixel each; `color` gives [red, green, blue] for a number. */
export function paint(context, rows, color) {
  const [height, width] = [rows.length, rows[0].length];
  const picture = context.createImageData(width, height);
  const { data } = picture;
  let place = 0;
  for (const row of rows) {
    for (const value of row) {
      const channels = color(value);
      for (let channel = 0; channel < 3; channel++) data[place + channel] = channels[channel];
      data[place + 3] = 255;
      place += 4;
    }
  }
  context.putImageData(picture, 0, 0);
}

/** For `paint`: blue, white and orange, with `most` the strongest. */
export function inSigned(most) {
  const colors = Array.from({ length: 511 }, (_, index) => {
    const part = Math.abs(index - 255) / 255;
    return (index < 255 ? BLUE : ORANGE).map((channel) => 255 + (channel - 255) * part);
  });
  return (value) => colors[255 + Math.round(255 * Math.max(-1, Math.min(1, value / most)))];
}

/** For `paint`: a grey, 0 black and `white` white. */
export const inGrey = (white) => (value) => {
  const grey = (255 * value) / white;
  return [grey, grey, grey];
};

/**
 * Begin a drawing of curves in a figure: its frame, ticks and the names of its axes. x and y are [low, high].
 *
 * Returns functions that add to it, in the data's own numbers: line(points, style), dot(x, y, style), text(x, y, words, style).
 */
export function drawAxes({ svg }, { x, y, xLabel = "", yLabel = "", ticks = {}, height = 210, left = yLabel ? 54 : 40 }) {
  const box = { left, right: SIDE - 4, top: 6, bottom: height - 36 };
  const across = (value) => box.left + ((value - x[0]) / (x[1] - x[0])) * (box.right - box.left);
  const up = (value) => box.bottom - ((value - y[0]) / (y[1] - y[0])) * (box.bottom - box.top);
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${SIDE} ${height}`);
  const write = (words, attributes) => shape("text", svg, { "font-size": 11.5, fill: "currentColor", ...attributes }, words);
  for (const [value, words] of ticks.x ?? roundTicks(x)) {
    shape("line", svg, { x1: across(value), x2: across(value), y1: box.top, y2: box.bottom, stroke: "var(--faint)" });
    write(words, { x: across(value), y: box.bottom + 14, "text-anchor": "middle" });
  }
  for (const [value, words] of ticks.y ?? roundTicks(y)) {
    shape("line", svg, { x1: box.left, x2: box.right, y1: up(value), y2: up(value), stroke: "var(--faint)" });
    write(words, { x: box.left - 5, y: up(value) + 4, "text-anchor": "end" });
  }
  shape("rect", svg, { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, fill: "none", stroke: "var(--quiet)" });
  const middle = (box.top + box.bottom) / 2;
  write(yLabel, { "text-anchor": "middle", transform: `translate(12 ${middle}) rotate(-90)` });
  write(xLabel, { x: (box.left + box.right) / 2, y: height - 6, "text-anchor": "middle" });

  const clip = shape("clipPath", svg, { id: `clip-${Math.random().toString(36).slice(2)}` });
  shape("rect", clip, { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top });
  const inside = shape("g", svg, { "clip-path": `url(#${clip.id})` });
  const line = (points, style = {}) =>
    shape("polyline", inside, {
      points: points.map(([a, b]) => `${across(a).toFixed(1)},${up(b).toFixed(1)}`).join(" "),
      fill: "none",
      stroke: "var(--blue)",
      "stroke-width": 2,
      ...style,
    });
  const dot = (a, b, style = {}) => shape("circle", inside, { cx: across(a), cy: up(b), r: 4.5, fill: "currentColor", ...style });
  const square = (a, b, style = {}) => shape("rect", inside, { x: across(a) - 3, y: up(b) - 3, width: 6, height: 6, ...style });
  const text = (a, b, words, style = {}) => write(words, { x: across(a), y: up(b), ...style });
  return { line, dot, square, text, inside, across, up, box };
}

/** A legend above a drawing's curves: [words, style of its line] each; the dashes tell them apart without colour. */
export function drawLegend({ place }, entries) {
  const legend = place.querySelector(".legend") ?? make("div", place, { className: "legend", style: "display: flex; flex-flow: row wrap; gap: 0 1.2em; font-size: 12.5px" });
  legend.replaceChildren();
  for (const [words, style] of entries) {
    const entry = make("span", legend, { style: "display: inline-flex; gap: 0.4em; align-items: center" });
    const sample = shape("svg", entry, { viewBox: "0 0 28 10", style: "width: 28px; height: 10px", "aria-hidden": "true" });
    if (style.marker) shape(style.marker.tag, sample, style.marker.attributes);
    else shape("line", sample, { x1: 0, x2: 28, y1: 5, y2: 5, "stroke-width": 2, ...style });
    make("span", entry, { textContent: words });
  }
}

/** Some four to eight round numbers in a range, each with its words. */
function roundTicks([low, high]) {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step).map((value) => [value, number(value, 4)]);
}
