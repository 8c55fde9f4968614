// A token that nobody has. Only for a target that knows which tokens there are, so not for the simulator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clients } from "./clients.mjs";
import { url } from "./floe.mjs";
import { assertRefusal, bodyOf, thrownBy } from "./refusal.mjs";

/** A token of the right form that nobody has. */
const UNKNOWN_TOKEN = "polar_oat_FloeExampleOrganizationAccessToken0002TdkJH";

for (const { name, connect, errors } of clients) {
  test(`${name} throws ${errors.other.name} for an unknown token`, async () => {
    const polar = connect(url, UNKNOWN_TOKEN);

    const error = await thrownBy(() => polar.firstPageOfFiles({}));

    assertRefusal(error, errors.other, 401);
    assert.equal(bodyOf(error).error, "invalid_token");
  });
}
