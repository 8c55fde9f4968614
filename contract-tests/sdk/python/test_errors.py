"""The classes that each client throws for the API's errors: these very classes, not only relatives of theirs."""

from uuid import uuid4

import pytest

from floe import URL, create_world, file_of

CONTENT = b"Never sent."


def refusal(call, type_, status_code):
    """Returns the error of a call; fails unless it is of this very type, and tells the status."""
    with pytest.raises(type_) as caught:
        call()
    assert type(caught.value) is type_
    assert caught.value.status_code == status_code
    return caught.value


def test_throws_for_a_token_of_another_kind(client):
    token = create_world()["access_token"]
    polar = client(URL, token)

    error = refusal(lambda: polar.downloadables(token), client.errors.other, 401)

    assert client.body_of(error)["error"] == "Unauthorized"


def test_throws_for_a_token_without_the_scope(client):
    polar = client(URL, create_world(["files:read"])["access_token"])

    error = refusal(lambda: polar.create_file(file_of("refused.txt", CONTENT)), client.errors.other, 403)

    assert client.body_of(error)["error"] == "insufficient_scope"


def test_throws_for_a_file_that_cannot_be_changed(client):
    polar = client(URL, create_world()["access_token"])
    attachment = file_of("case.txt", CONTENT) | {"service": "support_case_attachment", "mime_type": "text/plain"}
    file = polar.create_file(attachment)

    refusal(lambda: polar.update_file(file.id, {"name": "other.txt"}), client.errors.not_permitted, 403)
    refusal(lambda: polar.delete_file(file.id), client.errors.not_permitted, 403)


def test_throws_for_an_unknown_file(client):
    polar = client(URL, create_world()["access_token"])
    id = str(uuid4())
    completed = {"id": "none", "path": "none", "parts": []}

    refusal(lambda: polar.update_file(id, {"name": "other.txt"}), client.errors.not_found, 404)
    refusal(lambda: polar.complete_file(id, completed), client.errors.not_found, 404)
    refusal(lambda: polar.delete_file(id), client.errors.not_found, 404)


def test_throws_for_a_body_that_breaks_the_contract(client):
    polar = client(URL, create_world()["access_token"])
    photo = file_of("photo.png", CONTENT) | {"service": "product_media", "mime_type": "image/png", "size": 10_485_761}

    error = refusal(lambda: polar.create_file(photo), client.errors.invalid, 422)

    assert client.locations(error) == [["body", "product_media", "size"]]


def test_throws_for_an_email_address_that_is_in_use(client):
    polar = client(URL, create_world()["access_token"])
    ada = {"type": "individual", "email": "ada@example.com"}
    polar.create_customer(ada)

    error = refusal(lambda: polar.create_customer(ada), client.errors.invalid, 422)

    assert client.locations(error) == [["body", "email"]]


def test_throws_for_an_unknown_customer(client):
    polar = client(URL, create_world()["access_token"])

    refusal(lambda: polar.create_session({"customer_id": str(uuid4())}), client.errors.invalid, 422)
