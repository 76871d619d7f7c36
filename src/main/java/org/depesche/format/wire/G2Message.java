package org.depesche.format.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements in the header of a {@code newsMessage} for all its items.
 *
 * @param sent null if there is none
 * @param schemes of the catalog in the header
 */
record G2Message(@Nullable String sent, List<NewsElement> schemes) {

    /** The message around an item, empty around an item alone. Ask once for all items: a message may have very many. */
    static G2Message around(NewsElement item) {
        NewsElement message = item.around("newsmessage");
        return message == null
                ? new G2Message(null, List.of())
                : new G2Message(message.line("header", "sent"), message.all("header", "catalog", "scheme"));
    }
}
