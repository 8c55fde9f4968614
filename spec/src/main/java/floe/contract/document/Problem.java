package floe.contract.document;

/**
 * Something wrong with a document.
 *
 * @param pointer JSON pointer of the place
 * @param message what is wrong there
 */
public record Problem(String pointer, String message) {
  public static Problem of(References.Located place, String message) {
    return new Problem(place.pointer(), message);
  }

  @Override
  public String toString() {
    return pointer + ": " + message;
  }
}
