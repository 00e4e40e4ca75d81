// A picture of one's own, made like those of Fashion-MNIST; the same steps as in helpers/datasets/own_pictures.py.

import { make } from "./explorer.js";

const SIDE = 28;
const ROOM = 26; // Rows or columns that the garment's longer side takes.
const SEEN = 0.1; // How much lighter than its background a pixel of the garment is, at least.
const LARGEST = 512; // Rows or columns that a photograph is read with.

/** A file's picture as rows of greys, 0 to 1; what is transparent counts as white. */
export async function readGrey(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((size) => Math.max(1, Math.round(scale * size)));
  const context = make("canvas", null, { width, height }).getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const start = 4 * (row * width + column);
      return (0.299 * data[start] + 0.587 * data[start + 1] + 0.114 * data[start + 2]) / 255;
    }),
  );
}

/** Light on black, cut out, 28 × 28 bytes, in the middle. */
export function garment(grey) {
  const median = (values) => {
    const sorted = Float64Array.from(values).sort();
    return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  };
  let background = median([...grey[0], ...grey.at(-1), ...grey.map((row) => row[0]), ...grey.map((row) => row.at(-1))]);
  const negative = background > 0.5;
  if (negative) background = 1 - background;
  const light = (value) => Math.max(0, Math.min(1, ((negative ? 1 - value : value) - background) / (1 - background)));
  return inTheMiddle(cutOut(grey.map((row) => row.map(light))));
}

/** The part that is lighter than black, or all of it where nothing is. */
function cutOut(rows) {
  const seen = (values) => values.some((value) => value > SEEN);
  const down = rows.flatMap((row, index) => (seen(row) ? [index] : []));
  if (!down.length) return rows;
  const across = rows[0].flatMap((_, index) => (seen(rows.map((row) => row[index])) ? [index] : []));
  return rows.slice(down[0], down.at(-1) + 1).map((row) => row.slice(across[0], across.at(-1) + 1));
}

function inTheMiddle(rows) {
  const scale = ROOM / Math.max(rows.length, rows[0].length);
  const [height, width] = [rows.length, rows[0].length].map((size) => Math.max(1, Math.round(scale * size)));
  const [down, across] = [parts(rows.length, height), parts(rows[0].length, width)];
  const pixels = new Uint8Array(SIDE * SIDE);
  const [top, left] = [Math.floor((SIDE - height) / 2), Math.floor((SIDE - width) / 2)];
  down.forEach((vertical, r) =>
    across.forEach((horizontal, c) => {
      let sum = 0;
      for (const [row, high] of vertical) for (const [column, wide] of horizontal) sum += rows[row][column] * high * wide;
      pixels[(top + r) * SIDE + left + c] = Math.round(255 * sum);
    }),
  );
  return pixels;
}

/** For each of `count` new pixels along a side of `size`: which old ones lie in it, and which part of it each fills. */
function parts(size, count) {
  const step = size / count;
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [index * step, (index + 1) * step];
    const inside = [];
    for (let old = Math.floor(start); old < Math.min(Math.ceil(end - 1e-9), size); old++) {
      inside.push([old, (Math.min(old + 1, end) - Math.max(old, start)) / step]);
    }
    return inside;
  });
}
