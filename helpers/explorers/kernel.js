// A kernel that can be edited, on a photograph. Facts: photo (packed), kernels (name → rows). Settings: preset, entries (rows).

import { choice, explorer, make, number, unpack } from "./explorer.js";
import { asRows, convolve } from "./arrays.js";
import { canvas, inGrey, inSigned, paint } from "./pictures.js";

/** What a kernel makes of a photograph: its answers, the least and the most of them, and what is drawn at full strength. */
export function respond(photo, entries) {
  const answers = convolve(photo, entries);
  let [least, largest] = [Infinity, -Infinity];
  for (const row of answers) {
    for (const value of row) {
      if (value < least) least = value;
      if (value > largest) largest = value;
    }
  }
  return { answers, most: nearlyMost(answers, Math.max(-least, largest)) || 1, least, largest };
}

/** The size that one answer in a hundred goes beyond: a few extreme pixels would make all others pale. */
function nearlyMost(answers, most) {
  // Counted in a thousand classes, which is quicker than sorting.
  const classes = new Uint32Array(1001);
  for (const row of answers) for (const value of row) classes[((Math.abs(value) / (most || 1)) * 1000) | 0]++;
  let beyond = 0.01 * answers.length * answers[0].length;
  let at = 1000;
  while (at > 0 && (beyond -= classes[at]) > 0) at--;
  return (most * (at + 0.5)) / 1000.5;
}

export function sentence(entries, { least, largest }) {
  const total = entries.flat().reduce((sum, value) => sum + value, 0);
  const flat = Math.abs(total) < 1e-8 ? "0" : `${number(total)} times their brightness`;
  const words = `The entries sum to ${number(total)}: even areas answer with ${flat}.`;
  return `${words} Answers go from ${number(least)} to ${number(largest)}.`;
}

/** Nine numbers to type; what is no number yet, as a minus sign alone, counts as 0. */
function entries(parent, facts, change, get) {
  const table = make("div", parent, { style: "display: grid; grid-template-columns: repeat(3, auto); gap: 4px" });
  const inputs = [0, 1, 2].map((row) =>
    [0, 1, 2].map((column) => {
      const input = make("input", table, { type: "number", step: 1 });
      input.setAttribute("aria-label", `kernel, row ${row}, column ${column}`);
      input.oninput = () => change({ entries: inputs.map((line) => line.map((one) => one.valueAsNumber || 0)) });
      return input;
    }),
  );
  return ({ entries }) =>
    inputs.forEach((line, row) =>
      line.forEach((input, column) => {
        // What is being typed is left as it is.
        if ((input.valueAsNumber || 0) !== entries[row][column]) input.value = Number(entries[row][column].toFixed(3));
        else if (input.value === "" && document.activeElement !== input) input.value = 0;
      }),
    );
}

export default explorer({
  controls: ({ kernels }) => [
    (parent, facts, change, get) =>
      choice("preset", "start from", Object.keys(kernels))(parent, facts, ({ preset }) => change({ preset, entries: kernels[preset] }), get),
    entries,
  ],
  begin(pictures, facts) {
    const photo = asRows(unpack(facts.photo));
    const [height, width] = facts.photo.shape;
    const onPhoto = canvas(pictures, height, width);
    const onAnswer = canvas(pictures, height - 2, width - 2);
    onPhoto.caption.textContent = "photograph";
    paint(onPhoto.context, photo, inGrey(facts.white));
    return (settings) => {
      const answer = respond(photo, settings.entries);
      paint(onAnswer.context, answer.answers, inSigned(answer.most));
      const most = number(answer.most, answer.most < 10 ? 2 : 0);
      onAnswer.caption.textContent = `its answer: blue −${most}, white 0, orange ${most}`;
      return sentence(settings.entries, answer);
    };
  },
});
