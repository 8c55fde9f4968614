package floe.contracttests.model.command;

/** What a file is called. */
public enum FileName {
  PLAIN("notes.zip"),
  WITH_SPACE("two words.txt"),
  UNICODE("Grüße 🎉 東京.pdf"),
  QUOTE_AND_BACKSLASH("qu\"ote\\s.txt"),
  PARENT_FOLDERS("../../up.txt"),
  SLASHES("a//b/."),
  LINE_BREAK("line\r\nbreak"),
  NUL("nul\0byte.bin"),
  LONG("n".repeat(300)),
  PUNCTUATION("semi;colon,100%.txt"),
  TURKISH_I("İstanbul ıI.txt"),
  TAB("tab\there");

  private final String text;

  FileName(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
