"""For authors: from a chapter's text to notebooks and the site, and the answer bank that guards them."""
