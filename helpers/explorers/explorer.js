// What every explorer is in the browser: controls, and pictures and a sentence that follow them.
// The model holds `facts`, which stay, and `settings`, which the controls move; both are plain JSON. No kernel is asked.

const DARK = "--blue: #7db8f0; --orange: #f2a65a; --red: #ff9a9a; --quiet: #a8a8a8; --faint: #4a4a4a";
const STYLE = `
.explorer { --blue: #0b559f; --orange: #b35806; --red: #b00020; --quiet: #666; --faint: #d5d5d5;
  color: var(--jp-ui-font-color1, inherit); font-family: var(--jp-ui-font-family, inherit); font-size: 14px; line-height: 1.45;
  padding: 0.5em 5px; }
[data-jp-theme-light="false"] .explorer, [data-theme="dark"] .explorer { ${DARK}; }
@media (prefers-color-scheme: dark) { [data-theme="auto"] .explorer { ${DARK}; } }
.explorer .controls { display: flex; flex-flow: row wrap; gap: 0.3em 1.5em; align-items: center; margin-bottom: 0.8em; }
.explorer .control { display: flex; flex-flow: row wrap; gap: 0 0.6em; align-items: center; min-height: 30px; }
.explorer .control output { min-width: 2.2em; font-variant-numeric: tabular-nums; }
.explorer input[type="range"] { width: 9em; min-height: 28px; margin: 0; accent-color: var(--blue); }
.explorer select, .explorer button, .explorer input[type="number"] { font: inherit; color: inherit; min-height: 28px;
  padding: 0.1em 0.5em; background: transparent; border: 1px solid var(--quiet); border-radius: 4px; }
.explorer input[type="number"] { width: 4.2em; padding: 0.1em 0.2em; }
.explorer option { color: CanvasText; background: Canvas; }
.explorer button[aria-pressed="true"] { font-weight: bold; outline: 2px solid var(--blue); }
.explorer :is(input, select, button, canvas, svg):focus-visible { outline: 3px solid var(--orange); outline-offset: 2px; }
.explorer .pictures { display: flex; flex-flow: row wrap; gap: 1em 1.4em; align-items: flex-start; }
.explorer figure { flex: 1 1 220px; max-width: 340px; min-width: 0; margin: 0; }
.explorer figcaption { min-height: 1.45em; margin-bottom: 0.2em; font-weight: 600; font-size: 13px; color: inherit; text-align: left; }
.explorer svg { display: block; width: 100%; overflow: visible; font-family: inherit; }
.explorer canvas { display: block; width: 100%; image-rendering: pixelated; }
.explorer .said { min-height: 2.9em; max-width: 60em; margin: 0.8em 0 0; }
.explorer .warns { color: var(--red); }
`;

/** An element with these properties, put at the end of its parent. */
export function make(tag, parent, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  parent?.append(element);
  return element;
}

/** A slider over whole steps, or over a list of `values`; its `max` may be a function of facts and settings. */
export function slider(name, label, { min = 0, max = 1, step = 1, values = null, text = number }) {
  return (parent, facts, change) => {
    const control = make("label", parent, { className: "control" });
    make("span", control, { textContent: label });
    const input = make("input", control, { type: "range", min, step });
    const shown = make("output", control);
    input.oninput = () => change({ [name]: values ? values[input.valueAsNumber] : input.valueAsNumber });
    return (settings) => {
      input.max = values ? values.length - 1 : typeof max === "function" ? max(facts, settings) : max;
      input.value = values ? values.indexOf(settings[name]) : settings[name];
      shown.textContent = text(settings[name]);
      input.setAttribute("aria-valuetext", shown.textContent);
    };
  };
}

/** A list to choose from; each option is what the setting becomes. */
export function choice(name, label, options) {
  return (parent, facts, change) => {
    const control = make("label", parent, { className: "control" });
    make("span", control, { textContent: label });
    const select = make("select", control);
    options.forEach((option) => make("option", select, { textContent: option, value: option }));
    select.onchange = () => change({ [name]: select.value });
    return (settings) => (select.value = settings[name]);
  };
}

/** A button for something to be done; it gives the settings that change. */
export function button(label, changes) {
  return (parent, facts, change, get) => {
    make("button", parent, { type: "button", textContent: label }).onclick = () => change(changes(facts, get()));
    return () => {};
  };
}

/**
 * What anywidget, or a page of the site, asks to render.
 *
 * controls: facts → list of the above. settle: (facts, settings) → settings that are possible.
 * begin: (place, facts, change, get) → a function that draws for settings and returns the sentence, or a list of sentences, of
 * which { warning } stands out.
 */
export function explorer({ controls, begin, settle = (facts, settings) => settings }) {
  function render({ model, el }) {
    const facts = model.get("facts");
    const get = () => model.get("settings");
    make("style", el, { textContent: STYLE });
    const root = make("div", el, { className: "explorer" });
    // JupyterLab would take keys, such as the arrows, for commands of its own; Shift + Enter goes on to the next cell from here, too.
    const isForLab = (event) => event.ctrlKey || event.metaKey || (event.shiftKey && event.key === "Enter");
    root.onkeydown = (event) => isForLab(event) || event.stopPropagation();
    const panel = make("div", root, { className: "controls" });
    const pictures = make("div", root, { className: "pictures" });
    const said = make("p", root, { className: "said" });
    said.setAttribute("role", "status");
    said.setAttribute("aria-live", "polite");

    const change = (changes) => {
      model.set("settings", settle(facts, { ...get(), ...changes }));
      model.save_changes();
    };
    const follow = controls(facts).map((control) => control(panel, facts, change, get));
    const draw = begin(pictures, facts, change, get);
    const update = () => {
      const settings = get();
      follow.forEach((show) => show(settings));
      const sentences = [draw(settings)].flat().map((one) =>
        one.warning ? make("b", null, { className: "warns", textContent: `✗ ${one.warning}` }) : one,
      );
      said.replaceChildren(...sentences.flatMap((one) => [one, " "]));
    };
    model.on("change:settings", update);
    update();
    return () => model.off("change:settings", update);
  }
  return { render };
}

/** A number with two decimals at most, or with so many exactly, and a minus sign as it is printed. */
export function number(value, decimals = 2, exactly = false) {
  const rounded = Number(value.toFixed(decimals)) + 0;
  return (exactly ? rounded.toFixed(decimals) : String(rounded)).replace("-", "−");
}

/** A shape as it is spoken, such as 3×3. */
export const by = (shape) => shape.join("×");

/** "the last row and the last 2 columns", for how many of each; "" for none of both. */
export function lastOnes(counts) {
  const names = ["row", "column"];
  return counts
    .map((count, axis) => count && (count === 1 ? `the last ${names[axis]}` : `the last ${count} ${names[axis]}s`))
    .filter(Boolean)
    .join(" and ");
}

/** An array that Python packed: { dtype, shape, base64 }. */
export function unpack({ dtype, shape, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const values = { uint8: Uint8Array, float32: Float32Array }[dtype];
  return { shape, values: new values(bytes.buffer) };
}
