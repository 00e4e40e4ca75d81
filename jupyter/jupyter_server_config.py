"""JupyterLab under `course lab`."""

from pathlib import Path

c = get_config()  # noqa: F821

HERE = Path(__file__).resolve().parent

# How a chapter looks: custom/custom.css, which tells cells apart by what labextensions/course-looks writes on them.
c.LabApp.custom_css = True
c.ServerApp.tornado_settings = {"static_custom_path": [str(HERE / "custom")]}
# Extensions of ours, as plain JavaScript.
c.LabApp.extra_labextensions_path = [str(HERE / "labextensions")]

# Other users of the machine can't listen to a kernel's messages; without it each kernel warns on the terminal.
c.KernelManager.transport_encryption = "auto"
