package floe.contracttests.report;

import static floe.contracttests.report.HtmlText.escape;

import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The sections of the page that say what is wrong. */
final class HtmlFindings {
  private static final int OPEN = 5;
  private static final int SHOWN_OPERATIONS = 8;

  private final Report report;
  private final StringBuilder html = new StringBuilder();

  HtmlFindings(Report report) {
    this.report = report;
  }

  String write() {
    List<Finding> own =
        report.findings().stream().filter(one -> !one.isConsequence()).toList();
    List<Finding> following =
        report.findings().stream().filter(Finding::isConsequence).toList();
    section("What is wrong", "", own, OPEN);
    section(
        "What may follow from it",
        "Each of these came only with one of the above: it may be gone when that is mended.",
        following,
        0);
    return html.toString();
  }

  private void section(String title, String note, List<Finding> findings, int open) {
    if (findings.isEmpty()) {
      return;
    }
    html.append("<section><h2>").append(title).append("</h2>");
    if (!note.isEmpty()) {
      html.append("<p>").append(note).append("</p>");
    }
    for (int i = 0; i < findings.size(); i++) {
      finding(findings.get(i), i < open);
    }
    html.append("</section>");
  }

  private void finding(Finding finding, boolean isOpen) {
    html.append("<details class=finding id=")
        .append(finding.id())
        .append(isOpen ? " open" : "")
        .append("><summary><b>")
        .append(escape(finding.title()))
        .append("</b> <span class=tag>")
        .append(counted(finding.checks().size(), "check"))
        .append("</span>")
        .append(report.known().contains(finding.id()) ? "<span class=tag>known</span>" : "")
        .append("<code class=id>")
        .append(finding.id())
        .append("</code></summary><p class=where>")
        .append(where(finding))
        .append("</p><div class=compare><div><h3>Expected</h3><p>")
        .append(escape(finding.violation().expected()))
        .append("</p></div><div><h3>Came</h3><p>")
        .append(escape(finding.violation().actual()))
        .append("</p></div></div><p class=message>")
        .append(escape(finding.violation().message()))
        .append("</p>");
    law(finding);
    example(finding.example());
    others(finding);
    html.append("</details>");
  }

  private static String counted(int count, String name) {
    return count + " " + name + (count == 1 ? "" : "s");
  }

  private static String where(Finding finding) {
    if (finding.kind() == Problem.Kind.RUN) {
      return "In the whole run";
    }
    String operations = finding.operations().entrySet().stream()
        .limit(SHOWN_OPERATIONS)
        .map(one -> "<code>" + escape(one.getKey()) + "</code> ×" + one.getValue())
        .collect(Collectors.joining(", "));
    int more = finding.operations().size() - SHOWN_OPERATIONS;
    String statuses =
        finding.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "In " + operations + (more > 0 ? " and " + counted(more, "other operation") : "")
        + (statuses.isEmpty() ? "" : "; answers with " + statuses);
  }

  private void law(Finding finding) {
    ContractLaw law = ContractLaw.of(finding);
    String anchor = "law-" + finding.id();
    html.append("<h3>What it breaks</h3><p>").append(escape(law.sentence()));
    if (law.line() == 0) {
      html.append("</p>");
      return;
    }
    String place = law.document() + ", line " + law.line();
    html.append(" <a href='#")
        .append(anchor)
        .append("'>")
        .append(place)
        .append("</a></p><details id=")
        .append(anchor)
        .append("><summary>")
        .append(place)
        .append("</summary><pre>");
    for (int i = 0; i < law.excerpt().size(); i++) {
      html.append("<i>").append(law.line() + i).append("</i> ");
      html.append(escape(law.excerpt().get(i))).append('\n');
    }
    html.append("</pre></details>");
  }

  private void example(Finding.Example example) {
    html.append("<h3>Simplest example: ")
        .append(escape(example.check().toString()))
        .append("</h3>");
    if (!example.story().isEmpty()) {
      html.append("<ol class=story>");
      example.story().forEach(step -> html.append("<li>").append(escape(step)));
      html.append("</ol>");
    }
    if (!example.curl().isEmpty()) {
      html.append("<pre class=curl>").append(escape(example.curl())).append("</pre>");
    }
  }

  private void others(Finding finding) {
    List<CheckName> others = finding.checks().subList(1, finding.checks().size());
    if (others.isEmpty()) {
      return;
    }
    html.append("<details><summary>")
        .append(counted(others.size(), "other check"))
        .append(others.size() == 1 ? " finds it, too" : " find it, too")
        .append("</summary><ul class=names>");
    others.forEach(check -> html.append("<li>").append(escape(check.toString())));
    html.append("</ul></details>");
  }
}
