package org.depesche.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.DraftField;
import org.jspecify.annotations.Nullable;

/** The authors of an article, the place that it comes from, and the agency or the paper that either line names. */
final class StatedOrigin {

    private final Map<HeaderField, String> texts;
    private final Set<DraftField> recognised;
    private @Nullable Byline byline;
    private @Nullable Dateline dateline;

    /**
     * @param texts the stated values, among them the source
     * @param recognised the fields that were found in the text
     */
    StatedOrigin(Map<HeaderField, String> texts, Set<DraftField> recognised) {
        this.texts = texts;
        this.recognised = recognised;
    }

    @Nullable
    Byline byline() {
        return byline;
    }

    @Nullable
    Dateline dateline() {
        return dateline;
    }

    /** Sets the byline, unless the file states another one. */
    void byline(Byline stated) {
        byline = byline == null ? FieldValue.byline(stated) : byline;
    }

    /** Sets the byline that a line prints, unless the file states another one. Returns the date in it; null if it has none. */
    @Nullable
    String datedByline(String stated) {
        BylineText.Dated dated = BylineText.Dated.of(stated);
        String line = FieldValue.text(dated.byline());
        Byline known = byline;
        byline = known == null
                ? Byline.parse(line)
                : line.charAt(0) != '(' && BylineText.is(line) ? known.asPrinted(line) : known;
        return dated.date();
    }

    void dateline(Dateline stated) {
        dateline = stated;
    }

    /** Sets the dateline from a place, unless the file states another one. */
    void place(String stated) {
        if (dateline == null && !DatelineText.isDay(stated)) {
            dateline = FieldValue.dateline(FieldValue.text(stated));
        }
    }

    /** Sets a dateline that is found in the text; null leaves the one that is stated. */
    void foundDateline(@Nullable Dateline found) {
        if (found != null) {
            dateline = found;
            recognised.add(DraftField.DATELINE);
        }
    }

    /**
     * Takes the byline from the text, above or at its foot. An agency in it is the source, unless the file states another.
     *
     * @return the dates beside the names
     */
    List<String> takeBylines(StatedLines lines, boolean hasHeadline) {
        List<String> dates = new ArrayList<>();
        String first = lines.takeByline(hasHeadline);
        if (byline != null || first != null) {
            lines.dropContribution();
        }
        String closing = lines.takeClosing();
        for (String line : new String[] {first, closing}) {
            if (line != null && byline == null && !isSender(Byline.parse(line))) {
                String date = datedByline(line);
                if (date != null) {
                    dates.add(date);
                }
                recognised.add(DraftField.BYLINE);
            }
        }
        byline = byline == null || first == null
                ? byline
                : byline.asPrinted(BylineText.Dated.of(first).byline());
        for (Byline stated : Arrays.asList(byline, closing == null ? null : Byline.parse(closing))) {
            agencyIsSource(stated);
        }
        source(byline == null ? null : byline.paper());
        return dates;
    }

    /** Takes the author of a comment from the line below its headline. The line stays. */
    void takeCommentator(StatedLines lines) {
        String kicker = texts.getOrDefault(HeaderField.KICKER, "");
        boolean comment =
                BylineText.isOfComment(kicker) || BylineText.isOfComment(texts.getOrDefault(HeaderField.SECTION, ""));
        if (byline != null || !comment) {
            return;
        }
        Stream.of(kicker, lines.lead())
                .map(BylineText::commentator)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(name -> {
                    byline = Byline.parse(name);
                    recognised.add(DraftField.BYLINE);
                });
    }

    /** Whether a line is nothing but the name of the agency that the file states as its source. */
    private boolean isSender(Byline line) {
        String source = texts.get(HeaderField.SOURCE);
        return source != null && line.authors().isEmpty() && source.equalsIgnoreCase(line.agency());
    }

    /**
     * Takes the dateline from the text. An agency in it is the source, unless the file states another.
     *
     * @return its day with the year; null if it has none
     */
    @Nullable
    String takeDateline(StatedLines lines, boolean hasHeadline) {
        DatelineText found = lines.takeDateline(hasHeadline, dateline == null ? null : dateline.place());
        if (found == null) {
            return null;
        }
        foundDateline(found.dateline());
        String agency = found.agency();
        agencyIsSource(agency == null ? null : Byline.parse(agency));
        if (agency != null && lines.takeSign(agency)) {
            source(agency);
        }
        return found.day();
    }

    private void agencyIsSource(@Nullable Byline stated) {
        source(stated == null ? null : stated.agency());
    }

    private void source(@Nullable String name) {
        if (name != null && texts.putIfAbsent(HeaderField.SOURCE, FieldValue.key(name)) == null) {
            recognised.add(DraftField.SOURCE);
        }
    }
}
