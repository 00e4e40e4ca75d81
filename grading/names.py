"""Which global names a cell's source binds, and which it needs from elsewhere."""

import functools
import symtable


def bound_names(source):
    """The global names that a source binds: by assignment, import, `def`, `class`, or a `global` statement in a function."""
    return {
        symbol.get_name()
        for table in _tables(source)
        for symbol in table.get_symbols()
        if (symbol.is_assigned() or symbol.is_imported())
        and (table.get_type() == "module" or symbol.is_declared_global())
    }


def needed_names(source):
    """The global names, built-in ones among them, that a source uses and does not bind itself."""
    used = {
        symbol.get_name()
        for table in _tables(source)
        for symbol in table.get_symbols()
        if symbol.is_referenced() and (table.get_type() == "module" or symbol.is_global())
    }
    return used - bound_names(source)


@functools.lru_cache(2000)  # The cells of a class are mostly the same.
def _tables(source):
    """The symbol tables of the module and of all scopes in it; none if the source does not parse."""
    try:
        tables = [symtable.symtable(source, "cell", "exec")]
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # The last three for what no person writes.
        return []
    for table in tables:
        tables.extend(table.get_children())
    return tables
