package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.Sentences;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.picture.CaptionText;

/** Leaves out lines below or beside a printed text that are no part of it: contacts, and the headlines of other pages. */
final class ArticleEnd {

    /** The lines above links to other articles, as sites print them below an article. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?iU)(?:das könnte (?:sie|dich) auch interessieren|mehr zum thema|lesen sie auch|auch interessant|weitere (?:artikel|nachrichten|meldungen|themen)"
                    + "|meistgelesen|kommentare(?: \\(\\d+\\))?|related (?:articles|stories|content)|you (?:may|might) also like|read (?:more|next)|most read|more (?:on|from) .{1,40}|comments(?: \\(\\d+\\))?):?");

    private static final String CONTROL =
            "(?:(?:artikel )?(?:teilen|twittern|drucken|mailen|merken|speichern|vorlesen|anhören|kommentieren|versenden)|facebook|twitter|whatsapp|telegram|xing|linkedin|pinterest|pocket|e-?mail|share|tweet|print|save|copy link|link kopieren|\\d{1,4} (?:comments?|kommentare?))";

    /** The buttons beside an article. */
    private static final Pattern CONTROLS = Pattern.compile("(?iU)" + CONTROL + "(?:[\\s|·•/]+" + CONTROL + "){1,9}");

    private static final Pattern SEVERAL = Pattern.compile("[|·•]");

    /** The longest title of another article, and the most of them in the midst of a text. */
    private static final int LONGEST_TITLE = 140;

    private static final int MOST_TITLES = 4;

    /** The characters of a text before its end. */
    private static final int SHORTEST = 200;

    /** The longest line of a column with contacts. */
    private static final int LONGEST_CONTACT = 60;

    /** The paragraphs of a column with contacts. */
    private static final int MOST_CONTACTS = 40;

    private ArticleEnd() {}

    /** The paragraphs up to the end of the text, without a column of contacts at its side. */
    static List<Paragraph> cut(List<Paragraph> article) {
        List<Paragraph> text = withoutControls(withoutContacts(article));
        List<String> lines =
                text.stream().flatMap(one -> Stream.of(one.text(), "")).toList();
        int end = Math.ceilDiv(ReleaseEnd.of(lines), 2);
        List<Paragraph> below = text.subList(end, text.size()).stream()
                .filter(one -> CaptionText.isAnnounced(one.text()))
                .toList();
        int length = 0;
        for (int i = 0; i < end; i++) {
            if (length > SHORTEST && OTHERS.matcher(text.get(i).text()).matches() && !hasText(text.subList(i, end))) {
                return text.subList(0, i);
            }
            length += text.get(i).text().length();
        }
        return Stream.concat(text.subList(0, end).stream(), below.stream()).toList();
    }

    /** The paragraphs without buttons, and without titles of other articles in the midst of the text. */
    private static List<Paragraph> withoutControls(List<Paragraph> article) {
        List<Paragraph> kept = new ArrayList<>();
        for (int i = 0; i < article.size(); i++) {
            String text = article.get(i).text();
            if (isControls(text) || SEVERAL.matcher(text).find() && PageHead.isLinks(text)) {
                continue;
            }
            int end = kept.isEmpty() || !OTHERS.matcher(text).matches() ? i : endOfTitles(article, i + 1);
            if (end > i && hasText(article.subList(end, article.size()))) {
                i = end - 1;
            } else {
                kept.add(article.get(i));
            }
        }
        return kept;
    }

    /** Whether a line has nothing but buttons. */
    static boolean isControls(String text) {
        return CONTROLS.matcher(text).matches();
    }

    /** The index behind the titles of other articles; a subhead of the text may stand below them. */
    private static int endOfTitles(List<Paragraph> article, int from) {
        int end = from;
        while (end < Math.min(article.size(), from + MOST_TITLES)
                && article.get(end).text().length() <= LONGEST_TITLE
                && !Sentences.isEnded(article.get(end).text())) {
            end++;
        }
        return end > from + 1 && article.get(end - 1).isBold() ? end - 1 : end;
    }

    private static boolean hasText(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(one -> Sentences.isBody(one.text()));
    }

    private static List<Paragraph> withoutContacts(List<Paragraph> article) {
        List<Paragraph> kept = new ArrayList<>(article);
        int at = 0;
        while (at < kept.size()) {
            List<Paragraph> column = kept.subList(at, endOfColumn(kept, at));
            if (ReleaseEnd.isContacts(lines(column)) && isBesideText(column, kept)) {
                column.clear();
            } else {
                at++;
            }
        }
        return kept;
    }

    /** The index behind the paragraphs of short lines that stand below each other. */
    private static int endOfColumn(List<Paragraph> paragraphs, int from) {
        Area first = paragraphs.get(from).area();
        int end = from;
        while (end < Math.min(paragraphs.size(), from + MOST_CONTACTS)
                && paragraphs.get(end).page() == paragraphs.get(from).page()
                && paragraphs.get(end).area().sharedWidth(first) > 0
                && paragraphs.get(end).lines().stream()
                        .allMatch(line -> line.text().length() <= LONGEST_CONTACT)) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static List<String> lines(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(one -> one.lines().stream())
                .map(PrintedLine::text)
                .toList();
    }

    private static boolean isBesideText(List<Paragraph> column, List<Paragraph> article) {
        Area area = column.stream().map(Paragraph::area).reduce(Area::and).orElseThrow();
        return article.stream()
                .anyMatch(one -> one.page() == column.getFirst().page()
                        && one.area().sharedWidth(area) <= 0
                        && one.area().top() < area.bottom()
                        && one.area().bottom() > area.top());
    }
}
