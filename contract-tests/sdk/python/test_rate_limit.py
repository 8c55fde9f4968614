"""What each client throws for 429, and that the clock of the world moves the limit on."""

import pytest

from floe import URL, advance_clock, create_world, limit_requests


def test_throws_when_the_limit_is_exceeded_until_the_period_has_passed(client):
    world = create_world()
    polar = client(URL, world["access_token"])
    limit_requests(world, 2, "PT1M")
    polar.files()
    polar.files()

    with pytest.raises(client.errors.rate_limit) as caught:
        polar.files()

    assert type(caught.value) is client.errors.rate_limit
    assert caught.value.status_code == 429
    assert 1 <= client.retry_after(caught.value) <= 60
    advance_clock(world, "PT1M")
    assert polar.files().items == []
