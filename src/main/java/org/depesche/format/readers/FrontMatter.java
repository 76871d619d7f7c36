package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Doubt;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the YAML between two lines of dashes at the beginning of a Markdown file. */
final class FrontMatter {

    private static final int LONGEST = 64 << 10;
    private static final int DEEPEST = 20;
    private static final Pattern BEGIN =
            Pattern.compile("^\\s{0,20}---[ \\t]*\\R(?=\\s{0,200}[\\p{L}_\"'][^\\n]{0,60}:)");
    private static final Pattern END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?<name>\\p{L}[\\p{L} _-]{1,24}?)\\s*:[ \\t]+(?<value>[^\\s!&*{|>].*)$");

    /** Keys that may forbid publication, with a value on other lines or a value that is not plain. */
    private static final Pattern CLOSING =
            Pattern.compile("(?m)^[\\s\"'-]{0,8}(?<name>\\p{L}{4,12})[\"']?\\s*:[ \\t]*(?:[!&*{|>\\[].*)?$");

    private static final Set<String> DRAFT = Set.of("draft", "entwurf");
    private static final Set<String> NO = Set.of("false", "no", "nein", "off", "0");
    private static final Set<String> YES = Set.of("true", "yes", "ja", "on", "1");

    private FrontMatter() {}

    static boolean begins(String text) {
        return BEGIN.matcher(text).find();
    }

    /** Puts the values into the draft, and returns the text after the front matter. */
    static String read(String text, DraftBuilder draft) {
        Matcher begin = BEGIN.matcher(text);
        if (!begin.find()) {
            return text;
        }
        Matcher end = END.matcher(text);
        boolean closed = end.find(begin.end());
        int blank = text.indexOf("\n\n", begin.end());
        // without a closing line it ends at the first blank line
        int stop = closed ? end.start() : blank < 0 ? text.length() : blank;
        int rest = closed ? end.end() : stop;
        if (stop - begin.end() > LONGEST) {
            throw new UnreadableException(Problem.of("front-matter-long", LONGEST >> 10));
        }
        String yaml = text.substring(begin.end(), stop);
        try {
            if (yaml().load(yaml) instanceof Map<?, ?> stated) {
                stated.forEach((name, value) -> put(String.valueOf(name), value, draft));
            }
        } catch (YAMLException | StackOverflowError e) {
            // an unquoted title with a colon is invalid YAML, but can be read line by line
            Matcher line = LINE.matcher(yaml);
            while (line.find()) {
                put(line.group("name"), unquoted(line.group("value")), draft);
            }
            Matcher closing = CLOSING.matcher(yaml);
            while (closing.find()) {
                HeaderField field = HeaderField.named(closing.group("name"));
                if (field == HeaderField.STATUS || field == HeaderField.EMBARGO) {
                    // the value was not read and may forbid publication
                    draft.doubt(field == HeaderField.STATUS ? Doubt.STATUS : Doubt.EMBARGO);
                }
            }
        }
        return text.substring(rest);
    }

    private static void put(String name, @Nullable Object value, DraftBuilder draft) {
        HeaderField field = HeaderField.named(name.replace('_', ' '));
        List<String> texts = new ArrayList<>();
        collect(value, texts, 0);
        String switched = texts.size() == 1 ? texts.getFirst().toLowerCase(Locale.ROOT) : "";
        if (isDraft(name, field, switched)) {
            draft.put(HeaderField.STATUS, "draft");
            return;
        }
        if (field == HeaderField.STATUS && texts.size() != 1) {
            draft.doubt(Doubt.STATUS);
        }
        if (field == HeaderField.EMBARGO && texts.isEmpty() && value instanceof Map) {
            draft.doubt(Doubt.EMBARGO);
        }
        if (field == null || texts.isEmpty() || field == HeaderField.DATE && YES.contains(switched)) {
            return;
        }
        switch (field) {
            case BYLINE -> draft.authors(texts);
            case KEYWORDS, PEOPLE, PLACES, ORGANISATIONS -> texts.forEach(text -> draft.put(field, text));
            default -> draft.put(field, texts.getFirst());
        }
    }

    /** Whether a switch means a draft: "draft: true", "date: false". */
    private static boolean isDraft(String name, @Nullable HeaderField field, String switched) {
        return DRAFT.contains(name.toLowerCase(Locale.ROOT)) && !NO.contains(switched)
                || field == HeaderField.DATE && NO.contains(switched);
    }

    /** The texts in a value, a list of values, or objects with a name. */
    private static void collect(@Nullable Object value, List<String> texts, int depth) {
        if (depth > 3) {
            return;
        }
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(one -> collect(one, texts, depth + 1));
            case Map<?, ?> map -> collect(map.get("name"), texts, depth + 1);
            case String text -> {
                String line = CleanText.line(text);
                if (!line.isEmpty() && !line.equals("null") && !line.equals("~")) {
                    texts.add(line);
                }
            }
            default -> {}
        }
    }

    private static String unquoted(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return value.substring(1, value.length() - 1);
        }
        return value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1))
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** Loads plain values as texts, because YAML's dates lose their offsets. */
    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(LONGEST);
        limits.setAllowRecursiveKeys(false);
        limits.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new PlainTexts());
    }

    private static final class PlainTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: all values are text
        }
    }
}
