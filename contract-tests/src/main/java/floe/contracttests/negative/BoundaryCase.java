package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body that keeps to the schema, but looks unusual.
 *
 * @param name what is unusual about it
 * @param mustSucceed whether there is no reason to refuse it; otherwise a 422 is accepted too
 */
record BoundaryCase(String name, JsonNode body, boolean mustSucceed) {}
