package floe.contracttests.report;

import floe.contracttests.finding.Finding;
import floe.contracttests.report.CheckResult.Outcome;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a report in the form that CI servers read. */
final class JUnitXml {
  private JUnitXml() {}

  static String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "floe-contract-tests");
      xml.writeAttribute("tests", Integer.toString(report.results().size()));
      xml.writeAttribute("failures", Long.toString(report.count(Outcome.BROKEN)));
      xml.writeAttribute("skipped", Long.toString(report.count(Outcome.LEFT_OUT)));
      xml.writeAttribute("time", seconds(report.took().toMillis()));
      for (CheckResult result : report.results()) {
        write(xml, report, result);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, Report report, CheckResult result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(result.group()));
    xml.writeAttribute("name", clean(result.name()));
    xml.writeAttribute("time", seconds(result.millis()));
    if (result.outcome() == Outcome.BROKEN) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(result.message().lines().findFirst().orElse("")));
      xml.writeAttribute("type", String.join(" ", result.findings()));
      xml.writeCharacters(clean(result.message() + "\n\n" + curl(report, result)));
      xml.writeEndElement();
    } else if (result.outcome() == Outcome.LEFT_OUT) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", clean(result.message()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** Returns the commands of the first finding, under the check that is its example. */
  private static String curl(Report report, CheckResult result) {
    return report.findings().stream()
        .filter(finding -> result.findings().contains(finding.id()))
        .findFirst()
        .map(finding -> finding.id() + ": " + finding.title() + "\n"
            + (isExample(finding, result) ? finding.example().curl() : ""))
        .orElse("");
  }

  private static boolean isExample(Finding finding, CheckResult result) {
    return finding.example().check().name().equals(result.name());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** Returns a text without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> clean.appendCodePoint(allowed(point) ? point : 0xfffd));
    return clean.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
