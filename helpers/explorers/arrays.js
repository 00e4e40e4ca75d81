// Two-dimensional arrays as lists of rows: what a kernel, a window and a border make of them.

/** Rows of numbers, each from its place. */
export const rowsOf = (height, width, value) =>
  Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => value(row, column)));

/** The rows of an array that was unpacked with its shape (height, width). */
export const asRows = ({ shape: [height, width], values }) => rowsOf(height, width, (row, column) => values[row * width + column]);

/** With a border of zeros. */
export const pad = (rows, border) =>
  rowsOf(rows.length + 2 * border, rows[0].length + 2 * border, (row, column) => rows[row - border]?.[column - border] ?? 0);

/** What a kernel answers at each place where it fits, not turned round. */
export function convolve(rows, kernel, { stride = 1, dilation = 1 } = {}) {
  const places = [
    [rows.length, kernel.length],
    [rows[0].length, kernel[0].length],
  ].map(([size, reach]) => Math.floor((size - dilation * (reach - 1) - 1) / stride) + 1);
  const [rowsOut, columnsOut] = places;
  const result = Array.from({ length: rowsOut }, () => new Float64Array(columnsOut));
  // Over the kernel's few entries, not over the image's many, as in chapter 4.
  kernel.forEach((line, r) =>
    line.forEach((entry, c) => {
      if (entry === 0) return;
      for (let row = 0; row < rowsOut; row++) {
        const [sums, under] = [result[row], rows[row * stride + r * dilation]];
        for (let column = 0, at = c * dilation; column < columnsOut; column++, at += stride) sums[column] += entry * under[at];
      }
    }),
  );
  return result.map((row) => Array.from(row));
}
