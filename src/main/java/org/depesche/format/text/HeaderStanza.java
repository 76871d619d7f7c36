package org.depesche.format.text;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;

/**
 * Lines above a plain text between two blank ones, which may state fields of the article.
 *
 * @param lines at least one
 */
record HeaderStanza(List<String> lines) {

    /** The line between the statements and the text. */
    private static final Pattern TEXT_LABEL =
            Pattern.compile("(?i)(?:text|txt|fließtext|haupttext|body|artikeltext)\\s?:");

    /** Whether a stanza states fields, and nothing else above the text. */
    static boolean isStated(List<List<String>> stanzas, int at) {
        return at < stanzas.size() && new HeaderStanza(stanzas.get(at)).isStated();
    }

    private boolean isStated() {
        long stated = lines.stream().filter(HeaderLine::isStatement).count();
        return (HeaderLine.isStatement(lines.getFirst()) || stated > 1)
                && (stated == lines.size()
                        || stated > 1
                                && lines.stream()
                                        .takeWhile(line -> !isTextLabel(line))
                                        .allMatch(line -> HeaderLine.isStatement(line) || HeaderLine.isOther(line)));
    }

    /** Whether a stanza is the lead below its label: "Vorspann:". */
    static boolean isLead(List<List<String>> stanzas, int at) {
        List<String> lines = at < stanzas.size() ? stanzas.get(at) : List.of();
        HeaderLine label = lines.size() < 2 ? null : HeaderLine.of(lines.getFirst());
        return label != null
                && label.field() == HeaderField.LEAD
                && label.value().isBlank();
    }

    static boolean isTextLabel(String line) {
        return TEXT_LABEL.matcher(line).matches();
    }

    /** Puts the statements at the beginning into a draft, and returns the lines below them. */
    List<String> readInto(DraftBuilder draft) {
        int read = 0;
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine statement = HeaderLine.of(lines.get(i));
            if (statement != null) {
                statement.putInto(draft);
                read = i + 1;
            } else if (i > 0 && isCredit(lines.get(i))) {
                draft.block(Block.Kind.CREDIT, lines.get(i));
                read = i + 1;
            } else if (i > 0 && isTextLabel(lines.get(i))) {
                return lines.subList(i + 1, lines.size());
            } else if (i == 0 && !isStated() || !HeaderLine.isOther(lines.get(i))) {
                break;
            }
        }
        // lines that databases add: the page, the edition
        boolean others = read > 1 && lines.subList(read, lines.size()).stream().allMatch(HeaderLine::isOther);
        return lines.subList(others ? lines.size() : read, lines.size());
    }

    /** Whether a line names nothing but the makers of the pictures. */
    private static boolean isCredit(String line) {
        return !WorkNote.is(line)
                && CaptionText.isLine(line)
                && CaptionText.of(line).caption().isEmpty();
    }
}
