package floe.contracttests.differential;

import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.util.List;

/** Sequences about the headers that bytes are served with, which follow from name and type. */
final class DownloadSequences {
  private static final List<String> NAMES = List.of(
      "plain name.txt",
      "Ärger 🎸.flac",
      "a\"b\\c\r\nd.txt",
      "\u0001\u001f\u007f\u0085\u2028.txt",
      "  a  b  ",
      "x".repeat(5_000),
      "");
  private static final List<String> TYPES =
      List.of("audio/flac", "x", "text/html\r\nX-Injected: yes", "a/b; c=\"d\"", "ünïcode/тип", "");

  private DownloadSequences() {}

  /** Downloads files whose names are hard to put into a header. */
  static void names(TestContext context) {
    NAMES.forEach(name -> download(context, NewFile.of(new byte[] {1}).named(name)));
  }

  /** Downloads files whose types are hard to put into a header. */
  static void types(TestContext context) {
    TYPES.forEach(type -> download(context, NewFile.of(new byte[] {1}).typed(type)));
  }

  private static void download(TestContext context, NewFile file) {
    Upload upload = Upload.completed(context, file);
    context.store().get(context.files().download(upload.fileId()).text("/download/url"));
  }
}
