"""Names are told by scope, in the order in which a cell runs, whatever of IPython's is in it."""

import builtins
import re
import symtable
import textwrap
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ipykernel.zmqshell import KernelMagics
from IPython.core.interactiveshell import InteractiveShell

from grading.names import IPYTHONS_OWN, Names, bound_names, names_in, needed_names

SOURCE = """
import numpy as np
from math import pi as ratio
size = 3
def area(image, scale=size):
    global calls
    calls = 1
    local = [row for row in image]
    return helper(local, np) * scale
class Net: pass
for index in range(size): pass
"""


def test_bound_names_are_the_global_ones():
    assert bound_names(SOURCE) == {"np", "ratio", "size", "area", "calls", "Net", "index"}


def test_needed_names_come_from_elsewhere():
    assert needed_names(SOURCE) == {"helper", "range"}


def test_a_source_that_does_not_parse_binds_and_needs_nothing():
    assert bound_names("def f(:") == needed_names("def f(:") == set()
    assert names_in("%%time\nx = (") == replace(Names(), acts=True)
    assert names_in("%ls\nx = (") == names_in("x = \0") == Names()


ORDER = {
    "moon = moon / 255": {"moon"},
    "moon += 1": {"moon"},
    "del moon": {"moon"},
    "moon = [moon[row] for row in (0, 1)]": {"moon"},
    "moon = 1\nmoon = moon + 1\ndel moon": set(),
    "for row in moon:\n    last = row\nlast": {"moon"},
    "if moon:\n    sky = 1\nsky": {"moon", "sky"},
    "if moon:\n    sky = 1\nelif star:\n    sky = 2\nelse:\n    sky = 3\nsky": {"moon", "star"},
    "try:\n    import fast as way\nexcept ImportError as slow:\n    way = None\nway": {"ImportError"},
    "def f():\n    return g(moon)\ndef g(x):\n    return x": {"moon"},
    "class Sky:\n    size = moon\n    half = size / 2\n    def f(self):\n        return star": {"moon", "star"},
    "await moon\nasync for row in sky():\n    row": {"moon", "sky"},
    "moon: int = 3": {"int"},
}


@pytest.mark.parametrize("source", ORDER)
def test_a_name_is_needed_that_is_read_before_it_is_surely_bound(source):
    assert needed_names(source) == ORDER[source]


def test_what_a_cell_changes_in_place_is_told():
    source = (
        "moon[0] = 1\nnetwork.layers[0].trainable = False\nsky.fit(star)\nrows += [1]\ndel table['x']\nnp.max(star)"
    )
    assert names_in(source).changed == {"moon", "network", "sky", "table"}
    assert names_in("def f(rows):\n    rows[0] = 1\n    rows.append(2)").changed == set()


MAGICS = {
    "%%time\ndef f(x):\n    return moon - x": ({"f"}, {"moon"}),
    "%%capture --no-stderr said\nsky = f(moon)": ({"said", "sky"}, {"f", "moon"}),
    "%%timeit -n 1 -r 2 start = moon\nsky = f(start)": (set(), {"moon", "f"}),
    "%%prun -l 5 -q\nsky = f()": ({"sky"}, {"f"}),
    "%%time\n%time sky = f()": ({"sky"}, {"f"}),
    "sky = f()\n%timeit -n 1 -r1 -q g(sky, moon)": ({"sky"}, {"f", "g", "moon"}),
    "%time sky = f()": ({"sky"}, {"f"}),
    "spent = %timeit -o f(moon)": ({"spent"}, {"f", "moon"}),
    "%matplotlib inline\nsky = moon.copy()": ({"sky"}, {"moon"}),
    "%load_ext autoreload\n%autoreload 2\nsky = moon": ({"sky"}, {"moon"}),
    "sky = moon\n\nnp.max?": ({"sky"}, {"moon"}),
    "?np.max\nsky = moon": ({"sky"}, {"moon"}),
    "!ls {moon.shape} $star": (set(), {"moon", "star"}),
    "!ls $star | awk '{print $1}'": (set(), set()),  # Which IPython leaves as it is.
    "files = !ls -l\n!!ls": ({"files"}, set()),
    "%pip install kornia\n%cd {place}": (set(), {"place"}),
    "def f():\n    !ls\n    return moon": ({"f"}, {"moon"}),
    "timeit f(moon)": (set(), {"f", "moon"}),
    "cd ..": (set(), set()),
    "%%bash\nmoon=$star": (set(), set()),
    "%%writefile kernel.py\nimport moon": (set(), set()),
    ">>> sky = moon\n>>> star = sky": ({"sky", "star"}, {"moon"}),
    "    sky = moon\n    star = sky;": ({"sky", "star"}, {"moon"}),
    "get_ipython().run_line_magic('time', 'sky = moon')": ({"sky"}, {"moon"}),
}


@pytest.mark.parametrize("source", MAGICS)
def test_names_are_read_through_magics(source):
    bound, needed = MAGICS[source]
    names = names_in(source)
    assert (names.bound, names.needed) == (bound, needed)
    assert not names.binds_more and not names.needs_more


OPEN = {
    "%run helper.py": (True, True),
    "run helper.py": (True, True),
    "%%heat\nx = 1": (True, True),
    "%memit f(moon)": (True, True),
    "exec('x = 1')": (True, True),
    "globals()['x'] = 1": (True, True),
    "get_ipython().run_cell('x = 1')": (True, True),
    "get_ipython().run_line_magic(name, '')": (True, True),
    "x = %time y = 2": (True, True),
    "%time x = 1\n" * 5000: (True, True),
    "!echo " + "$x" * 5000: (True, True),
    "from numpy import *": (True, False),
    "_ + 1": (False, True),
    "Out[3], _i2": (False, True),
    "for _ in (1, 2):\n    _": (False, False),
    "model.eval()": (False, False),
}


@pytest.mark.parametrize("source", OPEN, ids=lambda source: source[:40])
def test_a_cell_that_may_bind_or_need_any_name_says_so(source):
    names = names_in(source)
    assert (names.binds_more, names.needs_more) == OPEN[source]


ACTING = {
    "np.random.seed(0)": True,
    "if moon:\n    setattr(np, 'sum', max)": True,
    "with star as sky:\n    sky.write(moon)": True,
    "@register\ndef f(x):\n    return x": True,
    "%cd moon": True,
    "from numpy import *": True,
    "exec(moon)": True,
    "next(moon)": True,
    "def f(x):\n    x.sort()\n    return x\nf(3)\nprint(f(moon), np.sum(sky))": False,
    "import numpy as np\nmoon = np.zeros(3)\nmoon[0] = np.sum(sky)\nmoon": False,
    "model = keras.Sequential([layer(3)])": False,
}


@pytest.mark.parametrize("source", ACTING)
def test_a_cell_that_may_change_more_than_its_names_say_is_known(source):
    assert names_in(source).acts == ACTING[source]


def test_each_magic_of_ipython_is_known_to_run_python_or_to_leave_names_alone():
    known = {name for kind in InteractiveShell().magics_manager.magics.values() for name in kind}
    known |= set(KernelMagics.magics["line"])
    assert known <= IPYTHONS_OWN


def indented(source):
    return textwrap.indent(source, "    ")


name = st.sampled_from(["moon", "sky", "star", "np"])
value = st.recursive(
    name | st.just("3"),
    lambda inner: (
        st.builds("{}({})".format, name, inner)
        | st.builds("[{} for {} in {}]".format, inner, name, inner)
        | st.builds("(lambda {}: {})".format, name, inner)
    ),
    max_leaves=4,
)
line = (
    st.builds("{} = {}".format, name, value)
    | st.builds("{} += {}".format, name, value)
    | st.builds("import {}".format, name)
    | st.builds("del {}".format, name)
    | value
)
statement = st.recursive(
    line,
    lambda inner: (
        st.builds("def {}({}):\n{}".format, name, name, inner.map(indented))
        | st.builds("class {}:\n{}".format, name, inner.map(indented))
        | st.builds("if {}:\n{}\nelse:\n{}".format, name, inner.map(indented), inner.map(indented))
        | st.builds("for {} in {}:\n{}".format, name, value, inner.map(indented))
    ),
    max_leaves=4,
)
source = st.lists(statement, min_size=1, max_size=5).map("\n".join)


@given(source, st.sampled_from(["%matplotlib inline", "!ls", "np.max?", "%%time", "%%prun -q", "%%capture", "    "]))
def test_a_magic_in_front_changes_no_names(source, magic):
    names = names_in(indented(source) if magic.isspace() else f"{magic}\n{source}")
    assert replace(names, acts=False) == replace(names_in(source), acts=False)


@given(source)
def test_what_a_scope_table_says_is_bound_is_bound(source):
    table = symtable.symtable(source, "cell", "exec")
    stored = {one.get_name() for one in table.get_symbols() if one.is_assigned() or one.is_imported()}
    deleted = set(re.findall(r"^ *del (\w+)$", source, re.MULTILINE))
    assert bound_names(source) - deleted == stored - deleted


@given(source)
def test_running_a_cell_with_the_names_that_it_needs_misses_no_name(source):
    """Whatever is called or looped over: a name is missing only if the cell itself took it away."""

    class Anything:
        def __call__(self, *_):
            return self

        def __iter__(self):
            return iter([self])

        __add__ = __radd__ = lambda self, _: self

    anything = Anything()
    names = {
        "__builtins__": {"__import__": lambda *_: anything, "__build_class__": builtins.__build_class__},
        "__name__": "cell",
    }
    names |= dict.fromkeys(needed_names(source), anything)
    try:
        exec(compile(source, "cell", "exec"), names)
    except UnboundLocalError:
        pass  # In a function or a class, where the name is its own.
    except NameError as error:
        assert f"del {error.name}" in source or f"class {error.name}" in source
    except Exception:
        pass
