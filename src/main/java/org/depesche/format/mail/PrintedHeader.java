package org.depesche.format.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The header of a mail as mail programs print it, above a forwarded mail or in a file of text.
 *
 * @param start the index of its first line
 * @param end the index after its last line
 */
record PrintedHeader(int start, int end, Map<Name, String> values) {

    enum Name {
        FROM,
        TO,
        SUBJECT,
        DATE,
        OTHER
    }

    private static final Map<String, Name> NAMES = Vocabulary.of("""
            FROM: from, von, absender, sender, de
            TO: to, an, empfänger, à
            SUBJECT: subject, betreff, betr., objet
            DATE: date, datum, sent, gesendet, envoyé
            OTHER: cc, bcc, kopie, blindkopie, antwort an, reply-to, anlagen, anlage, anhang, anhänge, attachments, priorität, wichtigkeit
            OTHER: importance, organisation, organization, message-id, mime-version, content-type, content-transfer-encoding, received
            OTHER: kategorien, categories, vertraulichkeit, sensitivity, signiert von, mailed-by, signed-by, return-path, user-agent
            """, Name::valueOf);

    private static final Pattern LINE = Pattern.compile(
            "^[*_|\\s]{0,4}(?<name>\\p{L}[\\p{L}. -]{0,24}?)[*_]{0,2}\\s{0,3}:[*_]{0,2}\\s{0,8}(?<value>.*)$");

    /** The number of lines without a name that continue a long list of recipients. */
    private static final int CONTINUED = 6;

    private static final int MOST_LINES = 60;
    private static final int LONGEST_NAME = 40;

    /** The printed header that begins at a line; null if there is none. */
    static @Nullable PrintedHeader at(List<BodyLine> lines, int start) {
        // a line within a header begins none
        if (name(lines.get(start)) == null || start > 0 && name(lines.get(start - 1)) != null) {
            return null;
        }
        Map<Name, String> values = new EnumMap<>(Name.class);
        int end = start;
        int named = 0;
        Name last = Name.OTHER;
        for (int i = start; i < Math.min(lines.size(), start + MOST_LINES) && i - end <= CONTINUED; i++) {
            Name name = name(lines.get(i));
            if (isTwice(name, values) || lines.get(i).isBlank() && !goesOn(lines, i)) {
                break;
            }
            if (name != null) {
                values.putIfAbsent(name, value(lines.get(i)));
                named++;
                last = name;
                end = i + 1;
            } else if (last == Name.SUBJECT && i == end && isSubject(lines, i, values)) {
                values.merge(Name.SUBJECT, lines.get(i).text(), (one, two) -> one + " " + two);
                end = i + 1;
            }
        }
        return isWhole(values, named) ? new PrintedHeader(start, end, values) : null;
    }

    /** Whether a name that headers have once is there again, so that another header begins. */
    private static boolean isTwice(@Nullable Name name, Map<Name, String> values) {
        return name != null && name != Name.OTHER && name != Name.DATE && values.containsKey(name);
    }

    private static String value(BodyLine named) {
        Matcher line = LINE.matcher(named.text());
        return line.matches() ? line.group("value").strip() : "";
    }

    /** Whether a long subject goes on in a line, since nothing else follows it. */
    private static boolean isSubject(List<BodyLine> lines, int at, Map<Name, String> values) {
        return !lines.get(at).isBlank() && (named(lines, at + 1) || !values.containsKey(Name.FROM));
    }

    private static boolean isWhole(Map<Name, String> values, int named) {
        return values.containsKey(Name.FROM)
                && (named > 2 || named > 1 && (values.containsKey(Name.SUBJECT) || isAddressed(values)));
    }

    /** Whether the line after a blank one belongs to the header too: some programs print each as a paragraph. */
    private static boolean goesOn(List<BodyLine> lines, int blank) {
        return blank > 0 && name(lines.get(blank - 1)) != null && named(lines, blank + 1);
    }

    private static boolean named(List<BodyLine> lines, int at) {
        return at < lines.size() && name(lines.get(at)) != null;
    }

    private static boolean isAddressed(Map<Name, String> values) {
        return values.getOrDefault(Name.FROM, "").contains("@")
                || values.getOrDefault(Name.TO, "").contains("@");
    }

    private static @Nullable Name name(BodyLine line) {
        int colon = line.text().indexOf(':');
        if (colon < 0 || colon > LONGEST_NAME) {
            return null;
        }
        Matcher header = LINE.matcher(line.text());
        return header.matches() ? NAMES.get(SmallLetters.of(header.group("name").strip())) : null;
    }

    @Nullable
    String value(Name name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
