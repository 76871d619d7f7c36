package org.depesche.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.depesche.format.Encoding;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail or of a part of it. */
public final class MailFields {

    /** The number of fields of one name that are kept; a mail passes so many servers. */
    private static final int MOST = 100;

    private final Map<String, List<String>> values = new HashMap<>();

    void add(Field field) {
        String raw = Encoding.decode(field.getRaw().toByteArray(), null);
        int colon = raw.indexOf(':');
        List<String> all =
                values.computeIfAbsent(SmallLetters.of(field.getName().strip()), name -> new ArrayList<>());
        if (colon >= 0 && all.size() < MOST) {
            all.add(raw.substring(colon + 1).replaceAll("\\r?\\n", ""));
        }
    }

    /** The decoded value of the first such field, on one line; null if there is none or it is empty. */
    @Nullable
    public String text(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** The decoded values of all such fields that are not empty, in their order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(EncodedWords::decode)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean has(String name) {
        return text(name) != null;
    }

    /** The value before the first semicolon, in lower case; empty if there is none. */
    String word(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty()
                ? ""
                : SmallLetters.of(parsed(name, all.getFirst()).getValue().strip());
    }

    /** A parameter of a field, such as the name of an attachment (RFC 2231 and 2047); null if there is none. */
    @Nullable
    public String parameter(String name, String parameter) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.isEmpty()) {
            return null;
        }
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : parsed(name, all.getFirst()).getParams()) {
            if (pair.getValue() != null) {
                mapping.addParameter(pair.getName(), pair.getValue());
            }
        }
        String found = mapping.get(parameter);
        return found == null || found.isBlank() ? null : EncodedWords.decode(found);
    }

    private static RawBody parsed(String name, String value) {
        // the parser takes bytes as they are sent
        String sent = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField(name, sent));
        return body;
    }
}
