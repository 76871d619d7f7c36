package org.depesche.format.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.readers.Shortcodes;
import org.jspecify.annotations.Nullable;

/**
 * The statements of WordPress beside RSS when it exports a site (WXR): drafts too, pictures and menus as items of their
 * own, and the accounts of authors with their names elsewhere.
 *
 * @param names those of the authors, by their accounts
 */
record BlogPost(FeedElement item, Map<String, String> names) {

    private static final Set<String> NO_TEXTS =
            Set.of("attachment", "nav_menu_item", "revision", "custom_css", "oembed_cache");

    private static final String CAPTION = "[caption";
    private static final String CAPTION_END = "[/caption]";

    private static final String NO_DAY = "0000";

    /** The names of authors by their accounts, which a feed states once. */
    static Map<String, String> namesIn(FeedElement channel) {
        Map<String, String> names = new HashMap<>();
        channel.all("wp:author").forEach(author -> {
            String account = author.plain("wp:author_login");
            String name = author.line("wp:author_display_name");
            if (account != null && name != null) {
                names.putIfAbsent(account, name);
            }
        });
        return names;
    }

    /** Whether an item is a post, and not that of another feed. */
    static boolean is(FeedElement item) {
        return item.has("wp:post_type");
    }

    String type() {
        return Objects.requireNonNullElse(item.plain("wp:post_type"), "");
    }

    boolean isText() {
        return !NO_TEXTS.contains(type()) && !type().startsWith("wp_");
    }

    /** The names behind accounts; other names as they are. */
    List<String> authors(List<String> stated) {
        return stated.stream().map(name -> names.getOrDefault(name, name)).toList();
    }

    /** The tags, and the categories behind the first one, which is the section. */
    Stream<FeedElement> keywords() {
        return Stream.concat(categories().skip(1), in("post_tag"));
    }

    private Stream<FeedElement> categories() {
        return in("category");
    }

    private Stream<FeedElement> in(String domain) {
        return item.all("category").filter(category -> domain.equals(category.attribute("domain")));
    }

    /** Reads section, status and, where the feed states none, the date. */
    void readInto(DraftBuilder draft) {
        draft.put(
                HeaderField.SECTION,
                categories().findFirst().map(FeedElement::line).orElse(null));
        draft.put(HeaderField.STATUS, item.plain("wp:status"));
        String greenwich = item.plain("wp:post_date_gmt");
        boolean dated = greenwich != null && !greenwich.startsWith(NO_DAY);
        draft.put(HeaderField.DATE, dated ? greenwich + " GMT" : item.plain("wp:post_date"));
    }

    /** The text with pictures and their captions in mark-up instead of shortcodes. */
    static @Nullable String withCaptions(@Nullable String content) {
        if (content == null) {
            return null;
        }
        StringBuilder marked = new StringBuilder();
        int done = 0;
        int start = content.indexOf(CAPTION);
        while (start >= 0) {
            int open = content.indexOf(']', start);
            int end = open < 0 ? -1 : content.indexOf(CAPTION_END, open);
            if (end < 0) {
                break;
            }
            marked.append(content, done, start).append(figure(content.substring(open + 1, end)));
            done = end + CAPTION_END.length();
            start = content.indexOf(CAPTION, done);
        }
        marked.append(content, done, content.length());
        return Shortcodes.dropFrom(marked.toString());
    }

    /** The figure of a picture, which may be a link, with the words behind it. */
    private static String figure(String captioned) {
        int picture = captioned.indexOf("<img");
        int end = picture < 0 ? -1 : captioned.indexOf('>', picture);
        if (end < 0) {
            return captioned;
        }
        int words = captioned.startsWith("</a>", end + 1) ? end + "</a>".length() + 1 : end + 1;
        return "<figure>" + captioned.substring(0, words) + "<figcaption>" + captioned.substring(words)
                + "</figcaption></figure>";
    }
}
