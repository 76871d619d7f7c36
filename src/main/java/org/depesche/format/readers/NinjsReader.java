package org.depesche.format.readers;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.json.Json;
import org.depesche.format.json.JsonItems;
import org.depesche.tagging.SmallLetters;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads ninjs 1.x to 3.x (IPTC) and the dialects of Superdesk, dpa and AP: one item, an array, an object with {@code items}
 * or {@code entries}, or one item a line. Property names are compared in lower case, where 2.x and 3.x agree.
 */
public record NinjsReader(DateText dates) implements ArticleReader {

    private static final Pattern JSON = Pattern.compile(
            "^(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\]]|-?\\d+(?:\\.\\d+)?\\s*[,\\]]|(?:null|true|false)\\b))");

    /** Properties of which a ninjs item has at least one. */
    private static final Set<String> TELLING =
            Set.of("headline", "headlines", "bodies", "uri", "guid", "title", "pubstatus");

    private static final Set<String> TEXT_TYPES = Set.of("text", "article", "news", "story");

    /** Reads all JSON. An item in another vocabulary is reported as unreadable. */
    @Override
    public boolean reads(SourceFile file) {
        return isJson(file.visibleHead());
    }

    /** @param text the beginning of a file, without leading blanks */
    static boolean isJson(String text) {
        return JSON.matcher(text).lookingAt();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return JsonItems.read(file, NinjsDialect::isWanted, (json, enclosing, index) -> item(json, index));
    }

    @Override
    public int count(SourceFile file) {
        return JsonItems.count(file);
    }

    private Item item(ObjectNode json, int index) {
        NinjsDialect.rename(json);
        if (TELLING.stream().noneMatch(json::has)) {
            return new Item.Unreadable(index, Problem.of("json-other"));
        }
        Problem wrong = NinjsTypes.problem(json);
        if (wrong != null) {
            return new Item.Unreadable(index, wrong);
        }
        String type = Json.text(json.get("type"));
        if (type != null && !isText(SmallLetters.of(type), json)) {
            return new Item.Skipped(index, Problem.of("no-text-type", CleanText.line(type)));
        }
        return new NinjsArticle(json, new DraftBuilder(dates)).item(index);
    }

    /** Senders also call a text with pictures composite, as they call a package of items that are elsewhere. */
    private static boolean isText(String type, ObjectNode json) {
        return TEXT_TYPES.contains(type)
                || type.equals("composite")
                        && json.properties().stream()
                                .anyMatch(one -> (one.getKey().startsWith("body")
                                                || one.getKey().equals("bodies"))
                                        && Json.text(one.getValue()) != null);
    }
}
