// A number of a feature map, and what it looks at in the layers before it, down to the image.
// Facts: stages, from the image upwards: { name, size, maps (packed, height × width × channels; null where not shown), window,
// stride, before }, the last three for rows and columns: a number in row r looks at `window` rows of the stage before, from
// r · stride − before on.
// Settings: stage, row, column (of the number), maps (for each stage, which of its maps is drawn).

import { by, explorer, slider, unpack } from "./explorer.js";
import { rowsOf } from "./arrays.js";
import { canvas, inGrey, paint, pickCell } from "./pictures.js";

/** For each stage from the image to the chosen one, what is looked at: { rows: [first, last], columns: [first, last] }. */
export function seen(stages, { stage, row, column }) {
  const found = [];
  found[stage] = { rows: [row, row], columns: [column, column] };
  for (let level = stage; level > 0; level--) {
    const { window, stride, before } = stages[level];
    const { size } = stages[level - 1];
    const through = ([first, last], axis) => [
      Math.max(first * stride[axis] - before[axis], 0),
      Math.min(last * stride[axis] - before[axis] + window[axis] - 1, size[axis] - 1),
    ];
    found[level - 1] = { rows: through(found[level].rows, 0), columns: through(found[level].columns, 1) };
  }
  return found;
}

const count = ([first, last]) => last - first + 1;
const range = ([first, last], name) => (first === last ? `${name} ${first}` : `${name}s ${first} to ${last}`);

export function sentence({ stages }, settings) {
  const { stage, row, column } = settings;
  if (stage === 0) return `This is the pixel in row ${row}, column ${column} of the image. Choose a number of a map, to see what it looks at.`;
  const found = seen(stages, settings);
  let before = stage - 1;
  while (!stages[before].maps) before--;
  const part = (level) => `${range(found[level].rows, "row")}, ${range(found[level].columns, "column")}`;
  const words = [`The number in row ${row}, column ${column} of “${stages[stage].name}” looks at ${part(before)} of ${before ? `“${stages[before].name}”, in all of its maps` : "the image"}.`];
  if (before) words.push(`In the image these are ${part(0)}: ${by([count(found[0].rows), count(found[0].columns)])} pixels.`);
  return words;
}

export default explorer({
  controls: ({ stages }) =>
    stages.flatMap(({ name, maps }, stage) => {
      if (!maps || maps.shape[2] === 1) return [];
      return (parent, facts, change, get) => {
        const follow = slider("map", `map of “${name}”`, { max: maps.shape[2] - 1 })(parent, facts, ({ map }) =>
          change({ maps: get().maps.map((old, at) => (at === stage ? map : old)) }),
        );
        return (settings) => follow({ map: settings.maps[stage] });
      };
    }),
  begin(pictures, { stages }, change, get) {
    const shown = stages.map(({ name, maps, size }, stage) => {
      if (!maps) return null;
      const [height, width] = size;
      const picture = canvas(pictures, height, width);
      pickCell(picture.element, () => size, (row, column) => change({ stage, row, column }), {
        hovers: true,
        keys: `${stage ? `Map of ${name}` : "Image"}, ${height} rows and ${width} columns. Arrow keys choose a number of it.`,
        at: () => (get().stage === stage ? [get().row, get().column] : [height >> 1, width >> 1]),
      });
      picture.caption.textContent = stage ? `${name}: ${by(maps.shape)}` : `image ${by(size)}`;
      return { ...picture, values: unpack(maps).values, drawn: -1 };
    });
    return (settings) => {
      const found = seen(stages, settings);
      shown.forEach((picture, stage) => {
        if (!picture) return;
        const map = settings.maps[stage];
        const [height, width, channels] = stages[stage].maps.shape;
        if (picture.drawn !== map) paint(picture.context, rowsOf(height, width, (r, c) => picture.values[(r * width + c) * channels + map]), inGrey(255));
        picture.drawn = map;
        const part = found[stage];
        if (part) picture.mark(part.rows[0], part.columns[0], count(part.rows), count(part.columns));
        else picture.mark();
      });
      return sentence({ stages }, settings);
    };
  },
});
