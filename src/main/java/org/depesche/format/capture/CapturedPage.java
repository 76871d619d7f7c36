package org.depesche.format.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SourceIdentity;
import org.depesche.format.Encoding;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.page.HtmlReader;
import org.jspecify.annotations.Nullable;

/**
 * A page with the address that it was saved from.
 *
 * @param charset the charset that was sent with it; null if none was
 */
record CapturedPage(
        @Nullable String address, byte[] bytes, @Nullable String charset) {

    /** Characters of an address. */
    private static final int LONGEST = 300;

    /** Characters of the name of a section in an address. */
    private static final int LONGEST_SECTION = 20;

    /**
     * The article of the page. Its address is its identifier, and its host its source, if the page itself states none. A page
     * without an article is a problem.
     */
    Item item(int index, HtmlReader reader) {
        try (Stream<Item> items = reader.read(SourceFile.of("page.html", markup()))) {
            Item item = items.findFirst().orElseThrow();
            return switch (item) {
                case Item.Draft found -> found.with(completed(found.draft()));
                case Item.Unreadable failed -> new Item.Unreadable(index, failed.problem());
                case Item.Skipped skipped -> new Item.Skipped(index, skipped.reason());
            };
        } catch (UnreadableException e) {
            return new Item.Unreadable(index, e.problem());
        }
    }

    /** The article of the page; skipped if the page has none, or is a front page or a list of articles. */
    Item itemOfMany(int index, HtmlReader reader) {
        Item item = item(index, reader);
        boolean list = item instanceof Item.Draft found && isList(found.draft());
        boolean none = item instanceof Item.Unreadable failed
                && (failed.problem().equals(Problem.of("no-article"))
                        || failed.problem().key().endsWith(".page-several"));
        return list || none ? new Item.Skipped(index, Problem.of("page-of-lists", shown())) : item;
    }

    /** Whether the address is that of a front page, or of a section of it without a date and an author. */
    private boolean isList(ArticleDraft draft) {
        URI uri = uri();
        String path = uri == null ? null : uri.getPath();
        if (uri == null || path == null) {
            return false;
        }
        String last = path.replaceFirst("/+$", "")
                .replaceFirst("^.*/", "")
                .replaceFirst("^(?:index|home|default)\\.\\w{2,5}$", "");
        boolean told =
                draft.publication().published() != null || draft.heading().byline() != null;
        boolean named = last.matches(".*\\d.*|.*-.*-.*|.*[_.].*");
        if (!told && draft.heading().headlineGuessed()) {
            // a frame with a banner
            return true;
        }
        return uri.getQuery() == null && (last.isEmpty() || !told && !named && last.length() < LONGEST_SECTION);
    }

    private ArticleDraft completed(ArticleDraft draft) {
        URI uri = uri();
        String host = uri == null ? null : uri.getHost();
        SourceIdentity own = draft.identity();
        String id = own.sourceId() == null && uri != null ? address : own.sourceId();
        ArticleDraft identified = new ArticleDraft(
                new SourceIdentity(id, own.version(), own.slugline()),
                draft.heading(),
                draft.publication(),
                draft.clearance(),
                draft.body(),
                draft.suppliedTags(),
                draft.suppliedFigures());
        return host == null ? identified : identified.withDefaults(null, host.replaceFirst("^www\\.", ""), null);
    }

    /** The address, if it is one of the web and of a usual length. */
    private @Nullable URI uri() {
        if (address == null || address.length() > LONGEST || !address.matches("(?i)https?://.*")) {
            return null;
        }
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private String shown() {
        return address == null ? "?" : address.substring(0, Math.min(address.length(), LONGEST));
    }

    /** The bytes of the page; those of UTF-8 if only the charset that was sent with it tells how to read it. */
    private byte[] markup() {
        boolean told = charset != null && Encoding.declaredIn(bytes) == null;
        return told ? Encoding.decode(bytes, charset).getBytes(StandardCharsets.UTF_8) : bytes;
    }
}
