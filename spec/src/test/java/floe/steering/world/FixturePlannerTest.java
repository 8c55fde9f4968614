package floe.steering.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.api.FileServiceTypes;
import floe.api.sandbox.Fixtures;
import floe.contract.message.Fault;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixturePlannerTest {

  private static final WorldSeed IDS = new WorldSeed(7);
  private static final UUID CUSTOMER = IDS.id("customer");
  private static final UUID MEMBER = IDS.id("member");

  @Test
  void numbersWhatAGroupHas() {
    FixturePlan plan = plan("""
        {'files': [{'count': 2, 'size': 5, 'name': 'track-{n}.flac', 'mime_type': 'audio/flac'},
                   {'size': 0, 'service': 'product_media'}],
         'customers': [{'count': 2, 'name': 'Buyer {n}', 'email': 'b{n}@x.example', 'external_id': 'b-{n}'}]}""");

    assertThat(plan.files())
        .extracting(FixturePlan.File::name)
        .containsExactly("track-1.flac", "track-2.flac", "file-1.bin");
    assertThat(plan.files().get(0).id()).isEqualTo(IDS.id("file 1"));
    assertThat(plan.files().get(2).service()).isEqualTo(FileServiceTypes.PRODUCT_MEDIA);
    assertThat(plan.customers())
        .extracting(FixturePlan.Customer::email)
        .containsExactly("b1@x.example", "b2@x.example");
    assertThat(plan.customers())
        .extracting(FixturePlan.Customer::externalId)
        .containsExactly("b-1", "b-2");
  }

  @Test
  void grantsToEachOfAGroupAndToTheWorldsOwnPeople() {
    FixturePlan plan = plan("""
        {'files': [{'key': 'f', 'count': 2, 'size': 1}, {'size': 1, 'service': 'product_media'}],
         'customers': [{'key': 'c', 'count': 2}],
         'members': [{'key': 'm', 'customer': 'c', 'count': 2}, {'customer': 'customer'}],
         'benefits': [{'key': 'b', 'files': ['f', 'f']}, {'key': 'all'}],
         'grants': [{'benefit': 'b', 'to': 'm'}, {'benefit': 'b', 'to': 'customer'}, {'benefit': 'all', 'to': 'member'}]}""");

    assertThat(plan.members()).hasSize(5);
    assertThat(plan.benefits())
        .extracting(FixturePlan.Benefit::fileIds)
        .allMatch(files -> files.size() == 2);
    assertThat(plan.grants()).hasSize(6);
    assertThat(plan.grants().get(0).memberId()).isEqualTo(plan.members().get(0).id());
    assertThat(plan.grants().get(4).customerId()).isEqualTo(CUSTOMER);
    assertThat(plan.grants().get(4).memberId()).isNull();
    assertThat(plan.grants().get(5).memberId()).isEqualTo(MEMBER);
    assertThat(plan.grants().stream().flatMap(grant -> grant.downloadableIds().stream()))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {'files': [{'size': 268435456, 'count': 2}]} | body.fixtures.files
          {'files': [{'size': 0, 'count': 1000}, {'size': 0}]} | body.fixtures.files
          {'files': [{'size': 0, 'key': 'member'}]} | body.fixtures.files.0.key
          {'files': [{'size': 0, 'key': 'a'}], 'benefits': [{'key': 'a'}]} | body.fixtures.benefits.0.key
          {'customers': [{'count': 2, 'email': 'a@x.example'}]} | body.fixtures.customers.0.email
          {'customers': [{'email': 'TAKEN@x.example'}]} | body.fixtures.customers.0.email
          {'customers': [{'email': '{m}@x.example'}]} | body.fixtures.customers.0.email
          {'customers': [{'external_id': 'taken'}]} | body.fixtures.customers.0.external_id
          {'customers': [{'count': 1000}, {}]} | body.fixtures.customers
          {'members': [{'customer': 'nobody'}]} | body.fixtures.members.0.customer
          {'members': [{'customer': 'member'}]} | body.fixtures.members.0.customer
          {'members': [{'customer': 'customer', 'external_id': 'taken'}]} | body.fixtures.members.0.external_id
          {'customers': [{'key': 'c', 'count': 2}], 'members': [{'customer': 'c', 'count': 501}]} | body.fixtures.members
          {'benefits': [{'files': ['none']}]} | body.fixtures.benefits.0.files.0
          {'files': [{'key': 'f', 'size': 0, 'service': 'product_media'}], 'benefits': [{'files': ['f']}]} | body.fixtures.benefits.0.files.0
          {'grants': [{'benefit': 'none', 'to': 'customer'}]} | body.fixtures.grants.0.benefit
          {'benefits': [{'key': 'b'}], 'grants': [{'benefit': 'b', 'to': 'nobody'}]} | body.fixtures.grants.0.to
          {'benefits': [{'key': 'b'}], 'grants': [{'benefit': 'b', 'to': 'member'}, {'benefit': 'b', 'to': 'member'}]} | body.fixtures.grants.1.to
          {'files': [{'size': 0, 'count': 11}], 'customers': [{'key': 'c', 'count': 1000}], 'benefits': [{'key': 'b'}], 'grants': [{'benefit': 'b', 'to': 'c'}]} | body.fixtures.grants
          """)
  void refusesWhatMakesNoSense(String fixtures, String loc) {
    FixturePlanner.Planning planning = planning(fixtures);

    assertThat(planning.plan()).isEmpty();
    assertThat(planning.faults()).extracting(FixturePlannerTest::location).containsExactly(loc);
  }

  private static String location(Fault fault) {
    return fault.loc().stream().map(Object::toString).collect(Collectors.joining("."));
  }

  private static FixturePlan plan(String fixtures) {
    FixturePlanner.Planning planning = planning(fixtures);
    assertThat(planning.faults()).isEmpty();
    return planning.plan().orElseThrow();
  }

  private static FixturePlanner.Planning planning(String fixtures) {
    try {
      Fixtures read = new ObjectMapper().readValue(fixtures.replace('\'', '"'), Fixtures.class);
      return FixturePlanner.plan(read, List.of("body", "fixtures"), new OneCustomer(), IDS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A world with one customer. */
  private static final class OneCustomer implements WorldPeople {
    @Override
    public UUID organizationId() {
      return IDS.id("organization");
    }

    @Override
    public UUID customerId() {
      return CUSTOMER;
    }

    @Override
    public UUID memberId() {
      return MEMBER;
    }

    @Override
    public boolean hasEmail(String email) {
      return email.equals("taken@x.example");
    }

    @Override
    public boolean hasExternalId(String externalId) {
      return externalId.equals("taken");
    }

    @Override
    public boolean hasMember(String externalId) {
      return externalId.equals("taken");
    }
  }
}
