package org.depesche.article.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text between two separators of a byline.
 *
 * @param joined whether "und" stands before it
 * @param bracketed whether a bracket opens before it
 * @param slashed whether a slash stands before it
 */
record BylinePart(String text, boolean joined, boolean bracketed, boolean slashed) {

    /** Where parts of a byline end. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;/&|•·+©()\\[\\]]\\s*|(?<!\\bvon)\\s+(?:und|UND|and|AND|sowie|SOWIE|u\\.|et|ET|och|OCH|og|OG)\\s+(?!zu\\b)|\\s+(?:with|WITH|mit|MIT)\\s+|\\s+[–—-]\\s+"
                    + "|\\.\\s+(?=\\p{L}{4,14}(?: \\p{L}{2,12}){0,2}:)|\\s+(?=(?:Fotos?|Bild(?:er)?|Text|Photos?|Grafik|Video)\\s?:)");

    private static final Pattern JOINT = Pattern.compile("^(?:(?<and>und|UND|and|AND|sowie)|mit|MIT|with|WITH) ");

    /** The parts of a line, in order. */
    static List<BylinePart> of(String group) {
        List<BylinePart> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(group);
        int start = 0;
        String separator = "";
        boolean more = true;
        while (more) {
            more = between.find();
            String text = group.substring(start, more ? between.start() : group.length())
                    .strip();
            if (!text.isEmpty()) {
                parts.add(part(text, parts.isEmpty() ? "" : separator));
                separator = "";
            }
            if (more) {
                separator += between.group();
                start = between.end();
            }
        }
        return parts;
    }

    private static BylinePart part(String text, String separator) {
        Matcher joint = JOINT.matcher(text);
        boolean leading = joint.find();
        boolean and = leading && joint.group("and") != null
                || separator.endsWith("& ")
                || separator.strip().matches("und|UND|and|AND|sowie|SOWIE|u\\.|et|ET|och|OCH|og|OG|&");
        boolean bracketed = separator.contains("(") || separator.contains("[");
        return new BylinePart(leading ? text.substring(joint.end()) : text, and, bracketed, separator.contains("/"));
    }
}
