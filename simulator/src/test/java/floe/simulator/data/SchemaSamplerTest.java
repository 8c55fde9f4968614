package floe.simulator.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.files.ReadableSize;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaSamplerTest {
  @ParameterizedTest
  @ValueSource(strings = {"floe/openapi/files.yaml", "floe/openapi/sandbox.yaml"})
  void generatesEveryBodyOfEveryResponse(String document) {
    Contract contract = Contract.ofResource(document);
    SchemaSampler sampler = new SchemaSampler(contract);

    for (Operation operation : contract.operations()) {
      operation
          .responses()
          .forEach((status, response) -> response
              .json()
              .flatMap(MediaTypeSpec::schema)
              .ifPresent(schema -> {
                for (int seed = 0; seed < 20; seed++) {
                  Optional<JsonNode> value =
                      sampler.sample(schema, SeededRandom.withSeed(seed).derive(operation.id()));
                  assertThat(value).as("%s %s", operation.id(), status).isPresent();
                  assertThat(contract.validate(schema, value.get())).isEmpty();
                }
              }));
    }
  }

  @Test
  void generatesTheSameValueForTheSameSeed() {
    Contract contract = Contract.ofResource("floe/openapi/files.yaml");

    JsonNode first = new SchemaSampler(contract)
        .sample("/components/schemas/FileUpload", SeededRandom.withSeed(5))
        .orElseThrow();
    JsonNode second = new SchemaSampler(contract)
        .sample("/components/schemas/FileUpload", SeededRandom.withSeed(5))
        .orElseThrow();

    assertThat(second.toString()).isEqualTo(first.toString());
  }

  @Test
  void makesFieldsOfFileConsistent() {
    SchemaSampler sampler = new SchemaSampler(Contract.ofResource("floe/openapi/files.yaml"));

    for (int seed = 0; seed < 50; seed++) {
      JsonNode file = sampler
          .sample("/components/schemas/DownloadableFileRead", SeededRandom.withSeed(seed))
          .orElseThrow();

      assertThat(file.path("path").asText())
          .isEqualTo("downloadable/%s/%s/%s"
              .formatted(
                  file.path("organization_id").asText(),
                  file.path("id").asText(),
                  file.path("name").asText()));
      assertThat(file.path("size_readable").asText())
          .isEqualTo(ReadableSize.of(file.path("size").asLong()));
      assertThat(file.path("checksum_sha256_hex").isNull())
          .isEqualTo(file.path("checksum_sha256_base64").isNull());
      if (file.path("last_modified_at").isTextual()) {
        assertThat(file.path("last_modified_at").asText())
            .isGreaterThanOrEqualTo(file.path("created_at").asText());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, pattern: '^[A-Z]{3}-\\d{4}$'}",
        "{type: string, pattern: '^(?!x)[a-z]+$', minLength: 12, maxLength: 14}",
        "{type: string, minLength: 40, maxLength: 41}",
        "{type: integer, minimum: 7, maximum: 9, multipleOf: 4}",
        "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}",
        "{type: array, items: {enum: [a, b, c]}, uniqueItems: true, minItems: 3}",
        "{type: object, additionalProperties: {type: integer}, minProperties: 2}",
        "{type: [string, 'null'], format: ipv6}",
        "{allOf: [{type: object, required: [a], properties: {a: {type: string}}}, {properties: {b: {const: 2}}, required: [b]}]}",
        "{$ref: '#/components/schemas/Tree'}"
      })
  void generatesValidValuesForKeywords(String schema) {
    String document = """
        openapi: 3.1.0
        paths: {}
        components:
          schemas:
            Tree:
              type: object
              required: [name, children]
              properties:
                name: {type: string, format: hostname}
                children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                parent: {anyOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]}
            Tested: %s
        """.formatted(schema);
    Contract contract = Contract.of("test", document.getBytes(StandardCharsets.UTF_8));

    Optional<JsonNode> value =
        new SchemaSampler(contract).sample("/components/schemas/Tested", SeededRandom.withSeed(3));

    assertThat(value).isPresent();
  }
}
