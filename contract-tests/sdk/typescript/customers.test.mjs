// Customers, changed benefits and grants, told by each client.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clients } from "./clients.mjs";
import { createWorld, fileOf, grant, putParts, url } from "./floe.mjs";
import { assertRefusal, bodyOf, thrownBy } from "./refusal.mjs";

async function upload(polar, name) {
  const bytes = Buffer.from(`This is ${name}.`);
  const created = await polar.createFile(fileOf(name, bytes));
  return (await polar.completeFile(created.id, await putParts(created, bytes))).id;
}

const namesOf = (page) => page.items.map(({ name }) => name);

for (const { name, connect, errors } of clients) {
  test(`${name} creates, lists, changes and deletes customers`, async () => {
    const polar = connect(url, (await createWorld()).access_token);
    const address = { country: "SE", city: "Stockholm" };

    const ada = await polar.createCustomer({
      type: "individual",
      email: "ada@example.com",
      name: "Ada",
      external_id: "listener-42",
      billing_address: address,
      tax_id: "SE556000475501",
      metadata: { plan: "home", seats: 1, trial: true },
    });
    const team = await polar.createCustomer({ type: "team", name: "Studio", owner: { email: "lin@example.com" } });
    const changed = await polar.updateCustomer(ada.id, { name: "Ada Berg" });
    const external = await polar.updateExternalCustomer("listener-42", { locale: "sv" });
    const got = await polar.getExternalCustomer("listener-42");

    assert.equal(ada.type, "individual");
    assert.deepEqual(ada.tax_id, ["SE556000475501", "eu_vat"]);
    assert.deepEqual(ada.metadata, { plan: "home", seats: 1, trial: true });
    assert.equal(team.type, "team");
    assert.equal(team.email, null);
    assert.equal(changed.name, "Ada Berg");
    assert.equal(external.locale, "sv");
    assert.deepEqual(got, external);
    assert.deepEqual(await polar.getCustomer(team.id), team);
    assert.deepEqual(namesOf(await polar.firstPageOfCustomers({ query: "berg" })), ["Ada Berg"]);
    assert.deepEqual(namesOf(await polar.firstPageOfCustomers({ sorting: ["-name"], limit: 1 })), ["Studio"]);
    assert.deepEqual(namesOf(await polar.firstPageOfCustomers({ metadata: { plan: "home" } })), ["Ada Berg"]);
    await polar.deleteExternalCustomer("listener-42");
    await polar.deleteCustomer(team.id);
    assert.deepEqual(namesOf(await polar.firstPageOfCustomers({})), ["Customer"]);
  });

  test(`${name} changes a benefit, and its holders have the files at once`, async () => {
    const world = await createWorld();
    const polar = connect(url, world.access_token);
    const [first, second] = [await upload(polar, "first.txt"), await upload(polar, "second.txt")];
    const benefit = await polar.createBenefit({
      type: "downloadables",
      description: "Some files",
      properties: { files: [first] },
    });
    const team = await polar.createCustomer({ type: "team", name: "Studio", owner: { email: "lin@example.com" } });
    await grant(world.customer.id, benefit.id);
    await grant(team.id, benefit.id);

    const changed = await polar.updateBenefit(benefit.id, {
      type: "downloadables",
      properties: { files: [first, second], archived: { [first]: true } },
    });
    const { items } = await polar.firstPageOfDownloadables(world.customer.session_token, {});
    const grants = await polar.firstPageOfGrants(benefit.id, { is_granted: true });

    assert.deepEqual(changed.properties.archived, { [first]: true });
    assert.deepEqual(items.map(({ file }) => file.id), [second]);
    assert.deepEqual(grants.items.map(({ customer }) => customer.type), ["team", "individual"]);
    assert.deepEqual(grants.items[0].properties.files, [second]);
    assert.equal((await polar.firstPageOfBenefits({ query: "some" })).items[0].id, benefit.id);
    await polar.deleteBenefit(benefit.id);
    const revoked = await polar.firstPageOfAllGrants({ is_granted: false, sorting: ["created_at"] });
    assert.deepEqual(revoked.items.map(({ is_revoked: isRevoked }) => isRevoked), [true, true]);
    assert.equal((await polar.firstPageOfBenefits({})).items.length, 0);
  });

  test(`${name} throws ${errors.invalid.name} for an email address that is in use`, async () => {
    const polar = connect(url, (await createWorld()).access_token);
    const ada = { type: "individual", email: "ada@example.com" };
    await polar.createCustomer(ada);

    const error = await thrownBy(() => polar.createCustomer(ada));

    assertRefusal(error, errors.invalid, 422);
    assert.deepEqual(bodyOf(error).detail[0].loc, ["body", "email"]);
  });
}
