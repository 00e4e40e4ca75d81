// An image to paint on, and its numbers, channel by channel. Facts: image (rows of pixels, each a list of channels), channels.

import { button, explorer, number, slider } from "./explorer.js";
import { canvas, drawGrid, figure, paint, pickCell } from "./pictures.js";

/** The image with one pixel set to a colour. */
export const painted = (image, row, column, color) =>
  image.map((line, r) => (r === row ? line.map((pixel, c) => (c === column ? color : pixel)) : line));

const words = (pixel) => (pixel.length === 1 ? number(pixel[0]) : `[${pixel.map((value) => number(value)).join(", ")}]`);

export function sentence({ image }, { pixels, row, column }) {
  const [was, is] = [image, pixels].map((rows) => words(rows[row][column]));
  const changed = image.flatMap((line, r) => line.filter((pixel, c) => words(pixel) !== words(pixels[r][c]))).length;
  const place = `The pixel in row ${row}, column ${column} is ${is}`;
  const all = image.length * image[0].length;
  return [was === is ? `${place}.` : `${place}; it was ${was}.`, `${changed} of ${all} pixels ${changed === 1 ? "has" : "have"} changed.`];
}

export default explorer({
  controls: ({ channels }) => [
    ...channels.map((name, channel) => (parent, facts, change, get) => {
      const follow = slider("value", name, { max: 255 })(parent, facts, ({ value }) => {
        change({ color: get().color.map((old, index) => (index === channel ? value : old)) });
      });
      return ({ color }) => follow({ value: color[channel] });
    }),
    button("begin again", ({ image }) => ({ pixels: image })),
  ],
  begin(pictures, facts, change, get) {
    const [height, width] = [facts.image.length, facts.image[0].length];
    // All of one size, also in a second row; where there is room, the numbers stand beside the picture.
    pictures.style.cssText = `display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); max-width: ${340 * (1 + facts.channels.length)}px`;
    const onPicture = canvas(pictures, height, width);
    const tables = facts.channels.map(() => figure(pictures));
    onPicture.caption.textContent = "paint here";
    const pick = (row, column, pressed) => {
      const { pixels, color } = get();
      change({ row, column, pixels: pressed ? painted(pixels, row, column, color) : pixels });
    };
    pickCell(onPicture.element, () => [height, width], pick, {
      hovers: true,
      keys: `Image of ${height} rows and ${width} columns. Arrow keys go from pixel to pixel; the space bar, or shift and an arrow key, paints.`,
      at: () => [get().row, get().column],
    });
    return (settings) => {
      const { pixels, row, column, color } = settings;
      paint(onPicture.context, pixels, (pixel) => (pixel.length === 1 ? [0, 0, 0].fill(pixel[0]) : pixel));
      onPicture.mark(row, column);
      onPicture.caption.replaceChildren("paint with ", swatch(color));
      facts.channels.forEach((name, channel) => {
        const frames = [{ row, column, height: 1, width: 1 }];
        drawGrid(tables[channel], pixels.map((line) => line.map((pixel) => pixel[channel])), { isSigned: false, range: [0, 255], frames });
        tables[channel].caption.textContent = facts.channels.length === 1 ? "its numbers" : `channel ${channel}: ${name}`;
      });
      return sentence(facts, settings);
    };
  },
});

/** A square of a colour, and its numbers. */
function swatch(color) {
  const square = document.createElement("span");
  square.textContent = words(color);
  const [red, green, blue] = color.length === 1 ? [0, 0, 0].fill(color[0]) : color;
  // The formula by which web pages are judged: black can be read on it from here on.
  const [r, g, b] = [red, green, blue].map((value) => (value / 255) ** 2.2);
  const ink = 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "black" : "white";
  square.style.cssText = `background: rgb(${red} ${green} ${blue}); color: ${ink}; padding: 0 0.3em; white-space: nowrap; border: 1px solid var(--quiet)`;
  return square;
}
