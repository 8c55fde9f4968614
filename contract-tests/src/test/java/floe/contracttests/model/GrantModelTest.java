package floe.contracttests.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SentRequest;
import floe.contracttests.target.TestWorld;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrantModelTest {
  private static final TestWorld WORLD = new TestWorld(
      "organization",
      "token",
      "personal token",
      new TestWorld.Customer("customer", "external id", "customer@x.example", "customer token"),
      new TestWorld.Member("member", "member@x.example", "member token"));

  private final FileModel first = file("first");
  private final FileModel second = file("second");
  private final WorldModel model = new WorldModel(WORLD, false);
  private final BenefitModel benefit = new BenefitModel(List.of(first), fields("", first));

  GrantModelTest() {
    model.grant("grant", benefit, model.ownCustomer(), false);
  }

  private static FileModel file(String id) {
    ObjectNode created = JsonNodes.object().put("id", id).put("is_uploaded", true);
    SentRequest request =
        new SentRequest("POST", URI.create("http://127.0.0.1:1"), "/", Headers.NONE, new byte[0]);
    return new FileModel(
        FileKind.DOWNLOADABLE,
        new byte[0],
        new Exchange(request, 201, Headers.NONE, JsonNodes.bytes(created), Instant.EPOCH));
  }

  private static ObjectNode fields(String archivedId, FileModel... files) {
    ObjectNode fields = JsonNodes.object().put("id", "benefit");
    fields.withObject("/properties/archived").put(archivedId, true);
    for (FileModel file : files) {
      fields.withArray("/properties/files").add(file.id());
    }
    return fields;
  }

  private void change(String archivedId, FileModel... files) {
    model.update(benefit, List.of(files), fields(archivedId, files), true);
  }

  private List<FileModel> visible() {
    return model.downloadables(model.ownCustomer()).stream()
        .map(DownloadableModel::file)
        .toList();
  }

  @Test
  void keepsWhatStaysWhenFilesChange() {
    DownloadableModel before = model.downloadables(model.ownCustomer()).get(0);

    change("", second, first);

    assertThat(visible()).containsExactlyInAnyOrder(first, second);
    assertThat(model.downloadables(model.ownCustomer())).contains(before);
  }

  @Test
  void givesBackTheSameWhenFileComesBack() {
    DownloadableModel before = model.downloadables(model.ownCustomer()).get(0);

    change("", second);
    assertThat(visible()).containsExactly(second);
    change("", first);

    assertThat(model.downloadables(model.ownCustomer())).containsExactly(before);
  }

  @Test
  void hidesArchivedFile() {
    change("first", first, second);

    assertThat(visible()).containsExactly(second);
  }

  @Test
  void regrantsNothingOnceRevoked() {
    model.revoke(model.grants().get(0));

    change("", second);

    assertThat(visible()).isEmpty();
  }

  @Test
  void takesEverythingWithBenefitOrCustomer() {
    model.delete(benefit);
    assertThat(visible()).isEmpty();

    BenefitModel another = new BenefitModel(List.of(first), fields("", first));
    model.grant("another grant", another, model.ownCustomer(), false);
    assertThat(visible()).containsExactly(first);
    model.delete(model.ownCustomer());

    assertThat(visible()).isEmpty();
    assertThat(model.grants()).allMatch(GrantModel::isRevoked);
  }
}
