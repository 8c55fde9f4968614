package floe.contract;

/**
 * Something wrong with a document.
 *
 * @param pointer JSON pointer of the place
 * @param message what is wrong there
 */
record Finding(String pointer, String message) {
  static Finding of(References.Located place, String message) {
    return new Finding(place.pointer(), message);
  }

  @Override
  public String toString() {
    return pointer + ": " + message;
  }
}
