"""The web workspace: pages rendered on the server, readable without scripts.

A page is a route in a module of this package and a template beside it. The route asks `assistant.web.page` for the reader (language, theme,
who is logged in) and gives `render` the name of the template and what it shows; the template extends `base.html.j2` and takes every word
from the catalogue `assistant/web/locale/<language>.ftl` by `t("...")`. Forms post with the field `csrf` and are answered by a redirect,
so that they work without scripts; `assistant.web.security.checked` guards them.
"""
