package org.depesche.format.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Json;
import org.depesche.format.JsonItems;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.tagging.SmallLetters;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads ninjs 1.x to 3.x (IPTC) and Superdesk's dialect: one item, an array, an object with {@code items}, or one item
 * a line. Property names are compared in lower case, where 2.x and 3.x agree.
 */
public final class NinjsReader implements ArticleReader {

    private static final Pattern JSON = Pattern.compile(
            "^(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\]]|-?\\d+(?:\\.\\d+)?\\s*[,\\]]|(?:null|true|false)\\b))");

    private static final Set<String> WANTED = Set.of("""
            uri guid version type profile pubstatus slugline sluglines title by byline authors located dateline
            firstcreated versioncreated contentcreated firstpublished embargoed embargoeduntil language
            infosource infosources source provider section sections keywords keyword subject subjects person
            persons people place places organisation organisations organization organizations copyrightnotice
            copyrightholder usageterms rightsinfo
            """.split("\\s+"));

    /** Properties of which a ninjs item has at least one. */
    private static final Set<String> TELLING =
            Set.of("headline", "headlines", "bodies", "uri", "guid", "title", "pubstatus");

    private static final Set<String> TEXT_TYPES = Set.of("text", "article", "news", "story");

    private final DateText dates;

    public NinjsReader(DateText dates) {
        this.dates = dates;
    }

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
        try {
            JsonItems found = new JsonItems(file, Json.isByLine(file), NinjsReader::isWanted);
            Iterator<Item> items = new Iterator<>() {
                private int index;

                @Override
                public boolean hasNext() {
                    return found.hasNext();
                }

                @Override
                public Item next() {
                    JsonItems.Found next = found.next();
                    return next.item() == null || next.problem() != null
                            ? new Item.Unreadable(
                                    index++, next.problem() == null ? Problem.of("json-other") : next.problem())
                            : item(next.item(), index++);
                }
            };
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                    .onClose(found::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int count(SourceFile file) {
        try (JsonItems items = new JsonItems(file, Json.isByLine(file), name -> false)) {
            int count = 0;
            for (; items.hasNext(); items.next()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(String name) {
        return WANTED.contains(name)
                || NinjsTypes.isChecked(name)
                || name.startsWith("headline")
                || name.startsWith("body_")
                || name.equals("bodies")
                || name.startsWith("description");
    }

    private Item item(ObjectNode json, int index) {
        if (TELLING.stream().noneMatch(json::has)) {
            return new Item.Unreadable(index, Problem.of("json-other"));
        }
        Problem wrong = NinjsTypes.problem(json);
        if (wrong != null) {
            return new Item.Unreadable(index, wrong);
        }
        String type = Json.text(json.get("type"));
        if (type != null && !TEXT_TYPES.contains(SmallLetters.of(type))) {
            return new Item.Skipped(index, Problem.of("no-text-type", CleanText.line(type)));
        }
        return new NinjsArticle(json, new DraftBuilder(dates)).item(index);
    }
}
