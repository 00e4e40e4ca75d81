"""Pages made of a template that lies beside this module."""

from typing import Any

import jinja2


def render(template: str, **values: Any) -> str:
    """The page that a template makes of values, which are escaped; a value that it asks for must be there."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("learning", "."),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(**values)
