package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.Sentences;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a newsletter below each other: each has a title that is a link or stands above a rule, ends with a link
 * to the rest of it, or begins with its topic above a heading.
 */
final class Newsletter {

    /**
     * An article of a newsletter.
     *
     * @param kicker the topic above the title; null if there is none
     * @param title null for the words of the editor above the articles, whose headline is the subject
     */
    record Story(@Nullable String kicker, @Nullable String title, List<BodyLine> lines) {}

    private static final Set<String> ADVERTISEMENT = Set.of("anzeige", "werbung", "advertisement", "sponsored", "ad");

    private static final int FEWEST = 2;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_KICKER = 40;
    private static final int MOST_WORDS_OF_KICKER = 4;

    /** The letters of a text that is more than a line of the page. */
    private static final int TOLD = 40;

    /** The letters of the words of an editor that are an article of their own. */
    private static final int TOLD_BY_EDITOR = 120;

    private final List<BodyLine> lines;

    /** Whether the last link to the rest of an article is not among the lines, because it was taken for a contact. */
    private final boolean lastLinkCut;

    private Newsletter(List<BodyLine> lines, boolean lastLinkCut) {
        this.lines = lines;
        this.lastLinkCut = lastLinkCut;
    }

    /** The articles; none if the text is a single one. */
    static List<Story> storiesOf(MailText text) {
        List<BodyLine> letter = text.letter();
        // a release may have rules or links at its headings too
        if (text.correspondence().lines().stream().noneMatch(Newsletter::isOfNewsletter)) {
            return List.of();
        }
        int end = ReleaseEnd.of(letter.stream().map(BodyLine::text).toList());
        boolean cut = links(text.correspondence().lines()) > links(letter);
        Newsletter newsletter = new Newsletter(letter.subList(0, end), cut);
        return Stream.<Supplier<List<Integer>>>of(
                        newsletter::linkedTitles, newsletter::titlesAboveLinks, newsletter::headingsBelowTopics)
                .map(titles -> newsletter.stories(titles.get()))
                .filter(stories -> !stories.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isOfNewsletter(BodyLine line) {
        return ReadMore.is(line.text()) || MailFooter.is(line.text());
    }

    private static long links(List<BodyLine> lines) {
        return lines.stream().filter(line -> ReadMore.is(line.text())).count();
    }

    /** The lines without links to the rest of an article elsewhere. */
    static List<BodyLine> withoutLinks(List<BodyLine> lines) {
        return new ArrayList<>(
                lines.stream().filter(line -> !ReadMore.is(line.text())).toList());
    }

    private List<Integer> linkedTitles() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).title() && isTitle(lines.get(i).text()))
                .boxed()
                .toList();
    }

    /** The first title above each link to the rest of an article. */
    private List<Integer> titlesAboveLinks() {
        List<Integer> titles = new ArrayList<>();
        int start = 0;
        int end = lines.size() + (lastLinkCut ? 1 : 0);
        for (int i = 0; i < end; i++) {
            if (i == lines.size() || ReadMore.is(lines.get(i).text())) {
                int title = firstTitle(start, i);
                if (title >= 0) {
                    titles.add(title);
                }
                start = i + 1;
            }
        }
        return titles;
    }

    /** Headings with topics above them: those within a single release have none. */
    private List<Integer> headingsBelowTopics() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == Block.Kind.SUBHEAD
                        && isTitle(lines.get(i).text())
                        && kickerAbove(i) >= 0)
                .boxed()
                .toList();
    }

    private int firstTitle(int start, int end) {
        int plain = -1;
        for (int i = start; i < end; i++) {
            String line = lines.get(i).text();
            if (!isTitle(line)) {
                continue;
            }
            if (lines.get(i).kind() == Block.Kind.SUBHEAD) {
                return i;
            }
            boolean first = i == start || lines.get(i - 1).isBlank();
            boolean topic = line.split(" ").length <= MOST_WORDS_OF_KICKER;
            plain = plain < 0 && first && !topic ? i : plain;
        }
        return plain;
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE
                && line.indexOf(' ') > 0
                && !ReadMore.is(line)
                && !CoveringNote.isSalutation(line)
                && !Sentences.isBody(line)
                && !line.endsWith(".")
                && !line.endsWith(":");
    }

    /** The stories below titles, as far as they have a text; none if there are too few. */
    private List<Story> stories(List<Integer> titles) {
        List<Story> stories = new ArrayList<>();
        int first = lines.size();
        for (int i = 0; i < titles.size(); i++) {
            int title = titles.get(i);
            int next = i + 1 < titles.size() ? titles.get(i + 1) : lines.size();
            int kicker = kickerAbove(title);
            int end = next < lines.size() && kickerAbove(next) >= 0 ? kickerAbove(next) : next;
            List<BodyLine> told = body(title + 1, end);
            if (hasText(told, TOLD)) {
                first = stories.isEmpty() ? kicker < 0 ? title : kicker : first;
                String topic = kicker < 0 ? null : lines.get(kicker).text();
                stories.add(new Story(topic, lines.get(title).text(), told));
            }
        }
        List<BodyLine> above = lines.subList(0, first);
        boolean late = BodyLine.letters(above) * 3L > BodyLine.letters(lines);
        if (stories.size() < FEWEST || late) {
            return List.of();
        }
        List<BodyLine> editor = body(0, first);
        if (hasText(editor, TOLD_BY_EDITOR)) {
            stories.addFirst(new Story(null, null, editor));
        }
        return stories;
    }

    /** The index of the line with the topic above a title; -1 if there is none. */
    private int kickerAbove(int title) {
        int at = title - 1;
        while (at >= 0
                && (lines.get(at).isBlank() || BodyLine.isRule(lines.get(at).text()))) {
            at--;
        }
        boolean alone = at == 0
                || at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).title());
        String line = alone ? lines.get(at).text() : "";
        return isTopic(line) && !lines.get(at).title() ? at : -1;
    }

    private static boolean isTopic(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_KICKER
                && line.split(" ").length <= MOST_WORDS_OF_KICKER
                && Character.isLetter(line.codePointAt(0))
                && line.chars().noneMatch(letter -> ".:!|".indexOf(letter) >= 0)
                && !isAdvertisement(line)
                && !ReadMore.is(line);
    }

    /** The lines of a story, to the link to its rest. */
    private List<BodyLine> body(int from, int to) {
        List<BodyLine> body = new ArrayList<>();
        for (int i = from; i < to; i++) {
            BodyLine line = lines.get(i);
            if (ReadMore.is(line.text()) || isAdvertisement(line.text())) {
                break;
            }
            if (!BodyLine.isRule(line.text())) {
                body.add(line);
            }
        }
        return body;
    }

    private static boolean isAdvertisement(String line) {
        return ADVERTISEMENT.contains(SmallLetters.of(line.replaceAll("^[–\\s-]+|[:–\\s-]+$", "")));
    }

    private static boolean hasText(List<BodyLine> lines, int letters) {
        return BodyLine.letters(lines) >= letters
                && lines.stream()
                        .anyMatch(line ->
                                Sentences.isEnded(line.text()) && line.text().length() >= TOLD);
    }
}
