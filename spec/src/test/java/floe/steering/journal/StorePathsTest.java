package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorePathsTest {

  private static final UUID WORLD = UUID.fromString("f10e0000-0000-4000-8000-000000000001");
  private static final String OBJECT = "/bucket/downloadable/" + WORLD + "/file";

  @Test
  void findsTheOrganizationOfAnObject() {
    assertThat(StorePaths.organization(OBJECT)).contains(WORLD);
    assertThat(StorePaths.organization(OBJECT + "/more")).isEmpty();
    assertThat(StorePaths.organization("/bucket/" + WORLD)).isEmpty();
    assertThat(StorePaths.organization("/bucket/downloadable/nobody/file")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, partNumber=1&uploadId=u, store:upload_part",
    "PUT, , store:put_object",
    "POST, uploads, store:create_upload",
    "POST, uploadId=u, store:complete",
    "GET, uploadId=u, store:list_parts",
    "GET, X-Amz-Date=d, store:get_object",
    "HEAD, , store:head_object",
    "DELETE, uploadId=u, store:abort_upload",
    "DELETE, , store:delete_object",
    "OPTIONS, , store:preflight",
    "POST, , ",
    "PATCH, , "
  })
  void namesSteps(String method, String query, String step) {
    assertThat(StorePaths.step(method, OBJECT, Optional.ofNullable(query)))
        .isEqualTo(Optional.ofNullable(step));
  }

  @Test
  void namesNoStepOfABucket() {
    assertThat(StorePaths.step("GET", "/bucket", Optional.empty())).isEmpty();
    assertThat(StorePaths.step("GET", "/bucket/", Optional.empty())).isEmpty();
  }
}
