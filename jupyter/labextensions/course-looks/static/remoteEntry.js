// Tells the cells of a chapter apart, of whose metadata JupyterLab shows nothing in the page: each cell's element gets its
// role (answer, check, test) as `data-role`, for custom.css. A hidden test's cell, which is empty for a learner, is passed over
// when one comes to it from a neighbour, so that it takes no key press; so is the cell for chapters that are opened alone,
// which is not shown here. Plain JavaScript, as JupyterLab loads it; nothing is built.
// Also folds the list of files away where a window is narrow.
// In a function of its own, as all extensions share one scope.
(() => {
  const ALONE = "opened-alone";
  const NARROW = "(max-width: 800px)";
  const ROLES = new Set(["answer", "check", "test", ALONE]);

  function roleOf(model) {
    return model?.getMetadata("tags")?.includes(ALONE) ? ALONE : model?.getMetadata("role");
  }

  function mark(notebook) {
    for (const { model, node } of notebook.widgets) {
      const role = roleOf(model);
      if (ROLES.has(role)) node.dataset.role = role;
      else delete node.dataset.role;
    }
  }

  function passOver(notebook, before) {
    const now = notebook.activeCellIndex;
    const step = now - before;
    const next = now + step;
    const isPassed = ["test", ALONE].includes(roleOf(notebook.activeCell?.model));
    if (isPassed && Math.abs(step) === 1 && next >= 0 && next < notebook.widgets.length) notebook.activeCellIndex = next;
  }

  function watch(notebook) {
    let before = notebook.activeCellIndex;
    notebook.modelContentChanged.connect(() => mark(notebook));
    notebook.activeCellChanged.connect(() => {
      // JupyterLab first ends what it does with the cell that it has just made the active one.
      queueMicrotask(() => {
        mark(notebook);
        passOver(notebook, before);
        before = notebook.activeCellIndex;
      });
    });
    mark(notebook);
  }

  const plugin = {
    id: "course-looks:cells",
    autoStart: true,
    activate: (app) => {
      const known = new WeakSet();
      const look = () => {
        for (const { content, context } of app.shell.widgets("main")) {
          if (!content?.modelContentChanged || !content.activeCellChanged || known.has(content)) continue;
          known.add(content);
          context.ready.then(() => watch(content));
        }
      };
      app.shell.layoutModified.connect(look);
      app.restored.then(look);
      // In a narrow window the list of files would leave a chapter no room; a click on its folder brings it back.
      const narrow = matchMedia(NARROW);
      const makeRoom = () => narrow.matches && app.shell.collapseLeft();
      narrow.addEventListener("change", makeRoom);
      app.restored.then(makeRoom);
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["course-looks"] = {
    init: () => {},
    get: async () => () => ({ __esModule: true, default: plugin }),
  };
})();
