package org.depesche.format.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.format.ByteLines;
import org.depesche.format.Encoding;
import org.depesche.format.Item;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the items of a JSON file one by one: a single object, an array, an object with a list of items, or one object a
 * line, where a broken line affects no other item. Only wanted properties are kept.
 */
public final class JsonItems implements Closeable {

    private static final Problem TOO_LARGE = Problem.of("item-too-large", Limits.megabytes(Limits.JSON_ITEM));

    /** Names of lists of items in an enclosing object. */
    private static final Set<String> LISTS = Set.of("items", "_items", "item", "entries");

    /** Names of objects in which senders wrap a list of items, or each item. */
    private static final Set<String> WRAPPERS = Set.of("data", "item");

    private static final int MOST_WRAPPERS = 3;

    /** An item or a problem. */
    public record Found(@Nullable ObjectNode item, @Nullable Problem problem) {}

    /** Reads one item. */
    @FunctionalInterface
    public interface ItemReading {

        /**
         * @param enclosing the wanted properties that stand before the list of items
         * @param index counted from 0
         */
        Item read(ObjectNode item, ObjectNode enclosing, int index);
    }

    private final @Nullable ByteLines lines;
    private final InputStream bytes;
    private final Allowance allowance;
    private final Predicate<String> wanted;
    private final @Nullable JsonParser parser;
    private ObjectNode enclosing = Json.MAPPER.createObjectNode();
    private boolean inList;
    private boolean ended;
    private long line;

    /**
     * Opens a file.
     *
     * @param wanted the properties that are kept, by name in lower case
     */
    public JsonItems(SourceFile file, Predicate<String> wanted) throws IOException {
        this.wanted = wanted;
        this.bytes = file.open();
        this.allowance = new Allowance(bytes);
        boolean byLine = Json.isByLine(file);
        this.lines = byLine ? new ByteLines(bytes, Limits.JSON_ITEM) : null;
        this.parser = byLine
                ? null
                : file.size() <= Limits.WHOLE_FILE
                        ? Json.MAPPER.createParser(file.decoded())
                        : Json.MAPPER.createParser(allowance);
    }

    /**
     * The items of a file, read one by one while the stream is read. Closing the stream closes the file.
     *
     * @param wanted the properties that are kept, by name in lower case
     * @param each reads an item
     */
    public static Stream<Item> read(SourceFile file, Predicate<String> wanted, ItemReading each) {
        try {
            JsonItems found = new JsonItems(file, wanted);
            return IntStream.iterate(0, index -> index + 1)
                    .mapToObj(index -> found.item(index, each))
                    .takeWhile(Objects::nonNull)
                    .onClose(found::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Item item(int index, ItemReading each) {
        Found found = next();
        if (found == null) {
            return null;
        }
        return found.item == null
                ? new Item.Unreadable(index, Objects.requireNonNull(found.problem))
                : each.read(found.item, enclosing, index);
    }

    /** The next item; null at the end. */
    public @Nullable Found next() {
        Found next = null;
        while (next == null && !ended) {
            next = lines == null ? fromParser(Objects.requireNonNull(parser)) : fromLine(lines);
        }
        return next;
    }

    /** The wanted properties that stand before the list of items in the object around it; none without one. */
    public ObjectNode enclosing() {
        return enclosing;
    }

    private @Nullable Found fromParser(JsonParser from) {
        try {
            allowance.renew();
            return advance(from);
        } catch (JacksonException e) {
            ended = true;
            return new Found(null, broken(e, 0));
        } catch (UnreadableException e) {
            ended = true;
            return new Found(null, e.problem());
        }
    }

    /** Advances one step: returns the next item, or null where a list begins or ends. */
    private @Nullable Found advance(JsonParser at) {
        JsonToken token = at.nextToken();
        if (token == null) {
            ended = true;
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(at, 0);
            case START_ARRAY -> {
                if (inList) {
                    at.skipChildren();
                    yield new Found(null, Problem.of("json-other"));
                }
                inList = true;
                yield null;
            }
            // properties after the list of items in the enclosing object
            case PROPERTY_NAME -> {
                at.nextToken();
                at.skipChildren();
                yield null;
            }
            case END_ARRAY, END_OBJECT -> {
                inList = false;
                yield null;
            }
            default -> new Found(null, Problem.of("json-other"));
        };
    }

    /** @param wrapped the number of objects around it that hold nothing else */
    private @Nullable Found object(JsonParser at, int wrapped) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        JsonBounds bounds = new JsonBounds(line);
        while (at.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = SmallLetters.of(at.currentName());
            JsonToken value = at.nextToken();
            if (!inList && value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                inList = true;
                enclosing = item;
                return null;
            }
            if (value == JsonToken.START_OBJECT
                    && item.isEmpty()
                    && wrapped < MOST_WRAPPERS
                    && WRAPPERS.contains(name)) {
                return wrapped(at, wrapped + 1);
            }
            if (wanted.test(name)) {
                bounds.enter(at.currentName());
                if (item.has(name)) {
                    bounds.refuse("json-twice", at);
                }
                item.set(name, Json.tree(at, bounds));
                bounds.leave();
            } else {
                at.skipChildren();
            }
        }
        if (bounds.isExceeded()) {
            return new Found(null, Problem.of("item-many-values", Limits.JSON_VALUES, bounds.values()));
        }
        return bounds.problem() == null ? new Found(item, null) : new Found(null, bounds.problem());
    }

    /** The item in an object around it alone; null where a list begins. */
    private @Nullable Found wrapped(JsonParser at, int wrapped) {
        Found inner = object(at, wrapped);
        while (inner != null && at.nextToken() == JsonToken.PROPERTY_NAME) {
            at.nextToken();
            at.skipChildren();
        }
        return inner;
    }

    private @Nullable Found fromLine(ByteLines from) {
        try {
            byte[] text = from.next();
            line++;
            if (text == null) {
                ended = true;
                return null;
            }
            return ByteLines.isTooLong(text) ? new Found(null, TOO_LARGE) : fromLine(Encoding.decode(text, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Found fromLine(String json) {
        if (json.isBlank()) {
            return null;
        }
        try (JsonParser at = Json.MAPPER.createParser(json)) {
            inList = true;
            Found found = advance(at);
            return found == null || at.nextToken() != null ? new Found(null, Problem.of("json-broken", line)) : found;
        } catch (JacksonException e) {
            return new Found(null, broken(e, line));
        }
    }

    private static Problem broken(JacksonException e, long line) {
        if (e instanceof StreamConstraintsException && e.getMessage() != null) {
            if (e.getMessage().contains("nesting")) {
                return Problem.of("json-deep", Limits.JSON_DEPTH);
            }
            if (e.getMessage().contains("String")) {
                return TOO_LARGE;
            }
        }
        return Problem.of(
                "json-broken",
                line > 0 ? line : e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    }

    @Override
    public void close() {
        try (bytes) {
            if (parser != null) {
                parser.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Limits the bytes of each item to the size of an article. */
    private static final class Allowance extends ProxyInputStream {

        private long left = Limits.JSON_ITEM;

        Allowance(InputStream in) {
            super(in);
        }

        void renew() {
            left = Limits.JSON_ITEM;
        }

        @Override
        protected void afterRead(int count) {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new UnreadableException(TOO_LARGE);
            }
        }
    }
}
