// A box to be laid over a thing in a picture, and what it shares with the true one. Facts: picture (packed, height × width),
// truth [top, left, bottom, right], colors [yours, true]. Settings: top, left, height, width.

import { explorer, slider, unpack } from "./explorer.js";
import { canvas, paint, pickCell, shape } from "./pictures.js";
import { asRows } from "./arrays.js";

export const boxOf = ({ top, left, height, width }) => [top, left, top + height, left + width];

/** How many pixels are in both boxes, how many in one at least, and the one divided by the other. */
export function shared(one, other) {
  const area = ([top, left, bottom, right]) => Math.max(0, bottom - top) * Math.max(0, right - left);
  const both = area(one.map((side, place) => (place < 2 ? Math.max : Math.min)(side, other[place])));
  const either = area(one) + area(other) - both;
  return { both, either, iou: both / either };
}

/** How far the four sides are from the true ones, in pixels, on average. */
export const meanError = (one, other) => one.reduce((sum, side, place) => sum + Math.abs(side - other[place]), 0) / 4;

export function sentence({ truth }, settings) {
  const { both, either, iou } = shared(boxOf(settings), truth);
  return [
    `${both} pixels are in both boxes, ${either} in one of them at least: IoU ${iou.toFixed(2)}.`,
    `The sides are wrong by ${meanError(boxOf(settings), truth).toFixed(1)} pixels on average.`,
  ];
}

export default explorer({
  controls: ({ picture: { shape: [rows, columns] } }) => [
    slider("top", "top", { max: rows - 1 }),
    slider("left", "left", { max: columns - 1 }),
    slider("height", "height", { min: 1, max: rows }),
    slider("width", "width", { min: 1, max: columns }),
  ],
  // A box stays within the picture.
  settle: ({ picture: { shape: [rows, columns] } }, { top, left, height, width }) => ({
    top: Math.max(0, Math.min(top, rows - height)),
    left: Math.max(0, Math.min(left, columns - width)),
    height,
    width,
  }),
  begin(pictures, facts, change, get) {
    const [rows, columns] = facts.picture.shape;
    const onPicture = canvas(pictures, rows, columns);
    const middle = () => [get().top + (get().height >> 1), get().left + (get().width >> 1)];
    const move = (row, column) => change({ top: row - (get().height >> 1), left: column - (get().width >> 1) });
    pickCell(onPicture.element, () => [rows, columns], move, {
      keys: `Picture of ${rows} rows and ${columns} columns. Arrow keys move the box.`,
      at: middle,
    });
    paint(onPicture.context, asRows(unpack(facts.picture)), (value) => [value, value, value]);
    const over = shape("svg", onPicture.element.parentElement, {
      viewBox: `0 0 ${columns} ${rows}`,
      style: "position: absolute; inset: 0; pointer-events: none",
      "aria-hidden": "true",
    });
    const frame = (color, dashes) =>
      shape("rect", over, { fill: "none", stroke: color, "stroke-width": 3, "stroke-dasharray": dashes, "vector-effect": "non-scaling-stroke" });
    const lay = (rect, [top, left, bottom, right]) => {
      for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top })) rect.setAttribute(name, value);
    };
    const overlap = shape("rect", over, { fill: "#ffd400", "fill-opacity": 0.35 });
    lay(frame(facts.colors[1], "7 5"), facts.truth);
    const yours = frame(facts.colors[0], "none");
    return (settings) => {
      const box = boxOf(settings);
      lay(yours, box);
      const inner = box.map((side, place) => (place < 2 ? Math.max : Math.min)(side, facts.truth[place]));
      lay(overlap, shared(box, facts.truth).both ? inner : [0, 0, 0, 0]);
      onPicture.caption.textContent = `IoU ${shared(box, facts.truth).iou.toFixed(2)}`;
      return sentence(facts, settings);
    };
  },
});
