package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.DateText;
import org.depesche.format.Sentences;

/**
 * A document, divided where running text, a list or a table begins.
 *
 * @param head the lines above the text, one each
 * @param usualSize of the letters of the document, in points
 */
record HeadAndBody(List<OfficeParagraph> head, List<OfficeParagraph> body, float usualSize) {

    /** The number of lines without a style or a name among which the headline is searched. */
    private static final int MOST_PLAIN_LINES = 4;

    private static final int LONGEST_HEADLINE = 160;

    /** A longer heading is none of the head. */
    private static final int LONGEST_HEADING = 250;

    static HeadAndBody of(List<OfficeParagraph> paragraphs, DateText dates) {
        return new Division(paragraphs, dates).divide();
    }

    /** Finds the place where the text begins. */
    private static final class Division {

        private final List<OfficeParagraph> paragraphs;
        private final DateText dates;
        private final float usualSize;
        /** Whether a table at the top states several fields. */
        private final boolean form;

        private final boolean interview;

        private final List<OfficeParagraph> head = new ArrayList<>();

        Division(List<OfficeParagraph> paragraphs, DateText dates) {
            this.paragraphs = paragraphs;
            this.dates = dates;
            this.usualSize = BodyKinds.usualSize(paragraphs);
            this.interview = paragraphs.stream().filter(BodyKinds::isQuestion).count() > BodyKinds.FEWEST_QUESTIONS;
            this.form = paragraphs.stream()
                            .takeWhile(line -> line.is(StyleRole.ROW))
                            .filter(line -> !isPlain(line))
                            .limit(2)
                            .count()
                    > 1;
        }

        HeadAndBody divide() {
            int plain = 0;
            int at = 0;
            for (; at < paragraphs.size(); at++) {
                List<OfficeParagraph> lines = lines(paragraphs.get(at));
                plain += (int) lines.stream()
                        .filter(line -> isPlain(line) && !(line.is(StyleRole.ROW) && isOfForm(line)))
                        .count();
                if (!lines.stream().allMatch(this::isOfTheHead)
                        || plain > MOST_PLAIN_LINES
                        || interview && isFirstQuestion(paragraphs.get(at))) {
                    break;
                }
                head.addAll(lines);
            }
            List<OfficeParagraph> body = new ArrayList<>(paragraphs.subList(at, paragraphs.size()));
            if (!body.isEmpty() && head.isEmpty()) {
                body.set(0, withoutHead(body.getFirst()));
            }
            return new HeadAndBody(head, body, usualSize);
        }

        /** Whether a question stands below the headline of an interview. */
        private boolean isFirstQuestion(OfficeParagraph line) {
            return BodyKinds.isQuestion(line)
                    && head.stream()
                            .anyMatch(above -> above.is(StyleRole.TITLE)
                                    || above.is(StyleRole.HEADING)
                                    || above.emphasised()
                                    || above.isLargerThan(usualSize));
        }

        /** The first paragraph without the lines of the head, where line breaks alone divide the document. They go into the head. */
        private OfficeParagraph withoutHead(OfficeParagraph first) {
            List<String> lines = first.text().lines().toList();
            int at = 0;
            while (at < Math.min(lines.size(), MOST_PLAIN_LINES) && beginsWithHead(lines, at, first)) {
                at++;
            }
            if (!first.is(StyleRole.BODY) || at == 0 || at == lines.size()) {
                return first;
            }
            lines.subList(0, at).forEach(line -> head.add(first.with(line).with(List.of())));
            return first.with(String.join("\n", lines.subList(at, lines.size())).strip());
        }

        /** Whether a line belongs to the head, and is not wrapped into the next one. */
        private boolean beginsWithHead(List<String> lines, int at, OfficeParagraph paragraph) {
            boolean wrapped = at + 1 < lines.size()
                    && !lines.get(at + 1).isEmpty()
                    && Character.isLowerCase(lines.get(at + 1).codePointAt(0));
            return !lines.get(at).isEmpty() && !wrapped && isOfTheHead(paragraph.with(lines.get(at)));
        }

        /** The lines of a paragraph. With a style it is one line, however it is broken. */
        private List<OfficeParagraph> lines(OfficeParagraph paragraph) {
            if (!paragraph.is(StyleRole.BODY)) {
                return List.of(paragraph.with(paragraph.line()));
            }
            return paragraph
                    .text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> paragraph.with(withBars(line)))
                    .toList();
        }

        /** A line with bars for its tabs, if its cells state something. */
        private String withBars(String line) {
            String bars = line.replace("\t", " | ");
            return NamedLine.of(bars, dates) == null ? line.replace('\t', ' ') : bars;
        }

        private boolean isOfTheHead(OfficeParagraph line) {
            return switch (line.role()) {
                case TITLE, KICKER, BYLINE, DATE, PLACE -> true;
                case HEADING -> line.text().length() <= LONGEST_HEADING;
                case BODY -> !isPlain(line) || isShort(line);
                case ROW -> !isPlain(line) || isOfForm(line);
                default -> false;
            };
        }

        /** Whether a row belongs to a table that states fields, which newsrooms put above manuscripts: "Länge 80 Zeilen". */
        private boolean isOfForm(OfficeParagraph row) {
            return form && row.text().length() <= LONGEST_HEADLINE;
        }

        /** Whether neither a style nor a line's own words tell its part. */
        private boolean isPlain(OfficeParagraph line) {
            return (line.is(StyleRole.BODY) || line.is(StyleRole.ROW)) && NamedLine.of(line.text(), dates) == null;
        }

        private boolean isShort(OfficeParagraph line) {
            String text = line.text();
            return text.length() <= LONGEST_HEADLINE
                    && !Sentences.isBody(text)
                    && !BodyKinds.isTypedItem(text)
                    && (!(text.endsWith(".") && Sentences.isEnded(text)) && (!text.endsWith(":") || line.emphasised())
                            || line.isLargerThan(usualSize));
        }
    }
}
