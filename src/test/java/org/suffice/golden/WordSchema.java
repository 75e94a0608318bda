package org.suffice.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The parts of a Word document against the schema of such documents. */
final class WordSchema {
  private WordSchema() {}

  /** What is not as the schema has it; empty where all is. */
  static List<String> problems(Docx docx) throws XmlException {
    var wrong = new ArrayList<String>();
    check(DocumentDocument.Factory.parse(text(docx, "word/document.xml")), wrong);
    check(StylesDocument.Factory.parse(text(docx, "word/styles.xml")), wrong);
    check(SettingsDocument.Factory.parse(text(docx, "word/settings.xml")), wrong);
    check(HdrDocument.Factory.parse(text(docx, "word/header1.xml")), wrong);
    check(FtrDocument.Factory.parse(text(docx, "word/footer1.xml")), wrong);
    return wrong;
  }

  private static String text(Docx docx, String name) {
    return new String(docx.parts().get(name), StandardCharsets.UTF_8);
  }

  private static void check(XmlObject part, List<String> wrong) {
    part.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
      @Override
      public boolean add(org.apache.xmlbeans.XmlError e) {
        // Titles and descriptions of tables, and drawings with a fallback, came into the schema later than this copy of it.
        if (!e.getMessage().contains("tblCaption") && !e.getMessage().contains("tblDescription") && !e.getMessage().contains("AlternateContent@")) {
          wrong.add(e.getMessage());
        }
        return super.add(e);
      }
    }));
  }
}
