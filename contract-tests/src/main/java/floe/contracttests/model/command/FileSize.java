package floe.contracttests.model.command;

import floe.contracttests.model.FileContent;

/** How large a new file is. */
public enum FileSize {
  FIVE_BYTES(5),
  EMPTY(0),
  ONE_BYTE(1),
  BELOW_ONE_KIB(1023),
  ONE_KIB(1024),
  ABOVE_ONE_KIB(1025),
  /** 1.25 KB, which is rounded to the even digit. */
  ONE_AND_A_QUARTER_KIB(1280),
  HUNDRED_KILOBYTES(100_000),
  BELOW_ONE_MIB(951_062),
  /** A part of the least size that S3 accepts, and seven bytes more. */
  TWO_PARTS(FileContent.MIN_PART_BYTES + 7);

  private final int bytes;

  FileSize(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }
}
