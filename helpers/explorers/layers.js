// A network of layers that can be edited: the size of what each gives, its parameters and its multiply-adds.
// Facts: image (rows, columns, channels), layers (those it begins with), counts_products (whether they are told). Settings: layers, each { kind, … } as in KINDS.

import { button, by, explorer, make } from "./explorer.js";
import { shape } from "./pictures.js";

const PADDING = ["valid", "same"];
const STYLE = `
.explorer .blocks { display: flex; flex-flow: row wrap; align-items: flex-end; gap: 0.4em 0.9em; width: 100%; }
.explorer .block { text-align: center; font-size: 12px; font-variant-numeric: tabular-nums; }
.explorer .block svg { margin: 0 auto 2px; width: auto; }
.explorer .layers { list-style: none; width: 100%; max-width: 62em; margin: 0; padding: 0; }
.explorer .layer { display: flex; flex-flow: row wrap; gap: 0.3em 0.9em; align-items: center; padding: 0.35em 0; border-top: 1px solid var(--faint); }
.explorer .layer label { display: inline-flex; gap: 0.35em; align-items: center; }
.explorer .layer input[type="number"] { width: 3.8em; }
.explorer .gives { flex: 1 1 15em; font-variant-numeric: tabular-nums; }
.explorer .share { height: 6px; margin-top: 2px; background: rgba(128, 128, 128, 0.18); }
.explorer .share div { height: 100%; background: var(--blue); }
`;

/** The sizes that places of a window make of rows and columns, as Keras counts them. */
function places([rows, columns], window, stride, padding) {
  return [rows, columns].map((size) => (padding === "same" ? Math.ceil(size / stride) : Math.floor((size - window) / stride) + 1));
}

// What each kind has to be set, as it is at first; and what it makes of a shape: { shape, parameters, products } or { fault }.
const KINDS = {
  Conv2D: {
    settings: { filters: 10, kernel: 3, strides: 1, padding: "valid" },
    make([rows, columns, channels], { filters, kernel, strides, padding }) {
      const size = places([rows, columns], kernel, strides, padding);
      const weights = kernel * kernel * channels * filters;
      return { shape: [...size, filters], parameters: weights + filters, products: size[0] * size[1] * weights };
    },
  },
  MaxPool2D: {
    settings: { window: 2 },
    make: ([rows, columns, channels], { window }) => ({ shape: [...places([rows, columns], window, window, "valid"), channels], parameters: 0, products: 0 }),
  },
  GlobalAveragePooling2D: { settings: {}, make: ([, , channels]) => ({ shape: [channels], parameters: 0, products: 0 }) },
  Flatten: { settings: {}, make: (given) => ({ shape: [given.reduce((all, size) => all * size)], parameters: 0, products: 0 }) },
  Dense: {
    settings: { units: 3 },
    make(given, { units }) {
      const weights = given.at(-1) * units;
      const rows = given.slice(0, -1).reduce((all, size) => all * size, 1);
      return { shape: [...given.slice(0, -1), units], parameters: weights + units, products: rows * weights };
    },
  },
};
const NEEDS_MAPS = ["Conv2D", "MaxPool2D", "GlobalAveragePooling2D"];
const LIMITS = { filters: [1, 512], kernel: [1, 11], strides: [1, 8], window: [1, 8], units: [1, 4096] };

/** What each layer gives: { shape, parameters, products }; after one that is impossible, whose `fault` says why, no more. */
export function measure(image, layers) {
  const given = [];
  let before = image;
  for (const layer of layers) {
    if (NEEDS_MAPS.includes(layer.kind) && before.length !== 3) {
      given.push({ fault: `${layer.kind} needs maps, and gets a row of ${before[0]} numbers` });
      break;
    }
    const made = KINDS[layer.kind].make(before, layer);
    if (Math.min(...made.shape) < 1) {
      given.push({ fault: `${layer.kind} does not fit: its window is larger than the ${by(before.slice(0, 2))} numbers it gets` });
      break;
    }
    given.push(made);
    before = made.shape;
  }
  return given;
}

const thousands = (value) => value.toLocaleString("en-US");
const several = (count, word) => `${thousands(count)} ${word}${count === 1 ? "" : "s"}`;

export function sentence({ image, counts_products }, { layers }) {
  const given = measure(image, layers);
  const fault = given.find((one) => one.fault);
  if (fault) return [{ warning: `Layer ${given.length}: ${fault.fault}.` }];
  const total = given.reduce((sum, one) => sum + one.parameters, 0);
  const products = given.reduce((sum, one) => sum + one.products, 0);
  const words = [`${several(layers.length, "layer")} make ${by(image)} numbers into ${by(given.at(-1)?.shape ?? image)}, with ${several(total, "parameter")}${counts_products ? ` and ${several(products, "multiply-add")}` : ""}.`];
  const most = given.reduce((best, one, index) => (one.parameters > given[best].parameters ? index : best), 0);
  if (total && layers.length > 1) words.push(`Most parameters, ${thousands(given[most].parameters)}, are in layer ${most + 1}, ${layers[most].kind}.`);
  return words;
}

const fresh = (kind) => ({ kind, ...KINDS[kind].settings });

export default explorer({
  controls: () => [
    button("begin again", ({ layers }) => ({ layers })),
  ],
  begin(pictures, facts, change, get) {
    const { image, counts_products } = facts;
    make("style", pictures, { textContent: STYLE });
    const blocks = make("div", pictures, { className: "blocks" });
    const list = make("ol", pictures, { className: "layers" });
    let rows = [];
    let kinds = "";

    const edit = (index, changes) => change({ layers: get().layers.map((layer, at) => (at === index ? { ...layer, ...changes } : layer)) });

    /** One layer's controls; what it gives is filled in later. */
    function row(layer, index) {
      const item = make("li", list, { className: "layer" });
      const kind = make("select", make("label", item, { textContent: `${index + 1}` }));
      kind.setAttribute("aria-label", `kind of layer ${index + 1}`);
      for (const name of Object.keys(KINDS)) make("option", kind, { textContent: name, value: name });
      kind.value = layer.kind;
      kind.onchange = () => change({ layers: get().layers.map((one, at) => (at === index ? fresh(kind.value) : one)) });
      const inputs = Object.keys(KINDS[layer.kind].settings).map((name) => {
        const label = make("label", item, { textContent: name });
        if (name === "padding") {
          const select = make("select", label);
          PADDING.forEach((option) => make("option", select, { textContent: option, value: option }));
          select.onchange = () => edit(index, { padding: select.value });
          return [name, select];
        }
        const [min, max] = LIMITS[name];
        const input = make("input", label, { type: "number", min, max });
        input.oninput = () => edit(index, { [name]: Math.max(min, Math.min(max, Math.round(input.valueAsNumber || min))) });
        input.onblur = () => (input.value = get().layers[index][name]);
        return [name, input];
      });
      const gives = make("div", item, { className: "gives" });
      const words = make("div", gives);
      const share = make("div", make("div", gives, { className: "share" }));
      const tools = make("span", item, { style: "display: flex; gap: 0.3em" });
      const up = make("button", tools, { type: "button", textContent: "↑" });
      up.setAttribute("aria-label", `move layer ${index + 1} up`);
      up.disabled = index === 0;
      up.onclick = () => change({ layers: get().layers.toSpliced(index - 1, 2, get().layers[index], get().layers[index - 1]) });
      const more = make("button", tools, { type: "button", textContent: "+" });
      more.setAttribute("aria-label", `add a layer below layer ${index + 1}`);
      more.onclick = () => change({ layers: get().layers.toSpliced(index + 1, 0, fresh("MaxPool2D")) });
      const away = make("button", tools, { type: "button", textContent: "✕" });
      away.setAttribute("aria-label", `remove layer ${index + 1}`);
      away.disabled = get().layers.length === 1;
      away.onclick = () => change({ layers: get().layers.toSpliced(index, 1) });
      return { inputs, words, share };
    }

    function drawBlock(name, size) {
      const block = make("div", blocks, { className: "block" });
      const [height, width, depth] = size.length === 3 ? size : [3, 3, size[0]];
      // Roots, so that a row of thousands has room and a single number is seen.
      const [tall, wide] = [7 * Math.sqrt(Math.max(height, width)), Math.min(3 + 2.2 * Math.sqrt(depth), 90)];
      const svg = shape("svg", block, { width: wide + 2, height: tall + 2, "aria-hidden": "true" });
      shape("rect", svg, { x: 1, y: 1, width: wide, height: tall, fill: "var(--blue)", "fill-opacity": 0.35, stroke: "var(--blue)" });
      make("div", block, { textContent: name });
      make("div", block, { textContent: by(size) });
    }

    const tell = ({ shape, parameters, products }) =>
      `gives ${by(shape)}; ${several(parameters, "parameter")}${counts_products ? `, ${several(products, "multiply-add")}` : ""}`;

    return ({ layers }) => {
      const now = layers.map(({ kind }) => kind).join();
      if (now !== kinds || rows.length !== layers.length) {
        kinds = now;
        list.replaceChildren();
        rows = layers.map(row);
      }
      const given = measure(image, layers);
      const total = given.reduce((sum, one) => sum + (one.parameters ?? 0), 0) || 1;
      rows.forEach(({ inputs, words, share }, index) => {
        for (const [name, input] of inputs) if (document.activeElement !== input) input.value = layers[index][name];
        const made = given[index];
        words.textContent = !made ? "…" : made.fault ? "✗ does not fit" : tell(made);
        share.style.width = `${(100 * (made?.parameters ?? 0)) / total}%`;
      });
      blocks.replaceChildren();
      drawBlock("image", image);
      given.forEach((one, index) => one.shape && drawBlock(layers[index].kind.replace("GlobalAveragePooling2D", "means"), one.shape));
      return sentence(facts, { layers });
    };
  },
});
