// Pooling of a small image that is shifted to the right. Facts: image (rows).

import { by, choice, explorer, lastOnes, slider } from "./explorer.js";
import { rowsOf } from "./arrays.js";
import { drawGrid, figure } from "./pictures.js";

export const shifted = (image, columns) => image.map((row) => row.map((_, column) => row[column - columns] ?? 0));

/** The largest, or the mean, of each window. */
export function pool(image, size, kind) {
  return rowsOf(Math.floor(image.length / size), Math.floor(image[0].length / size), (row, column) => {
    const window = rowsOf(size, size, (r, c) => image[row * size + r][column * size + c]).flat();
    return kind === "max" ? Math.max(...window) : window.reduce((sum, value) => sum + value) / window.length;
  });
}

/** How many of the numbers that were not 0 are what they were. */
function kept(before, after) {
  const [old, now] = [before.flat(), after.flat()];
  const stay = old.filter((value, index) => value !== 0 && Math.abs(value - now[index]) < 1e-9);
  return `${stay.length} of the ${old.filter((value) => value !== 0).length}`;
}

export function sentence({ image }, { size, kind, shift }) {
  const moved = shifted(image, shift);
  const [before, after] = [pool(image, size, kind), pool(moved, size, kind)];
  const words = [
    `${kind === "max" ? "Max" : "Average"} pooling makes ${after.flat().length} numbers out of ${image.flat().length}.`,
  ];
  const missed = lastOnes([image.length % size, image[0].length % size]);
  if (missed) words.push(`The windows do not come out even: none reaches ${missed}.`);
  if (shift) {
    words.push(
      `After the shift ${kept(image, moved)} pixels that are not 0 keep their value, and ${kept(before, after)} such pooled ` +
        "numbers; those that changed are framed.",
    );
  }
  return words.join(" ");
}

export default explorer({
  controls: ({ image }) => [
    slider("size", "window", { min: 1, max: Math.min(4, image.length, image[0].length) }),
    choice("kind", "pooling", ["max", "average"]),
    slider("shift", "shift", { max: Math.min(4, image[0].length - 1) }),
  ],
  begin(pictures, facts) {
    const [onImage, onPooled, onBefore] = [0, 1, 2].map(() => figure(pictures));
    return (settings) => {
      const { size, kind, shift } = settings;
      const moved = shifted(facts.image, shift);
      const [before, after] = [pool(facts.image, size, kind), pool(moved, size, kind)];
      const windows = after.flatMap((row, r) => row.map((_, c) => ({ row: r * size, column: c * size, height: size, width: size, thick: 2 })));
      drawGrid(onImage, moved, { isSigned: false, frames: windows });
      onImage.caption.textContent = `shifted by ${shift}, in ${by([size, size])} windows`;
      const changed = after.flatMap((row, r) =>
        row.flatMap((value, c) => (Math.abs(value - before[r][c]) < 1e-9 ? [] : [{ row: r, column: c, height: 1, width: 1, color: "#b00020" }])),
      );
      drawGrid(onPooled, after, { isSigned: false, decimals: 1, frames: changed });
      drawGrid(onBefore, before, { isSigned: false, decimals: 1 });
      onPooled.caption.textContent = `${kind} pooling, shifted`;
      onBefore.caption.textContent = `${kind} pooling, unshifted`;
      return sentence(facts, settings);
    };
  },
});
