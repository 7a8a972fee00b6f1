package dev.hopscope.app.cli;

import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.text.TraceText;
import java.io.PrintWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers as a JUnit report: a test case each, for CI servers. */
final class CheckJunit {
  private CheckJunit() {}

  static void print(String suite, List<Checked> answers, PrintWriter out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", Lines.one(suite));
      xml.writeAttribute("tests", Integer.toString(answers.size()));
      xml.writeAttribute("failures", count(answers.stream().filter(CheckJunit::isFailure).count()));
      xml.writeAttribute("errors", count(answers.stream().filter(Checked::cannotBeAsked).count()));
      int number = 0;
      for (Checked checked : answers) {
        number++;
        xml.writeCharacters("\n  ");
        testCase(suite, number, checked, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.println();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
  }

  private static void testCase(String suite, int number, Checked checked, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Lines.one(suite));
    xml.writeAttribute(
        "name", "#%d %s".formatted(number, Lines.one(TraceText.line(checked.saved().question()))));
    if (checked.cannotBeAsked()) {
      problem("error", "it cannot be asked", checked, xml);
    } else if (checked.fails()) {
      problem("failure", "it is " + Sentences.word(checked.verdict()), checked, xml);
    }
    xml.writeEndElement();
  }

  private static void problem(String element, String message, Checked checked, XMLStreamWriter xml)
      throws XMLStreamException {
    String expected =
        checked.saved().expect().map(each -> ", expected " + Checked.word(each)).orElse("");
    xml.writeStartElement(element);
    xml.writeAttribute("message", message + expected);
    xml.writeCharacters(Lines.one(checked.sentence()));
    xml.writeEndElement();
  }

  private static boolean isFailure(Checked checked) {
    return checked.fails() && !checked.cannotBeAsked();
  }

  private static String count(long number) {
    return Long.toString(number);
  }
}
