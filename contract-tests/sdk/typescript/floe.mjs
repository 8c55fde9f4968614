// What the SDKs do not do: worlds, grants, limits, and the bytes that go to the store and come back.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";

/** Smallest size of a part that is not the last, in bytes (S3, UploadPart). */
export const SMALLEST_PART_BYTES = 5 * 1024 * 1024;

/** Where the target's API answers, from the environment. */
export const url = process.env.FLOE_URL;
assert.ok(url, "FLOE_URL says where the API answers");

/** A world of a test's own; `scopes` are those of its access tokens, everything unless given. */
export function createWorld(scopes) {
  return control("POST", "/sandbox/worlds", scopes ? { scopes } : {});
}

export function grant(customerId, benefitId) {
  return control("POST", "/sandbox/grants", { customer_id: customerId, benefit_id: benefitId });
}

/** Limits the requests of each token of a world; `period` is a duration of ISO 8601. */
export function limitRequests(world, requests, period) {
  return control("PUT", `/sandbox/worlds/${world.organization.id}/rate-limit`, { requests, period });
}

/** Moves the clock of a world forward by a duration of ISO 8601. */
export function advanceClock(world, duration) {
  return control("PUT", `/sandbox/worlds/${world.organization.id}/clock`, { advance: duration });
}

async function control(method, path, body) {
  const response = await fetch(url + path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

/** Bytes of which no two parts are alike. */
export function someBytes(count) {
  const bytes = Buffer.alloc(count);
  for (let offset = 0; offset + 4 <= count; offset += 4) {
    bytes.writeUInt32LE(Math.imul(offset + 1, 2654435761) >>> 0, offset);
  }
  return bytes;
}

/** The body of files:create for `bytes`, cut into parts of `partBytes`, with every checksum. */
export function fileOf(name, bytes, partBytes = SMALLEST_PART_BYTES) {
  const parts = [];
  for (let start = 0; start < bytes.length; start += partBytes) {
    const chunk = bytes.subarray(start, start + partBytes);
    parts.push({
      number: parts.length + 1,
      chunk_start: start,
      chunk_end: start + chunk.length,
      checksum_sha256_base64: sha256(chunk),
    });
  }
  return {
    service: "downloadable",
    name,
    mime_type: "application/octet-stream",
    size: bytes.length,
    checksum_sha256_base64: sha256(bytes),
    upload: { parts },
  };
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("base64");
}

/** PUTs every part of a created file and returns the body that completes it. */
export async function putParts(created, bytes) {
  const parts = [];
  for (const part of created.upload.parts) {
    const response = await fetch(part.url, {
      method: "PUT",
      headers: part.headers,
      body: bytes.subarray(part.chunk_start, part.chunk_end),
    });
    assert.equal(response.status, 200, `part ${part.number}: ${await response.text()}`);
    parts.push({
      number: part.number,
      checksum_etag: response.headers.get("ETag"),
      checksum_sha256_base64: part.checksum_sha256_base64,
    });
  }
  return { id: created.upload.id, path: created.upload.path, parts };
}
