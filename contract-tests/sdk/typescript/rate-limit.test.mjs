// What each client throws for 429, and that the clock of the world moves the limit on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clients } from "./clients.mjs";
import { advanceClock, createWorld, limitRequests, url } from "./floe.mjs";
import { assertRefusal, thrownBy } from "./refusal.mjs";

for (const { name, connect, errors, retryAfter } of clients) {
  test(`${name} throws ${errors.rateLimit.name} when the limit is exceeded, until the period has passed`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    await limitRequests(world, 2, "PT1M");
    await polar.firstPageOfFiles({});
    await polar.firstPageOfFiles({});

    const error = await thrownBy(() => polar.firstPageOfFiles({}));

    assertRefusal(error, errors.rateLimit, 429);
    const seconds = retryAfter(error);
    assert.ok(seconds >= 1 && seconds <= 60, `Retry-After is ${seconds}`);
    await advanceClock(world, "PT1M");
    assert.deepEqual((await polar.firstPageOfFiles({})).items, []);
  });
}
