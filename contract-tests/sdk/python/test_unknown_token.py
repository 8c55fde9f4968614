"""A token that nobody has. Only for a target that knows which tokens there are, so not for the simulator."""

import pytest

from floe import URL

UNKNOWN_TOKEN = "polar_oat_FloeExampleOrganizationAccessToken0002TdkJH"
"""A token of the right form that nobody has."""


def test_throws_for_an_unknown_token(client):
    polar = client(URL, UNKNOWN_TOKEN)

    with pytest.raises(client.errors.other) as caught:
        polar.files()

    assert type(caught.value) is client.errors.other
    assert caught.value.status_code == 401
    assert client.body_of(caught.value)["error"] == "invalid_token"
