package org.depesche.format.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * Headers of Markdown files without marks around them: Pandoc's three lines after percent signs, names and values up to
 * the first blank line (MultiMarkdown, Pelican), and the fields of Kirby between lines of four dashes.
 */
final class TitleLines {

    private static final Pattern PANDOC = Pattern.compile(
            "^\\s{0,20}% (?<title>[^\\n]{1,500}(?:\\n[ \\t]+\\S[^\\n]{0,500}){0,5})\\n(?:%[ \\t]*(?<author>[^\\n]{0,500}(?:\\n[ \\t]+\\S[^\\n]{0,500}){0,20})"
                    + "(?:\\n%[ \\t]*(?<date>[^\\n]{0,200}))?)?(?:\\n|$)");

    private static final Pattern STATEMENTS = Pattern.compile(
            "^\\s{0,20}(?<first>\\p{L}[\\p{L} _-]{1,30}):[ \\t]+\\S[^\\n]{0,2000}\\n(?:\\p{L}[\\p{L} _-]{1,30}:[^\\n]{0,2000}\\n|[ \\t]+\\S[^\\n]{0,2000}\\n){0,60}(?=\\s*\\n)");

    private static final Pattern STATEMENT = Pattern.compile(
            "(?m)^(?<name>\\p{L}[\\p{L} _-]{1,30}):[ \\t]*(?<value>[^\\n]*(?:\\n[ \\t]+\\S[^\\n]*)*+)$");

    private static final Pattern KIRBY =
            Pattern.compile("^\\s{0,20}(?:Title|Headline):[^\\n]{0,1000}\\n\\s{0,20}----[ \\t]*\\n");

    private static final Pattern BETWEEN_FIELDS = Pattern.compile("(?m)^----[ \\t]*$");
    private static final Pattern FIELD = Pattern.compile("(?s)^\\s*(?<name>[\\w-]{1,40}):(?<value>.*)$");
    private static final Pattern PICTURE =
            Pattern.compile("\\((?:image|file|video|gist|youtube|vimeo):[^()\\n]{0,500}\\)");
    private static final Pattern LINK = Pattern.compile(
            "\\((?:link|email|tel):\\s*(?<to>[^\\s()]{1,500})(?:\\s[^()\\n]{0,300}?)??(?:\\btext:\\s*(?<text>[^()\\n]{1,300}?))?(?:\\s+(?:target|title|class|rel|popup|lang):[^()\\n]{0,200})?\\)");

    private TitleLines() {}

    /** Whether a text begins like this, so that it is Markdown whatever its name. */
    static boolean begins(String text) {
        return isPandoc(text) || KIRBY.matcher(text).find();
    }

    /** Whether a text begins with names and values, the title first, which plain text may do as well. */
    static boolean beginsWithStatements(String text) {
        Matcher statements = STATEMENTS.matcher(text);
        return statements.find() && HeaderField.named(statements.group("first")) == HeaderField.HEADLINE;
    }

    private static boolean isPandoc(String text) {
        Matcher pandoc = PANDOC.matcher(text);
        return pandoc.find() && !pandoc.group("title").startsWith("!");
    }

    /** Puts the values into the fields, and returns the text after them. */
    static String read(String text, FrontFields fields) {
        if (KIRBY.matcher(text).find()) {
            return readKirby(text, fields);
        }
        Matcher pandoc = PANDOC.matcher(text);
        if (pandoc.find()) {
            Map<String, String> stated = new LinkedHashMap<>();
            stated.put("title", pandoc.group("title"));
            stated.put("author", author(pandoc.group("author")));
            stated.put("date", pandoc.group("date"));
            fields.putAll(stated);
            return text.substring(pandoc.end());
        }
        Matcher statements = STATEMENTS.matcher(text);
        if (!beginsWithStatements(text) || !statements.find()) {
            return text;
        }
        Map<String, String> stated = new LinkedHashMap<>();
        Matcher statement = STATEMENT.matcher(statements.group());
        while (statement.find()) {
            stated.putIfAbsent(statement.group("name"), statement.group("value"));
        }
        fields.putAll(stated);
        return text.substring(statements.end());
    }

    /** The authors, which may stand on lines of their own. */
    private static String author(@Nullable String stated) {
        return stated == null ? "" : stated.strip().replaceAll("\\s*\\n\\s*", "; ");
    }

    private static String readKirby(String text, FrontFields fields) {
        Map<String, String> stated = new LinkedHashMap<>();
        String body = "";
        for (String part : BETWEEN_FIELDS.split(text)) {
            Matcher field = FIELD.matcher(part);
            if (field.matches()) {
                String name = field.group("name");
                String value = field.group("value").strip();
                if (name.matches("(?i)text|body|content|inhalt")) {
                    body = value;
                } else {
                    stated.putIfAbsent(name, value);
                }
            }
        }
        String time = stated.get("Time");
        if (time != null) {
            stated.computeIfPresent("Date", (name, date) -> date.indexOf(':') < 0 ? date + " " + time : date);
        }
        fields.putAll(stated);
        return LINK.matcher(PICTURE.matcher(body).replaceAll(""))
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group("text") == null
                                ? link.group("to")
                                : link.group("text").strip()));
    }
}
