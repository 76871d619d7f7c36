package org.depesche.format.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a file of NewsML 1 for all its items.
 *
 * @param sent null if it is not stated
 * @param topics by their ids
 */
record NewsMl1File(@Nullable String sent, Map<String, NewsElement> topics) {

    /** The file around an item. Ask once for all items: a file may have very many. */
    static NewsMl1File around(NewsElement item) {
        NewsElement file = item.around("newsml");
        return file == null
                ? new NewsMl1File(null, Map.of())
                : new NewsMl1File(
                        file.line("newsenvelope", "dateandtime"), Topics.byId(file.all("topicset", "topic").stream()));
    }
}
