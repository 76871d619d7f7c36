package org.depesche.format.readers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.Problem;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The result of parsing XML to its end to find out whether it is sound and which articles it withdraws. Document types
 * are ignored, nothing is loaded, and no entity is expanded.
 *
 * @param fault the reason why it is not XML; null if it is
 * @param withdrawn the ids of the withdrawn articles; empty strings for withdrawals without an id
 */
public record XmlReading(@Nullable Problem fault, List<String> withdrawn) {

    private static final int MOST_WITHDRAWN = 20;
    private static final int LONGEST_ID = 300;

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READERS.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        READERS.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    /**
     * Whether the last article has no end tag. Half an article must not pass for a whole one.
     *
     * @param edge finds the tags of articles; those of ends have the group {@code end}
     */
    public static boolean isCut(String markup, Pattern edge) {
        Matcher tag = edge.matcher(markup);
        boolean open = false;
        while (tag.find()) {
            open = tag.group("end") == null;
        }
        return open;
    }

    /** Parses a text to its end. */
    public static XmlReading of(String text) {
        Withdrawals withdrawals = new Withdrawals();
        // a blank before the declaration is a harmless mistake
        String document = text.strip();
        int skipped = text.indexOf(document);
        int lines =
                (int) text.substring(0, skipped).chars().filter(c -> c == '\n').count();
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(document));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    withdrawals.begin(reader);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    withdrawals.words(reader.getText());
                }
            }
            return new XmlReading(null, withdrawals.all());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
            return new XmlReading(Problem.of("xml-broken", line + lines, column), withdrawals.all());
        }
    }

    /** Withdrawals of articles in NewsML-G2, NewsML 1, NITF and Atom. */
    private static final class Withdrawals {

        private final List<String> ids = new ArrayList<>();
        private String id = "";
        private String element = "";
        private boolean withdrawn;

        void begin(XMLStreamReader reader) {
            String name = reader.getLocalName();
            element = SmallLetters.of(name.substring(name.indexOf(':') + 1));
            switch (element) {
                case "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "nitf" -> {
                    close();
                    id = Objects.requireNonNullElse(reader.getAttributeValue(null, "guid"), "");
                }
                case "doc-id" -> id = Objects.requireNonNullElse(reader.getAttributeValue(null, "id-string"), id);
                case "deleted-entry" -> {
                    close();
                    id = Objects.requireNonNullElse(reader.getAttributeValue(null, "ref"), "");
                    withdrawn = true;
                }
                case "pubstatus", "signal", "status", "instruction", "docdata", "ed-msg", "revision-history" -> {
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        withdrawn |= isWithdrawal(reader.getAttributeValue(i));
                    }
                }
                default -> {}
            }
        }

        void words(String text) {
            if (element.equals("publicidentifier") && !text.isBlank()) {
                id = text.strip();
            } else if (element.equals("ednote") || element.equals("instruction") || element.equals("headline")) {
                withdrawn |= KillWords.in(text);
            }
        }

        private static boolean isWithdrawal(String value) {
            String word = SmallLetters.of(value.strip()).replaceFirst("^.*[:/]", "");
            return word.startsWith("cancel")
                    || word.contains("kill")
                    || word.equals("delete")
                    || word.startsWith("withdr");
        }

        private void close() {
            if (withdrawn && ids.size() < MOST_WITHDRAWN) {
                ids.add(id.substring(0, Math.min(id.length(), LONGEST_ID)));
            }
            withdrawn = false;
            id = "";
        }

        List<String> all() {
            close();
            return List.copyOf(ids);
        }
    }
}
