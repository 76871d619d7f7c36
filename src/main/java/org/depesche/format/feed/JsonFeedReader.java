package org.depesche.format.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.json.JsonItems;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Nothing is loaded: neither pages nor pictures. */
public record JsonFeedReader(DateText dates) implements ArticleReader {

    /** The version that each feed states, with slashes escaped or not. */
    private static final Pattern VERSION = Pattern.compile(
            "(?s)^\\{.{0,4000}?\"version\"\\s{0,9}:\\s{0,9}\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\\\?/version");

    private static final Set<String> WANTED = Set.of("""
            version title language author authors id url external_url content_html content_text summary date_published
            date_modified tags image attachments home_page_url
            """.strip().split("\\s+"));

    @Override
    public boolean reads(SourceFile file) {
        return VERSION.matcher(file.visibleHead()).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        try {
            JsonItems found = new JsonItems(file, WANTED::contains);
            return IntStream.iterate(0, index -> index + 1)
                    .mapToObj(index -> item(found, index))
                    .takeWhile(Objects::nonNull)
                    .onClose(found::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Item item(JsonItems items, int index) {
        JsonItems.Found found = items.next();
        if (found == null) {
            return null;
        }
        if (found.item() == null) {
            return new Item.Unreadable(index, Objects.requireNonNull(found.problem()));
        }
        // a feed whose list of items is missing
        if (found.item().has("version")) {
            return new Item.Unreadable(index, Problem.of("feed-empty"));
        }
        return new JsonFeedItem(found.item(), items.enclosing(), new DraftBuilder(dates)).item(index);
    }
}
