package org.depesche.subscription;

import java.net.URI;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * The page behind an entry of a feed.
 *
 * @param published the day or time of the entry, for pages that state none; null if the entry has none
 */
record FeedLink(URI page, @Nullable Published published) {

    /** The page's address, by which it is known as read. */
    @Override
    public String toString() {
        return page.toString();
    }
}
