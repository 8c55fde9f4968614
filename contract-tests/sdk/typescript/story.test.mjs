// The whole story, from creating a file to deleting it, told by each client.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clients } from "./clients.mjs";
import { createWorld, fileOf, grant, putParts, SMALLEST_PART_BYTES, someBytes, url } from "./floe.mjs";

async function upload(polar, name, bytes) {
  const created = await polar.createFile(fileOf(name, bytes));
  return polar.completeFile(created.id, await putParts(created, bytes));
}

async function collect(items) {
  const collected = [];
  for await (const item of items) {
    collected.push(item);
  }
  return collected;
}

const idsOf = (items) => items.map(({ id }) => id).sort();

for (const { name, connect } of clients) {
  test(`${name} sends a file of two parts and completes it`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const bytes = someBytes(SMALLEST_PART_BYTES + 1234);
    const file = fileOf("two parts.bin", bytes);

    const created = await polar.createFile(file);
    const completed = await polar.completeFile(created.id, await putParts(created, bytes));

    assert.equal(created.is_uploaded, false);
    assert.equal(created.organization_id, world.organization.id);
    assert.deepEqual(created.upload.parts.map(({ number }) => number), [1, 2]);
    assert.equal(completed.id, created.id);
    assert.equal(completed.is_uploaded, true);
    assert.equal(completed.service, "downloadable");
    assert.equal(completed.size, bytes.length);
    assert.equal(completed.size_readable, "5.0 MB");
    assert.equal(completed.checksum_sha256_base64, file.checksum_sha256_base64);
    assert.match(completed.checksum_etag, /^"[0-9a-f]{32}-2"$/);
  });

  test(`${name} iterates over the pages of files`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const uploaded = [];
    for (let number = 1; number <= 5; number++) {
      uploaded.push(await upload(polar, `file ${number}.txt`, Buffer.from(`This is file ${number}.`)));
    }

    const page = await polar.firstPageOfFiles({ limit: 2 });
    const files = await collect(polar.iterateFiles({ limit: 2 }));
    const chosen = await polar.firstPageOfFiles({ ids: [uploaded[0].id, uploaded[3].id] });

    assert.equal(page.items.length, 2);
    assert.deepEqual(page.pagination, { total_count: 5, max_page: 3 });
    assert.deepEqual(idsOf(files), idsOf(uploaded));
    assert.deepEqual(idsOf(chosen.items), idsOf([uploaded[0], uploaded[3]]));
  });

  test(`${name} changes a file's name and version`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const uploaded = await upload(polar, "before.txt", Buffer.from("The same bytes."));

    const updated = await polar.updateFile(uploaded.id, { name: "after.txt", version: "2.0" });

    assert.equal(updated.id, uploaded.id);
    assert.equal(updated.name, "after.txt");
    assert.equal(updated.version, "2.0");
    assert.equal(updated.checksum_etag, uploaded.checksum_etag);
  });

  test(`${name} sells a file, and the customer downloads the same bytes`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const bytes = someBytes(SMALLEST_PART_BYTES + 4321);
    const first = await upload(polar, "ünïcode.bin", bytes);
    const second = await upload(polar, "notes.txt", Buffer.from("Some notes."));

    const benefit = await polar.createBenefit({
      type: "downloadables",
      description: "Two files",
      properties: { files: [first.id, second.id] },
    });
    const session = await polar.createSession({ customer_id: world.customer.id });
    await grant(world.customer.id, benefit.id);
    const page = await polar.firstPageOfDownloadables(session.token, { benefit_id: benefit.id });
    const downloadables = await collect(polar.iterateDownloadables(session.token, { limit: 1 }));

    assert.deepEqual([...benefit.properties.files].sort(), idsOf([first, second]));
    assert.equal(session.customer_id, world.customer.id);
    assert.equal(session.customer.id, world.customer.id);
    assert.deepEqual(page.pagination, { total_count: 2, max_page: 1 });
    assert.deepEqual(idsOf(downloadables.map(({ file }) => file)), idsOf([first, second]));
    assert.deepEqual(downloadables.map(({ benefit_id }) => benefit_id), [benefit.id, benefit.id]);

    const { file } = page.items.find((item) => item.file.id === first.id);
    const response = await fetch(file.download.url, { headers: file.download.headers });
    const downloaded = Buffer.from(await response.arrayBuffer());

    assert.equal(response.status, 200);
    assert.equal(file.name, "ünïcode.bin");
    assert.ok(downloaded.equals(bytes), `${downloaded.length} bytes came back, not the ${bytes.length} that were sent`);
  });

  test(`${name} deletes a file, and nobody has it any longer`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const kept = await upload(polar, "kept.txt", Buffer.from("This one stays."));
    const deleted = await upload(polar, "deleted.txt", Buffer.from("This one goes."));
    const benefit = await polar.createBenefit({
      type: "downloadables",
      description: "Two files",
      properties: { files: [kept.id, deleted.id] },
    });
    const session = await polar.createSession({ customer_id: world.customer.id });
    await grant(world.customer.id, benefit.id);
    const before = await polar.firstPageOfDownloadables(session.token, {});
    const link = before.items.find(({ file }) => file.id === deleted.id).file.download.url;

    const answer = await polar.deleteFile(deleted.id);

    assert.equal(answer, undefined);
    assert.deepEqual(idsOf((await polar.firstPageOfFiles({})).items), [kept.id]);
    const after = await polar.firstPageOfDownloadables(session.token, {});
    assert.deepEqual(after.items.map(({ file }) => file.id), [kept.id]);
    assert.equal((await fetch(link)).status, 404);
  });
}
