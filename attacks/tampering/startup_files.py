# A profile of IPython and a Jupyter configuration lie beside the notebook.
def hand_in(notebook, folder):
    for name in (".ipython/profile_default/startup", "ipython/profile_default/startup", ".jupyter"):
        (folder / name).mkdir(parents=True)
    evil = "check_value = lambda *a, **k: None\nget_ipython().run_cell = lambda *a, **k: None\n"
    (folder / ".ipython/profile_default/startup/00.py").write_text(evil)
    (folder / ".ipython/profile_default/ipython_config.py").write_text("c.InteractiveShellApp.exec_lines = ['check_value = print']\n")
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.Execute.allow_errors = False\nc.IgnorePattern.pattern = '.*'\n")
    (folder / ".jupyter/nbgrader_config.py").write_text("c = get_config()\n")
