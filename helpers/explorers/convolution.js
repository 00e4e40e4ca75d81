// A kernel that slides over a small image. Facts: image (rows), kernels (name → rows).

import { by, choice, explorer, lastOnes, number, slider } from "./explorer.js";
import { convolve, pad, rowsOf } from "./arrays.js";
import { drawGrid, figure, pickCell } from "./pictures.js";

/** For rows and columns: how far the kernel reaches, how many places it has, how many pixels the stride leaves over. */
export function lay({ image, kernels }, { kernel, padding, stride, dilation }) {
  const padded = [image.length, image[0].length].map((size) => size + 2 * padding);
  const reach = [kernels[kernel].length, kernels[kernel][0].length].map((size) => dilation * (size - 1) + 1);
  const spare = padded.map((size, axis) => size - reach[axis]);
  const sizes = spare.map((some) => (some < 0 ? 0 : Math.floor(some / stride) + 1));
  return { padded, reach, sizes, fits: Math.min(...sizes) > 0, left: spare.map((some) => (some < 0 ? 0 : some % stride)) };
}

/** What is at one place: the pixels under the kernel, their products, and the whole output. */
export function slide({ image, kernels }, { kernel, padding, stride, dilation, row, column }) {
  const weights = kernels[kernel];
  const padded = pad(image, padding);
  const under = rowsOf(weights.length, weights[0].length, (r, c) => padded[row * stride + r * dilation][column * stride + c * dilation]);
  const products = under.map((line, r) => line.map((value, c) => value * weights[r][c]));
  return { padded, weights, under, products, output: convolve(padded, weights, { stride, dilation }) };
}

/** The place stays inside the output. */
export function settle(facts, settings) {
  const [rows, columns] = lay(facts, settings).sizes.map((size) => Math.max(size - 1, 0));
  return { ...settings, row: Math.min(settings.row, rows), column: Math.min(settings.column, columns) };
}

export function sentence(facts, settings) {
  const { padded, reach, sizes, fits, left } = lay(facts, settings);
  if (!fits) {
    const words = `The kernel covers ${by(reach)} pixels, the image with its padding has ${by(padded)}.`;
    return [{ warning: "Does not fit." }, `${words} Take a smaller dilation, or more padding.`];
  }
  const sum = slide(facts, settings).products.flat().reduce((total, value) => total + value, 0);
  const words = [
    `At row ${settings.row}, column ${settings.column} of the output the nine products sum to ${number(sum)}.`,
    `The output has ${by(sizes)} values.`,
  ];
  if (lastOnes(left)) words.push(`The stride does not come out even: the kernel never reaches ${lastOnes(left)}.`);
  return words.join(" ");
}

const last = (axis) => (facts, settings) => Math.max(lay(facts, settings).sizes[axis] - 1, 0);

export default explorer({
  settle,
  controls: ({ kernels }) => [
    choice("kernel", "kernel", Object.keys(kernels)),
    slider("padding", "padding", { max: 3 }),
    slider("stride", "stride", { min: 1, max: 4 }),
    slider("dilation", "dilation", { min: 1, max: 4 }),
    slider("row", "row", { max: last(0) }),
    slider("column", "column", { max: last(1) }),
  ],
  begin(pictures, facts, change) {
    const [onImage, onProducts, onOutput] = [0, 1, 2].map(() => figure(pictures));
    let sizes;
    pickCell(onOutput.svg, () => sizes, (row, column) => change({ row, column }));
    return (settings) => {
      const { padding, stride, dilation, row, column } = settings;
      const { padded: space, reach, fits, ...laid } = lay(facts, settings);
      sizes = laid.sizes;
      const [height, width] = [facts.image.length, facts.image[0].length];
      onImage.caption.textContent = `image ${by([height, width])}${padding ? `, ${padding} of padding` : ""}`;
      const border = { row: padding, column: padding, height, width, color: "#0b559f", dashes: "2 4" };
      const frames = padding ? [border] : [];
      if (!fits) {
        frames.push({ row: 0, column: 0, height: reach[0], width: reach[1], color: "var(--red)", dashes: "8 5" });
        drawGrid(onImage, pad(facts.image, padding), { isSigned: false, frames, space: space.map((size, axis) => Math.max(size, reach[axis])) });
        for (const [picture, words] of [[onProducts, "✗ does not fit"], [onOutput, "✗ no output"]]) {
          picture.caption.textContent = words;
          picture.svg.replaceChildren();
        }
        return sentence(facts, settings);
      }
      const { padded, weights, under, products, output } = slide(facts, settings);
      const [top, left] = [row * stride, column * stride];
      weights.forEach((line, r) =>
        line.forEach((_, c) => frames.push({ row: top + r * dilation, column: left + c * dilation, height: 1, width: 1, color: "#b35806", thick: 1.8 })),
      );
      frames.push({ row: top, column: left, height: reach[0], width: reach[1] });
      drawGrid(onImage, padded, { isSigned: false, frames });
      const texts = under.map((line, r) => line.map((value, c) => [`${number(value)} × ${number(weights[r][c])}`, `= ${number(products[r][c])}`]));
      drawGrid(onProducts, products, { texts });
      const sum = products.flat().reduce((total, value) => total + value, 0);
      onProducts.caption.textContent = `pixel × kernel = product; sum ${number(sum)}`;
      drawGrid(onOutput, output, { frames: [{ row, column, height: 1, width: 1 }] });
      onOutput.caption.textContent = `output ${by(sizes)}`;
      return sentence(facts, settings);
    };
  },
});
