package org.depesche.format.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the quotations of Hugo and Zola, which are calls of a template around a text, into quotations of Markdown. */
final class QuoteShortcodes {

    private static final String NAME = "(?:block|pull)?quote";
    private static final String WORDS = "(?<%s>[^{}]{1,3000}+)";
    private static final String CALL = "(?<%s>[^{}<>%%]{0,300}+)";

    private static final Pattern HUGO = Pattern.compile("\\{\\{[<%]\\s{0,9}" + NAME + CALL.formatted("call") + "[>%]}}"
            + WORDS.formatted("words") + "\\{\\{[<%]\\s{0,9}/" + NAME + "\\s{0,9}[>%]}}");

    private static final Pattern ZOLA = Pattern.compile("\\{%\\s{0,9}" + NAME + "\\(" + CALL.formatted("call") + "%}"
            + WORDS.formatted("words") + "\\{%\\s{0,9}end\\s{0,9}%}");

    private static final Pattern AUTHOR =
            Pattern.compile("(?:author|by|cite|name|source)\\s?=\\s?\"(?<author>[^\"\\n]{1,200})\"");

    private QuoteShortcodes() {}

    static String toMarkdown(String text) {
        String hugo = HUGO.matcher(text)
                .replaceAll(call -> Matcher.quoteReplacement(quotation(call.group("words"), call.group("call"))));
        return ZOLA.matcher(hugo)
                .replaceAll(call -> Matcher.quoteReplacement(quotation(call.group("words"), call.group("call"))));
    }

    private static String quotation(String words, @Nullable String call) {
        Matcher author = AUTHOR.matcher(call == null ? "" : call);
        String all = author.find() ? words.strip() + "\n\n" + author.group("author") : words.strip();
        return "\n\n> " + all.replace("\n", "\n> ") + "\n\n";
    }
}
