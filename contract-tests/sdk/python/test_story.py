"""The whole story, from creating a file to deleting it, told by each client."""

import re

import httpx

from floe import SMALLEST_PART_BYTES, URL, create_world, file_of, grant, put_parts, some_bytes


def upload(polar, name, content):
    created = polar.create_file(file_of(name, content))
    return polar.complete_file(created.id, put_parts(created, content))


def ids(items):
    return sorted(item.id for item in items)


def sell(polar, world, files):
    """Returns a benefit of these files, which the world's customer has, and a new session of that customer."""
    benefit = polar.create_benefit(
        {"type": "downloadables", "description": "Some files", "properties": {"files": [file.id for file in files]}}
    )
    session = polar.create_session({"customer_id": world["customer"]["id"]})
    grant(world["customer"]["id"], benefit.id)
    return benefit, session


def test_sends_a_file_of_two_parts_and_completes_it(client):
    world = create_world()
    polar = client(URL, world["access_token"])
    content = some_bytes(SMALLEST_PART_BYTES + 1234)
    file = file_of("two parts.bin", content)

    created = polar.create_file(file)
    completed = polar.complete_file(created.id, put_parts(created, content))

    assert created.is_uploaded is False
    assert created.organization_id == world["organization"]["id"]
    assert [part.number for part in created.upload.parts] == [1, 2]
    assert completed.id == created.id
    assert completed.is_uploaded is True
    assert client.kind(completed, "service") == "downloadable"
    assert completed.size == len(content)
    assert completed.size_readable == "5.0 MB"
    assert completed.checksum_sha256_base64 == file["checksum_sha256_base64"]
    assert re.fullmatch(r'"[0-9a-f]{32}-2"', completed.checksum_etag)


def test_iterates_over_the_pages_of_files(client):
    polar = client(URL, create_world()["access_token"])
    uploaded = [upload(polar, f"file {number}.txt", b"This is file %d." % number) for number in range(1, 6)]

    page = polar.files(limit=2)
    chosen = polar.files(ids=[uploaded[0].id, uploaded[3].id])

    assert len(page.items) == 2
    assert (page.pagination.total_count, page.pagination.max_page) == (5, 3)
    assert ids(polar.iterate_files(limit=2)) == ids(uploaded)
    assert ids(chosen.items) == ids([uploaded[0], uploaded[3]])


def test_changes_the_name_and_version_of_a_file(client):
    polar = client(URL, create_world()["access_token"])
    uploaded = upload(polar, "before.txt", b"The same bytes.")

    updated = polar.update_file(uploaded.id, {"name": "after.txt", "version": "2.0"})

    assert (updated.id, updated.name, updated.version) == (uploaded.id, "after.txt", "2.0")
    assert updated.checksum_etag == uploaded.checksum_etag


def test_sells_a_file_and_the_customer_downloads_the_same_bytes(client):
    world = create_world()
    polar = client(URL, world["access_token"])
    content = some_bytes(SMALLEST_PART_BYTES + 4321)
    files = [upload(polar, "ünïcode.bin", content), upload(polar, "notes.txt", b"Some notes.")]

    benefit, session = sell(polar, world, files)
    page = polar.downloadables(session.token, benefit_id=benefit.id)
    iterated = list(polar.iterate_downloadables(session.token, limit=1))

    assert sorted(benefit.properties.files) == ids(files)
    assert session.customer_id == session.customer.id == world["customer"]["id"]
    assert (page.pagination.total_count, page.pagination.max_page) == (2, 1)
    assert ids(item.file for item in iterated) == ids(files)
    assert [item.benefit_id for item in iterated] == [benefit.id, benefit.id]

    file = next(item.file for item in page.items if item.file.id == files[0].id)
    response = httpx.get(file.download.url, headers=file.download.headers, follow_redirects=True)

    assert response.status_code == 200
    assert file.name == "ünïcode.bin"
    assert response.content == content


def test_deletes_a_file_and_nobody_has_it_any_longer(client):
    world = create_world()
    polar = client(URL, world["access_token"])
    kept, deleted = upload(polar, "kept.txt", b"This one stays."), upload(polar, "deleted.txt", b"This one goes.")
    _, session = sell(polar, world, [kept, deleted])
    before = polar.downloadables(session.token)
    link = next(item.file.download.url for item in before.items if item.file.id == deleted.id)

    polar.delete_file(deleted.id)

    assert ids(polar.files().items) == [kept.id]
    assert [item.file.id for item in polar.downloadables(session.token).items] == [kept.id]
    assert httpx.get(link).status_code == 404
