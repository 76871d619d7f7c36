package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.jspecify.annotations.Nullable;

/**
 * The lines that begin with "^" in ANPA 1312: the slug, the headline, notes for editors and the byline.
 *
 * @param headline empty if there is none
 * @param source the agency; null if no line names it
 */
record AnpaHead(
        @Nullable String slug,
        String headline,
        @Nullable String byline,
        @Nullable String source,
        List<String> remarks) {

    private static final Pattern SIGNS = Pattern.compile("^\\^+|(?<![\\s<=^])[\\s<=^]+$");
    private static final Pattern SLUG = Pattern.compile("^(?:BC|AM|PM|AP)-.*");
    private static final Pattern BARE_SLUG = Pattern.compile("(?:BC|AM|PM|AP)-.{2,80},\\s?\\d{3,4}<?");
    private static final int MOST = 16;
    private static final Pattern BY = Pattern.compile("(?i)by\\s+\\S.*");

    /** The notes that are for editors alone. */
    private static final Pattern NOTE = Pattern.compile(
            "(?i)(?:AP Photos?|Eds?:|With (?:AP|BC)|EDITOR['’]?S['’]? NOTE|HFR|For global distribution|An AP|AP (?:Video|Graphic|Audio))\\b?.*");

    AnpaHead {
        remarks = List.copyOf(remarks);
    }

    /**
     * Adds the lines of the head, which begin with carets, or behind a slug that has lost its caret those above the text.
     *
     * @param above the slug, if the message begins with it
     * @return the index of the line after them
     */
    static int endOf(List<String> lines, int from, List<String> above) {
        int at = from;
        if (!above.isEmpty() && !above.getFirst().startsWith("^") || isBare(lines, from)) {
            while (at < lines.size()
                    && !lines.get(at).isBlank()
                    && !TelegramHead.isText(lines.get(at).strip())) {
                above.add(lines.get(at++));
            }
        }
        int end = at;
        for (; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("^")) {
                return at;
            }
            if (!line.isEmpty()) {
                above.add(line);
                end = at + 1;
            }
        }
        return end;
    }

    /** Whether a slug without its caret stands above lines of which one begins the text. */
    private static boolean isBare(List<String> lines, int from) {
        return from < lines.size()
                && BARE_SLUG.matcher(lines.get(from).strip()).matches()
                && lines.subList(from, Math.min(lines.size(), from + MOST)).stream()
                        .takeWhile(line -> !line.isBlank())
                        .anyMatch(line -> TelegramHead.isText(line.strip()));
    }

    static AnpaHead of(List<String> lines) {
        String slug = null;
        String headline = "";
        String byline = null;
        String source = null;
        List<String> remarks = new ArrayList<>();
        for (String raw : lines) {
            String line = SIGNS.matcher(raw.strip()).replaceAll("").strip();
            if (slug == null && SLUG.matcher(line).matches()) {
                slug = line.replaceFirst(",.*$", "").strip();
                remarks.addAll(List.of(line.split(",\\s*")).subList(1, line.split(",\\s*").length));
            } else if (NOTE.matcher(line).matches()) {
                remarks.add(line);
            } else if (BY.matcher(line).matches() && byline == null) {
                byline = line;
            } else if (Byline.parse(line).agency() != null) {
                source = Byline.parse(line).agency();
            } else if (headline.isEmpty() && byline == null) {
                headline = TelegramText.printed(line);
            }
        }
        return new AnpaHead(slug, headline, byline, source, remarks);
    }
}
