"""What the SDKs do not do: worlds, grants, limits, and the bytes that go to the store and come back."""

import base64
import hashlib
import os

import httpx

SMALLEST_PART_BYTES = 5 * 1024 * 1024
"""Smallest size of a part that is not the last, in bytes (S3, UploadPart)."""

URL = os.environ["FLOE_URL"]
"""Where the target's API answers."""


def create_world(scopes=None):
    """Creates a world of a test's own; `scopes` are those of its access tokens, everything unless given."""
    return _control("POST", "/sandbox/worlds", {} if scopes is None else {"scopes": scopes})


def grant(customer_id, benefit_id):
    return _control("POST", "/sandbox/grants", {"customer_id": customer_id, "benefit_id": benefit_id})


def limit_requests(world, requests, period):
    """Limits the requests of each token of a world; `period` is a duration of ISO 8601."""
    path = f"/sandbox/worlds/{world['organization']['id']}/rate-limit"
    return _control("PUT", path, {"requests": requests, "period": period})


def advance_clock(world, duration):
    """Moves the clock of a world forward by a duration of ISO 8601."""
    return _control("PUT", f"/sandbox/worlds/{world['organization']['id']}/clock", {"advance": duration})


def _control(method, path, body):
    response = httpx.request(method, URL + path, json=body)
    assert response.is_success, f"{path}: {response.status_code} {response.text}"
    return response.json()


def some_bytes(count):
    """Returns bytes of which no two parts are alike."""
    words = (((offset + 1) * 2654435761 & 0xFFFFFFFF).to_bytes(4, "little") for offset in range(0, count, 4))
    return b"".join(words)[:count]


def file_of(name, content, part_bytes=SMALLEST_PART_BYTES):
    """Returns the body of files:create for `content`, cut into parts of `part_bytes`, with every checksum."""
    parts = []
    for start in range(0, len(content), part_bytes):
        chunk = content[start : start + part_bytes]
        parts.append(
            {
                "number": len(parts) + 1,
                "chunk_start": start,
                "chunk_end": start + len(chunk),
                "checksum_sha256_base64": _sha256(chunk),
            }
        )
    return {
        "service": "downloadable",
        "name": name,
        "mime_type": "application/octet-stream",
        "size": len(content),
        "checksum_sha256_base64": _sha256(content),
        "upload": {"parts": parts},
    }


def _sha256(content):
    return base64.b64encode(hashlib.sha256(content).digest()).decode("ascii")


def put_parts(created, content):
    """PUTs every part of a created file and returns the body that completes it."""
    parts = []
    for part in created.upload.parts:
        response = httpx.put(part.url, headers=part.headers, content=content[part.chunk_start : part.chunk_end])
        assert response.status_code == 200, f"part {part.number}: {response.text}"
        parts.append(
            {
                "number": part.number,
                "checksum_etag": response.headers["ETag"],
                "checksum_sha256_base64": part.checksum_sha256_base64,
            }
        )
    return {"id": created.upload.id, "path": created.upload.path, "parts": parts}
