package org.depesche.format.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.depesche.format.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/** The block of fields at the beginning of a Markdown file: YAML between dashes, TOML between plus signs, or JSON. */
final class FrontMatter {

    static final int LONGEST = 64 << 10;

    private static final int DEEPEST = 20;

    private static final Pattern YAML = Pattern.compile(
            "^\\s{0,20}---[ \\t]*\\R(?=\\s{0,200}(?:#[^\\n]{0,200}\\n\\s{0,200}){0,9}[\\p{L}_\"'][^\\n]{0,60}:)");

    private static final Pattern TOML = Pattern.compile(
            "^\\s{0,20}\\+\\+\\+[ \\t]*\\R(?=\\s{0,200}(?:#[^\\n]{0,200}\\n\\s{0,200}){0,9}(?:[\\p{L}_\"'][^\\n=]{0,60}=|\\[))");
    private static final Pattern YAML_END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern TOML_END = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$");

    private static final List<String> OF_NINJS = List.of("uri", "guid", "headline", "headlines", "bodies");

    private static final Pattern JSON = Pattern.compile("^\\s{0,20}(?=\\{\\s{0,200}\"[\\p{L}_])");
    private static final Pattern AFTER_JSON = Pattern.compile("[ \\t]*\\R\\s{0,200}[^\\s{\\[,\\]}]");

    private static final TomlMapper TOML_MAPPER = new TomlMapper(TomlFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build());

    private FrontMatter() {}

    static boolean begins(String text) {
        return YAML.matcher(text).find() || TOML.matcher(text).find() || endOfJson(text) > 0;
    }

    /** Puts the values into the fields, and returns the text after the front matter. */
    static String read(String text, FrontFields fields, DraftBuilder draft) {
        Matcher yaml = YAML.matcher(text);
        if (yaml.find()) {
            Block block = Block.of(text, yaml.end(), YAML_END);
            YamlFront.read(block.text, fields, draft);
            return block.rest;
        }
        Matcher toml = TOML.matcher(text);
        if (toml.find()) {
            Block block = Block.of(text, toml.end(), TOML_END);
            readToml(block.text, fields, draft);
            return block.rest;
        }
        int end = endOfJson(text);
        if (end > 0) {
            if (plain(Json.tree(text.substring(0, end))) instanceof Map<?, ?> stated) {
                fields.putAll(stated);
            }
            return text.substring(end);
        }
        return text;
    }

    private static void readToml(String toml, FrontFields fields, DraftBuilder draft) {
        try {
            if (plain(TOML_MAPPER.readTree(toml)) instanceof Map<?, ?> stated) {
                fields.putAll(stated);
            }
        } catch (JacksonException | StackOverflowError e) {
            YamlFront.readLines(toml, fields, draft);
        }
    }

    /** The value as texts, lists and maps. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(property -> map.put(property.getKey(), plain(property.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.values().forEach(one -> list.add(plain(one)));
            return list;
        }
        return node.isNull() ? null : node.asString();
    }

    /** The end of an object at the beginning that text follows; 0 if there is none. */
    private static int endOfJson(String text) {
        Matcher begin = JSON.matcher(text);
        if (!begin.find()) {
            return 0;
        }
        int open = 0;
        boolean quoted = false;
        for (int i = begin.end(); i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                open++;
            } else if (!quoted && c == '}' && --open == 0) {
                Matcher after = AFTER_JSON.matcher(text).region(i + 1, text.length());
                return after.lookingAt() && hasFields(text.substring(0, i + 1)) ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Whether an object has the fields of a page, and is no item of ninjs before something else. */
    private static boolean hasFields(String json) {
        try {
            return Json.tree(json) instanceof ObjectNode fields
                    && OF_NINJS.stream().noneMatch(fields::has);
        } catch (JacksonException e) {
            return false;
        }
    }

    private record Block(String text, String rest) {

        static Block of(String text, int begin, Pattern endLine) {
            Matcher end = endLine.matcher(text);
            boolean closed = end.find(begin);
            int blank = text.indexOf("\n\n", begin);
            // without a closing line it ends at the first blank line
            int stop = closed ? end.start() : blank < 0 ? text.length() : blank;
            if (stop - begin > LONGEST) {
                throw new UnreadableException(Problem.of("front-matter-long", LONGEST >> 10));
            }
            return new Block(text.substring(begin, stop), text.substring(closed ? end.end() : stop));
        }
    }
}
