package floe.contracttests.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a report as files, none of which shows a token that was given. */
public record ReportFiles(Report report, GivenTokens tokens) {

  /**
   * Writes index.html, junit.xml, ctrf.json and report.json into a folder, which is created if
   * necessary.
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      write(folder.resolve("index.html"), new HtmlPage(report).write());
      write(folder.resolve("junit.xml"), JUnitXml.write(report));
      write(folder.resolve("ctrf.json"), CtrfJson.write(report));
      write(
          folder.resolve("report.json"),
          new String(JsonReport.write(report), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(file, tokens.hidden(text));
  }

  /** Appends a summary in Markdown to a file. */
  public void appendSummary(Path file) {
    try {
      Files.writeString(
          file,
          tokens.hidden(MarkdownSummary.write(report)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
