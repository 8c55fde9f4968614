package floe.contracttests.model.command;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.DownloadablesClient;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Follows a link with a token that was not signed like this; without links, with a made-up one. */
public record FollowTamperedLink(LinkRef link, Tampering tampering) implements Command {
  private static final String MADE_UP = "eyJpZCI6IjM5MTQifQ.am8OGA.L3CgdrxghEQz";

  /** What is changed in the token. */
  public enum Tampering {
    MIDDLE,
    START,
    CUT_OFF,
    SIGNATURE,
    LENGTHENED,
    /** No token at all. */
    NOT_ASCII;

    private String of(String token) {
      return switch (this) {
        case MIDDLE -> changed(token, token.length() / 2);
        case START -> changed(token, 0);
        case CUT_OFF -> token.substring(0, token.length() - 1);
        case SIGNATURE -> changed(token, token.length() - 3);
        case LENGTHENED -> token + "AAAA";
        case NOT_ASCII -> "ünsigned";
      };
    }

    private static String changed(String token, int at) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      return token.substring(0, at) + other + token.substring(at + 1);
    }
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public void run(StateMachineRun run) {
    String token = link.find(run.model().links())
        .map(handedOut -> DownloadablesClient.tokenOf(handedOut.url()))
        .orElse(MADE_UP);
    String path = FollowLink.PORTAL + ApiClient.encode(tampering.of(token));
    ErrorAssertions.assertNotFound(run.context().api().anonymous().send("GET", path));
  }
}
