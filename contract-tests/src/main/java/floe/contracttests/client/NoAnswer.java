package floe.contracttests.client;

import java.io.IOException;

/** Says that a request was sent and no answer came, or none that could be read. */
public final class NoAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient SentRequest request;

  /**
   * Creates an exception.
   *
   * @param request what was sent
   * @param why what happened instead of an answer, e.g. {@code nothing came within 10 s}
   */
  public NoAnswer(SentRequest request, String why, Throwable cause) {
    super(request + ": " + why, cause);
    this.request = request;
  }

  /** Returns what was sent. */
  public SentRequest request() {
    return request;
  }
}
