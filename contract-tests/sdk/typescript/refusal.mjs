// What the clients throw when a call is refused.
import assert from "node:assert/strict";

/** What `call` throws; fails when it does not. */
export async function thrownBy(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: "The call was answered, not refused" });
}

/** Fails unless `error` is of `type` itself, not of a relative of it, and tells the status. */
export function assertRefusal(error, type, statusCode) {
  assert.equal(error.constructor, type, `${error.constructor.name}, not ${type.name}: ${error.message}`);
  assert.equal(error.statusCode, statusCode);
}

/** The body of an error as the server sent it: 0.49.0 keeps its text in `body`, 1.0.1 text or object in `error`. */
export function bodyOf(error) {
  const body = error.body ?? error.error;
  return typeof body === "string" ? JSON.parse(body) : body;
}
