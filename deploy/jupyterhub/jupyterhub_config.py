"""JupyterHub for the course on one machine, where each person is a user of the system and has a server of their own.

`course hub-demo` lays out the folder COURSE_HUB and starts this; docs/hub.md says how a real one is set up.
"""

import os
from pathlib import Path

c = get_config()  # noqa: F821

# env/ (the Python of users' servers), programs/, exchange/, state/ (the hub's own), home/ (of the demo's users).
FOLDER = Path(os.environ["COURSE_HUB"])
INSTRUCTORS, LEARNERS = os.environ["COURSE_INSTRUCTORS"].split(), os.environ["COURSE_LEARNERS"].split()
SETTINGS = FOLDER / "programs" / "deploy" / "jupyterhub" / "jupyter"
isolated = os.getuid() == 0

c.JupyterHub.db_url = f"sqlite:///{FOLDER}/state/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = f"{FOLDER}/state/cookie_secret"
c.ConfigurableHTTPProxy.pid_file = f"{FOLDER}/state/proxy.pid"
c.ConfigurableHTTPProxy.command = [str(Path(__file__).parent / "node_modules" / ".bin" / "configurable-http-proxy")]

c.Authenticator.allowed_users = {*INSTRUCTORS, *LEARNERS}
c.JupyterHub.load_groups = {"instructors": {"users": INSTRUCTORS}, "learners": {"users": LEARNERS}}

c.Spawner.cmd = [f"{FOLDER}/env/bin/python", "-m", "jupyterhub.singleuser"]
c.Spawner.default_url = "/lab"
c.Spawner.start_timeout = c.Spawner.http_timeout = 120
c.Spawner.environment = {
    "PATH": f"{FOLDER}/env/bin:{os.defpath}",
    "COURSE_EXCHANGE": f"{FOLDER}/exchange",
    # Where all are one user of the system, nbgrader is told who somebody is, and can't check it.
    "COURSE_ONE_USER": "" if isolated else "yes",
}
c.Spawner.group_overrides = {
    group: {
        "groups": [group],
        "spawner_override": {"environment": {"JUPYTER_CONFIG_PATH": f"{SETTINGS}/{group}:{SETTINGS}/everyone"}},
    }
    for group in ("instructors", "learners")
}

if isolated:
    c.JupyterHub.authenticator_class = "pam"
    c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
else:
    c.JupyterHub.authenticator_class = "dummy"
    c.DummyAuthenticator.password = os.environ["COURSE_PASSWORD"]
    c.JupyterHub.spawner_class = "simple"
    c.SimpleLocalProcessSpawner.home_dir_template = f"{FOLDER}/home/{{username}}"
