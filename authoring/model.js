/** On a page without a kernel, what stands in for anywidget's model. */
function modelOf(state) {
  const listeners = new Map();
  const of = (event) => listeners.get(event) ?? [];
  return {
    get: (name) => state[name],
    set(name, value) {
      if (JSON.stringify(value) === JSON.stringify(state[name])) return;
      state[name] = value;
      of(`change:${name}`).forEach((listener) => listener());
    },
    on: (event, listener) => listeners.set(event, [...of(event), listener]),
    off: (event, listener) => listeners.set(event, of(event).filter((one) => one !== listener)),
    save_changes() {},
  };
}
