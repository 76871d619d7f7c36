package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;

/** The lines of a plain text: wrapped lines of format=flowed (RFC 3676) joined, files in uuencode and addresses left out. */
final class PlainLines {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} \\S.*");
    private static final Pattern UUENCODED = Pattern.compile("[!-`]{0,90} {0,2}");

    /** Addresses and pictures that programs write into a text that they make from HTML. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\s?[<\\[(](?:https?://|mailto:|tel:|cid:)[^<>\\[\\]()\\s]{0,1500}[>\\])]|\\[(?:cid|image|Bild|https?):?[^\\[\\]\\n]{0,200}]|<#[^>\\s]{0,60}>");

    /** A line of nothing but an address with the blank lines above it; or blank lines alone, so that each is read once. */
    private static final Pattern ONLY_ADDRESS =
            Pattern.compile("(?m)^[>\\s]*+(?<address>(?:https?://|www\\.)\\S{1,1500}[ \\t]*$)?");

    /** Stars that stand for bold letters, but not those within a word: "Bürger*innen". */
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\p{L}\\d*])\\*(?=\\S)([^*\\n]{1,300}?)(?<=\\S)\\*(?![\\p{L}\\d*])");

    /** The stars beside headings that programs make from HTML. */
    private static final Pattern HEADING = Pattern.compile("^\\*\\* (?=\\S)| \\*\\*$");

    private PlainLines() {}

    static List<BodyLine> of(String text, boolean flowed, boolean delsp) {
        String clean = withoutFiles(CleanText.of(text));
        String unwrapped = flowed ? unwrapped(clean, delsp) : clean;
        String bare = ADDRESS.matcher(unwrapped).replaceAll("");
        bare = withoutAddresses(bare);
        bare = bare.indexOf('*') < 0 ? bare : BOLD.matcher(bare).replaceAll("$1");
        List<BodyLine> lines = new ArrayList<>();
        for (String line : bare.split("\n", -1)) {
            lines.add(BodyLine.of(CleanText.collapse(line)));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            BodyLine line = lines.get(i);
            if (!line.isBlank() && BodyLine.isRule(lines.get(i + 1).text()) && !BodyLine.isRule(line.text())) {
                lines.set(i, new BodyLine(HEADING.matcher(line.text()).replaceAll(""), null, List.of(), true));
            }
        }
        return lines;
    }

    /** The text without lines that are addresses. */
    private static String withoutAddresses(String text) {
        return text.contains("://") || text.contains("www.")
                ? ONLY_ADDRESS
                        .matcher(text)
                        .replaceAll(line -> line.group("address") == null ? Matcher.quoteReplacement(line.group()) : "")
                : text;
    }

    /** Whether a plain text has traces of the HTML that it was made from. */
    static boolean isNoisy(String text) {
        long traces = ADDRESS.matcher(text).results().limit(200).count()
                + text.lines()
                        .limit(2_000)
                        .filter(line -> BodyLine.isRule(line.strip())
                                || line.contains("{") && line.contains(":")
                                || line.contains(" | ")
                                || line.startsWith("<"))
                        .count();
        return traces * 12 > text.lines().filter(line -> !line.isBlank()).count() && traces > 2;
    }

    /** The text without files in uuencode. */
    private static String withoutFiles(String text) {
        if (!text.contains("begin ")) {
            return text;
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int end = BEGIN.matcher(lines.get(i)).matches() ? endOfFile(lines, i + 1) : -1;
            if (end < 0) {
                kept.add(lines.get(i));
            } else {
                i = end;
            }
        }
        return String.join("\n", kept);
    }

    /** The line "end" of a file in uuencode; -1 if other lines precede it. */
    private static int endOfFile(List<String> lines, int start) {
        int at = start;
        while (at < lines.size()
                && !lines.get(at).stripTrailing().equals("end")
                && UUENCODED.matcher(lines.get(at)).matches()) {
            at++;
        }
        return at < lines.size() && lines.get(at).stripTrailing().equals("end") ? at : -1;
    }

    private static String unwrapped(String text, boolean delsp) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        for (String raw : text.split("\n", -1)) {
            int depth = depth(raw);
            String line = raw.substring(depth);
            // a blank is put before lines that begin with one, with "From " or with ">"
            line = line.startsWith(" ") ? line.substring(1) : line;
            boolean joins = openDepth == depth && !line.equals("-- ");
            if (!joins) {
                out.append(out.isEmpty() ? "" : "\n").append("> ".repeat(depth));
            }
            boolean open = line.endsWith(" ") && !line.equals("-- ");
            out.append(line, 0, open && delsp ? line.length() - 1 : line.length());
            openDepth = open ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
