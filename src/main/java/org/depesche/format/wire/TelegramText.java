package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;

/** Finds the paragraphs of a message, which blank lines, indents or short lines separate, and its printers' signs. */
final class TelegramText {

    private static final Pattern RULE = Pattern.compile("[-_*=+ .#]{2,}");

    /** Teleprinters have no other quotation marks and dashes. */
    private static final Pattern DASH = Pattern.compile("(?<=[\\p{L}\\p{N})”,]) _(?= )");

    private static final Pattern ITEM = Pattern.compile("^_ (?=\\S)");

    private static final Pattern DIRECTED = Pattern.compile("<$|^\\^");

    /** Initials of the desk behind the last sentence: "./lb/DP/jm". */
    private static final Pattern SIGNED = Pattern.compile("(?<=[.!?\"”“»«])/\\p{L}{2,3}(?:/\\p{L}{2,3}){1,4}$");

    /** A share of the longest line, below which a line that ends like a sentence ends its paragraph. */
    private static final double SHORT = .75;

    private TelegramText() {}

    /** The lines of each paragraph. */
    static List<List<String>> stanzas(List<String> lines) {
        long full = lines.stream().filter(line -> !line.isBlank()).count();
        long indented = lines.stream().filter(line -> line.startsWith("  ")).count();
        boolean ended = lines.stream().allMatch(line -> line.isBlank() || Sentences.isEnded(line.strip()));
        boolean byIndent = indented < full || ended;
        boolean tabs = lines.stream().anyMatch(line -> line.startsWith("\t"));
        boolean byLength = indented == 0 && !tabs && lines.stream().noneMatch(String::isBlank);
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        List<List<String>> stanzas = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            String plain = SIGNED.matcher(printed(line.strip())).replaceFirst("");
            boolean between = plain.isEmpty() || RULE.matcher(plain).matches();
            if (between || line.startsWith("\t") || byIndent && line.startsWith("  ")) {
                add(open, stanzas);
                open = new ArrayList<>();
            }
            if (!between) {
                open.add(plain);
                if (byLength && line.length() < width * SHORT && Sentences.isEnded(plain)) {
                    add(open, stanzas);
                    open = new ArrayList<>();
                }
            }
        }
        add(open, stanzas);
        return stanzas;
    }

    private static void add(List<String> open, List<List<String>> stanzas) {
        if (!open.isEmpty()) {
            stanzas.add(open);
        }
    }

    /** A line with the signs that its printer lacks. */
    static String printed(String line) {
        String directed = DIRECTED.matcher(line).replaceAll("").strip();
        return DASH.matcher(ITEM.matcher(directed)
                        .replaceFirst("- ")
                        .replace("``", "“")
                        .replace("''", "”")
                        .replace("`", "‘"))
                .replaceAll(" –");
    }
}
