package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokenizer of sheets reads what an XML parser reads, however the bytes arrive, and nothing that is broken. */
class XmlBytesTest {
  private static final byte[] TEXT = XlsxSheet.name("t");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a><t>plain</t></a>",
        "<?xml version=\"1.0\"?>\n<a><t>&amp;&lt;&gt;&quot;&apos;&#65;&#x20AC;</t><t/><t></t></a>",
        "<a><t>one<!-- > < -->two</t><!-- <t>no</t> --><t>x<![CDATA[<t>&amp;]]>y</t></a>",
        "<x:a xmlns:x=\"u\"><x:t xml:space=\"preserve\"> s </x:t></x:a>",
        "<a><t note=\"a > b\" other='\"'>quoted</t><?do it?><t>\u00e9\u20ac\ud83d\ude00</t></a>",
        "<a><t>two\r\nlines\rthree</t></a>"
      })
  void readsWhatAParserReads(String xml) throws Exception {
    for (int piece : new int[] {1, 3, 7, 100_000}) {
      assertEquals(byParser(xml), texts(in(xml.getBytes(StandardCharsets.UTF_8), piece)));
    }
  }

  @Test
  void textsLongerThanTheBufferComeWhole() throws IOException {
    String longText = "0123456789".repeat(60_000);
    String xml = "<a><t>" + longText + "</t><t note=\"" + longText + "\">short</t></a>";
    assertEquals(List.of(longText, "short"), texts(in(xml.getBytes(StandardCharsets.UTF_8), 1000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "windows-1252", "ISO-8859-1"})
  void readsOtherEncodings(String name) throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a><t>caf\u00e9</t></a>";
    assertEquals(List.of("caf\u00e9"), texts(in(xml.getBytes(Charset.forName(name)), 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "text", "<a><t>cut", "<a><t>cut</t>", "<a><t", "<a></b>", "</a>", "<a><t>&nope;</t></a>", "<a><t>&#0;</t></a>",
        "<a><t>&amp</t></a>", "<!DOCTYPE a [<!ENTITY e \"x\">]><a><t>&e;</t></a>", "<a<b></b></a>", "<a><!-- open </a>"
      })
  void refusesWhatIsBroken(String xml) {
    assertThrows(IOException.class, () -> texts(in(xml.getBytes(StandardCharsets.UTF_8), 4)));
  }

  @Test
  void refusesBytesThatAreNoTextAndEndlessNesting() {
    byte[] bytes = "<a><t>x\u00e9</t></a>".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(IOException.class, () -> texts(in(bytes, 100)));
    assertThrows(IOException.class, () -> texts(in("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8), 1000)));
  }

  @Test
  void numbersAreTheNearestDouble() throws IOException {
    for (String number : new String[] {"0", "-0", "1", "42369", "0.1", "-12.75", "1E3", "1e-7", "9007199254740993",
        "123456789.123456789", ".5", "5.", "0.30000000000000004", "179769313486231570000000000000000000000", " 7 "}) {
      byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
      assertEquals(Double.parseDouble(number), XmlText.number(bytes, 0, bytes.length), number);
    }
    for (String number : new String[] {"", "-", ".", "1,2", "1 2", "abc"}) {
      byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
      assertEquals(Double.NaN, XmlText.number(bytes, 0, bytes.length), number);
    }
  }

  private static List<String> texts(InputStream in) throws IOException {
    var xml = new XmlBytes(in);
    List<String> texts = new ArrayList<>();
    while (xml.next()) {
      if (xml.closing() && xml.is(TEXT)) {
        texts.add(xml.text());
      }
    }
    return texts;
  }

  private static List<String> byParser(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    XMLStreamReader r = factory.createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "UTF-8");
    List<String> texts = new ArrayList<>();
    while (r.hasNext()) {
      if (r.next() == XMLStreamConstants.START_ELEMENT && r.getLocalName().equals("t")) {
        texts.add(r.getElementText());
      }
    }
    return texts;
  }

  /** Gives the bytes in pieces. */
  private static InputStream in(byte[] bytes, int piece) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(piece, length));
      }
    };
  }
}
