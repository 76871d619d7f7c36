package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text that belongs to a picture.
 *
 * @param caption may be empty, may end with the credit
 * @param credit the lines apart from the caption; may be empty
 * @param area of the picture and its text
 */
record PictureText(String caption, String credit, Area area, int page) {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}{3,}");

    /** The weight of a shared word, in points. */
    private static final double NEARER = 40;

    /** The distance of an article on other pages, in points, farther than any on the same one. */
    private static final double ELSEWHERE = 100_000;

    private static final int MOST_WORDS = 5;
    private static final int MOST_CAPTIONS = 500;

    /** The texts of all pictures, from paragraphs that are captions and credits. */
    static List<PictureText> of(List<Paragraph> captions, List<PrintedPage> pages) {
        Map<Area, PictureText> byPicture = new LinkedHashMap<>();
        for (Paragraph one : captions) {
            Area own = one.area();
            Area picture = pages.get(one.page()).pictures().stream()
                    .filter(area -> Captions.isAt(area, own))
                    .findFirst()
                    .orElseGet(() -> beside(one, captions));
            boolean credit = Captions.CREDIT.matcher(one.text()).matches();
            PictureText text =
                    new PictureText(credit ? "" : one.text(), credit ? one.text() : "", picture.and(own), one.page());
            byPicture.merge(picture, text, PictureText::and);
        }
        return List.copyOf(byPicture.values());
    }

    /** The place of the caption at the left of a credit; that of the line itself if there is none. */
    private static Area beside(Paragraph one, List<Paragraph> captions) {
        return captions.stream()
                .limit(MOST_CAPTIONS)
                .filter(caption ->
                        Captions.CREDIT.matcher(one.text()).matches() && Captions.isBeside(caption, List.of(one)))
                .findFirst()
                .map(Paragraph::area)
                .orElse(one.area());
    }

    private PictureText and(PictureText other) {
        return new PictureText(
                (caption + " " + other.caption).strip(),
                (credit + " " + other.credit).strip(),
                area.and(other.area),
                page);
    }

    /** Gives each text to the nearest article, where words that both have bring an article nearer. */
    static List<List<PictureText>> divided(List<PictureText> texts, List<List<Paragraph>> articles) {
        List<List<PictureText>> divided = new ArrayList<>();
        articles.forEach(article -> divided.add(new ArrayList<>()));
        for (PictureText text : texts) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < articles.size(); i++) {
                double distance = text.distance(articles.get(i)) - NEARER * text.sharedWords(articles.get(i));
                if (distance < least) {
                    nearest = i;
                    least = distance;
                }
            }
            divided.get(nearest).add(text);
        }
        return divided;
    }

    /** The number of long words of the caption that an article has too. */
    private long sharedWords(List<Paragraph> article) {
        return WORD.matcher(caption)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(word -> article.stream().anyMatch(one -> one.text().contains(word)))
                .limit(MOST_WORDS)
                .count();
    }

    /** The distance from the nearest paragraph on the same page, in points. */
    private double distance(List<Paragraph> article) {
        return article.stream()
                .filter(one -> one.page() == page)
                .mapToDouble(one -> {
                    Area other = one.area();
                    double across = Math.max(0, -area.sharedWidth(other));
                    double down = Math.max(0, Math.max(area.top() - other.bottom(), other.top() - area.bottom()));
                    return Math.hypot(across, down);
                })
                .min()
                .orElse(ELSEWHERE);
    }
}
