// JupyterLab scrolls to the cell of a link once, while the notebook still fills: what comes in above and below moves the
// cell away. Here the cell is held at the top until the notebook has its height, or the learner does something.
// In a function of its own, as all extensions share one scope.
(() => {
  const ACTS = ["wheel", "pointerdown", "keydown", "touchstart"];
  const STEP = 200; // Milliseconds between two looks.
  const STILL = 10; // So many looks without a change, and the notebook has its height.
  const LOOKS = 600;

  async function hold(notebook, id) {
    let acted = false;
    const act = () => (acted = true);
    ACTS.forEach((name) => notebook.node.addEventListener(name, act, { once: true, capture: true }));
    for (let look = 0, still = 0, before = ""; look < LOOKS && still < STILL && !acted && !notebook.isDisposed; look++) {
      const index = notebook.widgets.findIndex(({ model }) => model.id === id);
      const cell = notebook.widgets[index];
      if (cell) notebook.activeCellIndex = index; // Keys go on from here, too.
      if (cell?.node.isConnected) {
        const { top, height } = cell.node.getBoundingClientRect();
        const now = [Math.round(top), Math.round(height), notebook.node.querySelector(".jp-WindowedPanel-outer").scrollHeight].join();
        still = now === before ? still + 1 : 0;
        before = now;
        cell.node.scrollIntoView();
      }
      await new Promise((done) => setTimeout(done, STEP));
    }
    ACTS.forEach((name) => notebook.node.removeEventListener(name, act, { capture: true }));
  }

  const plugin = {
    id: "course-links:plugin",
    description: "Holds the cell that a link leads to in sight while its notebook opens.",
    autoStart: true,
    activate: (app) => {
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew: (panel) => {
          const usual = panel.setFragment.bind(panel);
          panel.setFragment = (fragment) => {
            const id = /^#cell-id=([\w-]+)$/.exec(fragment)?.[1];
            if (id) void panel.context.ready.then(() => hold(panel.content, id));
            else usual(fragment);
          };
        },
      });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["course-links"] = { init: () => {}, get: async () => () => ({ __esModule: true, default: plugin }) };
})();
