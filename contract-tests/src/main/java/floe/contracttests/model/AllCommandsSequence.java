package floe.contracttests.model;

import static floe.contracttests.model.Action.*;

import java.util.ArrayList;
import java.util.List;

/**
 * One sequence, written by hand, that does everything at least once: the quickest way to find most
 * faults.
 */
public final class AllCommandsSequence {
  private AllCommandsSequence() {}

  /** The steps, each action in all forms that matter. */
  public static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    files(steps);
    store(steps);
    benefits(steps);
    people(steps);
    endings(steps);
    return List.copyOf(steps);
  }

  private static void add(List<Step> steps, Action action, int pick, int... forms) {
    for (int form : forms) {
      steps.add(new Step(action, pick, form));
    }
  }

  /** Files 0 to 5, all uploaded: two downloadables, one of each other kind, one of two parts. */
  private static void files(List<Step> steps) {
    add(steps, UPLOAD, 0, 0, 1);
    add(steps, UPLOAD, 1, 4);
    add(steps, UPLOAD, 2, 2);
    add(steps, UPLOAD, 3, 0);
    add(steps, UPLOAD, 0, 28);
    add(steps, LIST, 1, 0);
    add(steps, LIST, 2, 1, 3);
    add(steps, LIST, 0, 4);
    for (int file = 0; file < 6; file++) {
      add(steps, DOWNLOAD, file, 0);
    }
    add(steps, UPDATE, 0, 0, 4, 3);
    add(steps, UPDATE, 1, 1, 2);
    add(steps, UPDATE, 4, 0);
    add(steps, LIST, 3, 0);
    add(steps, DOWNLOAD, 0, 0);
    add(steps, COMPLETE, 0, 1);
    add(steps, READ_PUBLIC, 0, 0);
    add(steps, READ_PUBLIC, 1, 0);
  }

  /** Files 6 to 8: what can go wrong before they are complete. */
  private static void store(List<Step> steps) {
    add(steps, CREATE, 0, 6, 1);
    add(steps, PUT_TAMPERED, 6, 0, 1, 2, 3, 4, 5);
    add(steps, PUT_TAMPERED, 7, 0, 1);
    add(steps, LIST, 0, 0);
    add(steps, DOWNLOAD, 6, 0);
    add(steps, COMPLETE, 6, 0);
    add(steps, PUT, 6, 0);
    add(steps, COMPLETE_WRONGLY, 6, 0, 1, 2, 3, 4, 5, 6, 7);
    add(steps, LIST, 0, 0);
    add(steps, COMPLETE, 6, 1, 0);
    add(steps, GET_TAMPERED, 0, 0, 1, 2, 3, 4, 5);
    add(steps, CREATE, 0, 28);
    add(steps, PUT, 8, 0);
    add(steps, COMPLETE_WRONGLY, 8, 7, 0);
    add(steps, COMPLETE, 8, 0);
    add(steps, DELETE, 7, 0, 0);
    add(steps, UPDATE, 7, 0);
  }

  private static void benefits(List<Step> steps) {
    add(steps, CREATE_BENEFIT, 0, 0, 1);
    add(steps, CREATE_BENEFIT, 2, 0);
    add(steps, CREATE_BENEFIT, 6, 3);
    add(steps, GET_BENEFIT, 0, 0);
    add(steps, GET_BENEFIT, 1, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, GRANT, 0, 0);
    add(steps, GRANT, 1, 1);
    add(steps, LIST_DOWNLOADABLES, 1, 0, 1, 2);
    add(steps, LIST_DOWNLOADABLES, 2, 0);
    add(steps, FOLLOW, 0, 0, 0);
    add(steps, FOLLOW, 1, 0);
    add(steps, FOLLOW_TAMPERED, 0, 0, 1, 2, 3, 4, 5);
    add(steps, CREATE_SESSION, 0, 0, 1, 2);
    add(steps, CREATE_SESSION, 1, 0, 5);
    add(steps, UPDATE, 0, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, FLAG, 0, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, LIST, 0, 0);
    add(steps, DOWNLOAD, 0, 0);
    for (int link = 0; link < 3; link++) {
      add(steps, FOLLOW, link, 0);
    }
    add(steps, FLAG, 0, 1, 2);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, FOLLOW, 0, 0);
    add(steps, FLAG, 0, 3);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    for (int link = 0; link < 4; link++) {
      add(steps, FOLLOW, link, 0);
    }
  }

  private static void people(List<Step> steps) {
    for (int form = 0; form < 7; form++) {
      add(steps, INTRUDE, 0, form);
    }
    add(steps, INTRUDE, 0, 14, 18);
    for (int operation = 0; operation < 10; operation++) {
      add(steps, LACK_SCOPE, operation, operation % 3, 1);
      add(steps, BRING_BAD_TOKEN, operation, 0, 1, 2, 3, 4);
    }
    add(steps, GO_ASTRAY, 0, 0, 1, 2, 3, 4, 5, 6, 7);
    add(steps, LIST, 2, 0);
  }

  private static void endings(List<Step> steps) {
    add(steps, REVOKE, 0, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0, 1);
    for (int link = 0; link < 4; link++) {
      add(steps, FOLLOW, link, 0);
    }
    add(steps, GRANT, 0, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, DELETE, 2, 0, 0);
    add(steps, READ_PUBLIC, 0, 0);
    add(steps, DELETE, 4, 0);
    add(steps, DELETE, 0, 0);
    add(steps, LIST, 2, 0);
    add(steps, LIST_DOWNLOADABLES, 0, 0);
    add(steps, FOLLOW, 0, 0);
    add(steps, DOWNLOAD, 0, 0);
    add(steps, UPDATE, 0, 0);
    add(steps, COMPLETE, 0, 0);
    add(steps, FLAG, 0, 0);
    add(steps, GET_BENEFIT, 0, 0);
  }
}
