package org.depesche.format.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
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
import org.depesche.format.json.ItemParser.Found;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the items of a JSON file one by one: a single object, an array, an object with a list of items, or one object a
 * line, where a broken line affects no other item. Only wanted properties are kept.
 */
public final class JsonItems implements Closeable {

    private static final Problem TOO_LARGE = Problem.of("item-too-large", Limits.megabytes(Limits.JSON_ITEM));

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
    private final ItemParser items;
    private final @Nullable JsonParser parser;
    private boolean ended;
    private long line;

    private JsonItems(SourceFile file, Predicate<String> wanted) throws IOException {
        this.items = new ItemParser(wanted);
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

    /** The number of items and of broken places in a file. */
    public static int count(SourceFile file) {
        try (JsonItems items = new JsonItems(file, name -> false)) {
            int count = 0;
            while (items.next() != null) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Item item(int index, ItemReading each) {
        Found found = next();
        if (found == null) {
            return null;
        }
        return found.item() == null
                ? new Item.Unreadable(index, Objects.requireNonNull(found.problem()))
                : each.read(found.item(), items.enclosing(), index);
    }

    /** The next item; null at the end. */
    private @Nullable Found next() {
        Found next = null;
        while (next == null && !ended && !items.hasEnded()) {
            next = lines == null ? fromParser(Objects.requireNonNull(parser)) : fromLine(lines);
        }
        return next;
    }

    private @Nullable Found fromParser(JsonParser from) {
        try {
            allowance.renew();
            return items.advance(from);
        } catch (JacksonException e) {
            ended = true;
            return new Found(null, broken(e, 0));
        } catch (UnreadableException e) {
            ended = true;
            return new Found(null, e.problem());
        }
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
            items.beginLine(line);
            Found found = items.advance(at);
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
