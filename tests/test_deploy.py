"""The configuration for Kubernetes is valid, and its parts agree with one another and with the course."""

import re
from pathlib import Path
from types import SimpleNamespace

import kubernetes_validate
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from traitlets.config.loader import PyFileConfigLoader

from grading.collecting.exchange import user_id
from grading.configuration import nbgrader_config
from hub.demo import CONFIGURATION, PROGRAMS
from tests.conftest import COURSE

FOLDER = COURSE.root / "deploy" / "kubernetes"
MANIFESTS = [one for name in ("exchange", "dask") for one in yaml.safe_load_all((FOLDER / f"{name}.yaml").read_text())]
VALUES = yaml.safe_load((FOLDER / "values.yaml").read_text())
KUBERNETES = "1.33"


def find(kind, name):
    return next(one for one in MANIFESTS if (one["kind"], one["metadata"]["name"]) == (kind, name))


@pytest.fixture
def hub_config(monkeypatch):
    monkeypatch.setenv("COURSE_IMAGE", VALUES["hub"]["extraEnv"]["COURSE_IMAGE"])
    monkeypatch.setenv("COURSE_INSTRUCTORS", "grace")
    return PyFileConfigLoader("course_hub.py", path=str(FOLDER)).load_config()


@pytest.fixture
def spawn(hub_config):
    """A function that prepares the pod of a user, as the hub does; returns the spawner's settings."""

    def spawn(name):
        spawner = SimpleNamespace(
            user=SimpleNamespace(name=name), pvc_name=f"claim-{name}", environment={}, extra_labels={}
        )
        hub_config.KubeSpawner.pre_spawn_hook(spawner)
        return spawner

    return spawn


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda one: f"{one['kind']} {one['metadata']['name']}")
def test_kubernetes_knows_every_field(manifest):
    kubernetes_validate.validate(manifest, KUBERNETES, strict=True)


def test_workers_find_the_scheduler_and_only_instructors_reach_it(spawn):
    service = find("Service", "course-dask-scheduler")
    scheduler = find("Deployment", "course-dask-scheduler")["spec"]["template"]
    worker = find("Deployment", "course-dask-worker")["spec"]["template"]
    port = service["spec"]["ports"][0]["port"]
    assert f"tcp://{service['metadata']['name']}:{port}" in worker["spec"]["containers"][0]["args"]
    assert service["spec"]["selector"].items() <= scheduler["metadata"]["labels"].items()
    policy = find("NetworkPolicy", "course-dask")["spec"]
    for template in (scheduler, worker):
        assert policy["podSelector"]["matchLabels"].items() <= template["metadata"]["labels"].items()
    admitted = [one["podSelector"]["matchLabels"] for rule in policy["ingress"] for one in rule["from"]]
    assert admitted == [{"app": "course-dask"}, spawn("grace").extra_labels]
    assert spawn("ada").extra_labels not in admitted


def test_only_what_runs_submissions_has_its_system_calls_unfiltered(spawn):
    def filtered(context):
        return context["seccompProfile"]["type"] == "RuntimeDefault"

    worker, scheduler = (
        find("Deployment", f"course-dask-{role}")["spec"]["template"]["spec"] for role in ("worker", "scheduler")
    )
    assert filtered(scheduler["containers"][0]["securityContext"]) and filtered(spawn("ada").container_security_context)
    assert not filtered(worker["containers"][0]["securityContext"])
    assert not filtered(spawn("grace").container_security_context)
    assert worker["hostUsers"] is False and not worker["automountServiceAccountToken"]


def test_a_learners_pod_has_neither_the_gradebook_nor_the_formgrader(spawn):
    assert "GRADEBOOK_URL" in spawn("grace").environment
    assert "GRADEBOOK_URL" not in spawn("ada").environment
    paths = spawn("ada").environment["JUPYTER_CONFIG_PATH"].split(":")
    assert [Path(path.removeprefix("/opt/image-course/")) for path in paths] == [
        CONFIGURATION / "jupyter" / "learners",
        CONFIGURATION / "jupyter" / "everyone",
    ]


def test_every_pod_mounts_the_exchange_with_a_user_of_its_own(spawn):
    ada, boris = spawn("ada"), spawn("boris")
    assert ada.uid != boris.uid and ada.fs_gid is None
    claims = [
        volume["persistentVolumeClaim"]["claimName"] for volume in ada.volumes if "persistentVolumeClaim" in volume
    ]
    assert claims == ["claim-ada", find("PersistentVolumeClaim", "course-exchange")["metadata"]["name"]]
    course = nbgrader_config(COURSE.root).CourseDirectory.course_id
    assert f"/exchange/{course}/inbound" in spawn("grace").init_containers[0]["command"][-1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.from_regex(r"[a-z0-9][a-z0-9._@-]{0,30}", fullmatch=True))
def test_hub_and_collecting_agree_on_a_users_number(spawn, name):
    number = spawn(name).uid
    assert 100_000 <= number < 2**31
    assert user_id(name) in (number, *range(100_000))


@pytest.mark.parametrize("name", ["a'; rm -rf /", "../etc", "a b", "$(id)", "a+b", "", "-a", "a\nb", "a\n"])
def test_a_name_that_a_shell_or_nbgrader_would_misread_may_not_log_in(hub_config, name):
    pattern = re.compile(hub_config.Authenticator.username_pattern)
    assert not pattern.match(name)
    assert pattern.match("ada.lovelace@example.org")


def test_the_image_holds_what_a_hubs_users_get_and_nothing_else():
    copied = re.findall(r"^COPY (.+) \./", (FOLDER / "Dockerfile").read_text(), re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    assert names == {*PROGRAMS, "README.md", "LICENSE"}


def test_images_are_named_alike_everywhere():
    image = VALUES["hub"]["extraEnv"]["COURSE_IMAGE"]
    used = {
        container["image"]
        for one in MANIFESTS
        if one["kind"] == "Deployment"
        for container in one["spec"]["template"]["spec"]["containers"]
    }
    assert used == {image} == {f"{VALUES['singleuser']['image']['name']}:{VALUES['singleuser']['image']['tag']}"}


def strings(tree, key=""):
    """Each text in a tree of YAML, with the key under which it stands."""
    if isinstance(tree, dict):
        return [pair for name, part in tree.items() for pair in strings(part, name)]
    if isinstance(tree, list):
        return [pair for part in tree for pair in strings(part, key)]
    return [(key, tree)] if isinstance(tree, str) else []


def test_no_secret_and_no_registry_is_in_the_repository():
    named = [(key, text) for key, text in strings([VALUES, *MANIFESTS]) if re.search("(?i)password|token|secret", key)]
    assert named == []
    assert '"resolved"' not in (COURSE.root / CONFIGURATION / "package-lock.json").read_text()
