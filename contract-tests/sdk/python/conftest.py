import pytest

from clients import CLIENTS


@pytest.fixture(params=CLIENTS, ids=lambda client: client.name)
def client(request):
    """Each client of the SDK: a class that takes an address and an access token."""
    return request.param
