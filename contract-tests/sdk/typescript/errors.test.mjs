// The classes that each client throws for the API's errors: these very classes, not only relatives of theirs.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { clients } from "./clients.mjs";
import { createWorld, fileOf, url } from "./floe.mjs";
import { assertRefusal, bodyOf, thrownBy } from "./refusal.mjs";

const BYTES = Buffer.from("Never sent.");

for (const { name, connect, errors } of clients) {
  test(`${name} throws ${errors.other.name} for a token of another kind`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);

    const error = await thrownBy(() => polar.firstPageOfDownloadables(world.access_token, {}));

    assertRefusal(error, errors.other, 401);
    assert.equal(bodyOf(error).error, "Unauthorized");
  });

  test(`${name} throws ${errors.other.name} for a token without the scope`, async () => {
    const world = await createWorld(["files:read"]);
    const polar = connect(url, world.access_token);

    const error = await thrownBy(() => polar.createFile(fileOf("refused.txt", BYTES)));

    assertRefusal(error, errors.other, 403);
    assert.equal(bodyOf(error).error, "insufficient_scope");
  });

  test(`${name} throws ${errors.notPermitted.name} for a file that cannot be changed`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const attachment = { ...fileOf("case.txt", BYTES), service: "support_case_attachment", mime_type: "text/plain" };
    const { id } = await polar.createFile(attachment);

    const updateError = await thrownBy(() => polar.updateFile(id, { name: "other.txt" }));
    const deleteError = await thrownBy(() => polar.deleteFile(id));

    assertRefusal(updateError, errors.notPermitted, 403);
    assertRefusal(deleteError, errors.notPermitted, 403);
    assert.equal(bodyOf(updateError).error, "NotPermitted");
  });

  test(`${name} throws ${errors.notFound.name} for an unknown file`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const id = randomUUID();

    const updateError = await thrownBy(() => polar.updateFile(id, { name: "other.txt" }));
    const completeError = await thrownBy(() => polar.completeFile(id, { id: "none", path: "none", parts: [] }));
    const deleteError = await thrownBy(() => polar.deleteFile(id));

    assertRefusal(updateError, errors.notFound, 404);
    assertRefusal(completeError, errors.notFound, 404);
    assertRefusal(deleteError, errors.notFound, 404);
    assert.equal(bodyOf(updateError).error, "ResourceNotFound");
  });

  test(`${name} throws ${errors.invalid.name} for a body that breaks the contract`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const media = { ...fileOf("photo.png", BYTES), service: "product_media", mime_type: "image/png", size: 10_485_761 };

    const error = await thrownBy(() => polar.createFile(media));

    assertRefusal(error, errors.invalid, 422);
    assert.deepEqual(bodyOf(error).detail.map(({ loc }) => loc), [["body", "product_media", "size"]]);
  });

  test(`${name} throws ${errors.invalid.name} for an unknown customer`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);

    const error = await thrownBy(() => polar.createSession({ customer_id: randomUUID() }));

    assertRefusal(error, errors.invalid, 422);
  });
}
