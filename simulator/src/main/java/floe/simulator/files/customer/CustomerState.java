package floe.simulator.files.customer;

import floe.api.Member;
import floe.files.CustomerDetails;
import java.util.List;

/** The customers of an organization at one moment, deleted ones too, and their members. */
public record CustomerState(List<CustomerDetails> customers, List<Member> members) {

  /** Copies the lists. */
  public CustomerState {
    customers = List.copyOf(customers);
    members = List.copyOf(members);
  }

  /** Returns about how many bytes of memory it takes. */
  public long memoryBytes() {
    return customers.stream()
            .mapToLong(customer -> customer.toString().length())
            .sum()
        + members.stream().mapToLong(member -> member.toString().length()).sum();
  }
}
