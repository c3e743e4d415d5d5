"""The description of the API, held against the API: whatever it allows to be sent, the server answers and never fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from server_samples import API, BURGLARY, Server

KNOWN = {"number": BURGLARY, "draft": "indictment-ru", "media": "m1", "document": "d1", "material": "d1", "article": "188"}


def test_whatever_the_description_allows_is_answered(server: Server) -> None:
    """Generated requests for each operation, with the names of things that are there in half of them: no answer of 500 and more."""
    headers = server.key("prosecutor-member")
    made = server.client.post(f"{API}/cases/{BURGLARY}/drafts", json={"document": "indictment", "language": "ru"}, headers=headers)
    known = KNOWN | {"statement": made.json()["sections"][0]["statements"][0]["id"]}
    schema = schemathesis.openapi.from_dict(server.client.get(f"{API}/openapi.json").json())
    found = [result.ok() for result in schema.get_all_operations()]
    failed: list[str] = []

    def ask(case: Any, there: bool) -> None:
        paths: Mapping[str, Any] = case.path_parameters or {}
        case.path_parameters = {name: known.get(name, value) if there else value for name, value in paths.items()}
        case.headers = {**(case.headers or {}), **headers}
        sent = case.as_transport_kwargs(base_url="http://testserver")
        sent.pop("cookies", None)
        answer = server.client.request(**sent)
        if answer.status_code >= 500:
            failed.append(f"{sent['method']} {sent['url']} {sent.get('params')} {sent.get('json')}: {answer.status_code}")

    for operation in found:
        run = given(case=operation.as_strategy(), there=st.booleans())(ask)
        checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
        settings(max_examples=12, deadline=None, database=None, derandomize=True, suppress_health_check=checks)(run)()
    assert len(found) > 20
    assert failed == []
