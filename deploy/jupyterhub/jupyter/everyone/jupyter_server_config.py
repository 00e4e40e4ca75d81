"""A user's server on a hub: JupyterLab as under `course lab`, and what nbgrader's extensions need."""

from pathlib import Path

c = get_config()  # noqa: F821
load_subconfig("jupyter_server_config.py", path=str(Path(__file__).parents[4] / "jupyter"))  # noqa: F821
# The formgrader shows its pages in a frame; only this server's own pages may frame them.
c.ServerApp.tornado_settings["headers"] = {"Content-Security-Policy": "frame-ancestors 'self'"}
# A login shell would forget the PATH on which `course` and `nbgrader` are.
c.ServerApp.terminado_settings = {"shell_command": ["/bin/bash"]}
