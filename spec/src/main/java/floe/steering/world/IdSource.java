package floe.steering.world;

import floe.files.TokenKind;
import java.util.UUID;

/** Gives ids and tokens to what a world has. */
public interface IdSource {

  /**
   * Returns the id of a thing.
   *
   * @param name tells the thing from all others of its world, such as {@code customer 2}
   */
  UUID id(String name);

  /** Returns a token; a world has one of each kind. */
  String token(TokenKind kind);

  /**
   * Returns what the bytes of a file are generated from.
   *
   * @param name the name of the file, such as {@code file 1}
   */
  long contentSeed(String name);
}
