package org.depesche.format.office;

import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.Vocabulary;
import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.manuscript.OfficeProperties.Property;

/** Reads the properties of a document from its own XML: the core properties of Office, or the meta data of OpenDocument. */
record PropertiesPart(OfficeProperties properties, StringBuilder value) implements XmlVisitor {

    private static final int LONGEST = 10_000;

    private static final Map<String, Property> NAMES = Vocabulary.of("""
            TITLE: dc:title, o:Title
            CREATOR: dc:creator, o:Author
            LANGUAGE: dc:language
            KEYWORDS: cp:keywords, meta:keyword, o:Keywords
            SUBJECT: dc:subject, o:Subject
            CATEGORY: cp:category, o:Category
            """, Property::valueOf);

    PropertiesPart(OfficeProperties properties) {
        this(properties, new StringBuilder());
    }

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        value.setLength(0);
        return true;
    }

    @Override
    public void text(String text) {
        if (value.length() < LONGEST) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) {
        Property property = NAMES.get(name);
        if (property != null) {
            properties.put(property, value.toString());
        }
        if (name.equals("meta:initial-creator")) {
            // OpenDocument calls the last person that changed the document its creator
            properties.replace(Property.CREATOR, value.toString());
        }
        value.setLength(0);
    }
}
