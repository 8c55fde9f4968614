package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteTest {
  private static final Contract SHOP = Documents.shop();

  @ParameterizedTest
  @CsvSource({
    "GET,    /pets/,          pets:list",
    "get,    /pets,           pets:list",
    "POST,   /pets,           pets:create",
    "GET,    /pets/count,     pets:count",
    "GET,    /pets/count/,    pets:count",
    "GET,    /pets/%63ount,   pets:count",
    "DELETE, /pets/5,         pets:delete",
    "DELETE, /pets/5/,        pets:delete",
    "DELETE, /pets/count,     pets:delete",
    "PUT,    /pets/5/photo.png, pets:photo"
  })
  void findsOperation(String method, String path, String id) {
    assertThat(SHOP.route(method, path))
        .isInstanceOfSatisfying(
            Route.Matched.class, matched -> assertThat(matched.operation().id()).isEqualTo(id));
  }

  @Test
  void decodesPathParameters() {
    Route route = SHOP.route("PUT", "/pets/a%2Fb%20c+d%zz/photo.tar.gz");

    assertThat(route)
        .isInstanceOfSatisfying(
            Route.Matched.class,
            matched -> assertThat(matched.pathParameters())
                .isEqualTo(Map.of("id", "a/b c+d%zz", "form", "tar.gz")));
  }

  @Test
  void returnsAllowedMethods() {
    assertThat(SHOP.route("PATCH", "/pets"))
        .isEqualTo(new Route.MethodNotAllowed(Set.of("GET", "POST")));
    assertThat(SHOP.route("PUT", "/pets/count"))
        .isEqualTo(new Route.MethodNotAllowed(Set.of("GET", "DELETE")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/pet",
        "/pets//",
        "//pets/",
        "/pets/5/photo",
        "/pets/5/photo.",
        "/pets/5/6/7"
      })
  void findsNoOperationForUndeclaredPath(String path) {
    assertThat(SHOP.route("GET", path)).isEqualTo(new Route.NotFound());
  }

  @Test
  void prefersDeclaredTrailingSlash() {
    Contract contract = Contract.of("both", Documents.utf8("""
        openapi: 3.1.0
        paths: {/a: {get: {operationId: without}}, /a/: {get: {operationId: with}}, /: {get: {operationId: root}}}
        """));

    assertThat(contract.route("GET", "/a/"))
        .isInstanceOfSatisfying(
            Route.Matched.class, matched -> assertThat(matched.operation().id()).isEqualTo("with"));
    assertThat(contract.route("GET", "/a"))
        .isInstanceOfSatisfying(
            Route.Matched.class,
            matched -> assertThat(matched.operation().id()).isEqualTo("without"));
    assertThat(contract.route("GET", "/"))
        .isInstanceOfSatisfying(
            Route.Matched.class, matched -> assertThat(matched.operation().id()).isEqualTo("root"));
  }
}
