package org.depesche.format.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Doubt;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Front matter in YAML, and in lines that are nearly YAML. */
final class YamlFront {

    private static final int DEEPEST = 20;

    private static final Pattern LINE =
            Pattern.compile("(?m)^(?<name>\\p{L}[\\p{L} _-]{1,24}?)\\s*[:=][ \\t]+(?<value>[^\\s!&*{|>].*)$");

    /** Keys that may forbid publication, with a value on other lines or a value that is not plain. */
    private static final Pattern CLOSING =
            Pattern.compile("(?m)^[\\s\"'-]{0,8}(?<name>\\p{L}{4,12})[\"']?\\s*[:=][ \\t]*(?:[!&*{|>\\[].*)?$");

    /** A text with signs that YAML takes for its own, such as a title with a colon. */
    private static final Pattern UNQUOTED = Pattern.compile(
            "(?m)^(?<name>\\p{L}[\\p{L} _-]{1,24}:[ \\t]+)(?<value>[^\\s\"'\\[{|>!&*][^\\n]{0,1000}(?:: | #)[^\\n]{0,1000}|[@%`][^\\n]{0,1000}"
                    + "|\"[^\"\\n]{0,1000}\"[ \\t]*[^\\s#\"\\n][^\\n]{0,1000})$");

    private YamlFront() {}

    /** Puts the values of a block into the fields of a draft. */
    static void read(String yaml, FrontFields fields, DraftBuilder draft) {
        Map<?, ?> stated = load(yaml);
        if (stated == null) {
            stated = load(UNQUOTED.matcher(yaml)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group(1) + "'" + found.group(2).strip().replace("'", "''") + "'")));
        }
        if (stated == null) {
            readLines(yaml, fields, draft);
        } else {
            fields.putAll(stated);
        }
    }

    /** Reads lines of names and values, also those of TOML, of a block that is invalid as a whole. */
    static void readLines(String block, FrontFields fields, DraftBuilder draft) {
        Matcher line = LINE.matcher(block);
        while (line.find()) {
            fields.put(line.group("name"), unquoted(line.group("value").strip()));
        }
        Matcher closing = CLOSING.matcher(block);
        while (closing.find()) {
            HeaderField field = HeaderField.named(closing.group("name"));
            if (field == HeaderField.STATUS || field == HeaderField.EMBARGO) {
                // the value was not read and may forbid publication
                draft.doubt(field == HeaderField.STATUS ? Doubt.STATUS : Doubt.EMBARGO);
            }
        }
    }

    private static @Nullable Map<?, ?> load(String yaml) {
        try {
            return yaml().load(yaml) instanceof Map<?, ?> stated ? stated : Map.of();
        } catch (YAMLException | StackOverflowError e) {
            return null;
        }
    }

    private static String unquoted(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return value.substring(1, value.length() - 1).replaceAll("[\"']", "");
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
        limits.setCodePointLimit(FrontMatter.LONGEST);
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
