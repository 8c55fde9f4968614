"""Customers, changed benefits and grants, told by each client."""

from floe import URL, create_world, file_of, grant, put_parts


def upload(polar, name):
    content = f"This is {name}.".encode()
    created = polar.create_file(file_of(name, content))
    return polar.complete_file(created.id, put_parts(created, content)).id


def names(page):
    return [item.name for item in page.items]


def test_creates_lists_changes_and_deletes_customers(client):
    polar = client(URL, create_world()["access_token"])

    ada = polar.create_customer(
        {
            "type": "individual",
            "email": "ada@example.com",
            "name": "Ada",
            "external_id": "listener-42",
            "billing_address": {"country": "SE", "city": "Stockholm"},
            "tax_id": "SE556000475501",
            "metadata": {"plan": "home", "seats": 1, "trial": True},
        }
    )
    team = polar.create_customer({"type": "team", "name": "Studio", "owner": {"email": "lin@example.com"}})
    changed = polar.update_customer(ada.id, {"name": "Ada Berg"})
    external = polar.update_external_customer("listener-42", {"locale": "sv"})

    assert client.kind(ada, "type") == "individual"
    assert list(ada.tax_id) == ["SE556000475501", "eu_vat"]
    assert ada.metadata == {"plan": "home", "seats": 1, "trial": True}
    assert client.kind(team, "type") == "team"
    assert team.email is None
    assert changed.name == "Ada Berg"
    assert external.locale == "sv"
    assert polar.get_external_customer("listener-42") == external
    assert polar.get_customer(team.id) == team
    assert names(polar.customers(query="berg")) == ["Ada Berg"]
    assert names(polar.customers(sorting=["-name"], limit=1)) == ["Studio"]
    assert names(polar.customers(metadata={"plan": "home"})) == ["Ada Berg"]
    polar.delete_external_customer("listener-42")
    polar.delete_customer(team.id)
    assert names(polar.customers()) == ["Customer"]


def test_changes_a_benefit_and_its_holders_have_the_files_at_once(client):
    world = create_world()
    customer = world["customer"]
    polar = client(URL, world["access_token"])
    first, second = upload(polar, "first.txt"), upload(polar, "second.txt")
    benefit = polar.create_benefit(
        {"type": "downloadables", "description": "Some files", "properties": {"files": [first]}}
    )
    team = polar.create_customer({"type": "team", "name": "Studio", "owner": {"email": "lin@example.com"}})
    grant(customer["id"], benefit.id)
    grant(team.id, benefit.id)

    changed = polar.update_benefit(
        benefit.id,
        {"type": "downloadables", "properties": {"files": [first, second], "archived": {first: True}}},
    )
    grants = polar.benefit_grants(benefit.id, is_granted=True)

    assert changed.properties.archived == {first: True}
    assert [item.file.id for item in polar.downloadables(customer["session_token"]).items] == [second]
    assert [client.kind(item.customer, "type") for item in grants.items] == ["team", "individual"]
    assert polar.benefits(query="some").items[0].id == benefit.id
    polar.delete_benefit(benefit.id)
    assert [item.is_revoked for item in polar.grants(is_granted=False, sorting=["created_at"]).items] == [True, True]
    assert polar.benefits().items == []


def test_opens_sessions_by_external_ids(client):
    polar = client(URL, create_world()["access_token"])
    ada = polar.create_customer({"type": "individual", "email": "ada@example.com", "external_id": "listener-42"})

    session = polar.create_session({"external_customer_id": "listener-42"})

    assert session.customer_id == ada.id
    assert polar.downloadables(session.token).items == []
