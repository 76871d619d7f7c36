package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph of a form, or a part of it, with the label that stands before its value. */
record FormLine(OfficeParagraph paragraph, FormLabel label, String value) {

    private static final Pattern STATEMENT = Pattern.compile("(?<name>[^:\\n]{1,60}?)\\s?:(?:\\s+(?<value>.*))?");

    boolean isBare() {
        return value.isEmpty() && !paragraph.is(StyleRole.ROW);
    }

    /** The labels in a paragraph with their values; none if anything in it is not labelled. */
    static List<FormLine> of(OfficeParagraph paragraph) {
        String[] cells = paragraph.text().split("\t");
        List<FormLine> lines = new ArrayList<>();
        if (!paragraph.is(StyleRole.ROW) || cells.length == 1) {
            return paragraph.is(StyleRole.ROW) || paragraph.is(StyleRole.BODY) ? statement(paragraph) : lines;
        }
        for (int i = 0; i + 1 < cells.length; i += 2) {
            FormLabel label = FormLabel.of(cells[i]);
            if (label == null || cells.length % 2 > 0) {
                return List.of();
            }
            lines.add(new FormLine(paragraph, label.withValue(cells[i], cells[i + 1]), cells[i + 1]));
        }
        return lines;
    }

    private static List<FormLine> statement(OfficeParagraph paragraph) {
        Matcher statement = STATEMENT.matcher(paragraph.line());
        boolean stated = statement.matches();
        boolean row = paragraph.is(StyleRole.ROW);
        FormLabel label = stated
                ? FormLabel.of(statement.group("name"))
                : row || paragraph.emphasised() ? FormLabel.of(paragraph.line()) : null;
        String value = stated && statement.group("value") != null ? statement.group("value") : "";
        return label == null
                ? List.of()
                : List.of(new FormLine(
                        paragraph, stated ? label.withValue(statement.group("name"), value) : label, value));
    }
}
