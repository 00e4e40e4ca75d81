"""Which global names a cell's source binds, and which it needs from elsewhere, in whatever way IPython would run it."""

import ast
import builtins
import dis
import functools
import itertools
import re
import warnings
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from inspect import CO_OPTIMIZED
from types import CodeType

# Magics that run Python, and what may stand between their name and it; see IPython/core/magics/execution.py.
RUNNING = {
    "capture": r"",
    "debug": r"(?:-b|--breakpoint)\s*\S+",
    "prun": r"-[DlsT]\s*\S+|-[rq]+",
    "time": r"--no-raise-error",
    "timeit": r"-[nrpv]\s*\S+|-[tcqo]+",
}
# IPython's other magics, those of its kernel and of its extension autoreload, and its methods for `!`, which leave names alone.
_LEAVING_NAMES = """
    ! HTML SVG aimport alias alias_magic autoawait autocall automagic autoreload autosave bash bookmark cat cd clear colors
    conda config connect_info cp dhist dirs doctest_mode ed edit env file getoutput gui hist history html javascript js
    killbgscripts latex ldir less lf lk ll load load_ext loadpy logoff logon logstart logstate logstop ls lsmagic lx magic
    mamba man markdown matplotlib micromamba mkdir more mv notebook page pastebin pdb pdef pdoc perl pfile pinfo pinfo2 pip
    popd pprint precision psearch psource pushd pwd pycat pypy python python2 python3 qtconsole quickref recall rehashx
    reload_ext rep reset reset_selective rm rmdir ruby save script set_env sh subshell svg sx system tb unalias unload_ext
    uv who who_ls whos writefile xdel xmode
"""
LEAVING_NAMES = frozenset(_LEAVING_NAMES.split())
# What may bind or use any name, as may every magic that is not IPython's own.
MAGICS_OF_ANY = {"code_wrap", "macro", "pylab", "rerun", "run", "sc"}
IPYTHONS_OWN = MAGICS_OF_ANY | LEAVING_NAMES | RUNNING.keys()
FUNCTIONS_OF_ANY = {"eval", "exec", "get_ipython", "globals", "locals", "vars"}
# `_`, `__`, `_3`, `Out[3]`: results of cells that ran before.
RESULTS = re.compile(r"_{1,3}|_\d+|_i+|_i\d+|Out|In|_oh|_ih")
COUNTED = re.compile(r"_\d+|Out|_oh")
# Methods after which an object is another than before: of lists, dicts, sets, arrays, generators, Keras's models and layers.
_IN_PLACE = """
    add append clear compile discard extend fill fit insert load_weights pop put remove reverse set_weights setdefault shuffle
    sort train_on_batch update
"""
IN_PLACE = frozenset(_IN_PLACE.split())
# Whose functions of these names, such as `np.sort`, leave it alone.
NUMPY = {"np", "numpy"}
# What a cell may call for no value that it keeps, and nothing is another than before.
PASSIVE = {"display", *dir(builtins)} - {"delattr", "next", "setattr"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
IMMEDIATE = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}
READING = {"LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS", "DELETE_NAME", "DELETE_GLOBAL"}
# IPython looks through a cell once for each magic in it, and through a line once for each `$`.
WORK_AT_MOST, LINE_AT_MOST = 200_000, 2_000
TIMED = "%timeit"  # No name that Python has.


@dataclass(frozen=True)
class Names:
    """What a cell has to do with global names.

    Parameters
    ----------
    bound, needed : frozenset of str
        The names that it binds, and those, built-in ones among them, that it reads before it has surely bound them.
    changed : frozenset of str
        The names whose values it changes in place: by `model.fit(…)`, `image[0] = 1`.
    binds_more, needs_more : bool
        Whether it may bind, or need, others too, which can't be read from it: by `import *`, `exec`, `%run`.
    acts : bool
        Whether running it may change more than the names say, such as `np.random.seed(0)`: it calls, outside of functions and
        for no value that it keeps, what is neither built in nor its own.
    """

    bound: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    binds_more: bool = False
    needs_more: bool = False
    acts: bool = False


def bound_names(source: str) -> frozenset[str]:
    """The global names that a source binds: by assignment, import, `def`, `class`, or a `global` statement in a function."""
    return names_in(source).bound


def needed_names(source: str) -> frozenset[str]:
    """The global names, built-in ones among them, that a source reads before it has surely bound them itself."""
    return names_in(source).needed


@functools.lru_cache(2000)  # The cells of a class are mostly the same.
def names_in(source: str) -> Names:
    """The names of a cell's source, with IPython's magics in it or without; nothing of it is run.

    A source that IPython could not run has none.
    """
    reading = _Reading()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Such as of a `\d` in a learner's string.
            magics = _Magics()
            statements = magics.python(source)
            reading.follow(statements, set())
            own = {statement.name for statement in statements if isinstance(statement, FUNCTIONS)}
            acts = magics.any or any(_acts(statement, own) for statement in statements)
            changed = frozenset(name for statement in statements for name in _changed(statement))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # The last three for what no person writes.
        return Names()
    except _TooLong:
        return Names(binds_more=True, needs_more=True, acts=True)
    needed = reading.needed | (reading.later - reading.bound)
    any_of_them = magics.any_name or bool(needed & FUNCTIONS_OF_ANY)
    return Names(
        frozenset(filter(str.isidentifier, reading.bound)),
        frozenset(needed - {"__annotations__"}),
        changed,
        any_of_them or magics.imports_all,
        any_of_them or any(map(RESULTS.fullmatch, needed)),
        acts or any_of_them or magics.imports_all,
    )


class _TooLong(Exception):
    """A cell that IPython would look through for too long."""


@dataclass
class _Reading:
    """The names met so far; `later` are those that functions read, which may be called when the cell is done."""

    bound: set[str] = field(default_factory=set)
    needed: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)

    def follow(self, statements: Iterable[ast.stmt], sure: set[str]) -> set[str]:
        """Read statements in their order; returns the names that are surely bound after them."""
        for _, group in itertools.groupby(statements, lambda statement: isinstance(statement, ast.If)):
            together = list(group)
            branching = [statement for statement in together if isinstance(statement, ast.If)]
            if not branching:
                self._read(ast.Module(together, []), "exec", sure)
            for statement in branching:
                self._read(ast.Expression(statement.test), "eval", sure)
                then, otherwise = (self.follow(branch, set(sure)) for branch in (statement.body, statement.orelse))
                sure |= then & otherwise
        return sure

    def _read(self, tree: ast.Module | ast.Expression, mode: str, sure: set[str]) -> None:
        self._walk(compile(tree, "cell", mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True), sure, self.needed)

    def _walk(self, code: CodeType, known: set[str], missing: set[str], of_class: bool = False) -> None:
        """Read the names of a code object; put those that are not known into `missing`."""
        for step in dis.get_instructions(code):
            name = step.argval
            if step.opname in READING and name not in known:
                missing.add(name)
            if step.opname == "DELETE_NAME":
                known.discard(name)
            elif step.opname == "STORE_NAME":
                known.add(name)
                if not of_class:
                    self.bound.add(name)
            elif step.opname == "STORE_GLOBAL":
                self.bound.add(name)
            elif hasattr(name, "co_code"):
                if not name.co_flags & CO_OPTIMIZED:
                    self._walk(name, known | {"__name__"}, missing, of_class=True)
                elif name.co_name in IMMEDIATE:
                    self._walk(name, known, missing)
                else:
                    self._walk(name, set(), self.later)


class _Magics(ast.NodeTransformer):
    """Makes a cell Python: what a magic runs takes the magic's place, as far as names are concerned."""

    any = any_name = imports_all = False

    def python(self, source: str) -> list[ast.stmt]:
        """The statements of a cell."""
        try:
            tree = ast.parse(source)
        except SyntaxError:
            tree = ast.parse(_transformed(source))
        return ast.fix_missing_locations(self.visit(tree)).body

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        self.imports_all |= node.names[0].name == "*"
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.stmt]:
        call = _magic(node.value)
        return (self._run(*call) or [ast.Pass()]) if call else self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        call = _magic(node)
        if not call:
            return self.generic_visit(node)
        statements = self._run(*call)
        expressions = [statement for statement in statements if isinstance(statement, ast.Expr)]
        self.any_name |= len(expressions) < len(statements)
        return ast.Tuple([expression.value for expression in expressions], ast.Load())

    def _run(self, method: str, texts: list[str]) -> list[ast.stmt]:
        """What a magic, or a line for the system's shell, does to names, as statements."""
        self.any = True
        magic, line, cell = (method, *texts, "")[:3] if method in ("system", "getoutput") else (*texts, "", "")[:3]
        if magic not in RUNNING:
            self.any_name |= magic not in LEAVING_NAMES
            return [ast.Expr(expression) for expression in _expanded(line)]
        line = re.sub(rf"^\s*(?:(?:{RUNNING[magic]})(?:\s+|$))*", "", line)
        if magic == "capture":
            output = re.match(r"(?:--\S+\s+)*(\w+)", line)
            line = f"{output[1]} = None" if output else ""
        try:
            statements = self.python(f"{line}\n{cell}")
        except SyntaxError:  # Which stops the cell here, not before it begins.
            return []
        if magic == "timeit" and not all(isinstance(statement, ast.Expr) for statement in statements):
            return [ast.ClassDef(TIMED, [], [], statements, [])]  # What it binds is its own.
        return statements


def _changed(node: ast.AST) -> Iterator[str]:
    """The names whose values a piece of code changes in place, outside of functions."""
    if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Lambda)):
        return
    changed: ast.expr | None = None
    if isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        changed = node
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in IN_PLACE:
        changed = node.func
    while isinstance(changed, (ast.Attribute, ast.Subscript)):
        changed = changed.value
    if isinstance(changed, ast.Name) and not (isinstance(node, ast.Call) and changed.id in NUMPY):
        yield changed.id
    for child in ast.iter_child_nodes(node):
        yield from _changed(child)


def _acts(node: ast.AST, own: Set[str]) -> bool:
    """Whether a piece of code calls, outside of functions and for no value that it keeps, what is not passive nor one of its own."""
    if isinstance(node, FUNCTIONS):
        return bool(node.decorator_list)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        function = node.value.func
        return not (isinstance(function, ast.Name) and function.id in PASSIVE | own)
    return any(_acts(child, own) for child in ast.iter_child_nodes(node))


def _magic(node: ast.expr) -> tuple[str, list[str]] | None:
    """The method and the texts of `get_ipython().run_line_magic("time", "f()")` and its like; else None."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.keywords):
        return None
    shell, method = node.func.value, node.func.attr
    if not (isinstance(shell, ast.Call) and isinstance(shell.func, ast.Name) and shell.func.id == "get_ipython"):
        return None
    texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    known = method in ("run_line_magic", "run_cell_magic", "system", "getoutput")
    return (method, texts) if known and texts and len(texts) == len(node.args) else None


def _transformed(source: str) -> str:
    """What IPython makes of a cell that is no plain Python."""
    from IPython.core.inputtransformer2 import TransformerManager  # Few cells need it.

    word = re.match(r"\s*(\w+)\b", source)
    if word and word[1] in IPYTHONS_OWN and "\n" not in source.strip():  # A line such as `timeit f(moon)`.
        source = f"%{source.strip()}"
    if len(source) * len(re.findall(r"^\s*[%!?,;/]|[%!=]\s*[%!]|\?\s*$", source, re.MULTILINE)) > WORK_AT_MOST:
        raise _TooLong
    try:
        return TransformerManager().transform_cell(source)
    except Exception as error:  # IPython takes any for a syntax error, too.
        raise SyntaxError(str(error)) from None


def _expanded(line: str) -> list[ast.expr]:
    """The expressions whose values IPython puts into a line for the system: `{these}` and `$those`."""
    from IPython.utils.text import DollarFormatter

    if len(line) > LINE_AT_MOST:
        raise _TooLong
    try:
        fields = DollarFormatter().parse(line)
        return [ast.parse((expression or "None").strip(), mode="eval").body for _, expression, _, _ in fields]
    except (SyntaxError, ValueError):  # Then it leaves the line as it is.
        return []
