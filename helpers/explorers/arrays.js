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
  return rowsOf(...places, (row, column) => {
    let sum = 0;
    for (let r = 0; r < kernel.length; r++) {
      const under = rows[row * stride + r * dilation];
      for (let c = 0; c < kernel[r].length; c++) sum += under[column * stride + c * dilation] * kernel[r][c];
    }
    return sum;
  });
}
