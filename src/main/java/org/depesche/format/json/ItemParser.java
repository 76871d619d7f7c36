package org.depesche.format.json;

import java.util.Set;
import java.util.function.Predicate;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Finds the items among the tokens of a JSON text: in a list, in objects around a list, or alone. */
final class ItemParser {

    /** Names of lists of items in an enclosing object. */
    private static final Set<String> LISTS = Set.of("items", "_items", "item", "entries", "results");

    /** Names of objects in which senders wrap a list of items, or each item. */
    private static final Set<String> WRAPPERS = Set.of("data", "item");

    private static final int MOST_WRAPPERS = 3;

    /** An item or a problem. */
    record Found(@Nullable ObjectNode item, @Nullable Problem problem) {}

    private final Predicate<String> wanted;
    private ObjectNode enclosing = Json.MAPPER.createObjectNode();
    private boolean inList;
    private boolean ended;
    /** The number of the line of an item that has one of its own, or 0. */
    private long line;

    /** @param wanted the properties that are kept, by name in lower case */
    ItemParser(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** The wanted properties that stand before the list of items in the object around it; none without one. */
    ObjectNode enclosing() {
        return enclosing;
    }

    /** Whether there are no more tokens. */
    boolean hasEnded() {
        return ended;
    }

    /** Begins a line, whose object is an item whatever its properties. */
    void beginLine(long number) {
        line = number;
        inList = true;
    }

    /** Advances one step: returns the next item, or null where a list begins or ends. */
    @Nullable
    Found advance(JsonParser at) {
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
}
