"""nbgrader in a learner's JupyterLab: Validate gives a cell as long as grading does."""

c = get_config()  # noqa: F821

c.Execute.timeout = 60
c.KernelManager.transport_encryption = "auto"  # As in jupyter_server_config.py.
