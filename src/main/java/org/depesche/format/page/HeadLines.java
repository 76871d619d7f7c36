package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depesche.format.BylineText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.release.PressContact;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/** Leaves out the lines above the text of a page that repeat its headline. */
final class HeadLines {

    private static final int SHORT = 30;
    private static final int MOST_ABOVE = 4;
    private static final int LONGEST_REMARK = 100;

    private HeadLines() {}

    /** The passages without headline, kicker and the name of the site, which may share lines with dates. */
    static List<Passage> leftOut(List<Passage> shown, PageHeadline headline, PageMeta meta) {
        String title = Objects.requireNonNullElse(headline.text(), "");
        String site = meta.site(headline.text());
        List<String> titles = TitleParts.of(meta.title());
        List<Passage> rest = new ArrayList<>();
        for (Passage passage : shown.subList(firstOf(shown, title, headline.kicker()), shown.size())) {
            String text = passage.text();
            boolean first = rest.size() < 2
                    && !passage.kind().isOfPicture()
                    && text.length() <= title.length() + LONGEST_REMARK;
            String below = first ? secondLineIn(text, title, headline.kicker()) : null;
            if (below != null) {
                rest.add(Passage.of(Block.Kind.SUBHEAD, below));
            } else if (!(first && PressContact.is(text))
                    && !text.equals(headline.kicker())
                    && !(first && (titles.contains(text) || isHead(text, title, site == null ? title : site)))) {
                rest.add(passage);
            }
        }
        return rest;
    }

    /** Whether a line is nothing but the headline and the site, with dates or a short remark. */
    private static boolean isHead(String text, String title, String site) {
        String other = text.replace(title, "").replace(site, "").strip();
        return other.isEmpty()
                || other.length() <= SHORT && text.contains(title) && !title.isEmpty() && !Sentences.isEnded(text)
                || PageNoise.is(other.replaceFirst("^[,:|–-]\\s*", ""));
    }

    /** The line below the headline, where old pages have both in one paragraph, the kicker above them; null elsewhere. */
    private static @Nullable String secondLineIn(String text, String title, @Nullable String kicker) {
        String above = kicker == null ? "" : kicker + " ";
        if (title.isEmpty() || !text.startsWith(above + title + " ")) {
            return null;
        }
        String below = text.substring(above.length() + title.length() + 1);
        boolean line = below.length() > SHORT && !Sentences.isEnded(below) && PageLines.dateIn(below) == null;
        return line && !BylineText.is(below) ? below : null;
    }

    /** The number of lines with dates, kicker and the names of the site above the one with the headline. */
    private static int firstOf(List<Passage> shown, String title, @Nullable String kicker) {
        for (int i = 1; i < Math.min(MOST_ABOVE, shown.size()) && !title.isEmpty(); i++) {
            if (shown.get(i).text().contains(title)
                    && shown.subList(0, i).stream()
                            .allMatch(line -> !line.kind().isOfPicture()
                                    && (line.text().length() <= LONGEST_REMARK && PageLines.dateIn(line.text()) != null
                                            || line.text().equals(kicker)
                                            || PageMasthead.is(line.text())))) {
                return i;
            }
        }
        return 0;
    }
}
