"""JupyterHub's configuration on Kubernetes, beside values.yaml: each user's pod runs as a system user of its own.

In the chart's own way all pods run as one user, and the exchange, a volume that all of them mount, would keep nobody's
work from anybody. Here a user's number follows from their name, so that the owners and modes of files mean on the volume
what they mean on one machine. grading.collecting.exchange.user_id computes the same: this file runs in the chart's own
image of the hub, where none of the course's programs can be imported.
"""

import hashlib
import os

c = get_config()  # noqa: F821

IMAGE = os.environ["COURSE_IMAGE"]
INSTRUCTORS = os.environ["COURSE_INSTRUCTORS"].split()
COURSE = "image-course"
PROGRAMS = "/opt/image-course"
SETTINGS = f"{PROGRAMS}/deploy/jupyterhub/jupyter"


def user_id(name):
    """The number of the system's user for a hub's user; two of 500 users share one with a probability of 6 in 100,000."""
    return 100_000 + int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) % 2_000_000_000


def as_own_user(spawner):
    """Run the pod as the user's own system user, with a home and an exchange that belong to the right people."""
    name, number, instructor = spawner.user.name, user_id(spawner.user.name), spawner.user.name in INSTRUCTORS
    home = f"/home/{name}"
    spawner.uid = spawner.gid = number
    spawner.fs_gid = None  # It would give the whole exchange to one group.
    spawner.working_dir = home
    spawner.volumes = [
        {"name": "home", "persistentVolumeClaim": {"claimName": spawner.pvc_name}},
        {"name": "exchange", "persistentVolumeClaim": {"claimName": "course-exchange"}},
        {"name": "users", "emptyDir": {}},
    ]
    spawner.volume_mounts = [
        {"name": "home", "mountPath": home},
        {"name": "exchange", "mountPath": "/exchange"},
        # nbgrader asks the system for its user's name.
        {"name": "users", "mountPath": "/etc/passwd", "subPath": "passwd", "readOnly": True},
    ]
    prepare = [
        f"cp /etc/passwd /users/passwd && echo '{name}:x:{number}:{number}::{home}:/bin/bash' >> /users/passwd",
        f"install -d -m 700 -o {number} -g {number} {home}",
        f"ln -sfn {PROGRAMS}/glossary.md {home}/glossary.md",  # To which the chapters link.
        "install -d -m 1777 /exchange",
    ]
    if instructor:
        prepare += [
            f"install -d -m 755 -o {number} -g {number} /exchange/{COURSE}",
            f"install -d -m 1733 -o {number} -g {number} /exchange/{COURSE}/inbound",
        ]
    spawner.init_containers = [
        {
            "name": "prepare",
            "image": IMAGE,
            "command": ["/bin/bash", "-euc", "\n".join(prepare)],
            "securityContext": {
                "runAsUser": 0,
                "allowPrivilegeEscalation": False,
                "capabilities": {"drop": ["ALL"], "add": ["CHOWN", "FOWNER", "DAC_OVERRIDE"]},
            },
            "volumeMounts": [
                {"name": "home", "mountPath": home},
                {"name": "exchange", "mountPath": "/exchange"},
                {"name": "users", "mountPath": "/users"},
            ],
        }
    ]
    group = "instructors" if instructor else "learners"
    spawner.environment = spawner.environment | {
        "HOME": home,
        "COURSE_EXCHANGE": "/exchange",
        "JUPYTER_CONFIG_PATH": f"{SETTINGS}/{group}:{SETTINGS}/everyone",
    }
    spawner.extra_labels = spawner.extra_labels | {"course-role": group}
    spawner.container_security_context = {
        "capabilities": {"drop": ["ALL"]},
        "seccompProfile": {"type": "RuntimeDefault"},
    }
    if instructor:
        # The formgrader's button runs submissions here, confined; what confines them are namespaces, see docs/hub.md.
        spawner.container_security_context |= {
            "seccompProfile": {"type": "Unconfined"},
            "appArmorProfile": {"type": "Unconfined"},
        }
        spawner.environment |= {
            "GRADEBOOK_URL": {
                "valueFrom": {"secretKeyRef": {"name": "course-gradebook", "key": "url", "optional": True}}
            }
        }


# A name becomes part of paths and of what is run as root; nbgrader parts a submission's name by "+".
c.Authenticator.username_pattern = r"^[a-z0-9][a-z0-9._@-]*\Z"
c.KubeSpawner.pre_spawn_hook = as_own_user
