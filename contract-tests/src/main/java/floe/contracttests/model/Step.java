package floe.contracttests.model;

/**
 * One thing to do in a world. It is whole without its neighbours: it names what it acts on by a
 * number that counts round the things there are, so that any step of a sequence can be left out.
 *
 * @param action what is done
 * @param pick which of the files, benefits, grants or links it is done to, counted round
 * @param form in which of its forms it is done, counted round; 0 is the plainest
 */
public record Step(Action action, int pick, int form) {
  @Override
  public String toString() {
    return "%s(%d, %d)".formatted(action, pick, form);
  }
}
