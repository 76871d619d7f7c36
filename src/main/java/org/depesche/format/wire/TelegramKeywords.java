package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * The keywords between the header of a message and its head.
 *
 * @param slugs lines of keywords as written
 * @param words of all lines
 * @param catchword the word that stands alone above the head and begins the headline again; null if there is none
 * @param end index of the line behind the last one
 */
record TelegramKeywords(
        List<String> slugs, List<String> words, @Nullable String catchword, int end) {

    private static final Pattern KEYWORDS = Pattern.compile("/?[^\\s/(][^/]{0,40}(?:/[^/]{1,40}){0,9}/?");

    /** The keywords where no control character tells them from the headline. */
    private static final Pattern SLASHED =
            Pattern.compile("/?[^\\s/(][^/=.(]{0,40}/(?:[^/=.(]{1,40}/){0,8}(?:[^/=.(]{1,40})?");

    /** The keywords of AFP above a headline: "Germany-politics,lead". */
    private static final Pattern HYPHENED = Pattern.compile(
            "(?=.*\\p{Ll})\\p{Lu}[\\p{L}\\d]{1,20}(?:-[\\p{L}\\d]{2,20}){1,4}(?:,\\s?\\p{L}{2,12}){0,2}");

    /**
     * Reads the keywords between header and text, or the first line if it is made of words with slashes or hyphens.
     *
     * @param text index of the line at which a control character begins the text; 0 if there is none
     */
    static TelegramKeywords of(List<String> lines, int text) {
        List<String> slugs = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            if (slugs.isEmpty() && TelegramHead.isCatchword(lines, at)) {
                return new TelegramKeywords(List.of(slug(line)), split(line, "/"), line, at + 1);
            }
            if (slugs.isEmpty() && isHyphened(lines, at)) {
                return new TelegramKeywords(List.of(line), split(line, "[-,]"), null, at + 1);
            }
            boolean before = at < text
                    && !TelegramHead.isRemark(line)
                    && KEYWORDS.matcher(line).matches();
            if (!line.isEmpty()
                    && !before
                    && (!slugs.isEmpty() || !SLASHED.matcher(line).matches())) {
                break;
            }
            if (!line.isEmpty()) {
                slugs.add(line);
            }
            at++;
        }
        List<String> words =
                slugs.stream().flatMap(line -> split(line, "/").stream()).toList();
        return new TelegramKeywords(slugs.stream().map(TelegramKeywords::slug).toList(), words, null, at);
    }

    void read(DraftBuilder draft) {
        draft.put(HeaderField.KICKER, catchword);
        slugs.forEach(slug -> draft.put(HeaderField.SLUGLINE, slug));
        words.forEach(draft::keyword);
    }

    /** Whether a line is of words that hyphens join, and a headline stands right below it. */
    private static boolean isHyphened(List<String> lines, int at) {
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return HYPHENED.matcher(lines.get(at).strip()).matches() && !next.isEmpty() && !TelegramHead.isText(next);
    }

    private static String slug(String line) {
        return line.replaceAll("^/|/$", "");
    }

    private static List<String> split(String line, String marks) {
        return List.of(line.split(marks));
    }
}
